namespace Analytics.SeedData.Story;

/// <summary>The part of a council that buys.</summary>
internal enum Service
{
    Adults,
    Children,
    Place,
    Corporate,
    Housing,
    PublicHealth,
}

/// <summary>A line of business: how its firms are called, which part of a council buys it and under which words.</summary>
/// <param name="Service">Who buys.</param>
/// <param name="Category">The procurement category printed in ledgers.</param>
/// <param name="Endings">What follows the coined name.</param>
/// <param name="Purposes">What descriptions say.</param>
internal sealed record Trade(Service Service, string Category, string[] Endings, string[] Purposes)
{
    /// <summary>Weekly fees for several people, printed as the same line several times.</summary>
    public bool PerPerson { get; init; }

    /// <summary>Paid once a month, by law and never too much.</summary>
    public bool Monthly { get; init; }

    /// <summary>Bears the standard rate of value added tax.</summary>
    public bool Taxed { get; init; } = true;

    /// <summary>Spend by financial year 2019/20 to 2022/23, as a percentage of an ordinary year.</summary>
    public int[] Years { get; init; } = [100, 100, 100, 100];
}

/// <summary>The trades by the segment of supplier that follows them.</summary>
internal static class Trades
{
    public static readonly Trade HomeCare = new(Service.Adults, "Home care", ["Homecare", "Care at Home", "Home Support"],
        ["Home care hours", "Care package", "Extra care hours", "Night sitting"])
    { PerPerson = true, Taxed = false };

    public static readonly Trade Residential = new(Service.Adults, "Residential and nursing care", ["Lodge Care", "House Nursing Home", "Residential Care"],
        ["Residential placement", "Nursing placement", "Respite stay"])
    { PerPerson = true, Taxed = false, Years = [100, 92, 97, 104] };

    public static readonly Trade SupportedLiving = new(Service.Adults, "Supported living", ["Supported Living", "Living Options"],
        ["Supported tenancy", "Sleep-in cover", "Support hours"])
    { PerPerson = true, Taxed = false };

    public static readonly Trade Fostering = new(Service.Children, "Independent fostering", ["Fostering", "Family Placements"],
        ["Foster placement", "Placement fee"])
    { PerPerson = true, Taxed = false };

    public static readonly Trade Nursery = new(Service.Children, "Early years", ["Day Nursery", "Pre-School"],
        ["Early years funding", "Two-year-old offer"])
    { Taxed = false, Years = [100, 84, 96, 100] };

    public static readonly Trade PupilTransport = new(Service.Children, "Pupil transport", ["Cars", "Minibuses", "Private Hire"],
        ["School run", "Passenger transport", "Escort"])
    { PerPerson = true, Taxed = false, Years = [100, 55, 94, 108] };

    public static readonly Trade Highways = new(Service.Place, "Highways", ["Highways", "Surfacing", "Civil Engineering"],
        ["Resurfacing", "Pothole repairs", "Footway scheme", "Winter gritting"]);

    public static readonly Trade Construction = new(Service.Place, "Construction", ["Construction", "Building Contractors", "Builders"],
        ["Interim certificate", "Main works contract", "Retention released"])
    { Years = [100, 82, 104, 108] };

    public static readonly Trade Grounds = new(Service.Place, "Grounds and parks", ["Landscapes", "Tree Care", "Fencing"],
        ["Grass cutting", "Tree works", "Play area repair"]);

    public static readonly Trade Waste = new(Service.Place, "Waste and recycling", ["Recycling", "Waste Services", "Skip Hire"],
        ["Collection contract", "Kerbside recycling", "Skip exchange"]);

    public static readonly Trade Fleet = new(Service.Place, "Vehicles", ["Vehicle Services", "Fleet Hire", "Motor Repairs"],
        ["Vehicle hire", "MOT and service", "Parts"]);

    public static readonly Trade Energy = new(Service.Place, "Energy", ["Energy", "Power Supply"],
        ["Electricity", "Gas", "Street lighting supply"])
    { Years = [100, 96, 104, 158] };

    public static readonly Trade Facilities = new(Service.Corporate, "Facilities", ["Cleaning", "Facilities", "Security"],
        ["Cleaning contract", "Key holding", "Guarding", "Building maintenance"]);

