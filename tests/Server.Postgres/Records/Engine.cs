using System.Collections.Concurrent;
using Analytics.Api.Columns;
using Analytics.Api.Columns.Postgres;
using Analytics.Api.Hosting;
using Analytics.Api.Records;
using Analytics.Api.Records.Postgres;

namespace Analytics.Api.Tests.Records;

/// <summary>PostgreSQL: the records of a data folder are in the database of the folder's name.</summary>
internal static class Engine
{
    /// <summary>A statement that replaces the first entry of the audit log.</summary>
    public const string ReplaceAuditEntry =
        "INSERT INTO audit_entry (id, at, action, what) VALUES (1, '2026-01-01', 'Imported', 'nothing') ON CONFLICT (id) DO UPDATE SET what = EXCLUDED.what";

    /// <summary>An empty database that is ready: made once, because migrating takes longer than most tests.</summary>
    private static readonly Lazy<RecordsCopy> Empty = new(Migrated);

    /// <summary>The database of each data folder, and the copy that it was.</summary>
    private static readonly ConcurrentDictionary<string, Lazy<(string Name, RecordsCopy Copy)>> Databases = new();

    /// <summary>Databases that nobody uses, by the copy that they are like again: making one takes longer than most tests, too.</summary>
    private static readonly ConcurrentDictionary<RecordsCopy, ConcurrentBag<string>> Idle = new();

    /// <summary>The records of a data folder; empty where there are none yet.</summary>
    public static RecordsDatabase Open(string folder) => new PostgresRecordsDatabase(ConnectionString(folder), folder);

    /// <summary>The versions of a data folder.</summary>
    public static ColumnsEngine Columns(string folder) => new PostgresColumns(ConnectionString(folder), new SnapshotFolder(folder));

    /// <summary>What a server needs besides its data folder.</summary>
    public static string[] Settings(string folder) => [$"--{AnalyticsSettings.Records}={ConnectionString(folder)}"];

    /// <summary>What every connection string to the records of a data folder holds, and no other.</summary>
    public static string NameOf(string folder) => Create(folder, copy: null);

    /// <summary>Removes a data folder with its records.</summary>
    public static void Remove(string folder)
    {
        Directory.Delete(folder, recursive: true);
        if (!Databases.TryRemove(folder, out var database) || !database.IsValueCreated)
            return;

        var (name, copy) = database.Value;
        if (copy.Reset(name))
            Idle.GetOrAdd(copy, _ => []).Add(name);
        else
            PostgresServer.Execute($"DROP DATABASE \"{name}\" WITH (FORCE)");
    }

    internal static string ConnectionString(string folder) => PostgresServer.ConnectionString(NameOf(folder));

    /// <summary>Makes the database of a folder where there is none.</summary>
    /// <returns>Its name.</returns>
    internal static string Create(string folder, RecordsCopy? copy) => Databases.GetOrAdd(folder, _ => new Lazy<(string Name, RecordsCopy Copy)>(() =>
    {
        copy ??= Empty.Value;
        if (Idle.TryGetValue(copy, out var idle) && idle.TryTake(out var name))
            return (name, copy);

        name = PostgresServer.NewName();
        PostgresServer.Execute($"CREATE DATABASE \"{name}\" TEMPLATE \"{copy.Database}\"");
        return (name, copy);
    })).Value.Name;

    private static RecordsCopy Migrated()
    {
        using var records = new TemporaryRecords(RecordsCopy.Bare);
        records.Database.EnsureReadyAsync(CancellationToken.None).GetAwaiter().GetResult();
        return records.Copy();
    }
}
