using Analytics.Api.Ingest;
using Analytics.Api.Model;

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
