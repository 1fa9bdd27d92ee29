namespace Analytics.DuckDb.Tests;

public sealed class DuckDbConnectionInterruptTests : IDisposable
{
    /// <summary>Work for days: a test that ends has stopped it.</summary>
    private const string Endless = "SELECT count(*) FROM range(1000000000) a, range(100000) b WHERE (a.range + b.range) % 7 = 3";

    private readonly DuckDbDatabase _database = DuckDbDatabase.Open(null);
    private readonly DuckDbConnection _connection;

    public DuckDbConnectionInterruptTests() => _connection = _database.Connect();

    public void Dispose()
    {
        _connection.Dispose();
        _database.Dispose();
    }

    /// <summary>An interrupt before the query has started is forgotten, so they come until one has hit.</summary>
    [Fact]
    public async Task Interrupt_RunningQuery_StopsItAndLeavesTheConnection()
    {
        var query = Task.Run(() => _connection.Query(Endless));
        while (!query.IsCompleted)
        {
            _connection.Interrupt();
            await Task.Yield();
        }

        var error = await Assert.ThrowsAsync<DuckDbException>(() => query);
        Assert.Equal("INTERRUPT Error: Interrupted!", error.Message);
        Assert.Equal(DuckDbErrorType.Interrupt, error.ErrorType);
        Assert.Equal(1, _connection.ReadOne<int>("SELECT 1"));
    }

    [Fact]
    public async Task Cancel_RunningQuery_IsCancelledAndLeavesTheConnection()
    {
        using var cancellation = new CancellationTokenSource();
        var query = Task.Run(() => _connection.Query(Endless, cancellation.Token));

        await cancellation.CancelAsync();

        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => query);
        Assert.Equal(cancellation.Token, error.CancellationToken);
        Assert.Equal(1, _connection.ReadOne<int>("SELECT 1"));
    }

    /// <summary>Cancelled at many different moments, from before the query starts on: none may be missed, or the test would not end.</summary>
    [Fact]
    public void Cancel_AtAnyMoment_IsNeverMissed()
    {
        for (var spins = 0; spins < 2_000; spins += 20)
        {
            using var cancellation = new CancellationTokenSource();
            var canceller = new Thread(() =>
            {
                Thread.SpinWait(spins);
                cancellation.Cancel();
            });
            canceller.Start();
            var error = Assert.ThrowsAny<OperationCanceledException>(() => _connection.Execute(Endless, cancellation.Token));
            canceller.Join();

            // Without an inner error the query had not begun.
            if (error.InnerException is not null)
            {
                Assert.Equal("The query was cancelled.", error.Message);
                Assert.Equal(DuckDbErrorType.Interrupt, Assert.IsType<DuckDbException>(error.InnerException).ErrorType);
            }
        }
    }

    [Fact]
    public void Cancel_BeforeQuery_RunsNothing()
    {
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();

        Assert.Throws<OperationCanceledException>(() => _connection.Execute("CREATE TABLE t (x INTEGER)", cancellation.Token));

        Assert.Equal(0, _connection.ReadOne<long>("SELECT count(*) FROM duckdb_tables()"));
    }

    [Fact]
    public void Interrupt_NothingRuns_IsForgotten()
    {
        _connection.Interrupt();

        Assert.Equal(1, _connection.ReadOne<int>("SELECT 1"));
    }
}
