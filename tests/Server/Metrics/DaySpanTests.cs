using Analytics.Api.Metrics;

namespace Analytics.Api.Tests.Metrics;

public sealed class DaySpanTests
{
    private static readonly FilterField Year = Field("financialYear");
    private static readonly FilterField Month = Field("month");
    private static readonly FilterField PaidOn = Field("paidOn");
    private static readonly FilterField Council = Field("council");

    [Fact]
    public void NoConditionOnTime_LeavesTheWholeCalendar()
    {
        Assert.Equal(DaySpan.Always, DaySpan.Of(Is(Council, Comparator.Equal, "E08000007")));
    }

    [Fact]
    public void OneYear_IsApriltoMarch()
    {
        Assert.Equal(Span("2022-04-01", "2023-03-31"), DaySpan.Of(Is(Year, Comparator.Equal, 2022L)));
    }

    [Fact]
    public void YearsThatFollowEachOther_AreOneSpan()
    {
        Assert.Equal(Span("2020-04-01", "2022-03-31"), DaySpan.Of(Is(Year, Comparator.In, 2021L, 2020L)));
    }

    [Fact]
    public void YearsWithAGap_AreNoSpan()
    {
        Assert.Null(DaySpan.Of(Is(Year, Comparator.In, 2019L, 2021L)));
    }

    [Fact]
    public void ConditionsTogether_Intersect()
    {
        var where = new Condition.All([Is(Year, Comparator.Equal, 2022L), new Condition.All([Is(PaidOn, Comparator.LessOrEqual, new DateOnly(2022, 6, 15))])]);

        Assert.Equal(Span("2022-04-01", "2022-06-15"), DaySpan.Of(where));
    }

    [Fact]
    public void YearWithoutAPeriodThatItDoesNotHold_IsStillOneSpan()
    {
        Assert.Equal(Span("2023-04-01", "2024-03-31"), DaySpan.Of(new Condition.All([Is(Year, Comparator.Equal, 2023L), Is(Month, Comparator.NotEqual, 2019L * 12)])));
    }

    [Fact]
    public void YearsWithoutTheLast_AreWhatIsBefore()
    {
        Assert.Equal(Span("2020-04-01", "2022-03-31"), DaySpan.Of(new Condition.All([Is(Year, Comparator.In, 2020L, 2021L, 2022L), Is(Year, Comparator.NotIn, 2022L, 2030L)])));
    }

    [Fact]
    public void YearWithoutAMonthAmidst_IsNoSpan()
    {
        Assert.Null(DaySpan.Of(new Condition.All([Is(Year, Comparator.Equal, 2022L), Is(Month, Comparator.NotEqual, (2022L * 12) + 7)])));
        Assert.Null(DaySpan.Of(Is(Year, Comparator.NotEqual, 2022L)));
    }

    [Fact]
    public void YearsWithAGapAndABoundBeforeIt_AreOneSpan()
    {
        Assert.Equal(Span("2019-04-01", "2020-03-31"), DaySpan.Of(new Condition.All([Is(Year, Comparator.In, 2019L, 2021L), Is(Year, Comparator.Less, 2021L)])));
    }

    [Fact]
    public void ManyConditionsWithManyValues_TakeNoTimeToSpeakOf()
    {
        object?[] years = [.. Enumerable.Range(1900, 1000).Select(year => (object?)(long)year)];
        var many = Enumerable.Range(0, 20).Select(_ => (Condition)Is(Year, Comparator.NotIn, [.. years, .. years]));

        Assert.Null(DaySpan.Of(new Condition.All([.. many])));
        Assert.Equal(Span("2900-04-01", "9999-12-31"), DaySpan.Of(new Condition.All([.. many, Is(Year, Comparator.Greater, 2000L)])));
    }

    [Theory]
    [InlineData(Comparator.Equal)]
    [InlineData(Comparator.In)]
    public void NoYear_LeavesNoDay(Comparator comparator)
    {
        Assert.Equal(DaySpan.Never, DaySpan.Of(Is(Year, comparator)));
        Assert.Equal(DaySpan.Never, DaySpan.Of(new Condition.All([Is(Year, comparator, 2021L), Is(Year, comparator, 2022L)])));
        Assert.False(DaySpan.Never.Meets(DaySpan.Always));
    }

    [Fact]
    public void EndsOfTheCalendar_AreNoError()
    {
        Assert.Equal(DaySpan.Never, DaySpan.Of(Is(PaidOn, Comparator.Greater, DateOnly.MaxValue)));
        Assert.Equal(DaySpan.Never, DaySpan.Of(Is(PaidOn, Comparator.Less, DateOnly.MinValue)));
        Assert.Equal(Span("9999-12-01", "9999-12-31"), DaySpan.Of(Is(Month, Comparator.GreaterOrEqual, (9999L * 12) + 11)));
        Assert.Null(DaySpan.Always.FinancialYear);
        Assert.Null(new DaySpan(Day("2022-04-01"), DateOnly.MaxValue).FinancialYear);
    }

    [Fact]
    public void ConditionWithinAny_DoesNotCount()
    {
        Assert.Equal(DaySpan.Always, DaySpan.Of(new Condition.Any([Is(Year, Comparator.Equal, 2022L)])));
    }

    [Fact]
    public void BoundsOnMonths_TakeWholeMonths()
    {
        var where = new Condition.All([Is(Month, Comparator.Greater, (2022L * 12) + 3), Is(Month, Comparator.LessOrEqual, (2022L * 12) + 5)]);

        Assert.Equal(Span("2022-05-01", "2022-06-30"), DaySpan.Of(where));
    }

    private static FilterField Field(string name) => MetricCatalog.Spend.Filters.First(filter => filter.Name == name);

    private static Condition.Compare Is(FilterField field, Comparator comparator, params object?[] values) => new(field, comparator, values);

    private static DaySpan Span(string from, string to) => new(Day(from), Day(to));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
