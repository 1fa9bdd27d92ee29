using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Tests.Text;

public sealed class QuantityTests
{
    [Theory]
    [InlineData(1450, "hours", "1,450 hours")]
    [InlineData(11.64, "FTE", "11.64 FTE")]
    [InlineData(59400, "£", "£59,400")]
    [InlineData(85, "%", "85%")]
    [InlineData(0, "weeks", "0 weeks")]
    public void Quantity_StandsWithItsUnit(double quantity, string unit, string words) => Assert.Equal(words, Quantity.Of((decimal)quantity, unit));

    [Theory]
    [InlineData(1_200_000, "£1.2m behind", "worse")]
    [InlineData(-40_000, "£40,000 ahead", "better")]
    [InlineData(0.4, "as expected", null)]
    public void Pace_SaysBehindOrAhead(double gap, string words, string? style) => Assert.Equal((words, style), (Pace.Words((decimal)gap), Pace.Style((decimal)gap)));
}
