using System.Globalization;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Tests.Text;

public sealed class PercentTests
{
    [Theory]
    [InlineData("0.578439", "57.84%", "57.8%")]
    [InlineData("0.412", "41.20%", "41.2%")]
    [InlineData("1", "100.00%", "100.0%")]
    [InlineData("0", "0.00%", "0.0%")]
    [InlineData("-0.0123", "−1.23%", "−1.2%")]
    [InlineData("-0.00001", "0.00%", "0.0%")]
    public void Share_HasTwoDecimalsInHeadlinesAndOneElsewhere(string share, string headline, string brief)
    {
        var value = decimal.Parse(share, CultureInfo.InvariantCulture);

        Assert.Equal(headline, Percent.Headline(value));
        Assert.Equal(brief, Percent.Short(value));
    }

    [Theory]
    [InlineData("0.021", "2.1 points")]
    [InlineData("-0.0125", "1.3 points")]
    [InlineData("0.01", "1.0 point")]
    [InlineData("0.0004", "0.0 points")]
    public void Points_HaveNoDirection(string difference, string expected) =>
        Assert.Equal(expected, Percent.Points(decimal.Parse(difference, CultureInfo.InvariantCulture)));
}
