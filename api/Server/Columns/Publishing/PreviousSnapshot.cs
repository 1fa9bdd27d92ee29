using Analytics.Api.Model;
using Analytics.DuckDb;

namespace Analytics.Api.Columns.Publishing;

/// <summary>The snapshot of the version before, open beside the one that is written, as the schema <c>old</c>.</summary>
internal sealed class PreviousSnapshot
{
    private readonly DuckDbConnection _connection;

    private PreviousSnapshot(DuckDbConnection connection) => _connection = connection;

    /// <summary>Those whose records it holds.</summary>
    public required IReadOnlySet<int> Imports { get; init; }

    /// <summary>The smallest count of people that its cells show.</summary>
    public required int SmallestShown { get; init; }

    /// <summary>Opens it; null where the file is missing, or is another publication's of the same number.</summary>
    /// <param name="connection">To the snapshot that is written.</param>
    /// <param name="file">The version's.</param>
    /// <param name="version">What the records say of it.</param>
    public static PreviousSnapshot? Attach(DuckDbConnection connection, string file, DataVersion version)
    {
        if (!File.Exists(file))
            return null;

        connection.Execute($"ATTACH '{file.Replace("'", "''", StringComparison.Ordinal)}' AS old (READ_ONLY)");
        if (!version.WasPublishedAt(PublishedAt(connection)))
        {
            connection.Execute("DETACH old");
            return null;
        }

        return new PreviousSnapshot(connection)
        {
            Imports = Numbers(connection, $"SELECT id FROM old.{SnapshotTables.Import}").ToHashSet(),
            SmallestShown = Numbers(connection, $"SELECT smallest_shown FROM old.{SnapshotTables.Version}").Single(),
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

    /// <summary>Copies tables as they are into tables that have been made alike.</summary>
    public void Carry(IEnumerable<string> tables)
    {
        foreach (var table in tables)
            _connection.Execute($"INSERT INTO {table} SELECT * FROM old.{table}");
    }

    /// <summary>Copies the labels that no spend line has.</summary>
    public void CarryLabels() => _connection.Execute($"INSERT INTO {SnapshotTables.Label} SELECT * FROM old.{SnapshotTables.Label} WHERE id < 0");

    private static DateTimeOffset PublishedAt(DuckDbConnection connection)
    {
        using var result = connection.Query($"SELECT published_at FROM old.{SnapshotTables.Version}");
        return result.NextChunk(out var chunk) ? new DateTimeOffset(chunk.Column(0).GetDateTime(0), TimeSpan.Zero) : default;
    }

    private static List<int> Numbers(DuckDbConnection connection, string sql)
    {
        List<int> numbers = [];
        using var result = connection.Query(sql);
        foreach (var chunk in result)
            numbers.AddRange(chunk.Column(0).Values<int>());

        return numbers;
    }
}
