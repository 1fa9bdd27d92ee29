using System.Text;
using Analytics.Dashboard.Components.Tables;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Pages.CohortOutcomes;
using Analytics.Dashboard.State;

namespace Analytics.Dashboard.Tests.Pages.CohortOutcomes;

public sealed class CohortsViewTests
{
    private static readonly Figure Withheld = SampleAnswer.Without(FigureStatus.Suppressed);

    private static readonly CohortsAnswer Answer = new(
        SampleAnswer.All.Councils,
        SampleAnswer.All.Calendar,
        SampleAnswer.All.TomsFramework,
        new HelpedPeople(
            People(345) with { LastYear = new ComparedFigure(390m, FigureStatus.Rounded, "390", Verdict.Worse, Change: -45m) },
            People(355),
            Share(40, 75),
            People(2070),
            People(3450),
            SampleAnswer.Money(1_240_000m),
            [
                Row(110, Share(15, 20)) with { Cohort = Cohort.CareLeavers, Kinds = [Row(25) with { OutcomeKind = OutcomeKind.Employment }, Row(null) with { OutcomeKind = OutcomeKind.Training }] },
                Row(85) with { Cohort = Cohort.Veterans, Kinds = [Row(10) with { OutcomeKind = OutcomeKind.Employment }, Row(15) with { OutcomeKind = OutcomeKind.Training }] },
            ],
            [Row(85, Share(35, 60)) with { OutcomeKind = OutcomeKind.Employment }, Row(20) with { OutcomeKind = OutcomeKind.Training }],
            [Row(50) with { DeprivationDecile = 1 }, Row(110) with { DeprivationDecile = 3 }, Row(null) with { DeprivationDecile = 8 }, Row(200)],
            new ResultInfo(SuppressedFigures: 36)),
        new Level<HelpedRow>(
        [
            Row(390) with { FinancialYear = "2021/22", Cohorts = [Row(120) with { Cohort = Cohort.CareLeavers }, Row(null) with { Cohort = Cohort.Veterans }] },
            Row(345) with { FinancialYear = "2022/23", Cohorts = [Row(110) with { Cohort = Cohort.CareLeavers }, Row(85) with { Cohort = Cohort.Veterans }] },
        ]),
        new Level<HelpedRow>(
        [
            Row(null) with { Council = new CouncilName(SampleAnswer.Bolton, "Bolton") },
            Row(345, Share(40, 75)) with { Council = new CouncilName(SampleAnswer.Stockport, "Stockport") },
        ]));

    [Fact]
    public void Lead_SaysHowManyAndWhetherItLasted() => Assert.Equal(
        "Contracts and programmes of Stockport helped 345 people of the priority groups in 2022/23, down 45 on 2021/22. Of what can last, 53.33% was still in place after 26 weeks.",
        View(Answer).Lead.ToString());

    [Fact]
    public void Lead_SaysThatSoFewAreWithheld() => Assert.Equal(
        "How many people of the priority groups were helped by Stockport in 2022/23 is withheld (c): so few could be told apart.",
        View(Answer with { Chosen = Answer.Chosen with { People = Withheld, SustainedShare = Withheld } }).Lead.ToString());

    [Fact]
    public void NothingPublished_IsSaidAndNothingElseIsShown()
    {
        var view = View(Answer with { Chosen = Answer.Chosen with { People = SampleAnswer.Without(FigureStatus.Unavailable) } });

        Assert.False(view.HasOutcomes);
        Assert.Equal("No outcomes for people of Stockport have been published in 2022/23.", view.Lead.ToString());
    }

    [Fact]
    public void Groups_HaveTheApisTotalsAndMarkWhatIsWithheld()
    {
        var groups = View(Answer).Groups;

        Assert.Equal("Employment for care leavers reached most people, 25. One of four figures is withheld (c), because so few people could be told apart.", groups.Sentence().ToString());
        Assert.Equal(["25 c 110", "10 15 85", "85 20 345"], groups.Heat.Rows.Select(row => string.Join(' ', row.Cells.Select(cell => cell.Text))));
        Assert.Equal(25m, groups.Heat.Scale.High);
        Assert.Contains("\r\nCare leavers,25,c,110\r\n", Encoding.UTF8.GetString(Csv.Write(groups.Table)), StringComparison.Ordinal);
    }

    [Fact]
    public void Sentences_SpeakOfWhatIsShownAlone()
    {
        var view = View(Answer);

        Assert.Equal("Care leavers: 75.0% was still in place after 26 weeks.", view.Details.GroupSentence.ToString());
        Assert.Equal("Most people, 110, live in wards of the third most deprived tenth of England. One of four is withheld (c).", view.Deprivation.Sentence().ToString());
        Assert.Equal("From 390 people in 2021/22 to 345 in 2022/23, all groups together.", view.Years.Sentence().ToString());
        Assert.Equal("Stockport reports most, 345 people; councils differ in size and in what they report.", view.Details.CouncilSentence.ToString());
        Assert.Equal("36 figures for this choice are withheld (c).", view.Withheld);
    }

    [Fact]
    public void Years_LeaveAGapForWhatIsWithheld()
    {
        var veterans = View(Answer).Years.Lines.Data.Single(line => line.Name == "Veterans");

        Assert.Equal([null, 85m], veterans.Y);
    }

    [Theory]
    [InlineData("?years=2022-23", true)]
    [InlineData("?years=2021-22", false)]
    [InlineData("?years=2021-22,2022-23", false)]
    public void Comparison_IsForOneYearWithAnotherBeforeIt(string query, bool expected)
    {
        var question = Question(query);

        Assert.Equal(expected, CohortsReader.Ask(question).CompareWithBefore);
        Assert.Null(CohortsReader.Ask(question).OverTime.FinancialYear);
    }

    private static PageQuestion Question(string query) =>
        PageQuestion.Of(SitePages.Cohorts, FilterReader.Read(query, SitePages.Cohorts), Catalogue.Of(Answer, Catalogue.Unknown));

    private static CohortsView View(CohortsAnswer answer) => new(Question($"?council={SampleAnswer.Stockport}"), answer, Catalogue.Of(answer, Catalogue.Unknown));

    private static Figure People(int count) => new(count, FigureStatus.Rounded, "");

    private static Figure Share(int part, int whole) => new((decimal)part / whole, FigureStatus.Rounded, "", Numerator: part, Denominator: whole);

    /// <summary>What one group came to.</summary>
    /// <param name="people">Null for a count that is withheld.</param>
    /// <param name="sustained">Null for a share that is withheld.</param>
    private static HelpedRow Row(int? people, Figure? sustained = null) =>
        people is { } count ? new HelpedRow(People(count), People(count), sustained ?? Withheld, SampleAnswer.Money(1000m)) : new HelpedRow(Withheld, Withheld, Withheld, Withheld);
}
