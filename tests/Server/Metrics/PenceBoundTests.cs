using System.Globalization;
using Analytics.Api.Metrics;

namespace Analytics.Api.Tests.Metrics;

public sealed class PenceBoundTests
{
    [Theory]
    [InlineData("10.00", Comparator.Greater, 1000)]
    [InlineData("10.005", Comparator.Greater, 1000)]
    [InlineData("10.005", Comparator.LessOrEqual, 1000)]
    [InlineData("10.005", Comparator.GreaterOrEqual, 1001)]
    [InlineData("10.005", Comparator.Less, 1001)]
    [InlineData("-10.005", Comparator.Greater, -1001)]
    [InlineData("-10.005", Comparator.Less, -1000)]
    [InlineData("10.01", Comparator.Equal, 1001)]
    [InlineData("10.005", Comparator.In, long.MinValue)]
    [InlineData("79228162514264337593543950335", Comparator.Greater, 9_000_000_000_000_000_000)]
    [InlineData("-79228162514264337593543950335", Comparator.Less, -9_000_000_000_000_000_000)]
    public void Pounds_BecomeThePenceThatDecideAlike(string pounds, Comparator comparator, long pence) =>
        Assert.Equal(pence, PenceBound.Of(decimal.Parse(pounds, CultureInfo.InvariantCulture), comparator));
}
