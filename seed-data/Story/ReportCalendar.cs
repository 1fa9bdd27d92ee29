namespace Analytics.SeedData.Story;

/// <summary>When contracts, claims and extracts fall.</summary>
internal static class ReportCalendar
{
    /// <summary>The day on which contracts, commitments and claims were extracted.</summary>
    public static readonly DateOnly AsAt = new(2023, 3, 31);

    /// <summary>The calendar year in which a day's financial year begins.</summary>
    public static int YearOf(DateOnly day) => day.Month < 4 ? day.Year - 1 : day.Year;

    public static DateOnly FirstDay(int year) => new(year, 4, 1);

    public static DateOnly LastDay(int year) => new(year + 1, 3, 31);

    public static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    public static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    /// <summary>Any day but a Saturday or Sunday, from the first to the last.</summary>
    public static DateOnly WorkingDay(DateOnly first, DateOnly last, Chance chance)
    {
        while (true)
        {
            var day = first.AddDays(chance.Below(last.DayNumber - first.DayNumber + 1));
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                return day;
        }
    }
}
