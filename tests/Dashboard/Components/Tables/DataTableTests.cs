using Analytics.Dashboard.Components.Tables;

namespace Analytics.Dashboard.Tests.Components.Tables;

public sealed class DataTableTests
{
    private static readonly TableColumn Council = new("Council", IsNumber: false);

    public static TheoryData<string, DataTable, bool> Tables => new()
    {
        { "a bar and two numbers", Table([Council, new("Kept"), new("Spend")], [new("Manchester"), new("51.9%", Bar: 0.519m), new("£684.7m")]), true },
        { "four short columns", Table([new("Theme", IsNumber: false), new("Raised"), new("Met"), new("Met, of raised")], [new("Environment"), new("65"), new("26"), new("40.0%", Bar: 0.4m)]), true },
        { "words that break", Table([new("Group", IsNumber: false), new("People"), new("Lasted 26 weeks")], [new("Long-term unemployed people, and others"), new("70"), new("60.0%")]), true },
        { "a range and a name beside a median", Table([new("Share", IsNumber: false), new("Median"), new("Middle half", IsNumber: false), new("Best", IsNumber: false)], [new("Delivered share"), new("50.5%"), new("31.4% to 57.2%"), new("Salford 81.7%")]), false },
        { "four columns, one of them amounts to the pound", Table([new("Priority", IsNumber: false), new("Committed"), new("Delivered"), new("Delivered of committed")], [new("Warm spaces"), new("£118,650"), new("£11,700"), new("9.9%", Bar: 0.099m)]), false },
        { "five years", Table([new("Figure", IsNumber: false), new("2019/20"), new("2020/21"), new("2021/22"), new("2022/23")], [new("Contract value"), new("£297.9m"), new("£583.1m"), new("£855.1m"), new("£1.1bn")]), false },
    };

    [Theory]
    [MemberData(nameof(Tables))]
    public void Table_IsNarrowWhereItsColumnsFitAPhone(string what, DataTable table, bool isNarrow) =>
        Assert.True(table.IsNarrow == isNarrow, what);

    [Fact]
    public void Table_IsBroadWhereASheetCannotTakeItsColumns()
    {
        IReadOnlyList<TableColumn> columns = [Council, .. Enumerable.Repeat(new TableColumn("Spend"), 10)];

        Assert.False(Table(columns, [new("Manchester"), .. Enumerable.Repeat(new TableCell("£684.7m"), 10)]).IsBroad);
        Assert.True(Table(columns, [new("Manchester"), .. Enumerable.Repeat(new TableCell("£684,712.10"), 10)]).IsBroad);
    }

    [Theory]
    [InlineData(8, "£684,712.10", false)]
    [InlineData(9, "£684,712.10", true)]
    [InlineData(9, "1", false)]
    public void Table_IsFoldedWhereManyRowsStandAsLines(int rows, string cell, bool isFolded)
    {
        var table = Table([Council, .. Enumerable.Repeat(new TableColumn("Spend"), 4)], [new("Manchester"), .. Enumerable.Repeat(new TableCell(cell), 4)]);

        Assert.Equal(isFolded, (table with { Rows = [.. Enumerable.Repeat(table.Rows[0], rows)] }).IsFolded);
    }

    [Fact]
    public void Symbols_AreExplainedOnce()
    {
        var withheld = new TableCell("c", Exact: "Withheld to protect people (c)");
        var table = Table([Council, new("People"), new("Lasted"), new("Met"), new("Raised")], [new("Bury"), withheld, withheld, new("x", Exact: "No commitments published"), new("52", 52m, Mark: "p")]);

        Assert.Equal(
            ["Withheld to protect people (c)", "No commitments published (x)", "Provisional (p): not every council has published, or the period is not over"],
            table.Symbols);
    }

    private static DataTable Table(IReadOnlyList<TableColumn> columns, IReadOnlyList<TableCell> cells) => new("table", "Table", columns, [new(cells)]);
}
