namespace Analytics.Api.Metrics;

/// <summary>The span of days that a level's own is compared with.</summary>
/// <param name="Span">The days.</param>
/// <param name="IsCutShort">Whether the data end within the level's own span, so that this is the equally long beginning of the earlier one.</param>
internal readonly record struct EarlierSpan(DaySpan Span, bool IsCutShort)
{
    /// <summary>At most.</summary>
    private const int DaysOfAMonth = 31;

    /// <summary>At most.</summary>
    private const int DaysOfAYear = 366;

    /// <summary>Finds it. Spans of whole months move by months, others by days.</summary>
    /// <param name="comparison">The previous period or the same last year.</param>
    /// <param name="period">What keys and filter leave of the calendar.</param>
    /// <param name="lastDay">The last day covered.</param>
    /// <returns>Null where the level has no period, its conditions leave no day of it, none of it is covered, or no calendar goes back so far.</returns>
    public static EarlierSpan? Of(Comparison comparison, DaySpan period, DateOnly lastDay)
    {
        if (period.IsEmpty || period.From == DateOnly.MinValue || lastDay < period.From)
            return null;

        var covered = period with { To = period.To < lastDay ? period.To : lastDay };
        if (period.To == DateOnly.MaxValue)
            period = covered;

        if (period.From.DayNumber < Math.Max(period.To.DayNumber - period.From.DayNumber, DaysOfAYear) + DaysOfAMonth)
            return null;

        var earlier = Shift(comparison, period);
        return covered == period ? new(earlier, IsCutShort: false) : new(Beginning(earlier, covered), IsCutShort: true);
    }

    private static DaySpan Shift(Comparison comparison, DaySpan period)
    {
        if (period.IsWholeMonths)
            return period.AddMonths(comparison == Comparison.SamePeriodLastYear ? -12 : -period.Months);

        var days = period.To.DayNumber - period.From.DayNumber + 1;
        return comparison == Comparison.SamePeriodLastYear
            ? new(period.From.AddYears(-1), period.To.AddYears(-1))
            : new(period.From.AddDays(-days), period.From.AddDays(-1));
    }

    private static DaySpan Beginning(DaySpan earlier, DaySpan covered) => earlier with
    {
        To = covered.IsWholeMonths && earlier.From.Day == 1
            ? earlier.From.AddMonths(covered.Months).AddDays(-1)
            : earlier.From.AddDays(covered.To.DayNumber - covered.From.DayNumber),
    };
}
