using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Pages.AnnualStatement;
using Analytics.Dashboard.State;

namespace Analytics.Dashboard.Tests.Pages.AnnualStatement;

public sealed class AnnualStatementViewTests
{
    private static readonly DashboardFilter Stockport = DashboardFilter.Empty.LookInto(SampleAnswer.Stockport);

    private static readonly AnnualStatementAnswer Answer = new(
        SampleAnswer.All.Councils,
        SampleAnswer.All.Calendar,
        SampleAnswer.All.TomsFramework,
        Texts: [new("12", StatementSection.Focus, "**Buying** local <b>first</b>", "Ann", new DateTimeOffset(2023, 5, 2, 9, 0, 0, TimeSpan.Zero))],
        Assessments: [new(AssessmentKind.MaturityIndex, new DateOnly(2023, 3, 10), 1, "Policy", 3m, 5m), new(AssessmentKind.MaturityIndex, new DateOnly(2023, 6, 1), 1, "Policy", 5m, 5m)],
        Standing: new StandingContracts(Share(0.22m), Share(0.33m), Share(0.64m), Count(100), Money(3_000_000), Money(37_700_000), Money(1_500_000), [], []),
        Live: new ContractsInDelivery(
            Count(137), Money(143_999_792), Money(44_548_267), Money(25_768_467), Share(0.578439m) with { LastYear = Compared(0.4m, 0.178439m, Verdict.Better) }, Share(0.178948m), Share(0.309363m), Money(3_000_000)),
        Awarded: new AwardedContracts(
            Count(43),
            Money(74_000_000),
            Money(14_200_000),
            Money(2_200_000),
            Money(12_000_000),
            Share(0.2213m),
            [],
            [new("2023/24", Count(10), Money(836_501), Money(522_438), Money(314_063)), new("2027/28", Count(7), Money(4_800_000), Money(511_520), Money(4_288_480))],
            [
                new(new Theme("T1", "Jobs"), new MeasureName("NT1", "Local people taken on", "FTE", RecordOnly: false), Money(3_500_000), Count(133), Count(30.12m)),
                new(new Theme("T1", "Jobs"), new MeasureName("NT2", "The workforce that is local", "%", RecordOnly: true), Money(0), Count(485), Count(0)),
                new(new Theme("T2", "Growth"), new MeasureName("NT16", "Equipment given", "£", RecordOnly: false), Money(1_200), Count(1_200), SampleAnswer.Without(FigureStatus.Suppressed)),
            ]),
        Spend: new StatementSpend(
            Share(0.4114m) with { Target = Compared(0.395m, 0.0164m, Verdict.Better) },
            Share(0.7842m),
            Share(0.4632m),
            Share(0.0994m) with { Target = Compared(0.11m, -0.0106m, Verdict.Worse) },
            Share(0.4618m),
            Share(0.0447m),
            Share(0.0965m)),
        People: new StatementPeople(Count(345), Share(0.5333m), [new(Cohort.Veterans, Count(85), SampleAnswer.Without(FigureStatus.Suppressed))]),
        Places: new StatementRequests(Count(101), Count(30), Share(0.297m), [new(new Theme("T1", "Jobs"), Count(18), Count(5)), new(Theme: null, Count(0), Count(0))]));

    [Fact]
    public void Lead_OfACouncilThatPublishesNoCommitments_SaysSo() => Assert.Equal(
        "No contract of Stockport with social value commitments is published, so nothing can be said of delivery.",
        View(Stockport, Answer with { Live = Answer.Live! with { Committed = SampleAnswer.Without(FigureStatus.Unavailable) } }).Lead.ToString());

    [Fact]
    public void Lead_IsTheYearInTwoSentences() => Assert.Equal(
        "Suppliers had delivered £25.8m of the £44.5m of social value promised in Stockport’s 137 live contracts by 31 March 2023, 57.84%, up 17.8 points on a year before. "
        + "43 contracts awarded in 2022/23 promise £14.2m and have delivered £2.2m so far. Social value is added value in pounds, not cash.",
        View(Stockport).Lead.ToString());

    [Fact]
    public void Document_HasNineSectionsWithWhatOfficersWrote()
    {
        var parts = View(Stockport).Parts;

        Assert.Equal(Enum.GetValues<StatementSection>(), parts.Select(part => part.Section));
        Assert.Equal(Enumerable.Range(1, 9), parts.Select(part => part.Number));
        Assert.Equal("<p><strong>Buying</strong> local &lt;b&gt;first&lt;/b&gt;</p>\n", parts[1].Html);
        Assert.All(parts.Where(part => part.Section != StatementSection.Focus), part => Assert.Equal("", part.Html));
    }

