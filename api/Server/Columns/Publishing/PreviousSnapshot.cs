using Analytics.Api.Columns.DuckDb;
using Analytics.Api.Model;
using Analytics.DuckDb;

namespace Analytics.Api.Columns.Publishing;

/// <summary>The snapshot of the version before: what the next one can be made from.</summary>
internal sealed class PreviousSnapshot
{
    /// <summary>Fewer lines than this are read whole in no time, whatever their order.</summary>
    private const long FewestLinesInOrder = 1_000_000;

    private PreviousSnapshot(string file) => File = file;

    public string File { get; }

    /// <summary>Those whose records it holds.</summary>
    public required IReadOnlySet<int> Imports { get; init; }

    /// <summary>The smallest count of people that its cells show.</summary>
    public required int SmallestShown { get; init; }

    /// <summary>How many lines were sorted together; those that were added since stand behind them.</summary>
    public required long LinesInOrder { get; init; }

    /// <summary>Looks into it.</summary>
    /// <param name="file">The version's.</param>
    /// <param name="version">What the records say of it.</param>
    /// <returns>Null where the file is missing, or is another publication's of the same number.</returns>
    public static PreviousSnapshot? Read(string file, DataVersion version)
    {
        if (!System.IO.File.Exists(file))
            return null;

        using var database = DuckDbDatabase.Open(file, DuckDbSnapshot.Reading(file));
        using var connection = database.Connect();
        if (!version.WasPublishedAt(PublishedAt(connection)))
            return null;

        return new PreviousSnapshot(file)
        {
            Imports = Numbers(connection, $"SELECT id FROM {SnapshotTables.Import}").Select(id => (int)id).ToHashSet(),
            SmallestShown = (int)Numbers(connection, $"SELECT smallest_shown FROM {SnapshotTables.Version}").Single(),
            LinesInOrder = Numbers(connection, $"SELECT lines_in_order FROM {SnapshotTables.Version}").Single(),
        };
    }

    /// <summary>Whether nothing but spend has come or gone since: then all else in it still stands, but for whose the spellings are.</summary>
    /// <param name="standing">The imports that stand now.</param>
    /// <param name="all">Withdrawn ones too.</param>
    public bool DiffersInSpendAlone(IEnumerable<Import> standing, IEnumerable<Import> all)
    {
        var kinds = all.ToDictionary(import => import.Id, import => import.Kind);
        return standing.Where(import => import.Kind != ImportKind.Spend).Select(import => import.Id).ToHashSet()
            .SetEquals(Imports.Where(id => kinds.GetValueOrDefault(id) != ImportKind.Spend));
    }

    /// <summary>Whether all its lines stand, and those that come are no more than may follow lines in order without being sorted among them.</summary>
    /// <param name="standing">The imports that stand now.</param>
    public bool CanBeAddedTo(IReadOnlyCollection<Import> standing) =>
        Imports.IsSubsetOf(standing.Select(import => import.Id))
        && standing.Sum(import => import.LastLineId - import.FirstLineId + 1 ?? 0) <= Math.Max(FewestLinesInOrder, LinesInOrder * 2);

    /// <summary>Opens it beside the snapshot that is written, as the schema <c>old</c>.</summary>
    public void Attach(DuckDbConnection connection) =>
        connection.Execute($"ATTACH '{File.Replace("'", "''", StringComparison.Ordinal)}' AS old (READ_ONLY)");

    /// <summary>Copies the tables of <c>old</c> as they are into tables that have been made alike, and the labels that no spend line has.</summary>
    public static void Carry(DuckDbConnection connection, IEnumerable<string> tables)
    {
        foreach (var table in tables)
            connection.Execute($"INSERT INTO {table} SELECT * FROM old.{table}");
        connection.Execute($"INSERT INTO {SnapshotTables.Label} SELECT * FROM old.{SnapshotTables.Label} WHERE id < 0");
    }

    private static DateTimeOffset PublishedAt(DuckDbConnection connection)
    {
        using var result = connection.Query($"SELECT published_at FROM {SnapshotTables.Version}");
        return result.NextChunk(out var chunk) ? new DateTimeOffset(chunk.Column(0).GetDateTime(0), TimeSpan.Zero) : default;
    }

    private static List<long> Numbers(DuckDbConnection connection, string sql)
    {
        List<long> numbers = [];
        using var result = connection.Query($"SELECT CAST(n AS BIGINT) FROM ({sql}) AS found(n)");
        foreach (var chunk in result)
            numbers.AddRange(chunk.Column(0).Values<long>());

        return numbers;
    }
}
