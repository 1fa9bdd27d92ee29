using Analytics.Api.Records.Sqlite;
using Microsoft.Data.Sqlite;

namespace Analytics.Api.Tests.Records;

/// <summary>An empty database of its own in a folder of its own, made ready; gone when disposed.</summary>
public sealed class TemporaryRecords : IDisposable
{
    public TemporaryRecords()
    {
        Folder = Directory.CreateTempSubdirectory("analytics-records-").FullName;
        Database = new SqliteRecordsDatabase(Folder);
        Database.EnsureReadyAsync(CancellationToken.None).GetAwaiter().GetResult();
    }

    public string Folder { get; }

    public string File => Path.Combine(Folder, SqliteRecordsDatabase.FileName);

    public SqliteRecordsDatabase Database { get; }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }
}
