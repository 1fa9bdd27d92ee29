using static System.FormattableString;

namespace Analytics.DuckDb.Native;

/// <summary>Dates and times as the engine counts them: from 1970-01-01, in days and in microseconds.</summary>
internal static class EngineTime
{
    private static readonly int EpochDay = DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;

    internal static int ToDays(DateOnly date) => date.DayNumber - EpochDay;

    internal static long ToMicroseconds(DateTime time) => (time.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    /// <summary>The date that a count of days stands for.</summary>
    /// <exception cref="OverflowException">Outside the years 1 to 9999, or infinite.</exception>
    internal static DateOnly ToDate(int days) =>
        (long)days + EpochDay is var number and >= 0 && number <= DateOnly.MaxValue.DayNumber
            ? DateOnly.FromDayNumber((int)number)
            : throw new OverflowException(Invariant($"The date {days} days from 1970-01-01 is outside the years 1 to 9999."));

    /// <summary>The time that a count of microseconds stands for.</summary>
    /// <inheritdoc cref="ToDate"/>
    internal static DateTime ToDateTime(long microseconds, DateTimeKind kind) =>
        microseconds >= ToMicroseconds(DateTime.MinValue) && microseconds <= ToMicroseconds(DateTime.MaxValue)
            ? new DateTime(DateTime.UnixEpoch.Ticks + microseconds * TimeSpan.TicksPerMicrosecond, kind)
            : throw new OverflowException(Invariant($"The time {microseconds} microseconds from 1970-01-01 is outside the years 1 to 9999."));
}
