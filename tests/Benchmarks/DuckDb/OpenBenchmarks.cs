using Analytics.DuckDb;

namespace Analytics.Benchmarks.DuckDb;

/// <summary>What it costs to open a database, to connect, and to ask a question that takes no work.</summary>
public sealed class OpenBenchmarks : IContests
{
    private const int Questions = 500;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("analytics-benchmarks-");
    private readonly DuckDbDatabase _database = DuckDbDatabase.Open(null);
    private readonly DuckDbConnection _connection;
    private readonly DuckDbStatement _prepared;

    public OpenBenchmarks()
    {
        _connection = _database.Connect();
        _prepared = _connection.Prepare("SELECT $1 + 1");
        using var made = DuckDbDatabase.Open(Snapshot);
        using var connection = made.Connect();
        connection.Execute("CREATE TABLE t AS SELECT range AS x FROM range(100000)");
    }

    public string Title => "DuckDB: opening and asking";

    public IReadOnlyList<Contest> Contests =>
    [
        new(
            "Open a database, connect and ask",
            "databases",
            new("in memory", 1, () => Open(null)),
            new("a file, read-only", 1, () => Open(Snapshot))),
        new(
            "Ask a question that takes no work",
            "questions",
            new("prepared once", Questions, () => Repeat(AskPrepared)),
            new("prepared each time", Questions, () => Repeat(AskAnew)),
            new("on a new connection", Questions, () => Repeat(AskOnNewConnection)),
            new("prepared once, with a token to cancel by", Questions, AskCancellable)),
    ];

    private string Snapshot => Path.Combine(_folder.FullName, "snapshot.duckdb");

    public void Dispose()
    {
        _prepared.Dispose();
        _connection.Dispose();
        _database.Dispose();
        _folder.Delete(recursive: true);
    }

    private static long Open(string? path)
    {
        using var database = DuckDbDatabase.Open(path, new() { ReadOnly = path is not null });
        using var connection = database.Connect();
        return Answer(connection.Query("SELECT 1::BIGINT"));
    }

    private static long Repeat(Func<long, long> ask)
    {
        var sum = 0L;
        for (var question = 0; question < Questions; question++)
            sum += ask(question);
        return sum;
    }

    private static long Answer(DuckDbResult result)
    {
        using (result)
            return result.NextChunk(out var chunk) ? chunk.Column(0).Values<long>()[0] : 0;
    }

    private long AskPrepared(long value) => Answer(_prepared.Bind(1, value).Query());

    private long AskAnew(long value) => Ask(_connection, value);

    private long AskOnNewConnection(long value)
    {
        using var connection = _database.Connect();
        return Ask(connection, value);
    }

    private static long Ask(DuckDbConnection connection, long value)
    {
        using var statement = connection.Prepare("SELECT $1 + 1");
        return Answer(statement.Bind(1, value).Query());
    }

    private long AskCancellable()
    {
        using var cancellation = new CancellationTokenSource();
        return Repeat(value => Answer(_prepared.Bind(1, value).Query(cancellation.Token)));
    }
}
