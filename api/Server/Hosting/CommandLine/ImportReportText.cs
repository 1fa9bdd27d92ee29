using System.Globalization;
using System.Text;
using Analytics.Api.Ingest;
using Analytics.Api.Model;

namespace Analytics.Api.Hosting.CommandLine;

/// <summary>An import's report for a person to read.</summary>
internal static class ImportReportText
{
    private const int ProblemsShown = 10;

    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public static string Write(ImportReport report, DataVersion? version, bool checkOnly)
    {
        var import = report.Import;
        var text = new StringBuilder();
        text.AppendLine(British, $"{import.FileName}{(report.Council is { } council ? $", {council.Name}" : "")}");
        text.AppendLine(report.Verdict);
        Sheets(text, report.Tables);
        text.AppendLine();
        Row(text, "Rows read", import.RowsRead, amount: null);
        Row(text, "  accepted", import.RowsAccepted, import.SumAccepted);
        Row(text, "  quarantined", import.RowsQuarantined, import.SumQuarantined);
        Row(text, "  skipped", import.RowsSkipped, Skipped(report));
        if (import.ControlTotal is { } total)
        {
            text.AppendLine(British, $"  {"Control total",-24}{Money(total),20}   every amount in the file that reads as a number");
            text.AppendLine(Difference(report, total));
        }

        if (import is { CoversFrom: { } from, CoversTo: { } to })
            text.AppendLine(British, $"{(import.Kind == ImportKind.Spend ? "Payments" : "Records")} from {from:d MMMM yyyy} to {to:d MMMM yyyy}{(import.AsAt is null ? "" : ", the day that they tell the state of")}.");
        Problems(text, report);
        if (checkOnly)
            text.AppendLine("This was a check: nothing was written.");
        if (version is not null)
            text.AppendLine(British, $"Published as {version.Id}: {version.SpendLines:N0} spend lines.");
        return text.ToString();
    }

    /// <summary>Says which sheets were read, of a workbook.</summary>
    private static void Sheets(StringBuilder text, IReadOnlyList<ReadTable> tables)
    {
        var sheets = tables.Where(table => table.Sheet is not null).Select(table => string.Create(British, $"{table.Sheet} ({table.Rows:N0} rows)")).ToList();
        if (sheets.Count > 0)
            text.AppendLine(British, $"Read from the {(sheets.Count == 1 ? "sheet" : "sheets")} {string.Join(", ", sheets)}.");
    }

    private static void Row(StringBuilder text, string title, long rows, Pounds? amount) =>
        text.AppendLine(string.Create(British, $"  {title,-14}{rows,10:N0}{(amount is { } pounds ? Money(pounds) : ""),20}").TrimEnd());

    private static Pounds? Skipped(ImportReport report)
    {
        var amounts = report.Skipped.Where(row => row.Amount is not null).Select(row => row.Amount!.Value).ToList();
        return amounts.Count == 0 ? null : amounts.Aggregate((sum, amount) => sum + amount);
    }

    /// <summary>Says how the sums make up the control total.</summary>
    private static string Difference(ImportReport report, Pounds total)
    {
        List<string> parts = [];
        if (report.Import.SumQuarantined is { Pence: not 0 } quarantined)
            parts.Add($"{Money(quarantined)} in quarantine");
        if (Skipped(report) is { } skipped)
            parts.Add($"{Money(skipped)} in totals that the file prints (line {string.Join(", ", report.Skipped.Where(row => row.Amount is not null).Select(row => row.Line).Take(5))})");
        if (report.Rounding != 0)
            parts.Add($"£{report.Rounding.ToString("0.####", British)} lost by rounding each amount to the penny");
        return parts.Count == 0 && report.Import.SumAccepted == total
            ? "  The accepted amounts add up to the control total."
            : $"  The control total is the accepted amounts and {string.Join(", ", parts)}.";
    }

    private static void Problems(StringBuilder text, ImportReport report)
    {
        if (report.Issues.Count == 0)
            return;

        text.AppendLine().AppendLine("Problems:");
        foreach (var issue in report.Issues.Take(ProblemsShown))
            text.AppendLine(British, $"  line {issue.Line:N0}{(issue.Column is { } column ? $", {column}" : "")}: {issue.Message}");
        var more = Math.Max(report.Import.RowsQuarantined, report.Issues.Count) - ProblemsShown;
        if (more > 0)
            text.AppendLine(British, $"  and {more:N0} more.");
    }

    private static string Money(Pounds pounds) => pounds.Value.ToString("£#,##0.00;-£#,##0.00", British);
}
