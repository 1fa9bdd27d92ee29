using Analytics.Api.Schema.Cubes;

namespace Analytics.Api.Tests.Schema.Cubes;

public sealed class SingleFlightTests
{
    private readonly SingleFlight<string, int> _flights = new();
    private readonly TaskCompletionSource<int> _engine = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _computed;
    private CancellationToken _nobodyWaits;

    [Fact]
    public async Task ManyWhoAskTheSame_ShareOneComputation()
    {
        var asked = Enumerable.Range(0, 10).Select(_ => AskAsync("a")).ToList();
        var other = _flights.RunAsync("b", _ => Task.FromResult(2), CancellationToken.None);
        _engine.SetResult(1);

        Assert.All(await Task.WhenAll(asked), value => Assert.Equal(1, value));
        Assert.Equal(2, await other);
        Assert.Equal(1, _computed);
    }

    [Fact]
    public async Task Cancellation_StopsTheWorkOnlyWithTheLastWhoWaits()
    {
        using var first = new CancellationTokenSource();
        using var second = new CancellationTokenSource();
        var (one, two) = (AskAsync("a", first.Token), AskAsync("a", second.Token));

        await first.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => one);
        Assert.False(_nobodyWaits.IsCancellationRequested);

        await second.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => two);
        Assert.True(_nobodyWaits.IsCancellationRequested);
    }

    [Fact]
    public async Task WhoeverAsksAfterAllHaveGone_StartsAnew()
    {
        using var gone = new CancellationTokenSource();
        var first = AskAsync("a", gone.Token);
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);

        var second = AskAsync("a");
        _engine.SetResult(3);

        Assert.Equal((3, 2), (await second, _computed));
    }

    [Fact]
    public async Task Failure_IsEverybodysAndIsNotKept()
    {
        var asked = Enumerable.Range(0, 3).Select(_ => AskAsync("a")).ToList();
        _engine.SetException(new InvalidOperationException("Mistake."));

        foreach (var task in asked)
            await Assert.ThrowsAsync<InvalidOperationException>(() => task);
        Assert.Equal(5, await _flights.RunAsync("a", _ => Task.FromResult(5), CancellationToken.None));
    }

    private Task<int> AskAsync(string key, CancellationToken cancellationToken = default) => _flights.RunAsync(
        key,
        token =>
        {
            Interlocked.Increment(ref _computed);
            _nobodyWaits = token;
            return _engine.Task;
        },
        cancellationToken);
}
