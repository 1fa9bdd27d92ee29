using Analytics.SeedData.Story;

namespace Analytics.SeedData.Tests.Story;

public sealed class ChanceTests
{
    // Pinned: another sequence would rewrite the whole seed.
    [Fact]
    public void SameStream_GivesTheSameNumbersForGood()
    {
        var chance = Chance.For("stockport");

        Assert.Equal([69, 16, 82, 61, 15, 32], Enumerable.Range(0, 6).Select(_ => chance.Below(100)));
    }

    [Fact]
    public void Weighted_FollowsTheWeights()
    {
        var chance = Chance.For("weights");
        var counts = new int[3];
        for (var i = 0; i < 10_000; i++)
            counts[chance.Weighted([70, 71, 100])]++;

        Assert.InRange(counts[0], 6_800, 7_200);
        Assert.InRange(counts[1], 60, 140);
        Assert.Equal(10_000, counts.Sum());
    }

    [Fact]
    public void Between_TakesBothEnds()
    {
        var chance = Chance.For("ends");

        Assert.Equal([3, 4, 5], Enumerable.Range(0, 100).Select(_ => chance.Between(3, 5)).Distinct().Order());
    }
}
