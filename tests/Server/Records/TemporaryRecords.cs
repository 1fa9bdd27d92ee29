using Analytics.Api.Records.Sqlite;
using Microsoft.Data.Sqlite;

namespace Analytics.Api.Tests.Records;

/// <summary>A database of its own in a folder of its own; gone when disposed.</summary>
public sealed class TemporaryRecords : IDisposable
{
    /// <summary>An empty database that is ready: made once, because migrating takes longer than most tests.</summary>
    private static readonly Lazy<RecordsCopy> Empty = new(Migrated);

    public TemporaryRecords(RecordsCopy? copy = null)
    {
        Folder = Directory.CreateTempSubdirectory("analytics-records-").FullName;
        Database = new SqliteRecordsDatabase(Folder);
        System.IO.File.WriteAllBytes(File, (copy ?? Empty.Value).File);
    }

    public string Folder { get; }

    public string File => Path.Combine(Folder, SqliteRecordsDatabase.FileName);

    public SqliteRecordsDatabase Database { get; }

    /// <summary>The database with everything that was committed.</summary>
    public RecordsCopy Copy()
    {
        using var connection = new SqliteConnection($"Data Source={File}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        command.ExecuteNonQuery();
        return new RecordsCopy(System.IO.File.ReadAllBytes(File));
    }

    /// <summary>Runs a statement as another program would.</summary>
    public void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={File}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public void Dispose() => Engine.Remove(Folder);

    private static RecordsCopy Migrated()
    {
        using var records = new TemporaryRecords(new RecordsCopy([])); // SQLite takes an empty file for a new database
        records.Database.EnsureReadyAsync(CancellationToken.None).GetAwaiter().GetResult();
        return records.Copy();
    }
}

/// <summary>A database that others can begin with.</summary>
public sealed record RecordsCopy(byte[] File);
