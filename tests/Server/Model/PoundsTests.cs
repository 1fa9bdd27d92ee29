using Analytics.Api.Model;

namespace Analytics.Api.Tests.Model;

public sealed class PoundsTests
{
    [Theory]
    [InlineData("0.005", 1)]
    [InlineData("-0.005", -1)]
    [InlineData("0.0049", 0)]
    [InlineData("7956.420000000001", 795642)]
    [InlineData("92233720368547758.07", long.MaxValue)]
    public void FromDecimal_RoundsHalfAwayFromZero(string pounds, long pence) =>
        Assert.Equal(pence, Pounds.FromDecimal(decimal.Parse(pounds, System.Globalization.CultureInfo.InvariantCulture)).Pence);

    [Fact]
    public void Addition_BeyondTheLargestAmount_Overflows() =>
        Assert.Throws<OverflowException>(() => new Pounds(long.MaxValue) + new Pounds(1));

    [Theory]
    [InlineData(-123450, "-1234.50")]
    [InlineData(5, "0.05")]
    [InlineData(0, "0.00")]
    public void Text_HasTwoDecimals(long pence, string text) => Assert.Equal(text, new Pounds(pence).ToString());
}
