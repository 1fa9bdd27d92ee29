using Analytics.Dashboard.Components.Charts;

namespace Analytics.Dashboard.Tests.Components.Charts;

public sealed class TicksTests
{
    [Theory]
    [InlineData("0 31", "0 10 20 30 40")]
    [InlineData("324.7", "0 100 200 300 400")]
    [InlineData("-12 30", "-20 0 20 40")]
    [InlineData("0.3", "0.0 0.1 0.2 0.3")]
    [InlineData("0", "0")]
    public void Around_ReachesFromTheLowestToTheHighestByWayOfZero(string values, string expected) =>
        Assert.Equal(
            expected.Split(' ').Select(Number),
            Ticks.Around(values.Split(' ').Select(Number)));

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
