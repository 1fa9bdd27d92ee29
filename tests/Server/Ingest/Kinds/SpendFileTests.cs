using Analytics.Api.Ingest;
using Analytics.Api.Model;

namespace Analytics.Api.Tests.Ingest.Kinds;

public sealed class SpendFileTests : IDisposable
{
    private readonly ImportRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public void NetAndGross_NetIsTheAmount()
    {
        var report = Import("net-beats-gross.csv");

        Assert.Equal(new Pounds(6816_10), report.Import.SumAccepted);
        Assert.Equal(["Place Directorate", "Materials"], LabelsOf(_rig.Lines()[1]));
        Assert.Equal(("1600668975", "Weaver Aggregates Ltd", 3), (_rig.Lines()[1].TransactionNumber, NameOf(_rig.Lines()[1]), _rig.Lines()[1].SourceLine));
    }

    [Fact]
    public void TwoColumnsOfOneName_TheOneWithNamesIsTheSupplier()
    {
        var report = Import("duplicate-headings.csv");

        Assert.True(report.IsAccepted);
        Assert.Equal(["HARLAND FUELS LTD", "BELL MEMORIALS", "TOTAL EXTRACTION SOLUTIONS LTD"], _rig.Lines().Select(NameOf));
        Assert.Equal("AS60046921", _rig.Lines()[0].Description);
    }

    [Fact]
    public void LinesAboveTheHeadings_AreNoRows()
    {
        var report = Import("preamble.csv");

        Assert.Equal((2L, 2L), (report.Import.RowsRead, report.Import.RowsAccepted));
        Assert.Equal([6, 7], _rig.Lines().Select(line => line.SourceLine));
    }

    [Fact]
    public void BlanksHeadingsTotalsAndNotes_AreSkippedAndNeverSummed()
    {
        var report = Import("totals-and-notes.csv");

        Assert.Equal((9L, 3L, 0L, 6L), Counts(report));
        Assert.Equal(new Pounds(175_00), report.Import.SumAccepted);
        Assert.Equal(new Pounds(675_00), report.Import.ControlTotal);
        Assert.Equal(
        [
            new SkippedRow(5, SkipReason.Total, new Pounds(150_00)),
            new SkippedRow(6, SkipReason.RepeatedHeadings, Amount: null),
            new SkippedRow(8, SkipReason.Total, new Pounds(175_00)),
            new SkippedRow(9, SkipReason.Total, new Pounds(175_00)),
            new SkippedRow(10, SkipReason.Note, Amount: null),
        ],
        report.Skipped);
        Assert.Contains("Total Parking", _rig.Lines().Select(NameOf)); // a supplier, not a total
    }

    [Fact]
    public void RaggedRows_CountUnlessANeededCellIsMissing()
    {
        var report = Import("ragged.csv");

        Assert.Equal((4L, 3L, 1L, 0L), Counts(report));
        Assert.Equal(["5 Net Amount AMOUNT_MISSING"], report.Issues.Select(issue => $"{issue.Line} {issue.Column} {issue.Code}"));
        Assert.Equal(["Paving", null, "Care"], _rig.Lines().Select(line => line.Description));
    }

    [Fact]
    public void EveryProblem_IsToldWithItsPlaceAndWhatToDo()
    {
        var report = Import("every-problem.csv");

        Assert.Equal(
        [
            "3 Net Amount AMOUNT_MISSING The amount is empty: write it like 1234.56, or take the row out.",
            "4 Net Amount AMOUNT_UNREADABLE 'see note' is not an amount of money: write it like 1234.56 or -1234.56.",
            "5 Payment Date DATE_MISSING The payment date is empty: write it like 2022-04-01 or 01/04/2022.",
            "6 Payment Date DATE_UNREADABLE 'soon' is not a date: write it like 2022-04-01 or 01/04/2022.",
            "7 Payment Date DATE_CONTRADICTS '04/25/2022' is no date with the day first, as the other dates of this column are written: write it like 2022-04-01.",
            "8 Payment Date DATE_OUT_OF_RANGE The payment date 1900-01-01 lies outside 2000 to 2099: correct the year.",
            "9 Supplier Name SUPPLIER_MISSING The supplier's name is empty: write the name, or Redacted where it is withheld.",
            "10 Irrecoverable VAT VAT_UNREADABLE 'some' is not an amount of money: write it like 1234.56, or leave it empty.",
            "11 Net Amount AMOUNT_UNREADABLE 'nothing' is not an amount of money: write it like 1234.56 or -1234.56.",
            "11 Payment Date DATE_UNREADABLE 'never' is not a date: write it like 2022-04-01 or 01/04/2022.",
        ],
        report.Issues.Select(issue => $"{issue.Line} {issue.Column} {issue.Code} {issue.Message}"));
    }

    [Fact]
    public void QuarantinedRows_AreKeptWholeAndCounted()
    {
        var report = Import("every-problem.csv");

        Assert.Equal((10L, 1L, 9L, 0L), Counts(report));
        Assert.Equal((new Pounds(100_00), new Pounds(75_00), new Pounds(175_00)), (report.Import.SumAccepted, report.Import.SumQuarantined, report.Import.ControlTotal));
        Assert.Equal(ImportState.AcceptedWithQuarantine, report.Import.State);
        Assert.Equal("Accepted: 1 row. In quarantine, and out of every figure until a corrected file is imported: 9 rows.", report.Verdict);
        var kept = _rig.All(session => session.Issues);
        Assert.Equal(("soon", "Edge Print,soon,11.00,0.00"), (kept[3].Value, kept[3].RawRow));
        Assert.Equal(report.Issues.Select(issue => issue.Id), kept.Select(issue => issue.Id));
    }

