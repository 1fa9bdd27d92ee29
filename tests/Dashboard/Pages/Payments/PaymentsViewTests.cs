using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Pages.Payments;
using Analytics.Dashboard.State;

namespace Analytics.Dashboard.Tests.Pages.Payments;

public sealed class PaymentsViewTests
{
    private static readonly PaymentsAnswer Answer = new(
        SampleAnswer.All.Councils,
        SampleAnswer.All.Calendar,
        SampleAnswer.All.TomsFramework,
        new PaymentsTotal(SampleAnswer.Money(1_250.50m), Count(2m), Count(1m), SampleAnswer.Share(0.4m), SampleAnswer.Share(0.046m)),
        new PaymentLines(
            [
                new(new CouncilName(SampleAnswer.Stockport, "Stockport"), "GOYT & SONS", new DateOnly(2022, 4, 5), 1_300.50m, LocalityRing.OwnBorough, new SourceFile("april.csv"), 12, new SupplierName("7", "Goyt & Sons Ltd"), "Adults", "Social care", "Meals"),
                new(new CouncilName(SampleAnswer.Stockport, "Stockport"), "REDACTED", new DateOnly(2022, 4, 6), -50m, LocalityRing.Redacted, new SourceFile("april.csv"), 1_013),
            ],
            new PageInfo(HasNextPage: true, EndCursor: "c2")));

    [Fact]
    public void Lead_SaysWhatIsListed()
    {
        Assert.Equal("2 payments by Stockport in 2022/23 come to £1,251.", View(DashboardFilter.Empty.LookInto(SampleAnswer.Stockport)).Lead.ToString());
        Assert.Equal(
            "2 payments to suppliers called “goyt” by Stockport to suppliers in “Own borough” for “Social care” in 2022/23 come to £1,251.",
            View(DashboardFilter.Empty.LookInto(SampleAnswer.Stockport).WithOwn(Urls.SearchKey, "goyt").WithOwn(Urls.RingKey, "own-borough").WithOwn(Urls.CategoryKey, "Social care")).Lead.ToString());
    }

    [Fact]
    public void Line_LeadsToItsSupplierAndSaysWhereItWasPublished()
    {
        var rows = View(DashboardFilter.Empty.LookInto(SampleAnswer.Stockport)).Lines.Rows;

        Assert.Equal(["GOYT & SONS", "5 Apr 2022", "£1,300.50", "Social care", "Own borough", "april.csv"], rows[0].Cells.Select(cell => cell.Text));
        Assert.Equal($"/local-spend/payments?council={SampleAnswer.Stockport}&supplier=7", rows[0].Cells[0].Href);
        Assert.Equal(("Goyt & Sons Ltd", "Meals · Adults", "line 12"), (rows[0].Cells[0].Aside, rows[0].Cells[3].Aside, rows[0].Cells[5].Aside));
        Assert.Null(rows[1].Cells[0].Href);
        Assert.Equal(("−£50.00", "–"), (rows[1].Cells[2].Text, rows[1].Cells[3].Text));
    }

    [Fact]
    public void Explore_IsNarrowedAsTheListIs_OrNotOffered()
    {
        var narrowed = DashboardFilter.Empty.WithOwn(Urls.SupplierKey, "7").WithOwn(Urls.RingKey, "own-borough").WithOwn(Urls.CategoryKey, "Social care").WithOwn(Urls.DirectorateKey, "Adults");

        Assert.EndsWith("&by=SUPPLIER&category=Social%20care&cube=spend&directorate=Adults&figures=amount,lineCount&localityRing=OWN_BOROUGH&supplier=7", View(narrowed).LinesOrigin.Explore, StringComparison.Ordinal);
        Assert.Null(View(narrowed.WithOwn(Urls.SearchKey, "goyt")).LinesOrigin.Explore);
    }

    [Fact]
    public void File_IsCalledByPageTableCouncilYearAndVersion()
    {
        var view = View(DashboardFilter.Empty.LookInto(SampleAnswer.Stockport));

        Assert.Equal($"local-spend-payments-payments-stockport-2022-23-{view.Version.Id.ToLowerInvariant()}.csv", view.FileName(view.Lines));
    }

    [Fact]
    public void List_GoesOnAfterItsLastLine()
    {
        var view = View(DashboardFilter.Empty.WithOwn(Urls.OrderKey, "largest"));

        Assert.Equal("/local-spend/payments?after=c2&order=largest", view.Next);
        Assert.Equal("place unknown 4.6%", view.Tiles[2].Note);
    }

    [Fact]
    public void Question_HasTheSameConditionsForFiguresAndLines()
    {
        var filter = DashboardFilter.Empty.LookInto(SampleAnswer.Stockport)
            .WithOwn(Urls.SupplierKey, "7").WithOwn(Urls.RingKey, "rest-of-uk").WithOwn(Urls.DirectorateKey, "Adults").WithOwn(Urls.OrderKey, "smallest").WithOwn(Urls.AfterKey, "c1");

        var asked = PaymentsReader.Ask(Question(filter));

        Assert.Equal(asked.Where, asked.Lines);
        Assert.Equal((SampleAnswer.Stockport, "7", "REST_OF_UK"), (asked.Where.Council!.Eq, asked.Where.Supplier!.In!.Single(), asked.Where.LocalityRing!.In!.Single()));
        Assert.Equal(("Adults", "c1", true, "7"), (asked.Where.Directorate!.Eq, asked.After, asked.One, asked.Supplier));
        Assert.Equal(new PaymentOrder(Amount: "ASC"), Assert.Single(asked.Order));
        Assert.Null(asked.Everywhere.Council);
    }

    [Theory]
    [InlineData(Urls.RingKey, "next door", "“next door” is no place such as own-borough and was left out.")]
    [InlineData(Urls.OrderKey, "random", "“random” is no order: write largest or smallest. The newest come first.")]
    public void WordThatIsNotUnderstood_IsTold(string key, string word, string notice) =>
        Assert.Equal([notice], new PaymentsFilter(DashboardFilter.Empty.WithOwn(key, word)).Notices);

    private static PaymentsView View(DashboardFilter filter) => new(Question(filter), Answer, Catalogue.Of(Answer, Catalogue.Unknown), new PaymentsFilter(filter));

    private static PageQuestion Question(DashboardFilter filter) => PageQuestion.Of(SitePages.Payments, new FilterReading(filter, []), Catalogue.Of(Answer, Catalogue.Unknown));

    private static Figure Count(decimal number) => new(number, FigureStatus.Ok, "");
}
