using Analytics.Api.Ingest.Reading;
using Analytics.Api.Model;

namespace Analytics.Api.Ingest.Kinds;

/// <summary>Tells totals and notes, which reports print under or between the lines, from lines that lack something.</summary>
/// <remarks>A row that has a date and a supplier is always a line: "Total Parking" is a firm.</remarks>
internal sealed class SpendFooters
{
    private static readonly string[] TotalWords =
        ["total", "totals", "grandtotal", "subtotal", "overalltotal", "runningtotal", "reporttotal", "filetotal", "totalspend", "totalamount", "sum", "pagetotal", "carriedforward", "broughtforward"];

    /// <summary>What begins a label such as "Total for April" or "Grand total (£)".</summary>
    private static readonly string[] TotalBeginnings = ["total", "grand total", "sub total", "sub-total", "subtotal", "overall total", "report total", "page total"];

    private Pounds _sum;
    private Pounds _sumSinceTotal;
    private int _lines;
    private int _linesSinceTotal;

    /// <summary>Counts a line that is data, whether it is whole or not.</summary>
    public void Add(Pounds amount)
    {
        _sum += amount;
        _sumSinceTotal += amount;
        _lines++;
        _linesSinceTotal++;
    }

    /// <summary>What a row without a date or without a supplier is, if it is no line of spend; null when it is a line that is not whole.</summary>
    /// <param name="row">The row.</param>
    /// <param name="amount">Its amount; null when it has none that can be read.</param>
    public SkipReason? Recognise(Row row, Pounds? amount)
    {
        if (IsTotal(row, amount))
        {
            (_sumSinceTotal, _linesSinceTotal) = (default, 0);
            return SkipReason.Total;
        }

        return row[SpendFile.PaidOn].IsEmpty && (row[SpendFile.Amount].IsEmpty || row.FilledCells() == 1) ? SkipReason.Note : null;
    }

    private bool IsTotal(Row row, Pounds? amount)
    {
        if (row[SpendFile.PaidOn].IsEmpty && (SaysTotal(row.FirstCell()) || SaysTotal(row[SpendFile.Supplier].ToString())))
            return true;
        if (amount is null)
            return false;
        if (row.FilledCells() == 1 || (row[SpendFile.Supplier].IsEmpty && row[SpendFile.PaidOn].IsEmpty && row.Cells().Any(BeginsTotal)))
            return true;
        return (_lines > 1 && amount == _sum) || (_linesSinceTotal > 1 && amount == _sumSinceTotal);
    }

    private static bool SaysTotal(string cell) =>
        TotalWords.Contains(string.Concat(cell.Where(char.IsAsciiLetter)).ToLowerInvariant());

    private static bool BeginsTotal(string cell) => TotalBeginnings.Any(beginning => cell.StartsWith(beginning, StringComparison.OrdinalIgnoreCase));
}
