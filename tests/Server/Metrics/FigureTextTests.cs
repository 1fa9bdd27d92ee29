using Analytics.Api.Metrics;

namespace Analytics.Api.Tests.Metrics;

public sealed class FigureTextTests
{
    [Theory]
    [InlineData("0", "£0.00")]
    [InlineData("12.3", "£12.30")]
    [InlineData("999.99", "£999.99")]
    [InlineData("1000", "£1,000")]
    [InlineData("-12345.5", "−£12,346")]
    [InlineData("999949.99", "£999,950")]
    [InlineData("999950", "£1.0m")]
    [InlineData("25768467", "£25.8m")]
    [InlineData("1234567890", "£1.2bn")]
    public void Pounds_AreShortWithAUnit(string value, string display)
    {
        Assert.Equal(display, Display("amount", value, FigureStatus.Ok));
    }

    [Theory]
    [InlineData("0.578439", "57.84%")]
    [InlineData("0.000049", "0.00%")]
    [InlineData("0.77125", "77.13%")]
    public void Ratios_HaveTwoDecimalsHalfUp(string value, string display)
    {
        Assert.Equal(display, Display("boroughShare", value, FigureStatus.Ok));
    }

    [Theory]
    [InlineData(FigureStatus.Suppressed, "c")]
    [InlineData(FigureStatus.NotApplicable, "z")]
    [InlineData(FigureStatus.Unavailable, "x")]
    [InlineData(FigureStatus.Provisional, "1,204 p")]
    [InlineData(FigureStatus.Rounded, "1,204")]
    public void Statuses_HaveTheirSymbols(FigureStatus status, string display)
    {
        Assert.Equal(display, Display("lineCount", "1204", status));
    }

    private static string Display(string metric, string value, FigureStatus status) => new Figure
    {
        Metric = MetricCatalog.Spend.Metric(metric),
        Value = decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture),
        Status = status,
    }.Display;
}
