using Analytics.SeedData.Story;

namespace Analytics.SeedData.Tests.Story;

public sealed class ApportionTests
{
    [Fact]
    public void ByWeight_WithRemainders_GivesThemToTheLargestAndThenTheEarlier() =>
        Assert.Equal([4L, 3L, 3L], Apportion.ByWeight(10, [1, 1, 1]));

    [Fact]
    public void ByWeight_ZeroWeight_GetsNothing() => Assert.Equal([0L, 7L], Apportion.ByWeight(7, [0, 3]));

    [Fact]
    public void ByWeight_LargeAmounts_LosesNoPenny()
    {
        long[] weights = [.. Enumerable.Range(1, 997).Select(i => 1_000_000_007L * i % 999_983)];

        Assert.Equal(68_200_000_001, Apportion.ByWeight(68_200_000_001, weights).Sum());
    }

    [Fact]
    public void WithinLimits_FullParts_LeaveTheRestToTheOthers() => Assert.Equal([5L, 0L, 20L, 75L], Apportion.WithinLimits(100, [50, 0, 10, 40], [5, 9, 200, 75]));

    [Fact]
    public void WithinLimits_MoreThanTheLimits_IsRefused()
    {
        var problem = Assert.Throws<ArgumentOutOfRangeException>(() => Apportion.WithinLimits(11, [1, 1, 0], [5, 5, 5]));

        Assert.StartsWith("The limits come to no more than 10.", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(15, 3)]
    [InlineData(16, 4)]
    [InlineData(9_007_199_326_062_755, 94_906_265)]
    public void SquareRoot_RoundsDown(long value, long root) => Assert.Equal(root, Apportion.SquareRoot(value));
}
