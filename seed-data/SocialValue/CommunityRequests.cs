using Analytics.SeedData.Story;

namespace Analytics.SeedData.SocialValue;

/// <summary>What a community group asked for, and who met it.</summary>
/// <param name="Title">What was asked for, and where.</param>
/// <param name="Kind">As the contract's enumeration spells it.</param>
/// <param name="Theme">T1 to T5.</param>
/// <param name="RaisedOn">The day it was asked.</param>
internal sealed record CommunityRequest(string Title, string Kind, string Theme, DateOnly RaisedOn)
{
    /// <summary>Code of a ward or borough; empty when it is not told.</summary>
    public string Place { get; init; } = "";

    public string Cohort { get; init; } = "";

    public DateOnly? MatchedOn { get; init; }

    public DateOnly? CompletedOn { get; init; }

    public bool Withdrawn { get; init; }

    /// <summary>The contract that signed up to it; null when nobody did, or somebody without a contract.</summary>
    public Contract? Contract { get; init; }
}

/// <summary>The requests of one council's communities. Contracts sign up to several, to one or two, or, most of them, to none.</summary>
internal sealed class CommunityRequests
{
    private const int FirstYear = 2020;

    /// <summary>A request and how it is called; the kind, the theme and the cohort, if it is for one.</summary>
    private static readonly (string Title, string Kind, Theme Theme, string Cohort)[] Wishes =
    [
        ("Paint and boards for the scout hut", "WORKS_OR_MATERIALS", Framework.Social, ""),
        ("Raised beds for the allotments", "WORKS_OR_MATERIALS", Framework.Environment, ""),
        ("A ramp for the village hall", "WORKS_OR_MATERIALS", Framework.Social, ""),
        ("Refurbished laptops for the homework club", "WORKS_OR_MATERIALS", Framework.Social, ""),
        ("Furniture for young people's first flats", "WORKS_OR_MATERIALS", Framework.Social, Cohorts.CareLeavers),
        ("A shed and tools for the men's workshop", "WORKS_OR_MATERIALS", Framework.Social, Cohorts.Veterans),
        ("Volunteers to clear the brook", "VOLUNTEER_HOURS", Framework.Environment, ""),
        ("Volunteers to plant the new orchard", "VOLUNTEER_HOURS", Framework.Environment, ""),
        ("Drivers for the lunch club", "VOLUNTEER_HOURS", Framework.Social, ""),
        ("Help at the food pantry", "VOLUNTEER_HOURS", Framework.Social, ""),
        ("An accountant's hours for the community café", "VOLUNTEER_HOURS", Framework.Growth, ""),
        ("Mentors for young people who leave care", "VOLUNTEER_HOURS", Framework.Jobs, Cohorts.CareLeavers),
        ("Mock interviews for job seekers", "ACTIVITY", Framework.Jobs, Cohorts.LongTermUnemployed),
        ("Taster days for young people with special needs", "ACTIVITY", Framework.Jobs, Cohorts.Send),
        ("A talk about trades at the high school", "ACTIVITY", Framework.Jobs, ""),
        ("A workshop on starting out after prison", "ACTIVITY", Framework.Jobs, Cohorts.ExOffenders),
        ("Digital skills mornings at the library", "ACTIVITY", Framework.Social, ""),
        ("Walks for people who live alone", "ACTIVITY", Framework.Social, ""),
        ("A warm space on winter afternoons", "ACTIVITY", Framework.Social, ""),
        ("Kit for the girls' football team", "MONEY", Framework.Social, ""),
        ("Energy vouchers for families", "MONEY", Framework.Social, ""),
        ("Rent of a room for the carers' group", "MONEY", Framework.Social, ""),
        ("A breakfast club for one term", "MONEY", Framework.Social, ""),
        ("First stock for the repair café", "MONEY", Framework.Innovation, ""),
    ];

    private readonly string _council;
    private readonly SocialValueStory _story;
    private readonly Localities _localities;
    private readonly List<Contract> _givers;
    private readonly Chance _chance;

    private CommunityRequests(CouncilStory council, IEnumerable<Contract> contracts, Localities localities)
    {
        _council = council.Code;
        _story = SocialValueStories.Of(council.Code);
        _localities = localities;
        _chance = Chance.For($"requests/{council.Slug}");
        _givers = [.. contracts.Where(contract => contract.Portfolio is not null && contract.Year >= FirstYear && _chance.Percent(35))];
    }

    /// <summary>The requests of a council, by the day they were raised.</summary>
    public static List<CommunityRequest> Of(CouncilStory council, IEnumerable<Contract> contracts, Localities localities)
    {
        var requests = new CommunityRequests(council, contracts, localities);
        return [.. requests._story.Requests
            .SelectMany((count, i) => Enumerable.Range(0, count).Select(_ => requests.Draw(FirstYear + i)))
            .OrderBy(request => request.RaisedOn)];
    }

    private CommunityRequest Draw(int year)
    {
        var (wish, kind, theme, cohort) = _chance.Pick(Wishes);
        var ward = _localities.Ward(_chance);
        var request = new CommunityRequest(
            ward is null ? wish : $"{wish}, {ward.Name}",
            kind,
            theme.Code,
            ReportCalendar.WorkingDay(ReportCalendar.FirstDay(year), ReportCalendar.LastDay(year), _chance))
        {
            Place = _chance.Percent(90) ? ward?.Code ?? _council : "",
            Cohort = cohort,
        };
        return _chance.Percent(_story.RequestsMet) ? Matched(request) : request with { Withdrawn = _chance.Percent(25) };
    }

    private CommunityRequest Matched(CommunityRequest request)
    {
        var matchedOn = request.RaisedOn.AddDays(_chance.Between(5, 120));
        if (matchedOn > ReportCalendar.AsAt)
            return request;

        // The first of the givers sign up again and again, the last hardly once.
        var givers = _givers.FindAll(contract => contract.Term.StartsOn <= matchedOn && matchedOn <= contract.Term.EndsOn);
        var giver = givers.Count > 0 && _chance.Percent(80) ? givers[Math.Min(_chance.Below(givers.Count), _chance.Below(givers.Count))] : null;
        var completedOn = matchedOn.AddDays(_chance.Between(10, 180));
        return request with
        {
            MatchedOn = matchedOn,
            CompletedOn = _chance.Percent(88) && completedOn <= ReportCalendar.AsAt ? completedOn : null,
            Contract = giver,
        };
    }
}
