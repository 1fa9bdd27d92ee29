using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Tests.Text;

public sealed class PoundsTests
{
    [Theory]
    [InlineData("0", "£0")]
    [InlineData("0.49", "£0")]
    [InlineData("-0.49", "£0")]
    [InlineData("0.5", "£1")]
    [InlineData("45300.20", "£45,300")]
    [InlineData("999999.49", "£999,999")]
    [InlineData("999999.50", "£1.0m")]
    [InlineData("25768467", "£25.8m")]
    [InlineData("-1420000", "−£1.4m")]
    [InlineData("999949999", "£999.9m")]
    [InlineData("999950000", "£1.0bn")]
    [InlineData("1243000000", "£1.2bn")]
    public void Short_HasItsUnitAndRoundsAwayFromZero(string pounds, string expected) =>
        Assert.Equal(expected, Pounds.Short(Number(pounds)));

    [Theory]
    [InlineData("12345.67", "£12,345.67")]
    [InlineData("-0.01", "−£0.01")]
    [InlineData("0", "£0.00")]
    public void Exact_IsToThePenny(string pounds, string expected) => Assert.Equal(expected, Pounds.Exact(Number(pounds)));

    [Theory]
    [InlineData("0", "£0")]
    [InlineData("40000", "£40k")]
    [InlineData("2500000", "£2.5m")]
    [InlineData("300000000", "£300m")]
    [InlineData("-1500000000", "−£1.5bn")]
    public void Tick_IsShort(string pounds, string expected) => Assert.Equal(expected, Pounds.Tick(Number(pounds)));

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
