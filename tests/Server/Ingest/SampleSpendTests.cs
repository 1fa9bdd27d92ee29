using System.Globalization;
using Analytics.Api.Model;
using CsvHelper;

namespace Analytics.Api.Tests.Ingest;

/// <summary>Every real ledger against the rows and sums that were computed independently of this program.</summary>
public sealed class SampleSpendTests
{
    /// <summary>File, rows of data, sum of the amount column that counts (net where there is gross as well).</summary>
    public static TheoryData<string, long, decimal> Ledgers()
    {
        var ledgers = new TheoryData<string, long, decimal>();
        if (Repository.Samples is null)
        {
            ledgers.Add("none", 0, 0);
            return ledgers;
        }

        using var totals = CsvReader.FromFile(Path.Combine(Repository.Samples!, "CONTROL_TOTALS.csv"));
        while (totals.Read())
        {
            if (totals.GetString("file").StartsWith("spend/", StringComparison.Ordinal) && totals.GetString("amount_column") != "Gross")
                ledgers.Add(totals.GetString("file"), totals.Parse<long>("data_rows"), decimal.Parse(totals.GetString("amount_sum"), CultureInfo.InvariantCulture));
        }

        return ledgers;
    }

    [SampleTheory]
    [MemberData(nameof(Ledgers))]
    public void Ledger_ComesOutToThePenny(string file, long rows, decimal sum)
    {
        using var rig = new ImportRig();

        var report = rig.ImportPath(ImportKind.Spend, Path.Combine(Repository.Samples!, file), "Manchester");

        var import = report.Import;

        Assert.Equal(file != "spend/oxford-expenditure-over-500-apr-jun-2014.csv", report.IsAccepted); // every one of its dates is 00:00:00
        Assert.Equal(rows, import.RowsAccepted + import.RowsQuarantined);
        Assert.Equal(sum, import.ControlTotal!.Value.Value);
        Assert.Equal(sum, (import.SumAccepted!.Value + import.SumQuarantined!.Value).Value);
        Assert.Equal(import.RowsAccepted, rig.Lines().Count);
        Assert.Equal(import.SumAccepted.Value.Pence, rig.Lines().Sum(line => line.Amount.Pence));
    }
}
