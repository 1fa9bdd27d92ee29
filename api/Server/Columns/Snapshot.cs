using Analytics.Api.Columns.Measuring;
using Analytics.Api.Metrics;
using Analytics.Api.Model;

namespace Analytics.Api.Columns;

/// <summary>One immutable data version, open for any number of readers.</summary>
public sealed class Snapshot
{
    private readonly SnapshotDatabase _database;
    private readonly GroupCounts _groups;
    private int _holders = 1;

    private Snapshot(SnapshotDatabase database, DataVersion version, Members members, int smallestShown)
    {
        _database = database;
        _groups = new GroupCounts(database, members);
        Version = version;
        Members = members;
        SmallestShown = smallestShown;
    }

    public DataVersion Version { get; }

    public Members Members { get; }

    /// <summary>The smallest count of people that its cells show.</summary>
    public int SmallestShown { get; }

    /// <summary>Shares out questions: those of a list are best measured by one plan.</summary>
    public IReadOnlyList<IReadOnlyList<Question>> Share(IEnumerable<Question> questions) => new SharedScans(Members, _groups).Of(questions);

    /// <summary>Measures a plan. Blocks; see <see cref="QueryGovernor"/>.</summary>
    /// <exception cref="OperationCanceledException">The asker has gone; the engine was interrupted.</exception>
    public Measurements Measure(MeasurePlan plan, CancellationToken cancellationToken) =>
        new MeasurementReader(_database, plan, cancellationToken).Read(CubeStatements.Write(plan, Members, _database.Engine), Members);

    /// <summary>One page of lines. Blocks.</summary>
    /// <exception cref="OperationCanceledException">The asker has gone; the engine was interrupted.</exception>
    public IReadOnlyList<SpendLineEntry> Lines(SpendLineQuestion question, CancellationToken cancellationToken) =>
        SpendLineEntries.Read(_database, SpendLineSql.WritePage(question, Members, _database.Engine), question.Order.Count + 1, cancellationToken);

    /// <summary>How many lines there are on all pages together. Blocks.</summary>
    /// <exception cref="OperationCanceledException">The asker has gone; the engine was interrupted.</exception>
    public long CountLines(SpendLineQuestion question, CancellationToken cancellationToken) =>
        SpendLineEntries.Count(_database, SpendLineSql.WriteCount(question, Members, _database.Engine), cancellationToken);

    /// <summary>The spellings of some suppliers, by supplier, in alphabetical order. Blocks.</summary>
    public ILookup<int, string> AliasesOf(IEnumerable<int> suppliers) => new SnapshotReader(_database).ReadAliases(suppliers);

    /// <summary>What was paid under each spelling of some suppliers, by spelling; one that nothing was paid under is left out. Blocks.</summary>
    public IReadOnlyDictionary<int, SpellingSpend> SpendOfSpellings(IEnumerable<int> suppliers) => new SnapshotReader(_database).ReadSpendOfSpellings(suppliers);

    /// <summary>Opens a version; closes it with the last who holds it.</summary>
    internal static Snapshot Open(SnapshotDatabase database)
    {
        try
        {
            var reader = new SnapshotReader(database);
            var version = reader.ReadVersion();
            return new Snapshot(database, version, reader.ReadMembers(version), reader.ReadSmallestShown());
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    internal void Hold() => Interlocked.Increment(ref _holders);

    internal void Release()
    {
        if (Interlocked.Decrement(ref _holders) == 0)
            _database.Dispose();
    }
}
