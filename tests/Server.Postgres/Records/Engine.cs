using System.Collections.Concurrent;
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

    private static readonly ConcurrentDictionary<string, Lazy<bool>> Databases = new();

    /// <summary>The records of a data folder; empty where there are none yet.</summary>
    public static RecordsDatabase Open(string folder)
    {
        Create(folder, copy: null);
        return new PostgresRecordsDatabase(ConnectionString(folder), folder);
    }

    /// <summary>What a server needs besides its data folder.</summary>
    public static string[] Settings(string folder)
    {
        Create(folder, copy: null);
        return [$"--{AnalyticsSettings.Records}={ConnectionString(folder)}"];
    }

    /// <summary>Removes a data folder with its records.</summary>
    public static void Remove(string folder)
    {
        PostgresServer.Execute($"DROP DATABASE IF EXISTS \"{Path.GetFileName(folder)}\" WITH (FORCE)");
        Directory.Delete(folder, recursive: true);
    }

    internal static string ConnectionString(string folder) => PostgresServer.ConnectionString(Path.GetFileName(folder));

    /// <summary>Makes the database of a folder where there is none.</summary>
    internal static void Create(string folder, RecordsCopy? copy)
    {
        _ = Databases.GetOrAdd(Path.GetFileName(folder), name => new Lazy<bool>(() =>
        {
            PostgresServer.Execute($"CREATE DATABASE \"{name}\" TEMPLATE \"{(copy ?? Empty.Value).Database}\"");
            return true;
        })).Value;
    }

    private static RecordsCopy Migrated()
    {
        using var records = new TemporaryRecords(new RecordsCopy("template0"));
        records.Database.EnsureReadyAsync(CancellationToken.None).GetAwaiter().GetResult();
        return records.Copy();
    }
}