    [Fact]
    public void Aims_AreHeldAgainstTargetsWithWhatIsUnknownBesideLocalShares()
    {
        var exhibit = Exhibit("aims");

        Assert.Equal("One of two targets was met in 2022/23.", exhibit.Sentence.ToString());
        Assert.Equal(["Spend kept in the borough", "39.50%", "41.14%", "▲ 1.6 points", "x"], exhibit.Table.Rows[0].Cells.Select(cell => cell.Text));
        Assert.Equal(["place unknown for 4.5%", "place unknown for 4.5%", "size unknown for 9.7%", null], exhibit.Table.Rows.Take(4).Select(row => row.Cells[2].Aside));
    }

    [Fact]
    public void Quantities_StandInTheirUnitsAndPercentagesAreLeftOut()
    {
        var exhibit = Exhibit("quantities");

        Assert.StartsWith("2 measures are promised, most in value “Local people taken on”: 133 FTE, worth £3.5m.", exhibit.Sentence.ToString(), StringComparison.Ordinal);
        Assert.Equal(
            [["Local people taken on", "Jobs", "133 FTE", "30.12 FTE", "£3.5m"], ["Equipment given", "Growth", "£1,200", "c", "£1,200"]],
            exhibit.Table.Rows.Select(row => row.Cells.Select(cell => cell.Text).ToArray()));
    }

    [Fact]
    public void Sections_SayWhatTheYearLeftBehind()
    {
        Assert.Equal("£12.0m is still to come from the contracts awarded in 2022/23, which end from 2023/24 to 2027/28.", Exhibit("ends").Sentence.ToString());
        Assert.Equal("30 requests of 101 raised in 2022/23 had been met by 31 March 2023, 29.7%.", Exhibit("requests").Sentence.ToString());
        Assert.Equal("Delivery was £1.5m behind what evenly spread promises would have brought by 31 March 2023.", Exhibit("delivery").Sentence.ToString());
        Assert.Equal("Stockport puts itself at 3 of 5 on average (10 March 2023).", Exhibit("maturity").Sentence.ToString());
        Assert.Equal("c", Exhibit("people").Table.Rows[0].Cells[2].Text);
        Assert.Equal(["£1.5m", "£3.0m", "71", "4.5%", "3 of 5"], Exhibit("actions").Table.Rows.Select(row => row.Cells[1].Text));
    }

    [Fact]
    public void WithoutACouncil_ThereIsTheListToChooseFrom()
    {
        var view = View(DashboardFilter.Empty, Answer with { Standing = null, Choices = new([new(new CouncilName(SampleAnswer.Bolton, "Bolton"), Money(12_800_000), Money(6_300_000), Share(0.496m))]) });

        Assert.Empty(view.Parts);
        Assert.Equal(["Bolton", "£12.8m", "£6.3m", "49.6%"], view.Choices!.Rows[0].Cells.Select(cell => cell.Text));
        Assert.Equal($"/annual-statement?council={SampleAnswer.Bolton}", view.Choices.Rows[0].Cells[0].Href);
        Assert.Equal(["Knowsley", "x", "x", "x"], view.Choices.Rows[1].Cells.Select(cell => cell.Text));
    }

    [Fact]
    public void Question_IsAboutOneCouncilAndOneYearAsAtItsEnd()
    {
        var asked = AnnualStatementReader.Ask(Question(Stockport, Answer));

        Assert.Equal((SampleAnswer.Stockport, "2022/23", true, false, new DateOnly(2023, 3, 31)), (asked.Council, asked.Year, asked.One, asked.None, asked.AsAt));
        Assert.Equal(["DELIVERY"], asked.Live.ContractPhase!.In);
        Assert.Equal(["2022/23"], asked.Awarded.AwardYear!.In);
        Assert.Null(asked.Standing.AwardYear);
    }

    private static Exhibit Exhibit(string table) => View(Stockport).Parts.SelectMany(part => part.Exhibits).Single(exhibit => exhibit.Table.Name == table);

    private static AnnualStatementView View(DashboardFilter filter, AnnualStatementAnswer? answer = null) =>
        new(Question(filter, answer ?? Answer), answer ?? Answer, Catalogue.Of(answer ?? Answer, Catalogue.Unknown));

    private static PageQuestion Question(DashboardFilter filter, AnnualStatementAnswer answer) =>
        PageQuestion.Of(SitePages.AnnualStatement, new FilterReading(filter, []), Catalogue.Of(answer, Catalogue.Unknown));

    private static ComparedFigure Compared(decimal value, decimal change, Verdict verdict) => new(value, FigureStatus.Ok, "", verdict, change);

    private static Figure Money(decimal pounds) => SampleAnswer.Money(pounds);

    private static Figure Share(decimal share) => SampleAnswer.Share(share);

    private static Figure Count(decimal number) => new(number, FigureStatus.Ok, "");
}
