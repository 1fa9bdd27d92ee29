using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Pages.SocialValue;
using Analytics.Dashboard.State;

namespace Analytics.Dashboard.Tests.Pages.SocialValue;

/// <summary>Two councils' promises in two themes; tests change what they are about.</summary>
internal static class SampleSocialValue
{
    public static SocialValueAnswer All { get; } = new(
        SampleAnswer.All.Councils,
        SampleAnswer.All.Calendar,
        new FrameworkThemes([new("T1", "Jobs"), new("T4", "Environment")]),
        new Framework([new("T1", "Jobs", [new("O1", "More local people in work"), new("O2", "Better skills")]), new("T4", "Environment", [new("O9", "Less carbon")])]),
        new SocialValueHeadline(
            Number(25m),
            SampleAnswer.Money(1_000_000m),
            SampleAnswer.Money(700_000m),
            SampleAnswer.Money(600_000m),
            SampleAnswer.Money(100_000m),
            SampleAnswer.Money(650_000m),
            SampleAnswer.Money(50_000m),
            SampleAnswer.Share(0.6m) with { LastYear = new ComparedFigure(0.5m, FigureStatus.Ok, "50.00%", Verdict.Better, 0.1m) },
            [
                Row(500_000m, 300_000m, 350_000m) with { Measure = new("NT1", "Local people taken on", "FTE"), QuantityCommitted = Number(20m), QuantityDelivered = Number(12.5m) },
                Row(0m, 0m, 0m) with { Measure = new("NT2", "The workforce that is local", "%"), QuantityCommitted = Number(510m), QuantityDelivered = Number(490m) },
                Row(90_000m, null, 40_000m) with { Measure = new("GM1", "Taken on after an internship", "FTE", Cohort.Send16To25), QuantityCommitted = Number(6m), QuantityDelivered = SampleAnswer.Without(FigureStatus.Suppressed) },
            ],
            Themes: [Row(700_000m, 500_000m, 450_000m) with { Theme = new("T1", "Jobs") }, Row(300_000m, 100_000m, 200_000m) with { Theme = new("T4", "Environment") }]),
        new Level<TomsRow>(
        [
            Row(400_000m, 300_000m, 250_000m) with { Council = new(SampleAnswer.Stockport, "Stockport"), DeliveredShare = SampleAnswer.Share(0.75m) with { Peers = new(3, FigureStatus.Ok, 0.6m, Rank: 1) } },
            Row(600_000m, 300_000m, 400_000m) with { Council = new(SampleAnswer.Bolton, "Bolton") },
        ]));

    public static SocialValueAnswer OfStockport { get; } = All with
    {
        Priorities = new Level<TomsRow>([Row(200_000m, 150_000m, 100_000m) with { Priority = new("E08000007:B2", "B2", "Buying local") }, Row(200_000m, 150_000m, 150_000m)]),
    };

    public static SocialValueView View(SocialValueAnswer answer, DashboardFilter filter)
    {
        var catalogue = Catalogue.Of(answer, Catalogue.Unknown);
        return new SocialValueView(PageQuestion.Of(SitePages.SocialValue, new FilterReading(filter, []), catalogue), answer, catalogue);
    }

    public static Figure Number(decimal number) => new(number, FigureStatus.Ok, "");

    /// <summary>What is delivered is claimed, too; null for what is withheld.</summary>
    public static TomsRow Row(decimal committed, decimal? delivered, decimal expected) => new(
        Number(12m),
        SampleAnswer.Money(committed, committed / 1_000_000m),
        delivered is { } claimed ? SampleAnswer.Money(claimed) : SampleAnswer.Without(FigureStatus.Suppressed),
        delivered is { } done ? SampleAnswer.Money(done) : SampleAnswer.Without(FigureStatus.Suppressed),
        SampleAnswer.Money(expected),
        delivered is { } ofExpected ? SampleAnswer.Money(expected - ofExpected) : SampleAnswer.Without(FigureStatus.Suppressed),
        delivered is { } part && committed > 0m ? SampleAnswer.Share(part / committed) : SampleAnswer.Without(delivered is null ? FigureStatus.Suppressed : FigureStatus.NotApplicable));
}
