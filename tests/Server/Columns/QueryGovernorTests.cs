using System.Diagnostics;
using Analytics.Api.Columns;
using Analytics.DuckDb;

namespace Analytics.Api.Tests.Columns;

public sealed class QueryGovernorTests : IDisposable
{
    /// <summary>Work for days: a test that ends has stopped it.</summary>
    private const string Endless = "SELECT count(*) FROM range(1000000000) a, range(100000) b WHERE (a.range + b.range) % 7 = 3";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly QueryGovernor _governor = new(atOnce: 2, TimeProvider.System);
    private readonly DuckDbDatabase _database = DuckDbDatabase.Open(null);

    public void Dispose()
    {
        _governor.Dispose();
        _database.Dispose();
    }

    [Fact]
    public async Task Questions_RunSoManyAtOnceAndNoMore()
    {
        var (running, most) = (0, 0);
        var all = Enumerable.Range(0, 20).Select(number => RunAsync(_ =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            Thread.Sleep(5);
            Interlocked.Decrement(ref running);
            return number;
        }));

        Assert.Equal(Enumerable.Range(0, 20), await Task.WhenAll(all).WaitAsync(Patience));
        Assert.Equal(2, most);
    }

    [Fact]
    public async Task OneTooMany_IsToldWhenToComeAgain()
    {
        using var open = new ManualResetEventSlim();
        using var begun = new CountdownEvent(2);
        var running = Enumerable.Range(0, 2).Select(_ => RunAsync(token => begun.Signal() | open.Wait(Patience, token))).ToList();
        Assert.True(begun.Wait(Patience));
        var waiting = Enumerable.Range(0, QueryGovernor.MostWaiting).Select(_ => RunAsync(_ => true)).ToList();

        var busy = await Assert.ThrowsAsync<BusyException>(() => RunAsync(_ => true));

        Assert.InRange(busy.RetryAfterSeconds, 1, 60);
        Assert.Equal($"Too many questions are being asked at once. Ask again in {busy.RetryAfterSeconds} s.", busy.Message);
        open.Set();
        Assert.DoesNotContain(false, await Task.WhenAll(running.Concat(waiting)).WaitAsync(Patience));
    }

    [Fact]
    public async Task TimeLimit_StopsTheEngineAndFreesTheSlot()
    {
        var allowance = new QueryAllowance(new object(), TimeSpan.FromMilliseconds(200));
        var started = Stopwatch.GetTimestamp();

        var late = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Assert.ThrowsAsync<TimeLimitException>(() => _governor.RunAsync(allowance, CountEndlessly, CancellationToken.None))));

        Assert.InRange(Stopwatch.GetElapsedTime(started).TotalSeconds, 0.2, 5);
        Assert.All(late, error => Assert.StartsWith("The question ran for 0.2 s, which is all that it may, and was stopped.", error.Message, StringComparison.Ordinal));
        Assert.Equal(7, await RunAsync(_ => 7).WaitAsync(Patience));
    }

    [Fact]
    public async Task Cancellation_ReachesTheEngineWithinATenthOfASecond()
    {
        var times = new List<double>();
        for (var time = 0; time < 5; time++)
        {
            using var cancellation = new CancellationTokenSource();
            using var begun = new ManualResetEventSlim();
            var stopped = 0L;
            var query = _governor.RunAsync(
                QueryAllowance.Unlimited,
                token =>
                {
                    begun.Set();
                    try
                    {
                        return CountEndlessly(token);
                    }
                    finally
                    {
                        stopped = Stopwatch.GetTimestamp();
                    }
                },
                cancellation.Token);
            Assert.True(begun.Wait(Patience));
            await Task.Delay(50);

            var cancelled = Stopwatch.GetTimestamp();
            await cancellation.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => query);
            times.Add(Stopwatch.GetElapsedTime(cancelled, stopped).TotalMilliseconds);
        }

        Assert.InRange(times.Order().ElementAt(times.Count / 2), 0, 100);
    }

    [Fact]
    public async Task WhoeverGoesWhileWaiting_LeavesTheQueueAtOnce()
    {
        using var open = new ManualResetEventSlim();
        using var cancellation = new CancellationTokenSource();
        var running = Enumerable.Range(0, 2).Select(_ => RunAsync(token => open.Wait(Patience, token))).ToList();
        var ran = false;
        var waiting = _governor.RunAsync(QueryAllowance.Unlimited, _ => ran = true, cancellation.Token);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        open.Set();
        await Task.WhenAll(running).WaitAsync(Patience);
        Assert.Equal(1, await RunAsync(_ => 1).WaitAsync(Patience));
        Assert.False(ran);
    }

    [Fact]
    public async Task Failure_IsTheAskersAndLeavesTheThread()
    {
        for (var time = 0; time < 4; time++)
            await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync<int>(_ => throw new InvalidOperationException("Mistake.")));

        Assert.Equal(1, await RunAsync(_ => 1).WaitAsync(Patience));
    }

    private Task<T> RunAsync<T>(Func<CancellationToken, T> work) => _governor.RunAsync(QueryAllowance.Unlimited, work, CancellationToken.None);

    private long CountEndlessly(CancellationToken cancellationToken)
    {
        using var connection = _database.Connect();
        using var result = connection.Query(Endless, cancellationToken);
        return result.ColumnCount;
    }
}
