using System.Collections.Concurrent;
using Analytics.DuckDb;

namespace Analytics.Api.Columns.DuckDb;

/// <summary>A file of one version, read by as many connections as there are readers at a time.</summary>
internal sealed class DuckDbSnapshot(string file) : SnapshotDatabase
{
    /// <summary>A file of about half a million lines.</summary>
    private const long Large = 64 << 20;

    private readonly DuckDbDatabase _database = DuckDbDatabase.Open(file, Reading(file));
    private readonly ConcurrentBag<DuckDbConnection> _idle = [];

    /// <summary>For all questions to a version together; what they need more of goes through its folder for scratch. One file is opened with the same options everywhere.</summary>
    public static DuckDbOptions Reading(string file) => new()
    {
        ReadOnly = true,
        MemoryLimit = "512MB",
        // Of keys with up to 2^16 combinations, the engine groups by position instead of by hash: half the time by supplier. Where there is little to group, laying out
        // so many positions takes a third of a question's time.
        Settings = new FileInfo(file).Length < Large ? new Dictionary<string, string>() : new Dictionary<string, string> { ["perfect_ht_threshold"] = "16" },
    };

    public override SqlCapabilities Engine => SqlCapabilities.DuckDb;

    public override SqlRows Query(SqlStatement sql, CancellationToken cancellationToken)
    {
        var connection = _idle.TryTake(out var idle) ? idle : _database.Connect();
        try
        {
            using var statement = Prepare(connection, sql);
            return new DuckDbRows(statement.Query(cancellationToken));
        }
        finally
        {
            _idle.Add(connection);
        }
    }

    public override void Dispose()
    {
        while (_idle.TryTake(out var connection))
            connection.Dispose();

        _database.Dispose();
    }

    /// <summary>Prepares a statement with its values in place.</summary>
    private static DuckDbStatement Prepare(DuckDbConnection connection, SqlStatement sql)
    {
        var statement = connection.Prepare(sql.Text);
        for (var index = 0; index < sql.Parameters.Count; index++)
            statement.Bind(index + 1, sql.Parameters[index]);

        return statement;
    }
}
