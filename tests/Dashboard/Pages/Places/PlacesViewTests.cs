using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Pages.Places;
using Analytics.Dashboard.State;

namespace Analytics.Dashboard.Tests.Pages.Places;

public sealed class PlacesViewTests
{
    private const string Square = """{"type":"Polygon","coordinates":[[[-2.2,53.3],[-2.1,53.3],[-2.1,53.4],[-2.2,53.3]]]}""";

    private static readonly Figure Nothing = SampleAnswer.Without(FigureStatus.NotApplicable);

    private static readonly DashboardFilter IntoStockport = DashboardFilter.Empty.LookInto(SampleAnswer.Stockport);

    private static readonly IReadOnlyList<WardReach> Wards =
    [
        Ward("E05000001", "Brinnington", decile: 1, people: 10_000m, value: 400_000m),
        Ward("E05000002", "Edgeley", decile: 3, people: 10_000m, value: 600_000m),
        Ward("E05000003", "Bramhall", decile: 10, people: 20_000m, value: 20_000m) with { PeopleHelped = SampleAnswer.Without(FigureStatus.Suppressed) },
        Ward(code: null, name: "", decile: null, people: 0m, value: 5_000m),
    ];

    private static readonly PlacesAnswer Answer = new(
        SampleAnswer.All.Councils,
        SampleAnswer.All.Calendar,
        SampleAnswer.All.TomsFramework,
        new ReachThere(
            SampleAnswer.Money(167_100_000m),
            SampleAnswer.Money(566.90m),
            Count(263m),
            SampleAnswer.Money(1_025_000m),
            SampleAnswer.Money(25.63m),
            Count(305m),
            Count(101m),
            SampleAnswer.Share(0.297m),
            Count(40_000m),
            [Decile(1, 10_000m, 400_000m), Decile(3, 10_000m, 600_000m), Decile(10, 20_000m, 20_000m), Decile(decile: null, 0m, 5_000m)],
            Wards),
        new ReachEverywhere(
            [Borough(SampleAnswer.Bolton, "Bolton", 6.55m), Borough(SampleAnswer.Manchester, "Manchester", 39.86m), Borough(SampleAnswer.Stockport, "Stockport", 25.63m)],
            [Decile(1, 100_000m, 2_500_000m)]));

    [Fact]
    public void Lead_SaysWhatReachedTheBoroughAndWhetherItWentWhereNeedIs()
    {
        var view = View(Answer, IntoStockport);

        Assert.Equal("What reached Stockport in 2022/23", view.Heading);
        Assert.Equal(
            "£167.1m of what councils spent in 2022/23 went to suppliers in Stockport, and £1.0m of social value was delivered there, £25.63 a head: second of three boroughs. "
            + "Wards in the most deprived three tenths of England got £50.00 a head, those in the least deprived three tenths £1.00. It is added value, not cash.",
            view.Lead.ToString());
    }

    [Fact]
    public void Wards_StandMostDeprivedFirstAndWithheldCountsAreSaidToBe()
    {
        var table = View(Answer, IntoStockport).WardsTable;

        Assert.Equal(["Brinnington", "Edgeley", "Bramhall", "Ward not known"], table.Rows.Select(row => row.Cells[0].Text));
        Assert.Equal(["Bramhall", "10", "£20,000", "£1.00", "£1.0m", "£50.00", "c", "5", "40.0%", "20,000"], table.Rows[2].Cells.Select(cell => cell.Text));
        Assert.Equal("Edgeley got most social value per head, £60.00; Bramhall least, £1.00. People are rounded to the nearest 5 and withheld (c) below 8.", View(Answer, IntoStockport).WardsSentence().ToString());
    }

    [Fact]
    public void AllBoroughs_SingleOutTheDeprivedWardsThatGetLeast()
    {
        var view = View(Answer, DashboardFilter.Empty);

        Assert.Equal(["Brinnington"], view.LeastReachedTable!.Rows.Select(row => row.Cells[0].Text));
        Assert.Equal(["map", "deprivation", "boroughs", "least-reached", "wards"], view.Tables.Select(table => table.Name));
        Assert.Null(View(Answer, IntoStockport).LeastReachedTable);
    }

    [Fact]
    public void WithoutOutlines_BoroughsAreDrawnAndItIsSaid()
    {
        var map = View(Answer, IntoStockport).Map;

        Assert.True(map.Outlines.IsEmpty);
        Assert.Equal([("Bolton", false), ("Manchester", false), ("Stockport", true)], map.Places.Select(place => (place.Name, place.IsMine)));
        Assert.Equal(
            "The stronger the colour, the higher. Stockport £25.63. Manchester is highest, £39.86; Bolton lowest, £6.55. Outlines of wards have not been imported, so boroughs are drawn; the wards are listed below.",
            map.Sentence().ToString());
    }

    [Fact]
    public void OutlinesOfWards_AreDrawnWhereABoroughIsLookedInto()
    {
        var outlined = Answer with { There = Answer.There with { Wards = [Wards[0] with { Ward = Wards[0].Ward! with { Boundary = Square } }, .. Wards.Skip(1)] } };

        var map = View(outlined, IntoStockport).Map;

        Assert.True(map.ShowsWards);
        Assert.NotNull(map.Outlines.Of("E05000001"));
        Assert.Equal("Social value per head by ward, Stockport, 2022/23", map.Table.Caption);
        Assert.Equal(["£40.00"], map.Key.Select(mark => mark.Words));
    }

