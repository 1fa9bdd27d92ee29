using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Tests.Text;

public sealed class ChangeTests
{
    [Fact]
    public void HigherShareThatShouldBeHigher_IsBetter() =>
        Assert.Equal(new Change("▲", "2.1 points", "up 2.1 points", Verdict.Better), Change.OfShares(Share(0.412m), Share(0.391m), Wanted.Higher));

    [Fact]
    public void HigherShareThatShouldBeLower_IsWorse() =>
        Assert.Equal(new Change("▲", "2.1 points", "up 2.1 points", Verdict.Worse), Change.OfShares(Share(0.412m), Share(0.391m), Wanted.Lower));

    [Fact]
    public void ChangeThatRoundsToNothing_HasNoArrow() =>
        Assert.Equal(new Change("", "", "unchanged", Verdict.Same), Change.OfShares(Share(0.4120m), Share(0.4124m), Wanted.Higher));

    [Fact]
    public void ProvisionalShare_IsNeitherBetterNorWorse() =>
        Assert.Equal(Verdict.Neutral, Change.OfShares(Share(0.5m, FigureStatus.Provisional), Share(0.4m), Wanted.Higher)!.Verdict);

    [Fact]
    public void Amount_IsNeitherBetterNorWorse() =>
        Assert.Equal(new Change("▼", "£1.5m", "down £1.5m", Verdict.Neutral), Change.OfMoney(Share(1_000_000m), Share(2_500_000m)));

    [Fact]
    public void WithoutAFigureBefore_ThereIsNoChange()
    {
        Assert.Null(Change.OfShares(Share(0.4m), before: null, Wanted.Higher));
        Assert.Null(Change.OfShares(Share(0.4m), new Figure(null, FigureStatus.Unavailable, "x"), Wanted.Higher));
    }

    private static Figure Share(decimal value, FigureStatus status = FigureStatus.Ok) => new(value, status, "");
}
