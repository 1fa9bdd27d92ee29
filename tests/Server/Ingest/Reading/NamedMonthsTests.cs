using Analytics.Api.Ingest.Reading;

namespace Analytics.Api.Tests.Ingest.Reading;

public sealed class NamedMonthsTests
{
    [Theory]
    [InlineData("spend-2014-04.csv", "4")]
    [InlineData("Payments_Over_500_April_2014.csv", "4")]
    [InlineData("july14 over 500.xls", "7")]
    [InlineData("expenditure-over-500-apr-jun-2014.csv", "4 5 6")]
    [InlineData("Nov 2021 to Jan 2022.xlsx", "1 11 12")]
    [InlineData("201404.csv", "4")]
    [InlineData("04_2014.csv", "4")]
    [InlineData("SEPT-13.csv", "9")]
    [InlineData("market-maintenance-2014.csv", "")]
    [InlineData("spend-2014-15.csv", "")]
    [InlineData("Q1 2014.csv", "")]
    [InlineData("data.csv", "")]
    [InlineData(null, "")]
    public void Months_AreThoseOfTheName(string? name, string months) => Assert.Equal(months, string.Join(' ', NamedMonths.In(name).Order()));
}
