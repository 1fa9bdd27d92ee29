using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Tests.Text;

public sealed class FinancialYearsTests
{
    [Theory]
    [InlineData("2022/23", "2022/23")]
    [InlineData("2022-23", "2022/23")]
    [InlineData("1999/00", "1999/00")]
    public void TwoHalvesThatFollow_AreAYear(string text, string expected)
    {
        Assert.True(FinancialYears.TryRead(text, out var year));
        Assert.Equal(expected, year);
    }

    [Theory]
    [InlineData("2023/34")]
    [InlineData("2022/22")]
    [InlineData("2022")]
    [InlineData("2022/2023")]
    [InlineData("22/23")]
    [InlineData(" 2022/23")]
    [InlineData("٢٠٢٢/٢٣")]
    public void AnythingElse_IsNone(string text) => Assert.False(FinancialYears.TryRead(text, out _));

    [Theory]
    [InlineData(null, 2023, 3, 31)]
    [InlineData(1, 2022, 6, 30)]
    [InlineData(4, 2023, 3, 31)]
    public void Year_RunsFromAprilToMarch(int? quarter, int year, int month, int day) =>
        Assert.Equal(new DateOnly(year, month, day), FinancialYears.End("2022/23", quarter));

    [Theory]
    [InlineData("2022/23", "2022/23")]
    [InlineData("2020/21 to 2022/23", "2020/21", "2021/22", "2022/23")]
    [InlineData("2019/20 and 2022/23", "2019/20", "2022/23")]
    public void Span_SaysWhichYears(string expected, params string[] years) => Assert.Equal(expected, FinancialYears.Span(years));

    [Fact]
    public void Shift_CrossesTheCentury() => Assert.Equal("1999/00", FinancialYears.Shift("2001/02", -2));
}
