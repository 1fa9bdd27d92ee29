using System.Globalization;
using Analytics.Api.Ingest;
using Analytics.Api.Ingest.Reading;
using Analytics.Api.Model;

namespace Analytics.Api.Hosting.Imports;

/// <summary>The words in which an import is asked for, the same at every door; each door says in its own way what is wrong with them.</summary>
internal static class ImportOptions
{
    /// <summary>Every kind of file, as it is written.</summary>
    public static readonly string Kinds = string.Join(", ", Importer.Kinds.Select(kind => UpperCase.Of(kind).ToLowerInvariant()));

    /// <summary>What is wrong where a day cannot be read.</summary>
    public static readonly string HowDaysAreWritten = string.Create(CultureInfo.InvariantCulture, $"a day from {Dates.EarliestOfAll.Year} to {Dates.Latest.Year} is written like 2023-03-31");

    public static bool TryReadKind(string text, out ImportKind kind) => UpperCase.TryRead(text, out kind) && Importer.Kinds.Contains(kind);

    public static bool TryReadDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day) && day >= Dates.EarliestOfAll && day <= Dates.Latest;

    public static bool TryReadShare(string text, out decimal share) => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out share);

    public static bool TryReadDateOrder(string text, out DateOrder order)
    {
        order = text.Equals("day-first", StringComparison.OrdinalIgnoreCase) ? DateOrder.DayFirst : DateOrder.MonthFirst;
        return order == DateOrder.DayFirst || text.Equals("month-first", StringComparison.OrdinalIgnoreCase);
    }
}
