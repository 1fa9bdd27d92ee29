using Analytics.Api.Model;

namespace Analytics.Api.Tests.Ingest.Reading;

public sealed class WorkbooksTests : IDisposable
{
    private static readonly object?[] Headings = ["Supplier Name", "Payment Date", "Net Amount", "Narrative"];

    private readonly ImportRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public void CellsOfEveryKind_ReadAsTheyAreShown()
    {
        var bytes = Xlsx.Of(
            Headings,
            ["Café Été", new DateOnly(2022, 4, 13), 1234.56, "as it is"],
            ["Brook Timber", new DateOnly(2022, 4, 1), 0.1 + 0.2, "two\nlines"],
            ["Calder Homes", 44652, new Formula("C2*2", 2469.12), true],
            ["Dunham Taxis", "05/04/2022", "£1,000.00", 17],
            ["Edge Print", new DateOnly(2022, 4, 6), -12, new CellInError("#N/A")]);

        var report = _rig.ImportBytes(ImportKind.Spend, bytes, "Bury");

        Assert.Equal("Accepted: all 5 rows.", report.Verdict);
        Assert.Equal(
            [
                (2, "2022-04-13", "1234.56", "as it is"),
                (3, "2022-04-01", "0.30", "two lines"),
                (4, "2022-04-01", "2469.12", "True"),
                (5, "2022-04-05", "1000.00", "17"),
                (6, "2022-04-06", "-12.00", null),
            ],
            _rig.Lines().Select(line => (line.SourceLine, $"{line.PaidOn:yyyy-MM-dd}", line.Amount.ToString(), line.Description)));
        Assert.Equal("Café Été", _rig.All(session => session.Aliases)[0].Name);
        Assert.Equal(0, report.Rounding);
    }

    [Fact]
    public void EverySheetThatFits_IsRead()
    {
        var bytes = Xlsx.Of(
            new XlsxSheet("Notes", [["Spending over £500", null], ["Published", new DateOnly(2022, 7, 1)]]),
            new XlsxSheet("April", [Headings, ["Acorn Paving", new DateOnly(2022, 4, 1), 1.00, "a"]]),
            new XlsxSheet("Working", [Headings, ["Acorn Paving", new DateOnly(2022, 4, 1), 100.00, "a"]], Hidden: true),
            new XlsxSheet("May", [[], ["May 2022"], Headings, ["Brook Timber", new DateOnly(2022, 5, 1), 2.00, "b"], ["Calder Homes", "soon", 3.00, "c"]]));

        var report = _rig.ImportBytes(ImportKind.Spend, bytes, "Bury");

        Assert.Equal("Accepted: 2 rows. In quarantine, and out of every figure until a corrected file is imported: 1 row.", report.Verdict);
        Assert.Equal((3L, 2L, 1L), (report.Import.RowsRead, report.Import.RowsAccepted, report.Import.RowsQuarantined));
        Assert.Equal([("April", 1, 1L), ("May", 3, 2L)], report.Tables.Select(table => (table.Sheet!, table.HeadingLine, table.Rows)));
        Assert.Equal("Sheet 'May': 'soon' is not a date: write it like 2022-04-01 or 01/04/2022.", Assert.Single(report.Issues).Message);
        Assert.Equal([2, 4], _rig.Lines().Select(line => line.SourceLine));
    }

    [Fact]
    public void SheetWithoutHeadings_GoesOnWithTheOneBefore()
    {
        var bytes = Xls.Of(
            ("Data", [Headings, ["Acorn Paving", new DateOnly(2022, 4, 1), 1.00, "a"]]),
            ("Data 2", [["Brook Timber", new DateOnly(2022, 4, 2), 2.00, "b"], ["Calder Homes", new DateOnly(2022, 4, 3), 3.00, "c"]]));

        var report = _rig.ImportBytes(ImportKind.Spend, bytes, "Bury");

        Assert.Equal("Accepted: all 3 rows.", report.Verdict);
        Assert.Equal(new Pounds(6_00), report.Import.SumAccepted);
    }

