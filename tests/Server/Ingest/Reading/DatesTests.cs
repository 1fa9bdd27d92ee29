using System.Globalization;
using Analytics.Api.Ingest.Reading;

namespace Analytics.Api.Tests.Ingest.Reading;

public sealed class DatesTests
{
    [Theory]
    [InlineData("31/03/2022", "2022-03-31")]
    [InlineData("1/3/2022", "2022-03-01")]
    [InlineData("01.03.2022", "2022-03-01")]
    [InlineData("01-03-2022", "2022-03-01")]
    [InlineData("01/03/22", "2022-03-01")]
    [InlineData("1-Mar-22", "2022-03-01")]
    [InlineData("01 March 2022", "2022-03-01")]
    [InlineData("14-SEPT-2022", "2022-09-14")]
    [InlineData("2022-03-01", "2022-03-01")]
    [InlineData("2022/3/1", "2022-03-01")]
    [InlineData("2022-03-01 00:00:00", "2022-03-01")]
    [InlineData("2022-03-01T09:30:00Z", "2022-03-01")]
    [InlineData("01/03/2022 12:00", "2022-03-01")]
    [InlineData("20220301", "2022-03-01")]
    [InlineData("Mar  1 2022 12:00AM", "2022-03-01")]
    [InlineData("March 1, 2022", "2022-03-01")]
    [InlineData("41180", "2012-09-28")]
    [InlineData("29/02/2024", "2024-02-29")]
    [InlineData("01/01/1900", "1900-01-01")]
    public void Date_ReadsDayFirst(string text, string expected)
    {
        Assert.True(Dates.TryRead(text, DateOrder.DayFirst, out var day));
        Assert.Equal(expected, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("03/01/2022", "2022-03-01")]
    [InlineData("12/31/22", "2022-12-31")]
    [InlineData("2022-03-01", "2022-03-01")]
    [InlineData("1-Mar-22", "2022-03-01")]
    public void Date_ReadsMonthFirst(string text, string expected)
    {
        Assert.True(Dates.TryRead(text, DateOrder.MonthFirst, out var day));
        Assert.Equal(expected, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("")]
    [InlineData("00:00:00")]
    [InlineData("29/02/2023")]
    [InlineData("31/04/2022")]
    [InlineData("17/042015")]
    [InlineData("15/0/72014")]
    [InlineData("09/0772020")]
    [InlineData("VARIOUS")]
    [InlineData("March 2022")]
    [InlineData("2022")]
    [InlineData("2022-03")]
    [InlineData("01/03/202")]
    [InlineData("99999")]
    [InlineData("01/03/2022x")]
    [InlineData("1.5")]
    [InlineData("123456789012345678901234567890")]
    public void WhatIsNoDate_IsNotRead(string text)
    {
        Assert.False(Dates.TryRead(text, DateOrder.DayFirst, out _));
        Assert.False(Dates.IsDate(text));
    }

    [Theory]
    [InlineData("31/03/2022", DateEvidence.DayFirstOnly)]
    [InlineData("03/31/2022", DateEvidence.MonthFirstOnly)]
    [InlineData("03/04/2022", DateEvidence.EitherOrder)]
    [InlineData("04/04/2022", DateEvidence.NoOrder)]
    [InlineData("2022-03-04", DateEvidence.NoOrder)]
    [InlineData("3-Apr-22", DateEvidence.NoOrder)]
    internal void Value_SaysWhatItProves(string text, DateEvidence expected) => Assert.Equal(expected, Dates.Weigh(text, out _, out _));
}
