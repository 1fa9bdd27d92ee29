namespace Analytics.SeedData.Story;

/// <summary>When councils pay: working days, more at the end of the financial year.</summary>
internal static class PaymentCalendar
{
    public const int FirstYear = 2019;
    public const int LastYear = 2022;

    /// <summary>Thousandths of a year's payments by month, April first.</summary>
    private static readonly int[] Months = [66, 76, 81, 84, 75, 83, 86, 84, 77, 82, 84, 122];

    private static readonly long[] Cumulative = [.. Months.Select((_, i) => Months.Take(i + 1).Sum(month => (long)month))];

    public static IEnumerable<int> Years => Enumerable.Range(FirstYear, LastYear - FirstYear + 1);

    /// <summary>The year as file names print it: <c>2021-22</c>.</summary>
    public static string FileYear(int startYear) => $"{startYear:0000}-{(startYear + 1) % 100:00}";

    /// <summary>Thousandths of a year's payments in a month; 0 is April.</summary>
    public static int Weight(int month) => Months[month];

    public static int AnyMonth(Chance chance) => chance.Weighted(Cumulative);

    /// <summary>A day of a month on which the council pays.</summary>
    /// <param name="startYear">The calendar year in which the financial year begins.</param>
    /// <param name="month">0 is April.</param>
    /// <param name="chance">Picks the day.</param>
    public static DateOnly PayDay(int startYear, int month, Chance chance)
    {
        var first = new DateOnly(startYear, 4, 1).AddMonths(month);
        var day = first.AddDays(chance.Below(DateTime.DaysInMonth(first.Year, first.Month)));
        return Working(day, day.Day < 15 ? 1 : -1);
    }

    /// <summary>A day some weeks later, still in the same financial year.</summary>
    public static DateOnly Later(DateOnly day, int startYear, Chance chance)
    {
        var later = day.AddDays(chance.Between(4, 40));
        var yearEnd = new DateOnly(startYear + 1, 3, 31);
        return Working(later < yearEnd ? later : yearEnd, -1);
    }

    private static DateOnly Working(DateOnly day, int step)
    {
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || (day.Month, day.Day) is (12, 25) or (12, 26) or (1, 1))
            day = day.AddDays(step);

        return day;
    }
}
