using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.State;

namespace Analytics.Dashboard.Tests.Pages.LocalSpend;

public sealed class LocalSpendLeadTests
{
    private static readonly DashboardFilter IntoStockport = DashboardFilter.Empty.LookInto(SampleAnswer.Stockport);

    [Fact]
    public void OneCouncil_IsRankedAmongItsPeersAndComparedWithTheYearBefore()
    {
        var view = SampleAnswer.View(SampleAnswer.LookingIntoStockport, IntoStockport);

        Assert.Equal("Stockport in 2022/23", view.Heading);
        Assert.Equal(
            "Stockport kept 41.20% of its spend in the borough in 2022/23: second of three in Greater Manchester, up 2.1 points on 2021/22. "
            + "A further 37.2% stayed in Greater Manchester. For 4.6% the place is unknown or redacted.",
            view.Lead.ToString());
        Assert.Equal(["41.20%", "second of three"], view.Lead.Runs.Where(run => run.Stressed).Select(run => run.Text));
    }

    [Fact]
    public void AllCouncils_AreSummedUpWithTheirExtremes()
    {
        var view = SampleAnswer.View(SampleAnswer.All, DashboardFilter.Empty);

        Assert.Equal("All four councils in 2022/23", view.Heading);
        Assert.Equal(
            "The four councils kept 38.50% of their spend in their own boroughs in 2022/23, up 1.2 points on 2021/22: Manchester most (52.0%), Knowsley least (22.0%). "
            + "72.0% went to Greater Manchester. For 4.6% the place is unknown or redacted.",
            view.Lead.ToString());
    }

    [Fact]
    public void SomeCouncils_AreNamedAndTheBasisIsSaid()
    {
        var filter = DashboardFilter.Empty.WithCouncils([SampleAnswer.Bolton, SampleAnswer.Stockport]).WithBasis(SpendBasis.Influenceable);

        var view = SampleAnswer.View(SampleAnswer.All, filter);

        Assert.Equal("Bolton and Stockport in 2022/23", view.Heading);
        Assert.Equal(
            "Bolton and Stockport kept 38.50% of their influenceable spend in their own boroughs in 2022/23, up 1.2 points on 2021/22: Stockport most (41.2%), Bolton least (38.0%). "
            + "A further 33.5% stayed elsewhere in Greater Manchester. For 4.6% the place is unknown or redacted.",
            view.Lead.ToString());
    }

    [Fact]
    public void CouncilOutsideGreaterManchester_IsRankedAmongAll()
    {
        var view = SampleAnswer.View(SampleAnswer.LookingIntoStockport, DashboardFilter.Empty.LookInto(SampleAnswer.Knowsley));

        Assert.Contains(": fourth of four, up", view.Lead.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void SameShareAsTheYearBefore_IsSaidToBeTheSame()
    {
        var view = SampleAnswer.View(SampleAnswer.LookingIntoStockport with { Before = SampleAnswer.Headline(0.412m, 0.784m) }, IntoStockport);

        Assert.Contains("second of three in Greater Manchester, the same as in 2021/22.", view.Lead.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void SeveralYearsWithoutYearsBefore_AreNotCompared()
    {
        var view = SampleAnswer.View(SampleAnswer.LookingIntoStockport with { Before = null, PeersBefore = null }, IntoStockport.WithFinancialYears(["2021/22", "2022/23"]));

        Assert.Equal("Stockport from 2021/22 to 2022/23", view.Heading);
        Assert.StartsWith(
            "Stockport kept 41.20% of its spend in the borough from 2021/22 to 2022/23: second of three in Greater Manchester. ", view.Lead.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void NoSpendInTheYear_IsSaidAndNothingIsDrawn()
    {
        var nothing = SampleAnswer.Headline(0m, 0m) with { Amount = SampleAnswer.Without(FigureStatus.Unavailable), BoroughShare = SampleAnswer.Without(FigureStatus.Unavailable) };

        var view = SampleAnswer.View(SampleAnswer.All with { Chosen = nothing }, IntoStockport);

        Assert.False(view.HasSpend);
        Assert.Equal("No spend of Stockport has been published in 2022/23.", view.Lead.ToString());
    }

    [Fact]
    public void NoSpendAtAll_IsSaid()
    {
        var view = SampleAnswer.View(SampleAnswer.All with { Calendar = SampleAnswer.All.Calendar with { Rows = [] } }, DashboardFilter.Empty);

        Assert.Equal("Local spend", view.Heading);
        Assert.Equal("No spend has been published yet.", view.Lead.ToString());
    }

    [Fact]
    public void CreditNotesAbovePayments_LeaveNoShares()
    {
        var negative = SampleAnswer.Headline(0m, 0m) with { Amount = SampleAnswer.Money(-12_000m), BoroughShare = SampleAnswer.Without(FigureStatus.NotApplicable) };

        var view = SampleAnswer.View(SampleAnswer.All with { Chosen = negative }, IntoStockport);

        Assert.Equal("What Stockport paid in 2022/23 comes to −£12,000 once credit notes are counted, so it has no shares.", view.Lead.ToString());
    }

    [Fact]
    public void Tiles_StandBesideWhatIsNotKnown()
    {
        var tiles = SampleAnswer.View(SampleAnswer.LookingIntoStockport, IntoStockport).Tiles;

        Assert.Equal(
            [
                ("Total spend", "£1.0m", "unchanged", "1,204 lines, 1 supplier"),
                ("Stays in the borough", "41.20%", "up 2.1 points", "second of three, place unknown 4.6%"),
                ("In Greater Manchester", "78.40%", "up 0.9 points", "place unknown 4.6%"),
                ("With small and medium firms", "46.30%", "unchanged", "size unknown 11.0%"),
                ("With voluntary and social enterprises (VCSEs)", "9.80%", "unchanged", null),
                ("Place unknown or redacted", "4.60%", "unchanged", null),
            ],
            tiles.Select(tile => (tile.Title, tile.Figure.Text, tile.Change?.Words, tile.Note)));
    }
}
