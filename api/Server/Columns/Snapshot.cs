using System.Collections.Concurrent;
using Analytics.Api.Columns.Measuring;
using Analytics.Api.Metrics;
using Analytics.Api.Model;
using Analytics.DuckDb;

namespace Analytics.Api.Columns;

/// <summary>One immutable data version, open for any number of readers.</summary>
public sealed class Snapshot
{
    /// <summary>For all questions to a version together; what they need more of goes through its folder for scratch.</summary>
    internal static DuckDbOptions Reading { get; } = new()
    {
        ReadOnly = true,
        MemoryLimit = "512MB",
        // Of keys with up to 2^16 combinations, the engine groups by position instead of by hash: half the time by supplier.
        Settings = new Dictionary<string, string> { ["perfect_ht_threshold"] = "16" },
    };

    private readonly DuckDbDatabase _database;
    private readonly ConcurrentBag<DuckDbConnection> _idle = [];
    private int _holders = 1;

    private Snapshot(DuckDbDatabase database, DataVersion version, Members members, int smallestShown)
    {
        _database = database;
        Version = version;
        Members = members;
        SmallestShown = smallestShown;
    }

    public DataVersion Version { get; }

    public Members Members { get; }

    /// <summary>The smallest count of people that its cells show.</summary>
    public int SmallestShown { get; }

    public static Snapshot Open(string file)
    {
        var database = DuckDbDatabase.Open(file, Reading);
        var connection = database.Connect();
        var reader = new SnapshotReader(connection);
        var version = reader.ReadVersion();
        var snapshot = new Snapshot(database, version, reader.ReadMembers(version), reader.ReadSmallestShown());
        snapshot._idle.Add(connection);
        return snapshot;
    }

    /// <summary>Shares out questions: those of a list are best measured by one plan.</summary>
    public IReadOnlyList<IReadOnlyList<Question>> Share(IEnumerable<Question> questions) => new SharedScans(Members).Of(questions);

    /// <summary>Measures a plan. Blocks; see <see cref="QueryGovernor"/>.</summary>
    /// <exception cref="OperationCanceledException">The asker has gone; the engine was interrupted.</exception>
    public Measurements Measure(MeasurePlan plan, CancellationToken cancellationToken) =>
        WithConnection(connection => new MeasurementReader(connection, plan, cancellationToken).Read(CubeStatements.Write(plan, Members), Members));

    /// <summary>One page of lines. Blocks.</summary>
    /// <exception cref="OperationCanceledException">The asker has gone; the engine was interrupted.</exception>
    public IReadOnlyList<SpendLineEntry> Lines(SpendLineQuestion question, CancellationToken cancellationToken) =>
        WithConnection(connection => SpendLineEntries.Read(connection, SpendLineSql.WritePage(question, Members), question.Order.Count + 1, cancellationToken));

    /// <summary>How many lines there are on all pages together. Blocks.</summary>
    /// <exception cref="OperationCanceledException">The asker has gone; the engine was interrupted.</exception>
    public long CountLines(SpendLineQuestion question, CancellationToken cancellationToken) =>
        WithConnection(connection => SpendLineEntries.Count(connection, SpendLineSql.WriteCount(question, Members), cancellationToken));

    /// <summary>The spellings of some suppliers, by supplier, in alphabetical order. Blocks.</summary>
    public ILookup<int, string> AliasesOf(IEnumerable<int> suppliers) =>
        WithConnection(connection => new SnapshotReader(connection).ReadAliases(suppliers));

    /// <summary>What was paid under each spelling of some suppliers, by spelling; one that nothing was paid under is left out. Blocks.</summary>
    public IReadOnlyDictionary<int, SpellingSpend> SpendOfSpellings(IEnumerable<int> suppliers) =>
        WithConnection(connection => new SnapshotReader(connection).ReadSpendOfSpellings(suppliers));

    internal void Hold() => Interlocked.Increment(ref _holders);

    internal void Release()
    {
        if (Interlocked.Decrement(ref _holders) > 0)
            return;

        while (_idle.TryTake(out var connection))
            connection.Dispose();

        _database.Dispose();
    }

    private T WithConnection<T>(Func<DuckDbConnection, T> read)
    {
        var connection = _idle.TryTake(out var idle) ? idle : _database.Connect();
        try
        {
            return read(connection);
        }
        finally
        {
            _idle.Add(connection);
        }
    }
}
