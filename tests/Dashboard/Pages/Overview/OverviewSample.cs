using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Pages.Overview;
using Analytics.Dashboard.State;

namespace Analytics.Dashboard.Tests.Pages.Overview;

/// <summary>A small answer about Stockport: as published for 2022/23, held against two peers; Knowsley has published spend alone.</summary>
internal static class OverviewSample
{
    public static readonly DashboardFilter IntoStockport = DashboardFilter.Empty.LookInto(SampleAnswer.Stockport);

    public static OverviewAnswer Stockport { get; } = new(
        SampleAnswer.All.Councils,
        SampleAnswer.All.Calendar,
        SampleAnswer.All.TomsFramework,
        Live(),
        Earlier(deliveredShare: 0.393625m),
        Earlier(deliveredShare: 0.15m),
        Earlier(deliveredShare: 0.09m),
        Earlier(deliveredShare: 0m),
        new AimedAt(Share(0.638555m) with { Target = new ComparedFigure(0.57m, FigureStatus.Ok, "57.00%", Verdict.Better, 0.068555m) }),
        new StillWaiting(SampleAnswer.Money(2_300_000m)),
        new Level<CouncilDelivery>([Council(SampleAnswer.Bolton, "Bolton", 0.4356m), Council(SampleAnswer.Manchester, "Manchester", 0.62m), Council(SampleAnswer.Stockport, "Stockport", 0.578439m)]),
        new SpendShares(SampleAnswer.Money(229_600_000m), Share(0.4114m), Share(0.7842m), Share(0.4632m), Share(0.0994m) with { Target = new ComparedFigure(0.11m, FigureStatus.Ok, "", Verdict.Worse, -0.0106m) }, Share(0.0447m), Share(0.0965m)),
        new Level<SpendSharesOfYear>([OfYear("2021/22", 0.3915m), OfYear("2022/23", 0.4114m)]),
        SampleAnswer.All.Peers);

    public static OverviewView View(OverviewAnswer answer, DashboardFilter filter)
    {
        var catalogue = Catalogue.Of(answer, Catalogue.Unknown);
        return new OverviewView(PageQuestion.Of(SitePages.Overview, new FilterReading(filter, []), catalogue), answer, catalogue);
    }

    public static Figure Share(decimal share) => SampleAnswer.Share(share);

    public static ThemeDelivery Theme(string name, decimal committed, decimal delivered, decimal expected) =>
        new(new Theme($"NT-{name}", name), SampleAnswer.Money(committed), SampleAnswer.Money(delivered), SampleAnswer.Money(expected), Share(delivered / committed));

    private static LiveContracts Live() => new(
        SampleAnswer.Money(143_999_792m),
        SampleAnswer.Money(44_548_267m),
        SampleAnswer.Money(25_768_467m),
        Share(0.578439m) with
        {
            LastYear = new ComparedFigure(0.393625m, FigureStatus.Ok, "39.36%", Verdict.Better, 0.184814m),
            Peers = new PeerFigure(3, FigureStatus.Ok, Median: 0.578439m, Rank: 2),
        },
        Share(0.178948m),
        Share(0.309363m),
        new Figure(137m, FigureStatus.Ok, "137"),
        SampleAnswer.Money(25_600_000m),
        SampleAnswer.Money(-168_467m),
        SampleAnswer.Money(3_000_000m),
        [Theme("Jobs", 20_000_000m, 12_000_000m, 11_900_000m), Theme("Growth", 10_000_000m, 7_100_000m, 6_200_000m), Theme("Environment", 2_000_000m, 700_000m, 1_000_000m)],
        [
            new ContractBehind(
                new ContractTerm("E08000007:STO-19-012", "Home care, south lots", new Council(SampleAnswer.Stockport, "Stockport"), new DateOnly(2021, 4, 1), new DateOnly(2025, 3, 31)),
                SampleAnswer.Money(2_000_000m),
                SampleAnswer.Money(300_000m),
                SampleAnswer.Money(1_000_000m),
                SampleAnswer.Money(700_000m),
                Share(0.15m)),
        ],
        [new GapOnly(new ValueOnly(700_000m)), new GapOnly(new ValueOnly(100_000m))],
        [new RequestsOnly(new ValueOnly(0m)), new RequestsOnly(new ValueOnly(2m)), new RequestsOnly(new ValueOnly(1m))],
        new CoverageInfo(new CoveredData([.. Everything(SampleAnswer.Bolton), .. Everything(SampleAnswer.Manchester), .. Everything(SampleAnswer.Stockport), new(new Council(SampleAnswer.Knowsley, "Knowsley"), ImportKind.Spend, new DateOnly(2022, 12, 31))])));

    private static EarlierContracts Earlier(decimal deliveredShare) => new(
        SampleAnswer.Money(82_500_000m), SampleAnswer.Money(36_200_000m), SampleAnswer.Money(14_300_000m), Share(deliveredShare), Share(0.17m), new Figure(117m, FigureStatus.Ok, "117"));

    private static CouncilDelivery Council(string code, string name, decimal share) => new(new Council(code, name), SampleAnswer.Money(1_000_000m), SampleAnswer.Money(share * 1_000_000m), Share(share));

    private static SpendSharesOfYear OfYear(string year, decimal kept) => new(year, Share(kept), Share(0.77m), Share(0.46m), Share(0.1m));

    private static IEnumerable<Coverage> Everything(string council) =>
        new[] { ImportKind.Spend, ImportKind.Contracts, ImportKind.Commitments, ImportKind.Delivery, ImportKind.CohortOutcomes, ImportKind.CommunityRequests }
            .Select(kind => new Coverage(new Council(council, council), kind, new DateOnly(2023, 3, 31)));
}
