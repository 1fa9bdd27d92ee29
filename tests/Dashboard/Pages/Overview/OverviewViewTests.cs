using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Pages.Overview;
using Analytics.Dashboard.State;

namespace Analytics.Dashboard.Tests.Pages.Overview;

public sealed class OverviewViewTests
{
    [Fact]
    public void Lead_SaysWhatWasPromisedAndDeliveredTheRankAndTheChange()
    {
        var view = OverviewSample.View(OverviewSample.Stockport, OverviewSample.IntoStockport);

        Assert.Equal("Stockport in 2022/23", view.Heading);
        Assert.Equal(
            "Suppliers have delivered £25.8m of the £44.5m of social value they promised Stockport in live contracts, 57.84%: second of three in Greater Manchester, "
            + "up 18.5 points on a year before. It is added value, not cash.",
            view.Lead.ToString());
    }

    [Fact]
    public void Explore_IsAboutLiveContractsToo()
    {
        var view = OverviewSample.View(OverviewSample.Stockport, OverviewSample.IntoStockport);

        Assert.Contains("&contractPhase=DELIVERY&cube=toms&", view.ThemesOrigin.Explore, StringComparison.Ordinal);
        Assert.DoesNotContain("contractPhase", view.MoneyOrigin.Explore, StringComparison.Ordinal);
    }

    [Fact]
    public void LeadOfAll_SaysTheExtremes()
    {
        var answer = OverviewSample.Stockport with { Live = OverviewSample.Stockport.Live with { DeliveredShare = OverviewSample.Share(0.55m) } };

        Assert.Contains(", 55.00%, from 43.6% in Bolton to 62.0% in Manchester. It is", OverviewSample.View(answer, DashboardFilter.Empty).Lead.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void CouncilWithoutCommitments_IsToldByItsSpend()
    {
        var answer = OverviewSample.Stockport with { Live = OverviewSample.Stockport.Live with { Committed = SampleAnswer.Without(FigureStatus.Unavailable) } };

        Assert.Equal(
            "No live contract of Knowsley with social value commitments is published, so nothing can be said of delivery. Knowsley spent £229.6m in 2022/23 and kept 41.14% of it in the borough.",
            OverviewSample.View(answer, DashboardFilter.Empty.LookInto(SampleAnswer.Knowsley)).Lead.ToString());
    }

    [Fact]
    public void Tiles_StandWithRankTargetAndWhatIsUnknown()
    {
        var tiles = OverviewSample.View(OverviewSample.Stockport, OverviewSample.IntoStockport).Tiles;

        Assert.Equal(10, tiles.Count);
        var share = tiles.Single(tile => tile.Title == "Delivered share");
        Assert.Equal(("57.84%", "up 18.5 points"), (share.Figure.Text, share.Change!.Words));
        Assert.Equal(["second of three, median 57.8%", "63.9% with closed contracts: target 57.0% met", "delivered ÷ committed"], share.Remarks);
        Assert.Equal([0.393625m, 0.578439m], share.Spark!);
        Assert.Equal(["target 11.0% not met"], tiles.Single(tile => tile.Title == "With charities and social enterprises").Remarks);
        Assert.Equal(["place unknown 4.5%"], tiles.Single(tile => tile.Title == "Spend kept in the borough").Remarks);
    }

    [Fact]
    public void HeadlinesTable_HasTheYearsThatTheDataHas()
    {
        var table = OverviewSample.View(OverviewSample.Stockport, OverviewSample.IntoStockport).HeadlinesTable;

        Assert.Equal(["Figure", "2021/22", "2022/23", "Target", "Median, Greater Manchester", "Rank"], table.Columns.Select(column => column.Title));
        Assert.Equal(["Delivered share", "39.36%", "57.84%", "57.0%", "57.8%", "2 of 3"], table.Rows[3].Cells.Select(cell => cell.Text));
    }

    [Fact]
    public void Themes_AreHeldAgainstTheirPace()
    {
        var view = OverviewSample.View(OverviewSample.Stockport, OverviewSample.IntoStockport);

        Assert.Equal("Growth delivers fastest, 71.0% of what was promised; for its size, Environment is furthest behind its expected pace, by 15.0 points.", ThemesBlock.Sentence(view.Answer.Live.Themes).ToString());
        Assert.Equal((0.35m, 0.5m), (view.ThemesTable.Rows[2].Cells[1].Bar, view.ThemesTable.Rows[2].Cells[1].Expected));
    }

    [Fact]
    public void ThemesAheadOfTheirPace_AreSaidToBe() =>
        Assert.Equal(
            "Jobs delivers fastest, 60.0% of what was promised; none is behind its expected pace.",
            ThemesBlock.Sentence([OverviewSample.Theme("Jobs", 10m, 6m, 5m)]).ToString());

    [Fact]
    public void Map_MarksTheCouncilAndThoseWithoutAFigure()
    {
        var map = OverviewSample.View(OverviewSample.Stockport, OverviewSample.IntoStockport).Map;

        Assert.Equal([("Bolton", "43.6%", false), ("Knowsley", "x", false), ("Manchester", "62.0%", false), ("Stockport", "57.8%", true)], map.Places.Select(place => (place.Name, place.Text, place.IsMine)));
        Assert.Equal(
            "The stronger the colour, the higher. Stockport 57.8%, Greater Manchester: median 57.8%. Manchester is highest, 62.0%; Bolton lowest, 43.6%. x: no commitments published.",
            map.Sentence().ToString());
    }

    [Fact]
    public void NothingPublished_IsSaid()
    {
        var answer = OverviewSample.Stockport with { Calendar = OverviewSample.Stockport.Calendar with { Rows = [] } };

        var view = OverviewSample.View(answer, DashboardFilter.Empty);

        Assert.False(view.HasYears);
        Assert.Equal("No spend has been published yet, so there is no year to show.", view.Lead.ToString());
    }

    [Fact]
    public void Question_IsAboutTheDayAndTheSameDayBefore()
    {
        var view = OverviewSample.View(OverviewSample.Stockport, OverviewSample.IntoStockport.WithFinancialYears(["2021/22"]));

        var asked = OverviewReader.Ask(view.Question);

        Assert.Equal((new DateOnly(2022, 3, 31), new DateOnly(2021, 3, 31), new DateOnly(2022, 1, 1)), (asked.AsAt, asked.OneYearBefore, asked.Waiting.Month!.Lt));
        Assert.Equal((SampleAnswer.Stockport, null), (asked.Live.Council!.Eq, asked.Everyones.Council));
    }
}
