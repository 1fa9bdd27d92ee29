using Analytics.Dashboard.Components.Charts;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.State;

namespace Analytics.Dashboard.Tests.Pages.LocalSpend;

public sealed class RingsByCouncilTests
{
    private static readonly DashboardFilter IntoStockport = DashboardFilter.Empty.LookInto(SampleAnswer.Stockport);

    [Fact]
    public void Councils_StandByWhatTheyKeepAndThoseWithoutAShareLast()
    {
        var answer = WithPeer(new PeerRow(new Council("E08000013", "St. Helens"), SampleAnswer.Money(-1m), SampleAnswer.Without(FigureStatus.NotApplicable), []));

        var view = SampleAnswer.View(answer, DashboardFilter.Empty);

        Assert.Equal(["Manchester", "Stockport", "Bolton", "Knowsley", "St. Helens"], view.Rings.Rows.Select(row => row.Name));
        Assert.Equal("z", view.RingsTable.Rows[^1].Cells[1].Text);
    }

    [Fact]
    public void CouncilsChosen_AreAloneAndRankedAmongThemselves()
    {
        var filter = DashboardFilter.Empty.WithCouncils([SampleAnswer.Bolton, SampleAnswer.Knowsley]).LookInto(SampleAnswer.Knowsley);

        var rings = SampleAnswer.View(SampleAnswer.LookingIntoStockport, filter).Rings;

        Assert.Equal(["Bolton", "Knowsley"], rings.Rows.Select(row => row.Name));
        Assert.Equal("second of two", rings.RankWords);
        Assert.Null(rings.Median);
    }

    [Fact]
    public void EqualShares_ShareTheBetterRank()
    {
        var answer = WithPeer(SampleAnswer.Peer("E08000002", "Bury", 0.412m));
        answer = answer with { Councils = [.. answer.Councils, new Council("E08000002", "Bury", [PeerGroup.GreaterManchester])] };

        Assert.Equal("second of four", SampleAnswer.View(answer, IntoStockport).Rings.RankWords);
    }

    [Fact]
    public void Sentence_SaysWhoIsAheadAndTheMedian() =>
        Assert.Equal(
            "Stockport keeps 41.2% in the borough, behind Manchester (52.0%). The median of the three in Greater Manchester is 41.2%.",
            SampleAnswer.View(SampleAnswer.LookingIntoStockport, IntoStockport).Rings.Sentence().ToString());

    [Fact]
    public void SentenceAboutAll_SaysMostLeastAndTheMedianOfAnEvenNumber() =>
        Assert.Equal(
            "Manchester keeps most in its own borough, 52.0%, Knowsley least, 22.0%. The median of the four is 39.6%.",
            SampleAnswer.View(SampleAnswer.All, DashboardFilter.Empty).Rings.Sentence().ToString());

    [Fact]
    public void ChartAndTable_ShowTheSameShares()
    {
        var view = SampleAnswer.View(SampleAnswer.LookingIntoStockport, IntoStockport);

        var drawn = view.RingsChart.Data.Single(trace => trace.Name == "Rest of the North West");
        var column = view.RingsTable.Columns.ToList().FindIndex(candidate => candidate.Title == "Rest of the North West");

        Assert.Equal(drawn.X.Reverse(), view.RingsTable.Rows.Select(row => (object?)row.Cells[column].Value));
        Assert.Equal(drawn.CustomData!.Reverse(), view.Rings.Rows.Select(row => row.Code));
    }

    [Fact]
    public void Table_HasEveryRingAndLeadsIntoEachCouncil()
    {
        var table = SampleAnswer.View(SampleAnswer.LookingIntoStockport, IntoStockport).RingsTable;

        Assert.Equal(
            ["Council", "Own borough", "Other STAR borough", "Rest of Greater Manchester", "Rest of the North West", "Rest of the UK", "Overseas", "Unknown", "Redacted", "Spend", "Own borough, on 2021/22"],
            table.Columns.Select(column => column.Title));
        var stockport = table.Rows.Single(row => row.IsMine);
        Assert.Equal(["Stockport", "41.2%", "0.0%", "0.0%", "54.2%", "0.0%", "0.0%", "4.6%", "0.0%", "£1.0m", "▲ 2.1 points"], stockport.Cells.Select(cell => cell.Text));
        Assert.Equal("/local-spend?council=E08000007", stockport.Cells[0].Href);
        Assert.Equal("£412,000.00", stockport.Cells[1].Exact);
        Assert.Equal("x", table.Rows.Single(row => row.Cells[0].Text == "Knowsley").Cells[^1].Text);
    }

    [Fact]
    public void MyCouncil_IsBoldAndOutlined()
    {
        var layout = SampleAnswer.View(SampleAnswer.LookingIntoStockport, IntoStockport).RingsChart.Layout;

        Assert.Equal(["Knowsley", "Bolton", "<b>Stockport</b>", "Manchester"], layout.YAxis!.TickText);
        var outline = Assert.Single(layout.Shapes!, shape => shape.Type == "rect");
        Assert.Equal((1.6m, 2.4m, Tokens.Bee), (outline.Y0, outline.Y1, outline.Line.Color));
    }

    [Fact]
    public void WhatIsUnknown_IsHatchedAndAlwaysThere()
    {
        var traces = SampleAnswer.View(SampleAnswer.All, DashboardFilter.Empty).RingsChart.Data;

        Assert.Equal(["Own borough", "Rest of the North West", "Unknown", "Redacted"], traces.Select(trace => trace.Name));
        Assert.Equal([false, false, true, true], traces.Select(trace => trace.Marker!.Pattern is not null));
    }

    [Fact]
    public void HostileName_IsEncodedForTheChartAndPlainInTheTable()
    {
        var view = SampleAnswer.View(WithPeer(SampleAnswer.Peer("E08000099", "<b>X</b> & Y", 0.9m)), DashboardFilter.Empty);

        Assert.Equal("&lt;b&gt;X&lt;/b&gt; &amp; Y", view.RingsChart.Layout.YAxis!.TickText![^1]);
        Assert.StartsWith("<b>&lt;b&gt;X&lt;/b&gt; &amp; Y</b><br>Own borough: 90.0%, £900,000", view.RingsChart.Data[0].HoverText![^1], StringComparison.Ordinal);
        Assert.Equal("<b>X</b> & Y", view.RingsTable.Rows[0].Cells[0].Text);
    }

    private static LocalSpendAnswer WithPeer(PeerRow peer) =>
        SampleAnswer.All with { Peers = new Level<PeerRow>([.. SampleAnswer.All.Peers.Rows, peer]) };
}
