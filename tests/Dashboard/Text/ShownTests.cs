using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Tests.Text;

public sealed class ShownTests
{
    [Theory]
    [InlineData(FigureStatus.Suppressed, "c", "Withheld to protect people (c)")]
    [InlineData(FigureStatus.NotApplicable, "z", "Not applicable (z)")]
    [InlineData(FigureStatus.Unavailable, "x", "Not available: nothing has been published (x)")]
    public void FigureWithoutValue_IsItsSymbolWithItsMeaning(FigureStatus status, string symbol, string meaning) =>
        Assert.Equal(new Shown(symbol, meaning), Shown.Money(new Figure(null, status, symbol)));

    [Fact]
    public void ProvisionalFigure_IsMarked() =>
        Assert.Equal(new Shown("£25.8m", "£25,768,467.00", "p"), Shown.Money(new Figure(25_768_467m, FigureStatus.Provisional, "£25.8m p")));

    [Fact]
    public void HeadlineShare_IsExactInItsTwoAmounts() =>
        Assert.Equal(
            new Shown("41.20%", "£412.00 of £1,000.00"),
            Shown.Headline(new Figure(0.412m, FigureStatus.Ok, "41.20%", Numerator: 412m, Denominator: 1000m)));
}
