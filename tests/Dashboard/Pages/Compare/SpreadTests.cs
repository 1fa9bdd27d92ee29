using Analytics.Dashboard.Pages.Compare;

namespace Analytics.Dashboard.Tests.Pages.Compare;

public sealed class SpreadTests
{
    [Fact]
    public void Quartiles_LieBetweenTheirNeighboursInProportion() =>
        Assert.Equal(new Spread(1m, 1.75m, 2.5m, 3.25m, 4m), Spread.Of([4m, 1m, 3m, 2m]));

    [Fact]
    public void Quartiles_OfAnOddNumberMayBeFiguresThemselves() =>
        Assert.Equal(new Spread(1m, 2m, 3m, 4m, 5m), Spread.Of([5m, 3m, 1m, 4m, 2m]));

    [Fact]
    public void FewerThanThree_HaveNone() => Assert.Null(Spread.Of([1m, 2m]));
}
