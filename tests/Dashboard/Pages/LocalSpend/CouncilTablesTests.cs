using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Pages.LocalSpend;
using Analytics.Dashboard.State;

namespace Analytics.Dashboard.Tests.Pages.LocalSpend;

public sealed class CouncilTablesTests
{
    private static readonly DashboardFilter IntoStockport = DashboardFilter.Empty.LookInto(SampleAnswer.Stockport);

    [Fact]
    public void Categories_StandWithTheirPartAndWhatStays()
    {
        var table = SampleAnswer.View(SampleAnswer.LookingIntoStockport, IntoStockport).Purposes!;

        Assert.Equal(("categories", "Largest categories, Stockport, 2022/23"), (table.Name, table.Caption));
        Assert.Equal(["No category published", "£700,000", "70.0%", "40.0%"], table.Rows[0].Cells.Select(cell => cell.Text));
        Assert.Equal(["Social care", "£300,000", "30.0%", "30.0%"], table.Rows[1].Cells.Select(cell => cell.Text));
        Assert.Equal("Social care is the largest category, £300,000, 30.0% of the spend.", CouncilTables.PurposesSentence(SampleAnswer.LookingIntoStockport).ToString());
    }

    [Fact]
    public void CouncilWithoutCategories_IsShownByDirectorate()
    {
        var answer = Publishing(categories: [new(null, SampleAnswer.Money(1_000_000m, 1m), SampleAnswer.Share(0.4m))], directorates: [new("Adults", SampleAnswer.Money(1_000_000m, 1m), SampleAnswer.Share(0.4m))]);

        Assert.Equal(["Adults", "£1.0m", "100.0%", "40.0%"], SampleAnswer.View(answer, IntoStockport).Purposes!.Rows.Single().Cells.Select(cell => cell.Text));
        Assert.Equal("Adults is the largest directorate, £1.0m, 100.0% of the spend.", CouncilTables.PurposesSentence(answer).ToString());
    }

    [Fact]
    public void CouncilWithNeither_IsSaidToPublishNeither()
    {
        var answer = Publishing(categories: [new(null, SampleAnswer.Money(1_000_000m, 1m), SampleAnswer.Share(0.4m))], directorates: []);

        Assert.Equal("The payments were published without saying what they were for.", CouncilTables.PurposesSentence(answer).ToString());
    }

    [Fact]
    public void Suppliers_StandWithPlaceAndSizeAndRedactedOnesAreSaidToBe()
    {
        var table = SampleAnswer.View(SampleAnswer.LookingIntoStockport, IntoStockport).Suppliers!;

        Assert.Equal(["Goyt & Sons <b>Ltd</b>", "£200,000", "20.0%", "Own borough", "Small"], table.Rows[0].Cells.Select(cell => cell.Text));
        Assert.Equal(["Redacted", "£50,000", "5.0%", "Redacted", "Unknown"], table.Rows[1].Cells.Select(cell => cell.Text));
        Assert.Equal("The largest supplier receives 20.0% of the spend; Goyt & Sons <b>Ltd</b> is first, £200,000.", CouncilTables.SuppliersSentence(SampleAnswer.LookingIntoStockport).ToString());
    }

    [Fact]
    public void WithoutACouncilLookedInto_ThereAreNone()
    {
        var view = SampleAnswer.View(SampleAnswer.All, DashboardFilter.Empty);

        Assert.Equal(["rings", "months"], view.Tables.Select(table => table.Name));
    }

    private static LocalSpendAnswer Publishing(IReadOnlyList<PurposeRow> categories, IReadOnlyList<PurposeRow> directorates) =>
        SampleAnswer.LookingIntoStockport with { Chosen = SampleAnswer.LookingIntoStockport.Chosen with { Categories = categories, Directorates = directorates } };
}
