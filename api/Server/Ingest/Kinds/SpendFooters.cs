using Analytics.Api.Ingest.Reading;

namespace Analytics.Api.Ingest.Kinds;

/// <summary>Tells totals and notes, which reports print under or between the lines, from lines that lack a date.</summary>
internal static class SpendFooters
{
    private static readonly string[] TotalWords = ["total", "totals", "grandtotal", "subtotal", "overalltotal", "runningtotal", "reporttotal", "filetotal", "totalspend", "totalamount"];

    /// <summary>What a row without a payment date is, if it is no line of spend; null when it is a line that is not whole.</summary>
    public static SkipReason? Recognise(Row row, bool hasAmount)
    {
        if (SaysTotal(row.FirstCell()) || SaysTotal(row[SpendFile.Supplier].ToString()))
            return SkipReason.Total;
        if (row.FilledCells() > 1)
            return null;
        return hasAmount ? SkipReason.Total : SkipReason.Note;
    }

    private static bool SaysTotal(string cell) =>
        TotalWords.Contains(string.Concat(cell.Where(char.IsAsciiLetter)).ToLowerInvariant());
}
