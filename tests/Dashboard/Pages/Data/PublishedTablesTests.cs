using System.Globalization;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Pages.Data;

namespace Analytics.Dashboard.Tests.Pages.Data;

public sealed class PublishedTablesTests
{
    private static readonly CouncilName Bolton = new("E08000001", "Bolton");
    private static readonly CouncilName Wigan = new("E08000010", "Wigan");

    [Fact]
    public void Coverage_IsARowForEachCouncilAndTellsOfGaps()
    {
        var table = PublishedTables.Coverage(
        [
            new(Wigan, ImportKind.Spend, new(2022, 4, 1), new(2022, 6, 30)),
            new(Wigan, ImportKind.Spend, new(2022, 10, 1), new(2023, 3, 31)),
            new(Bolton, ImportKind.Delivery, new(2021, 4, 1), new(2022, 3, 31)),
        ]);

        Assert.Equal(["Bolton", "Wigan"], table.Rows.Select(row => row.Cells[0].Text));
        Assert.Equal("–", table.Rows[0].Cells[1].Text);
        Assert.Equal("1 Apr 2021 to 31 Mar 2022", table.Rows[0].Cells[2].Text);
        Assert.Equal(("1 Apr 2022 to 31 Mar 2023", "with 1 gap"), (table.Rows[1].Cells[1].Text, table.Rows[1].Cells[1].Aside));
        Assert.All(table.Rows, row => Assert.Equal(table.Columns.Count, row.Cells.Count));
    }

    [Theory]
    [InlineData("Payments of Wigan reach 31 March 2023.", "Wigan 2023-03-31")]
    [InlineData("Payments of all two councils reach 31 March 2023.", "Wigan 2023-03-31", "Bolton 2023-03-31")]
    [InlineData("Payments of Bolton reach 31 March 2023; those of Wigan 30 June 2022.", "Wigan 2022-06-30", "Bolton 2023-03-31")]
    [InlineData("Payments of A reach 31 March 2023; those of four councils 30 June 2022.", "A 2023-03-31", "B 2022-06-30", "C 2022-06-30", "D 2022-06-30", "E 2022-06-30")]
    public void Reach_NamesFewAndCountsMany(string expected, params string[] ends) => Assert.Equal(expected, PublishedTables.Reach(
    [
        .. ends.Select(end => end.Split(' ')).Select(end => new CoveredDays(new CouncilName(end[0], end[0]), ImportKind.Spend, new(2019, 4, 1), DateOnly.Parse(end[1], CultureInfo.InvariantCulture))),
    ]));

    [Fact]
    public void NoPayments_AreSaidToBeNone() => Assert.Equal("No payments have been imported yet.", PublishedTables.Reach([]));

    [Fact]
    public void Versions_AreTheLatestTenAndLeadToThemselves()
    {
        var day = new DateTimeOffset(2026, 1, 2, 23, 30, 0, TimeSpan.Zero);
        var versions = Enumerable.Range(1, 12).Reverse().Select(number => new PublishedData($"v{number}", number, day, new(2023, 3, 31), null, null, number == 12 ? "First publication" : null, 1_234, 5)).ToList();

        var table = PublishedTables.Versions(versions);

        Assert.Equal(10, table.Rows.Count);
        Assert.Equal(["Version 12", "2 Jan 2026", "31 Mar 2023", "–", "1,234", "5", "First publication"], table.Rows[0].Cells.Select(cell => cell.Text));
        Assert.EndsWith("?version=v12", table.Rows[0].Cells[0].Href, StringComparison.Ordinal);
        Assert.Equal("Version 3", table.Rows[^1].Cells[0].Text);
    }
}
