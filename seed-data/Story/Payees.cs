namespace Analytics.SeedData.Story;

/// <summary>Who is paid because the law says so, and how much of a ledger that is.</summary>
/// <param name="Supplier">The body.</param>
/// <param name="BasisPoints">Hundredths of a per cent of everything that the council pays.</param>
/// <param name="Place">Code of the borough it lies in.</param>
internal sealed record Payee(Supplier Supplier, int BasisPoints, string Place);

/// <summary>Tax, pensions, levies and other public bodies: outside a buyer's influence.</summary>
internal sealed class Payees
{
    private const string Liverpool = "E08000012";
    private const string Westminster = "E09000033";
    private const string Darlington = "E06000005";

    private readonly SupplierCatalogue _catalogue;
    private readonly List<Payee> _national;
    private readonly List<Payee> _greaterManchester;
    private readonly List<Payee> _liverpoolCityRegion;
    private readonly Dictionary<string, Payee> _councils;

    public Payees(SupplierCatalogue catalogue)
    {
        _catalogue = catalogue;
        _national =
        [
            Make("HM Revenue & Customs", Trades.Tax, 220, Westminster),
            Make("Teachers' Pensions", Trades.Pension, 140, Darlington),
        ];
        _greaterManchester =
        [
            Make("Greater Manchester Combined Authority", Trades.Levy, 1250, Councils.Manchester),
            Make("Greater Manchester Pension Fund", Trades.Pension, 600, Councils.Tameside),
            Make("Greater Manchester Hospitals NHS Foundation Trust", Trades.PublicBody, 230, Councils.Manchester),
        ];
        _liverpoolCityRegion =
        [
            Make("Liverpool City Region Combined Authority", Trades.Levy, 760, Liverpool),
            Make("Merseyside Waste Disposal Authority", Trades.Levy, 560, Liverpool),
            Make("Merseyside Pension Fund", Trades.Pension, 590, Liverpool),
            Make("Mersey Hospitals NHS Foundation Trust", Trades.PublicBody, 210, Liverpool),
        ];
        _councils = Councils.All.ToDictionary(council => council.Code, council => Make(council.Body, Trades.PublicBody, 60, council.Code));
    }

    /// <summary>Tax and national pensions, the combined authority and its pension fund, a hospital trust and neighbouring councils.</summary>
    public IEnumerable<Payee> Of(CouncilStory council) =>
        [.. _national, .. council.InGreaterManchester ? _greaterManchester : _liverpoolCityRegion, .. council.Neighbours.Select(code => _councils[code])];

    private Payee Make(string name, Trade trade, int basisPoints, string place)
    {
        var postcode = _catalogue.PostcodeIn(place);
        var supplier = _catalogue.Add(place, () => new Supplier
        {
            Name = name,
            Trade = trade,
            Segment = Segment.Public,
            Size = SupplierSize.Large,
            Kind = SupplierKind.Public,
            Influenceable = false,
            Postcode = postcode,
        });
        return new Payee(supplier, basisPoints, place);
    }
}
