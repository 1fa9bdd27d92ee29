using Analytics.Api.Model;

namespace Analytics.Api.Tests.Model;

public sealed class FinancialQuarterTests
{
    [Theory]
    [InlineData(2022, 4, "2022/23 Q1")]
    [InlineData(2022, 6, "2022/23 Q1")]
    [InlineData(2022, 7, "2022/23 Q2")]
    [InlineData(2022, 12, "2022/23 Q3")]
    [InlineData(2023, 1, "2022/23 Q4")]
    [InlineData(2023, 3, "2022/23 Q4")]
    public void Quarter_CountsFromApril(int year, int month, string expected) =>
        Assert.Equal(expected, FinancialQuarter.Of(new DateOnly(year, month, 15)).ToString());

    [Fact]
    public void LastQuarter_EndsWithTheYear()
    {
        var quarter = new FinancialQuarter(new FinancialYear(2022), 4);

        Assert.Equal((new DateOnly(2023, 1, 1), new DateOnly(2023, 3, 31)), (quarter.FirstDay, quarter.LastDay));
    }

    [Theory]
    [InlineData("2022/23 Q5", "'2022/23 Q5' is not a quarter of a financial year: write it like 2022/23 Q1.")]
    [InlineData("2022/24 Q1", "'2022/24' is not a financial year: 2022 is followed by 23, so write 2022/23.")]
    public void WrongQuarter_IsRefusedByName(string text, string expected)
    {
        Assert.False(FinancialQuarter.TryParse(text, out _, out var problem));
        Assert.Equal(expected, problem);
    }

    [Fact]
    public void WrittenQuarter_IsRead()
    {
        Assert.True(FinancialQuarter.TryParse("2022/23 Q3", out var quarter, out _));
        Assert.Equal(new FinancialQuarter(new FinancialYear(2022), 3), quarter);
    }
}
