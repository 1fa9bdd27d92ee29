using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Pages.LocalSpend;
using Analytics.Dashboard.State;

namespace Analytics.Dashboard.Tests;

/// <summary>A small answer of the API: four councils, two years, a million pounds each; tests change what they are about.</summary>
internal static class SampleAnswer
{
    public const string Bolton = "E08000001";
    public const string Manchester = "E08000003";
    public const string Stockport = "E08000007";
    public const string Knowsley = "E08000011";

    public static readonly DataVersion Version = new(
        "v14", 14, new DateTimeOffset(2023, 4, 4, 9, 30, 0, TimeSpan.Zero), new DateOnly(2023, 3, 31), new DateOnly(2021, 4, 1), new DateOnly(2023, 3, 31), "Synthetic data");

    /// <summary>All councils in 2022/23 beside 2021/22.</summary>
    public static LocalSpendAnswer All { get; } = new(
        [
            new(Bolton, "Bolton", [PeerGroup.All, PeerGroup.GreaterManchester]),
            new(Knowsley, "Knowsley", [PeerGroup.All, PeerGroup.Star]),
            new(Manchester, "Manchester", [PeerGroup.All, PeerGroup.GreaterManchester]),
            new(Stockport, "Stockport", [PeerGroup.All, PeerGroup.GreaterManchester, PeerGroup.Star]),
        ],
        new Calendar([Year("2021/22"), Year("2022/23")], new CalendarInfo(Version)),
        new FrameworkThemes([new("NT-JOBS", "Jobs"), new("NT-GROWTH", "Growth")]),
        Headline(kept: 0.385m, inGreaterManchester: 0.72m),
        new Level<MonthRow>(
        [
            new("2021/22", new DateOnly(2022, 3, 1), Money(300_000m)),
            new("2022/23", new DateOnly(2022, 4, 1), Money(400_000m)),
            new("2022/23", new DateOnly(2023, 3, 1), Money(600_000m)),
        ]),
        new Level<PeerRow>([Peer(Bolton, "Bolton", 0.38m), Peer(Knowsley, "Knowsley", 0.22m), Peer(Manchester, "Manchester", 0.52m), Peer(Stockport, "Stockport", 0.412m)]),
        Headline(kept: 0.373m, inGreaterManchester: 0.71m),
        new Level<PeerRow>([Peer(Bolton, "Bolton", 0.38m), Peer(Manchester, "Manchester", 0.50m), Peer(Stockport, "Stockport", 0.391m)]));

    /// <summary>The same with Stockport looked into.</summary>
    public static LocalSpendAnswer LookingIntoStockport { get; } = All with
    {
        Chosen = Headline(kept: 0.412m, inGreaterManchester: 0.784m) with
        {
            Categories = [new(null, Money(700_000m, 0.7m), Share(0.4m)), new("Social care", Money(300_000m, 0.3m), Share(0.3m))],
            Suppliers =
            [
                new(new("s1", "Goyt & Sons <b>Ltd</b>"), SupplierSize.Small, LocalityRing.OwnBorough, Money(200_000m, 0.2m)),
                new(null, SupplierSize.Unknown, LocalityRing.Redacted, Money(50_000m, 0.05m)),
            ],
        },
        Before = Headline(kept: 0.391m, inGreaterManchester: 0.775m),
    };

    public static LocalSpendView View(LocalSpendAnswer answer, DashboardFilter filter)
    {
        var catalogue = Catalogue.Of(answer, Catalogue.Unknown);
        return new LocalSpendView(PageQuestion.Of(SitePages.LocalSpend, new FilterReading(filter, []), catalogue), answer, catalogue);
    }

    public static Figure Money(decimal pounds, decimal? share = null) => new(pounds, FigureStatus.Ok, "", share);

    public static Figure Share(decimal share) => new(share, FigureStatus.Ok, "", Numerator: share * 1_000_000m, Denominator: 1_000_000m);

    public static Figure Without(FigureStatus status) => new(null, status, "");

    public static SpendHeadline Headline(decimal kept, decimal inGreaterManchester) => new(
        Money(1_000_000m),
        new Figure(1204m, FigureStatus.Ok, ""),
        new Figure(1m, FigureStatus.Ok, ""),
        Share(kept),
        Share(inGreaterManchester),
        Share(0.463m),
        Share(0.11m),
        Share(0.098m),
        Share(0.046m));

    /// <summary>A council that keeps a share, leaves 4.6 % unknown, and pays the rest in the North West.</summary>
    public static PeerRow Peer(string code, string name, decimal kept) => new(
        new Council(code, name),
        Money(1_000_000m),
        Share(kept),
        [
            new(LocalityRing.OwnBorough, Money(kept * 1_000_000m, kept)),
            new(LocalityRing.NorthWest, Money((0.954m - kept) * 1_000_000m, 0.954m - kept)),
            new(LocalityRing.Unknown, Money(46_000m, 0.046m)),
        ]);

    private static YearOnOffer Year(string year) => new(
        year, new StatusOnly(FigureStatus.Ok), [.. new[] { Bolton, Manchester, Stockport, Knowsley }.Select(code => new CouncilOnly(new CouncilCode(code)))]);
}