    public static readonly Trade Catering = new(Service.Corporate, "Catering and food", ["Foods", "Catering", "Bakery"],
        ["School meals supplies", "Provisions"])
    { Taxed = false, Years = [100, 58, 90, 103] };

    public static readonly Trade Software = new(Service.Corporate, "Software and services", ["Software", "Systems", "Digital"],
        ["Annual licence", "Support and maintenance", "Implementation days"])
    { Years = [100, 112, 108, 106] };

    public static readonly Trade Agency = new(Service.Corporate, "Agency staff", ["Recruitment", "Resourcing"],
        ["Agency social worker", "Temporary staff", "Interim cover"])
    { Years = [100, 106, 116, 118] };

    public static readonly Trade Professional = new(Service.Corporate, "Professional services", ["Consulting", "Surveyors", "Architects", "Legal LLP"],
        ["Professional fees", "Design stage", "Legal advice", "Valuation"]);

    public static readonly Trade Print = new(Service.Corporate, "Print, post and training", ["Print", "Training", "Signs"],
        ["Mailing", "Course fees", "Signage"]);

    public static readonly Trade Repairs = new(Service.Housing, "Housing repairs", ["Roofing", "Plumbing and Heating", "Joinery", "Property Repairs"],
        ["Void works", "Boiler replacement", "Adaptation", "Day-to-day repairs"]);

    public static readonly Trade Lodging = new(Service.Housing, "Temporary accommodation", ["Lettings", "Apartments", "Guest House"],
        ["Temporary accommodation", "Nightly stay"])
    { PerPerson = true, Taxed = false, Years = [100, 124, 128, 146] };

    public static readonly Trade Clinical = new(Service.PublicHealth, "Public health", ["Health Services", "Pharmacy", "Recovery Services"],
        ["Health checks", "Treatment contract", "Testing supplies"])
    { Taxed = false, Years = [100, 136, 128, 104] };

    public static readonly Trade Community = new(Service.PublicHealth, "Voluntary and community", ["Community Trust", "Carers Centre", "Youth Project", "Advice Centre", "Leisure Trust"],
        ["Grant instalment", "Service agreement", "Holiday activities", "Small grant"])
    { Taxed = false };

    public static readonly Trade Housing = new(Service.Housing, "Housing support", ["Housing Association", "Tenancy Support", "Refuge"],
        ["Floating support", "Support contract", "Grant instalment"])
    { Taxed = false };

    public static readonly Trade School = new(Service.Children, "Schools", ["Primary School", "High School", "Academy", "C of E Primary School"],
        ["Top-up funding", "Early years funding", "Pupil premium", "Devolved capital"])
    { Taxed = false };

    public static readonly Trade Tax = new(Service.Corporate, "Tax and national insurance", [], ["PAYE and National Insurance"]) { Taxed = false, Monthly = true };

    public static readonly Trade Pension = new(Service.Corporate, "Pensions", [], ["Pension contributions"]) { Taxed = false, Monthly = true };

    public static readonly Trade Levy = new(Service.Place, "Levies and precepts", [], ["Transport levy", "Waste disposal levy", "Precept"]) { Taxed = false, Monthly = true };

    public static readonly Trade PublicBody = new(Service.Adults, "Other public bodies", [], ["Joint commissioning", "Recharge", "Contribution"]) { Taxed = false };

    public static readonly Trade Personal = new(Service.Adults, "Payments to persons", [],
        ["Direct payments - weekly run", "Foster care allowances - weekly run", "Section 17 support"])
    { Taxed = false };

    /// <summary>What a segment's suppliers do, the commoner trades more than once.</summary>
    public static IReadOnlyList<Trade> Of(Segment segment) => segment switch
    {
        Segment.Large => [Construction, Highways, Residential, Waste, Facilities, Energy, Software, Agency, SupportedLiving, Construction, Fleet],
        Segment.SmallAndMedium =>
        [
            HomeCare, Residential, Construction, Repairs, PupilTransport, SupportedLiving, Fostering, Repairs, Highways, Grounds, Nursery,
            Facilities, Catering, Professional, Software, Print, Lodging, Clinical, Fleet, Agency, Waste, HomeCare, PupilTransport, Professional,
        ],
        Segment.Vcse => [Community, Housing, Community, SupportedLiving, Community],
        Segment.School => [School],
        Segment.Individual => [Professional, PupilTransport, Print, Grounds],
        Segment.Public => [PublicBody],
    };
}
