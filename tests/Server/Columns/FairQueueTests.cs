using Analytics.Api.Columns;

namespace Analytics.Api.Tests.Columns;

public sealed class FairQueueTests
{
    [Theory]
    [InlineData("a1 a2 a3", "a1 a2 a3")]
    [InlineData("a1 a2 a3 a4 b1 b2 c1", "a1 b1 c1 a2 b2 a3 a4")]
    [InlineData("a1 b1 a2 b2", "a1 b1 a2 b2")]
    public void Owners_HaveOneTurnInEachRound(string added, string taken)
    {
        var queue = new FairQueue<string>();
        foreach (var item in added.Split(' '))
            queue.Add(string.Intern(item[..1]), item);

        Assert.Equal(taken, string.Join(' ', Enumerable.Range(0, queue.Count).Select(_ => queue.Take())));
    }

    [Fact]
    public void Newcomer_IsNotBehindABurstThatHasWaitedLonger()
    {
        var queue = new FairQueue<string>();
        var (burst, newcomer) = (new object(), new object());
        for (var number = 1; number <= 10; number++)
            queue.Add(burst, $"burst {number}");
        queue.Take();
        queue.Take();

        queue.Add(newcomer, "newcomer");

        Assert.Equal("newcomer", queue.Take());
        Assert.Equal("burst 3", queue.Take());
    }

    [Fact]
    public void Removed_IsNotTaken()
    {
        var queue = new FairQueue<string>();
        var owner = new object();
        queue.Add(owner, "1");
        var second = queue.Add(owner, "2");
        queue.Add(owner, "3");

        Assert.True(queue.Remove(second));
        Assert.False(queue.Remove(second));
        Assert.Equal(["1", "3"], [queue.Take(), queue.Take()]);
    }
}
