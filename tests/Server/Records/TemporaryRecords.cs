using Analytics.Api.Records.Sqlite;
using Microsoft.Data.Sqlite;

namespace Analytics.Api.Tests.Records;

/// <summary>A database of its own in a folder of its own; gone when disposed.</summary>
public sealed class TemporaryRecords : IDisposable
{
    /// <summary>The file of an empty database that is ready: made once, because migrating takes longer than most tests.</summary>
    private static readonly Lazy<byte[]> Empty = new(MigratedFile);

    public TemporaryRecords(byte[]? file = null)
    {
        Folder = Directory.CreateTempSubdirectory("analytics-records-").FullName;
        Database = new SqliteRecordsDatabase(Folder);
        System.IO.File.WriteAllBytes(File, file ?? Empty.Value);
    }

    public string Folder { get; }

    public string File => Path.Combine(Folder, SqliteRecordsDatabase.FileName);

    public SqliteRecordsDatabase Database { get; }

    /// <summary>The database as one file, with everything that was committed.</summary>
    public byte[] Content()
    {
        using var connection = new SqliteConnection($"Data Source={File}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        command.ExecuteNonQuery();
        return System.IO.File.ReadAllBytes(File);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }

    private static byte[] MigratedFile()
    {
        using var records = new TemporaryRecords(file: []); // SQLite takes an empty file for a new database
        records.Database.EnsureReadyAsync(CancellationToken.None).GetAwaiter().GetResult();
        return records.Content();
    }
}