    [Fact]
    public void OutlinesOfSomeBoroughs_LeaveNobodyToSearchForTheOthers()
    {
        var (first, rest) = (Answer.Everywhere.Boroughs[0], Answer.Everywhere.Boroughs.Skip(1));
        var outlined = Answer with { Everywhere = Answer.Everywhere with { Boroughs = [first with { Borough = first.Borough with { Boundary = Square } }, .. rest] } };

        var map = View(outlined, DashboardFilter.Empty).Map;

        Assert.EndsWith(" Manchester and Stockport are not drawn: no outline has been imported.", map.Sentence().ToString(), StringComparison.Ordinal);
        Assert.Equal(["from £6.55", "from £13.21", "from £19.87", "from £26.54", "£33.20 to £39.86"], map.Key.Select(mark => mark.Words));
    }

    [Fact]
    public void Need_IsADotForEachWardAndALevelForEachTenth()
    {
        var need = View(Answer, IntoStockport).Need;

        Assert.Equal([(0, 40m, "Brinnington: £40.00"), (2, 60m, "Edgeley: £60.00"), (9, 1m, "Bramhall: £1.00")], need.Dots.Select(dot => (dot.Column, dot.Value, dot.Name)));
        Assert.Equal([25m, null], need.Averages.Take(2));
        Assert.Equal(
            "Social value per head came to £40.00 in the most deprived tenth of England found here (1) and £1.00 in the least deprived (10). Each dot is a ward.",
            need.Sentence().ToString());
        Assert.Equal(["1, most deprived", "1", "£400,000", "£40.00"], need.Table.Rows[0].Cells.Take(4).Select(cell => cell.Text));
    }

    [Fact]
    public void AnotherFigure_IsShownWhereTheAddressAsksForIt()
    {
        var view = View(Answer, IntoStockport.WithOwn(Urls.ShowKey, "people"));

        Assert.Equal(["45", "45", "45"], view.Map.Places.Select(place => place.Text));
        Assert.Equal(2, view.Need.Dots.Count);
        Assert.Empty(view.Need.Averages);
    }

    [Fact]
    public void FigureThatIsNone_IsLeftOutAndSaid()
    {
        var view = View(Answer, IntoStockport.WithOwn(Urls.ShowKey, "nope"));

        Assert.Equal(["“nope” is not a figure of this page. Social value per head is shown."], view.Question.Notices);
        Assert.Equal("value", view.Measure.Word);
    }

    [Fact]
    public void Question_IsAboutTheBoroughWhoeverPays()
    {
        var asked = PlacesReader.Ask(View(Answer, IntoStockport).Question);

        Assert.Equal((null, SampleAnswer.Stockport, true), (asked.There.Council, asked.There.Borough!.Eq, asked.IntoWards));
        Assert.Equal([SampleAnswer.Bolton, SampleAnswer.Knowsley, SampleAnswer.Manchester, SampleAnswer.Stockport], asked.Everywhere.Borough!.In);
    }

    private static PlacesView View(PlacesAnswer answer, DashboardFilter filter)
    {
        var catalogue = Catalogue.Of(answer, Catalogue.Unknown);
        return new PlacesView(PageQuestion.Of(SitePages.Places, new FilterReading(filter, []), catalogue), answer, catalogue);
    }

    private static Figure Count(decimal count) => new(count, FigureStatus.Ok, "");

    private static WardReach Ward(string? code, string name, int? decile, decimal people, decimal value) => With(
        new WardReach { Ward = code is null ? null : new ReachedPlace(code, name, Parent: new ReachedPlace(SampleAnswer.Stockport, "Stockport")), DeprivationDecile = decile, SpendReceived = Nothing, SpendPerHead = Nothing, SocialValueDelivered = Nothing, SocialValuePerHead = Nothing, PeopleHelped = Nothing, RequestsRaised = Nothing, RequestsMetShare = Nothing, Population = Nothing },
        people,
        value);

    private static DecileReach Decile(int? decile, decimal people, decimal value) => With(
        new DecileReach { DeprivationDecile = decile, SpendReceived = Nothing, SpendPerHead = Nothing, SocialValueDelivered = Nothing, SocialValuePerHead = Nothing, PeopleHelped = Nothing, RequestsRaised = Nothing, RequestsMetShare = Nothing, Population = Nothing },
        people,
        value);

    private static BoroughReach Borough(string code, string name, decimal perHead) => With(
        new BoroughReach { Borough = new ReachedPlace(code, name), SpendReceived = Nothing, SpendPerHead = Nothing, SocialValueDelivered = Nothing, SocialValuePerHead = Nothing, PeopleHelped = Nothing, RequestsRaised = Nothing, RequestsMetShare = Nothing, Population = Nothing },
        100_000m,
        perHead * 100_000m);

    /// <summary>A million pounds of spend, 45 people helped, five requests.</summary>
    private static TReach With<TReach>(TReach reach, decimal people, decimal value)
        where TReach : Reach => reach with
        {
            SpendReceived = SampleAnswer.Money(1_000_000m),
            SpendPerHead = people == 0m ? Nothing : SampleAnswer.Money(1_000_000m / people),
            SocialValueDelivered = SampleAnswer.Money(value),
            SocialValuePerHead = people == 0m ? Nothing : SampleAnswer.Money(value / people),
            PeopleHelped = Count(45m),
            RequestsRaised = Count(5m),
            RequestsMetShare = SampleAnswer.Share(0.4m),
            Population = Count(people),
        };
}