    [Fact]
    public void WorkbookOf1997_ReadsLikeOneOfToday()
    {
        object?[][] rows = [Headings, ["Café Été", new DateOnly(2022, 4, 13), 1234.56, "as it is"], ["Brook Timber", new DateOnly(2022, 4, 1), -0.5, null]];

        _rig.ImportBytes(ImportKind.Spend, Xls.Of(("Sheet1", rows)), "Bury");

        Assert.Equal([("2022-04-13", "1234.56"), ("2022-04-01", "-0.50")], _rig.Lines().Select(line => ($"{line.PaidOn:yyyy-MM-dd}", line.Amount.ToString())));
        Assert.Equal(["Café Été", "Brook Timber"], _rig.All(session => session.Aliases).Select(alias => alias.Name));
    }

    [Fact]
    public void WorkbookThatCountsFrom1904_HasItsDaysRight()
    {
        _rig.ImportBytes(ImportKind.Spend, Xlsx.Of(counts1904: true, new XlsxSheet("Mac", [Headings, ["Acorn Paving", new DateOnly(2022, 4, 13), 1.00]])), "Bury");

        Assert.Equal(new DateOnly(2022, 4, 13), Assert.Single(_rig.Lines()).PaidOn);
    }

    [Fact]
    public void HeadingsMergedOverTwoRows_NameTheColumnsTogether()
    {
        var bytes = Xlsx.Of(new XlsxSheet(
            "Payments",
            [
                ["Supplier", "Payment", "Amount", null, null],
                [null, "Date", "Gross", "VAT", "Net"],
                ["Acorn Paving", new DateOnly(2022, 4, 1), 120, 20, 100],
                ["Brook Timber", new DateOnly(2022, 4, 2), 240, 40, 200],
            ],
            Merged: ["A1:A2", "C1:E1"]));

        var report = _rig.ImportBytes(ImportKind.Spend, bytes, "Bury");

        Assert.Equal((2L, new Pounds(300_00)), (report.Import.RowsRead, report.Import.SumAccepted));
        Assert.Equal(["Payment Date", "Net", "Supplier"], Assert.Single(report.Tables).Columns.Select(column => column.Heading));
    }

    [Fact]
    public void WorkbookWithoutASheetThatFits_IsRejectedForTheSheetThatComesClosest()
    {
        var bytes = Xlsx.Of(new XlsxSheet("Notes", [["Read me"]]), new XlsxSheet("April", [["Supplier Name", "Payment Date"], ["Acorn Paving", new DateOnly(2022, 4, 1)]]));

        var report = _rig.ImportBytes(ImportKind.Spend, bytes, "Bury");

        Assert.Equal(
            "Rejected: Sheet 'April': Line 1 has the headings Supplier Name, Payment Date, but none that means 'Net Amount': rename the right column, or add it.",
            report.Verdict);
    }

    [Fact]
    public void WorkbookOfHiddenSheets_IsRejected()
    {
        var report = _rig.ImportBytes(ImportKind.Spend, Xlsx.Of(new XlsxSheet("Working", [Headings], Hidden: true)), "Bury");

        Assert.Equal("Rejected: All sheets of the workbook are hidden: show the one that is to be imported.", report.Verdict);
    }

    [Fact]
    public void WorkbookThatIsCutOff_IsRejected()
    {
        var bytes = Xlsx.Of(Headings, ["Acorn Paving", new DateOnly(2022, 4, 1), 1.00]);

        var report = _rig.ImportBytes(ImportKind.Spend, bytes[..(bytes.Length / 2)], "Bury");

        Assert.Equal("Rejected: The file begins like a workbook or a ZIP archive, but it is damaged or cut off: fetch it again.", report.Verdict);
    }
}
