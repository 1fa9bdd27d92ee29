using Analytics.Api.Ingest;
using Analytics.Api.Model;
using Analytics.Api.Tests.Ingest.Reading;

namespace Analytics.Api.Tests.Ingest;

public sealed class QuarantineTests : IDisposable
{
    private readonly ImportRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public void Rows_AreGivenBackUnderTheirHeadingsWithTheReasons()
    {
        var import = _rig.ImportText(
            ImportKind.Spend, "A report\nSupplier;Date;Amount;Note\nAcorn;01/04/2022;1.00;fine\n\"Brook; Sons \"\"B\"\"\";soon;lots;\"two\nlines\"\n;02/04/2022;3.00\n", "Bury").Import;

        Assert.Equal(
            "Supplier,Date,Amount,Note,problem_line,problem_code,problem_message\n"
            + "\"Brook; Sons \"\"B\"\"\",soon,lots,\"two\nlines\",4,AMOUNT_UNREADABLE; DATE_UNREADABLE,"
            + "Amount: 'lots' is not an amount of money: write it like 1234.56 or -1234.56. Date: 'soon' is not a date: write it like 2022-04-01 or 01/04/2022.\n"
            + ",02/04/2022,3.00,,6,SUPPLIER_MISSING,\"Supplier: The supplier's name is empty: write the name, or Redacted where it is withheld.\"\n",
            Csv(import.Id));
    }

    [Fact]
    public void CorrectedRows_AreImportedByThemselves()
    {
        var import = _rig.ImportText(ImportKind.Spend, "Supplier,Date,Amount\nAcorn,01/04/2022,1.00\nBrook,soon,2.00\n", "Bury").Import;

        var again = _rig.ImportText(ImportKind.Spend, Csv(import.Id).Replace("Brook,soon", "Brook,02/04/2022", StringComparison.Ordinal), "Bury");

        Assert.Equal("Accepted: all 1 row.", again.Verdict);
        Assert.Equal(new Pounds(3_00), _rig.Lines().Aggregate(default(Pounds), (sum, line) => sum + line.Amount));
    }

    [Fact]
    public void RowsOfSheetsWithDifferentHeadings_StandUnderTheirOwn()
    {
        var import = _rig.ImportBytes(
            ImportKind.Spend,
            Xlsx.Of(
                new XlsxSheet("April", [["Supplier", "Date", "Amount", "Note"], ["Acorn", "01/04/2022", "1.00", "fine"], ["Brook", "soon", "2.00", "first"]]),
                new XlsxSheet("May", [["Date", "Directorate", "Supplier", "Amount"], ["01/05/2022", "Place", "Cedar", "4.00"], ["later", "Adults", "Dale", "8.00"]]),
                new XlsxSheet("June", [["Supplier", "Date", "Amount", "Note"], ["Elm", "then", "16.00", "third"]])),
            "Bury").Import;

        var lines = Csv(import.Id).TrimEnd().Split('\n');

        Assert.Equal("Supplier,Date,Amount,Note,Directorate,problem_line,problem_code,problem_message", lines[0]);
        Assert.Collection(
            lines.Skip(1),
            line => Assert.StartsWith("Brook,soon,2.00,first,,3,DATE_UNREADABLE,", line, StringComparison.Ordinal),
            line => Assert.StartsWith("Dale,later,8.00,,Adults,3,DATE_UNREADABLE,", line, StringComparison.Ordinal),
            line => Assert.StartsWith("Elm,then,16.00,third,,2,DATE_UNREADABLE,", line, StringComparison.Ordinal));
        var again = _rig.ImportText(ImportKind.Spend, Csv(import.Id).Replace("soon", "30/04/2022", StringComparison.Ordinal).Replace("later", "02/05/2022", StringComparison.Ordinal).Replace("then", "01/06/2022", StringComparison.Ordinal), "Bury");
        Assert.Equal("Accepted: all 3 rows.", again.Verdict);
        Assert.Equal(new Pounds(31_00), _rig.Lines().Aggregate(default(Pounds), (sum, line) => sum + line.Amount));
    }

    [Fact]
    public void ListOfProblems_IsWhole()
    {
        var import = _rig.ImportFile(ImportKind.Spend, "every-problem.csv", "Bury").Import;

        var problems = new Quarantine(_rig.Database).List(import.Id);

        Assert.Equal(import.RowsQuarantined, problems.Select(problem => problem.Line).Distinct().Count());
    }

    [Fact]
    public void UnknownImport_IsRefused() =>
        Assert.Equal("There is no import 9.", Assert.Throws<ImportRequestException>(() => new Quarantine(_rig.Database).List(9)).Message);

    [Fact]
    public void FeatureInQuarantine_IsGivenBackAsOneCell()
    {
        var import = _rig.ImportText(ImportKind.Boundaries, """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":null}]}""").Import;

        Assert.StartsWith("row,problem_line,problem_code,problem_message\n\"{\"\"type\"\":\"\"Feature\"\"", Csv(import.Id), StringComparison.Ordinal);
    }

    private string Csv(int import)
    {
        using var text = new StringWriter();
        new Quarantine(_rig.Database).Write(import, text);
        return text.ToString();
    }
}
