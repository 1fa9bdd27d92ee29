using Analytics.Api.Model;

namespace Analytics.Api.Tests.Model;

public sealed class FinancialYearTests
{
    [Theory]
    [InlineData("2022-03-31", "2021/22")]
    [InlineData("2022-04-01", "2022/23")]
    [InlineData("1999-12-31", "1999/00")]
    public void Year_BeginsInApril(string day, string year) =>
        Assert.Equal(year, FinancialYear.Of(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).ToString());

    [Fact]
    public void Year_RunsFromAprilToMarch()
    {
        var year = new FinancialYear(2022);

        Assert.Equal((new DateOnly(2022, 4, 1), new DateOnly(2023, 3, 31)), (year.FirstDay, year.LastDay));
    }

    [Theory]
    [InlineData("2022/23", 2022)]
    [InlineData("1999/00", 1999)]
    public void WrittenYear_IsRead(string text, int start)
    {
        Assert.True(FinancialYear.TryParse(text, out var year, out var problem));
        Assert.Equal((start, (string?)null), (year.StartYear, problem));
    }

    [Theory]
    [InlineData("2023/34", "'2023/34' is not a financial year: 2023 is followed by 24, so write 2023/24.")]
    [InlineData("2022-23", "'2022-23' is not a financial year: write it like 2022/23.")]
    [InlineData("22/23", "'22/23' is not a financial year: write it like 2022/23.")]
    [InlineData("2022/2x", "'2022/2x' is not a financial year: write it like 2022/23.")]
    public void WrongYear_IsRefusedByName(string text, string expected)
    {
        Assert.False(FinancialYear.TryParse(text, out _, out var problem));
        Assert.Equal(expected, problem);
    }
}
