using Analytics.Api.Model;

namespace Analytics.Api.Metrics;

/// <summary>The whole numbers that stand for parts of the calendar in facts; see <see cref="DimensionKind"/>.</summary>
public static class CalendarKeys
{
    public static long Key(FinancialQuarter quarter) => (quarter.Year.StartYear * 4L) + quarter.Number - 1;

    public static FinancialQuarter Quarter(long key) => new(new FinancialYear((int)(key / 4)), (int)(key % 4) + 1);

    public static long MonthKey(DateOnly day) => (day.Year * 12L) + day.Month - 1;

    /// <summary>The month's first day.</summary>
    public static DateOnly Month(long key) => new((int)(key / 12), (int)(key % 12) + 1, 1);
}