    [Fact]
    public void NoRowWithADate_RejectsTheFile()
    {
        var report = Import("time-only-dates.csv");

        Assert.Equal(ImportState.Rejected, report.Import.State);
        Assert.Equal(
            "Rejected: not one of 2 rows can be accepted. The first problem, in line 2: '00:00:00' is not a date: write it like 2022-04-01 or 01/04/2022.",
            report.Verdict);
        Assert.Equal(new Pounds(3500_00), report.Import.SumQuarantined);
        Assert.Empty(_rig.Lines());
        Assert.Empty(_rig.All(session => session.Suppliers));
        Assert.Equal(2, _rig.All(session => session.Issues).Count);
    }

    [Theory]
    [InlineData("month-first.csv", "2022-04-05", "2022-04-25")]
    [InlineData("either-order.csv", "2022-05-04", "2022-05-06")]
    public void OrderOfDates_IsDecidedFromTheWholeColumn(string file, string first, string second)
    {
        Import(file);

        Assert.Equal([first, second], _rig.Lines().Select(line => line.PaidOn.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void LineNumbers_AreThoseOfTheFile()
    {
        var report = Import("quoted-line-break.csv");

        Assert.Equal("two\nlines", Assert.Single(_rig.Lines()).Description);
        Assert.Equal(4, Assert.Single(report.Issues).Line);
    }

    [Fact]
    public void QuoteThatNeverCloses_RejectsTheFile()
    {
        var report = Import("unclosed-quote.csv");

        Assert.Equal(
            "Rejected: A quotation mark opens in the row that begins in line 3 and does not close where its cell ends, so that rows below are read as part of it: close it, or double it if it belongs to the text.",
            report.Verdict);
        Assert.Empty(_rig.Lines());
    }

    [Theory]
    [InlineData("Contract Reference")]
    [InlineData("contract no.")]
    [InlineData("Contracts Register Ref")]
    public void NumberOfAContract_StaysOnTheLine(string heading)
    {
        _rig.ImportText(ImportKind.Spend, $"Date,Supplier,Amount,{heading},Contract Title\n01/04/2022,Acorn Ltd,12.00,DN512345,Paving\n14/04/2022,Oak Ltd,3.00,,\n", "Manchester");

        Assert.Equal(["DN512345", null], _rig.Lines().Select(line => line.ContractReference));
    }

    [Fact]
    public void CellsThatSayNothing_AreMissing()
    {
        Import("not-available.csv");

        var line = Assert.Single(_rig.Lines());
        Assert.Equal(((int?)null, (int?)null, (string?)null, (string?)null), (line.DirectorateId, line.CategoryId, line.Description, line.TransactionNumber));
        Assert.Equal((new DateOnly(2022, 4, 1), new Pounds(20)), (line.PaidOn, line.IrrecoverableVat));
        Assert.Equal("", Assert.Single(_rig.All(session => session.Aliases)).VatNumber);
    }

    [Fact]
    public void MissingColumn_IsToldWithTheHeadingsThatAreThere()
    {
        var report = Import("no-supplier-column.csv");

        Assert.Equal(
            "Rejected: Line 1 has the headings Payment Date, Net Amount, Whom, but none that means 'Supplier Name': rename the right column, or add it.",
            report.Verdict);
    }

    [Fact]
    public void FractionsOfAPenny_AreRoundedAndAccountedFor()
    {
        var report = _rig.ImportText(ImportKind.Spend, "Supplier,Date,Amount\nA,01/04/2022,0.005\nB,01/04/2022,0.005\nC,01/04/2022,7956.420000000001\n", "Bury");

        Assert.Equal((new Pounds(7956_44), new Pounds(7956_43)), (report.Import.SumAccepted, report.Import.ControlTotal));
        Assert.Equal(-0.009999999999m, report.Rounding);
    }

    [Fact]
    public void RedactedLines_HaveAnAliasWithoutSupplier()
    {
        _rig.ImportText(ImportKind.Spend, "Supplier,Date,Amount,VAT Reg No\nRedacted,01/04/2022,1.00,GB812311285\nRedactive Events Ltd,01/04/2022,2.00,\n", "Bury");

        Assert.Equal(
            [("Redacted", "", (int?)null), ("Redactive Events Ltd", "", 1)],
            _rig.All(session => session.Aliases).Select(alias => (alias.Name, alias.VatNumber, alias.SupplierId)));
        Assert.Equal(2, _rig.Lines().Count);
    }

    [Fact]
    public void ExactDuplicates_AllCount()
    {
        var report = _rig.ImportText(ImportKind.Spend, "Supplier,Date,Amount\nA,01/04/2022,1.00\nA,01/04/2022,1.00\n", "Bury");

        Assert.Equal((2L, new Pounds(2_00)), (report.Import.RowsAccepted, report.Import.SumAccepted));
    }

    private static (long Read, long Accepted, long Quarantined, long Skipped) Counts(ImportReport report) =>
        (report.Import.RowsRead, report.Import.RowsAccepted, report.Import.RowsQuarantined, report.Import.RowsSkipped);

    private ImportReport Import(string file) => _rig.ImportFile(ImportKind.Spend, file, "Manchester");

    private string NameOf(SpendLine line) => _rig.All(session => session.Aliases).Single(alias => alias.Id == line.AliasId).Name;

    private string[] LabelsOf(SpendLine line)
    {
        var labels = _rig.All(session => session.Labels).ToDictionary(label => label.Id, label => label.Text);
        return [labels[line.DirectorateId!.Value], labels[line.CategoryId!.Value]];
    }
}
