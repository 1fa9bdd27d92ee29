using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Pages.Compare;
using Analytics.Dashboard.State;

namespace Analytics.Dashboard.Tests.Pages.Compare;

public sealed class CompareViewTests
{
    private static readonly DashboardFilter IntoStockport = DashboardFilter.Empty.LookInto(SampleAnswer.Stockport);

    private static readonly CompareAnswer Answer = new(
        SampleAnswer.All.Councils,
        SampleAnswer.All.Calendar,
        SampleAnswer.All.TomsFramework,
        Contracts((SampleAnswer.Bolton, 0.40m), (SampleAnswer.Manchester, 0.50m), (SampleAnswer.Stockport, 0.60m)),
        Contracts((SampleAnswer.Bolton, 0.30m), (SampleAnswer.Manchester, 0.35m), (SampleAnswer.Stockport, 0.32m)),
        Contracts(),
        Contracts(),
        Contracts(),
        new Level<SpendSharesOfCouncil>(
        [
            Spend(SampleAnswer.Bolton, "2022/23", 0.38m), Spend(SampleAnswer.Knowsley, "2022/23", 0.22m), Spend(SampleAnswer.Manchester, "2022/23", 0.52m), Spend(SampleAnswer.Stockport, "2022/23", 0.36m),
        ]),
        new Level<OutcomesOfCouncil>([new(new CouncilCode(SampleAnswer.Stockport), "2022/23", SampleAnswer.Without(FigureStatus.Suppressed))]),
        new Level<RequestsOfCouncil>([]));

    [Fact]
    public void Explore_HasAllCouncilsAndLiveContracts() =>
        Assert.Contains("/explore?years=2022-23&by=COUNCIL&contractPhase=DELIVERY&cube=toms&", View(Answer, IntoStockport).Origin.Explore, StringComparison.Ordinal);

    [Fact]
    public void Lead_SaysOnHowMuchTheCouncilIsAhead()
    {
        var view = View(Answer, IntoStockport);

        Assert.Equal("Stockport compared in 2022/23", view.Heading);
        Assert.Equal(
            "Stockport is better than the median of the three councils in Greater Manchester on three of eight shares and worse on one. "
            + "It stands best by delivered share (first of three), lowest by spend kept in the borough (third of three). One of these is not sure: more is unknown, or still to come, than the gap.",
            view.Lead.ToString());
    }

    [Fact]
    public void Standing_IsTheRankTheGapAndHowSureItIs()
    {
        var standings = View(Answer, IntoStockport).Standings;

        var delivered = standings[0];
        Assert.Equal((1, 0.10m, Verdict.Better, Sureness.Sure), (delivered.Rank, delivered.Gap, delivered.Verdict, delivered.Sureness));
        var kept = standings[3];
        Assert.Equal((3, -0.02m, Verdict.Worse, Sureness.WithinUnknown), (kept.Rank, kept.Gap, kept.Verdict, kept.Sureness));
        Assert.Equal("Not sure: place unknown for 5.0% here, 5.0% in the middle", CompareTables.HowSure(kept));
    }

    [Fact]
    public void WithheldFigure_IsNotComparedAndSaidToBe()
    {
        var outcomes = View(Answer, IntoStockport).Standings.Single(standing => standing.Criterion.Name == "sustainedShare");

        Assert.Equal((Verdict.Unknown, Sureness.None), (outcomes.Verdict, outcomes.Sureness));
        Assert.Equal("Cannot be told. Withheld to protect people (c)", CompareTables.HowSure(outcomes));
    }

    [Fact]
    public void RoundedFigures_AreNearlySure()
    {
        var answer = Answer with { Live = new Level<ContractShares>([.. Answer.Live.Rows.Select(row => row with { DeliveredShare = row.DeliveredShare with { Status = FigureStatus.Rounded } })]) };

        Assert.Equal(Sureness.Rounded, View(answer, IntoStockport).Standings[0].Sureness);
    }

    [Fact]
    public void Table_SaysWhoIsBetter()
    {
        var row = View(Answer, IntoStockport).StandingsTable.Rows[0];

        Assert.Equal(["Delivered share", "60.00%", "▲ 10.0 points better", "1\u00A0of\u00A03", "50.0%", "45.0%\u00A0to\u00A055.0%", "Stockport\u00A060.0%", "Sure"], row.Cells.Select(cell => cell.Text));
    }

    [Fact]
    public void CouncilsPickedByHand_ReplaceTheGroup()
    {
        var view = View(Answer, IntoStockport.WithOwn(Urls.WithKey, $"{SampleAnswer.Knowsley},{SampleAnswer.Bolton},E99999999"));

        Assert.Equal([SampleAnswer.Bolton, SampleAnswer.Knowsley, SampleAnswer.Stockport], view.Comparison.Members);
        Assert.Equal(["“E99999999” is not the code of a council here and was left out."], view.Question.Notices);
        Assert.Equal(2, view.Standings[3].Rank);
        Assert.Null(view.Standings[0].Spread);
    }

    [Fact]
    public void CouncilOutsideTheGroup_HasNoRankAndIsStillHeldAgainstIt()
    {
        var kept = View(Answer, DashboardFilter.Empty.LookInto(SampleAnswer.Knowsley)).Standings[3];

        Assert.Equal((null, Verdict.Worse, 3), (kept.Rank, kept.Verdict, kept.Members.Count));
    }

    [Fact]
    public void WithoutALead_TheCouncilsAloneAreTold()
    {
        var view = View(Answer, DashboardFilter.Empty);

        Assert.Equal("Councils compared in 2022/23", view.Heading);
        Assert.Equal(
            "Among the three councils in Greater Manchester, Stockport is first by delivered share (60.0%) and Manchester is first by spend kept in the borough (52.0%). Choose a council to see where it stands.",
            view.Lead.ToString());
        Assert.Equal(["Share", "Median", "Middle half", "Best"], view.StandingsTable.Columns.Select(column => column.Title));
    }

    [Fact]
    public void Years_AreThoseThatTheDataHas()
    {
        var view = View(Answer, IntoStockport);

        Assert.Equal(["2021/22", "2022/23"], view.Comparison.Years);
        Assert.Equal([0.32m, 0.60m], view.Standings[0].OverYears.Select(year => year.Lead!.Value));
        Assert.Equal("Delivered share moved most, up 28.0 points since 2021/22. Dashed: the median; the band: the middle half.", CompareSentences.Years(view).ToString());
    }

    private static CompareView View(CompareAnswer answer, DashboardFilter filter)
    {
        var catalogue = Catalogue.Of(answer, Catalogue.Unknown);
        return new CompareView(PageQuestion.Of(SitePages.Compare, new FilterReading(filter, []), catalogue), answer, catalogue);
    }

    private static Level<ContractShares> Contracts(params (string Code, decimal Share)[] councils) =>
        new([.. councils.Select(council => new ContractShares(new CouncilCode(council.Code), SampleAnswer.Share(council.Share), SampleAnswer.Share(0.15m), SampleAnswer.Share(council.Share / 2m)))]);

    /// <summary>A council whose shares all differ with what it keeps, and of whose spend 5 % has no known place.</summary>
    private static SpendSharesOfCouncil Spend(string code, string year, decimal kept) => new(
        new CouncilCode(code), year, SampleAnswer.Share(kept), SampleAnswer.Share(0.77m), SampleAnswer.Share(1m - kept), SampleAnswer.Share(0.1m), SampleAnswer.Share(0.4m), SampleAnswer.Share(0.05m), SampleAnswer.Share(0.01m));
}
