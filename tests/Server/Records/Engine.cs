using Analytics.Api.Columns;
using Analytics.Api.Columns.DuckDb;
using Analytics.Api.Records;
using Analytics.Api.Records.Sqlite;
using Microsoft.Data.Sqlite;

namespace Analytics.Api.Tests.Records;

/// <summary>The engine that these tests run on. The tests of the other engine are these same files with another class of this name.</summary>
internal static class Engine
{
    /// <summary>A statement that replaces the first entry of the audit log.</summary>
    public const string ReplaceAuditEntry = "INSERT OR REPLACE INTO audit_entry (id, at, action, what) VALUES (1, '2026-01-01', 'Imported', 'nothing')";

    /// <summary>The records of a data folder; empty where there are none yet.</summary>
    public static RecordsDatabase Open(string folder) => new SqliteRecordsDatabase(folder);

    /// <summary>The versions of a data folder.</summary>
    public static ColumnsEngine Columns(string folder) => new DuckDbColumns(new SnapshotFolder(folder));

    /// <summary>What a server needs besides its data folder.</summary>
    public static string[] Settings(string folder) => [];

    /// <summary>What every connection string to the records of a data folder holds, and no other.</summary>
    public static string NameOf(string folder) => Path.GetFileName(folder);

    /// <summary>Removes a data folder with its records.</summary>
    public static void Remove(string folder)
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
