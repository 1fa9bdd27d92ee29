using System.Globalization;
using Analytics.Api.Metrics;

namespace Analytics.Api.Tests.Metrics;

public sealed class EarlierSpanTests
{
    [Theory]
    [InlineData("2022-04-01", "2023-03-31", "2023-03-31", Comparison.PreviousPeriod, "2021-04-01", "2022-03-31", false)]
    [InlineData("2022-04-01", "2022-06-30", "2023-03-31", Comparison.PreviousPeriod, "2022-01-01", "2022-03-31", false)]
    [InlineData("2022-04-01", "2022-06-30", "2023-03-31", Comparison.SamePeriodLastYear, "2021-04-01", "2021-06-30", false)]
    [InlineData("2024-02-01", "2024-02-29", "2024-03-31", Comparison.SamePeriodLastYear, "2023-02-01", "2023-02-28", false)] // a whole month stays whole
    [InlineData("2024-02-10", "2024-02-29", "2024-03-31", Comparison.SamePeriodLastYear, "2023-02-10", "2023-02-28", false)] // 29 February is the 28th
    [InlineData("2022-05-10", "2022-05-19", "2023-03-31", Comparison.PreviousPeriod, "2022-04-30", "2022-05-09", false)] // ten days
    [InlineData("2022-04-01", "2023-03-31", "2022-06-30", Comparison.PreviousPeriod, "2021-04-01", "2021-06-30", true)] // cut short after whole months
    [InlineData("2022-04-01", "2023-03-31", "2022-06-15", Comparison.SamePeriodLastYear, "2021-04-01", "2021-06-15", true)] // cut short by days
    [InlineData("2022-04-01", "9999-12-31", "2022-06-30", Comparison.PreviousPeriod, "2022-01-01", "2022-03-31", false)] // open: what is covered is the period
    public void Span_MovesByWholeMonthsOrElseByDays(string from, string to, string lastDay, Comparison comparison, string earlierFrom, string earlierTo, bool isCutShort) =>
        Assert.Equal(new EarlierSpan(new(Day(earlierFrom), Day(earlierTo)), isCutShort), EarlierSpan.Of(comparison, new(Day(from), Day(to)), Day(lastDay)));

    [Fact]
    public void LevelWithoutPeriod_HasNothingEarlier() => Assert.Null(EarlierSpan.Of(Comparison.PreviousPeriod, DaySpan.Always, Day("2023-03-31")));

    [Fact]
    public void PeriodThatNobodyCovers_HasNothingEarlier() => Assert.Null(EarlierSpan.Of(Comparison.PreviousPeriod, new(Day("2023-04-01"), Day("2024-03-31")), Day("2023-03-31")));

    /// <summary>A year and a quarter of another year leave no day.</summary>
    [Fact]
    public void ConditionsThatContradictEachOther_HaveNothingEarlier() => Assert.Null(EarlierSpan.Of(Comparison.PreviousPeriod, new(Day("2021-04-01"), Day("2020-03-31")), Day("2023-03-31")));

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);

    [Theory]
    [InlineData(Comparison.PreviousPeriod, "0900-01-01", "2023-03-31")]
    [InlineData(Comparison.PreviousPeriod, "0001-01-02", "0001-01-02")]
    [InlineData(Comparison.SamePeriodLastYear, "0001-12-01", "0001-12-31")]
    [InlineData(Comparison.SamePeriodLastYear, "0001-02-03", "2023-03-31")]
    public void PeriodBeforeWhichNoCalendarGoes_HasNothingEarlier(Comparison comparison, string from, string to) =>
        Assert.Null(EarlierSpan.Of(comparison, new(Day(from), Day(to)), Day("2023-03-31")));
}
