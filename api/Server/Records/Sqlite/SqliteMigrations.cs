using System.Data;
using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Analytics.Api.Records.Sqlite.Migrations;

namespace Analytics.Api.Records.Sqlite;

/// <summary>
/// Which migrations a database has and which it lacks. The usual <c>Database.Migrate()</c> is not called: it builds
/// EF Core's model even when there is nothing to do, and its lock is a row that a killed process leaves behind for ever.
/// </summary>
internal sealed class SqliteMigrations(SqliteConnection connection)
{
    private const string History = "__EFMigrationsHistory";

    /// <summary>The ids of all migrations, oldest first.</summary>
    public static readonly string[] Known =
    [
        IdOf(typeof(CreateRecords)), IdOf(typeof(AddSocialValue)), IdOf(typeof(AddSupplierReview)), IdOf(typeof(AddSavedQueries)), IdOf(typeof(AddLastAuditEntry)),
        IdOf(typeof(AddHeadingRow)), IdOf(typeof(AddDisclosureNoise)),
    ];

    /// <summary>Whether the database has every migration of this program.</summary>
    /// <exception cref="RecordsException">The database has migrations that this program does not know.</exception>
    public bool AreApplied()
    {
        var applied = Applied();
        var unknown = applied.Except(Known).ToList();
        if (unknown.Count > 0)
        {
            throw new RecordsException(
                $"The database {connection.DataSource} was written by a newer version of this program (it has {string.Join(", ", unknown)}): run that version, or set ANALYTICS_DATA to another folder.");
        }

        return applied.Count == Known.Length;
    }

    /// <summary>Applies what is missing in one transaction: all of it or nothing, by one process at a time.</summary>
    public void Apply(Func<DbContext> createContext)
    {
        Run("PRAGMA journal_mode = WAL");
        using var transaction = connection.BeginTransaction(IsolationLevel.Serializable, deferred: false);
        if (!AreApplied()) // another process may have done it while this one waited
        {
            using var context = createContext();
            foreach (var sql in Script(context, Known.Except(Applied())))
                Run(sql);
        }

        transaction.Commit();
    }

    /// <summary>The statements of some migrations. Not EF Core's own script: that finds its beginning only by ids that start with a date and time.</summary>
    public static IEnumerable<string> Script(DbContext context, IEnumerable<string> ids)
    {
        var assembly = context.GetService<IMigrationsAssembly>();
        var generator = context.GetService<IMigrationsSqlGenerator>();
        var history = context.GetService<IHistoryRepository>();
        yield return history.GetCreateIfNotExistsScript();
        foreach (var id in ids)
        {
            var migration = assembly.CreateMigration(assembly.Migrations[id], context.Database.ProviderName!);
            foreach (var command in generator.Generate(migration.UpOperations))
                yield return command.CommandText;
            yield return history.GetInsertScript(new HistoryRow(id, ProductInfo.GetVersion()));
        }
    }

    private List<string> Applied()
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT COUNT(*) FROM sqlite_master WHERE name = '{History}'";
        if (command.ExecuteScalar() is 0L)
            return [];

        command.CommandText = $"SELECT MigrationId FROM \"{History}\" ORDER BY MigrationId";
        using var reader = command.ExecuteReader();
        List<string> ids = [];
        while (reader.Read())
            ids.Add(reader.GetString(0));
        return ids;
    }

    private void Run(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static string IdOf(Type migration) => migration.GetCustomAttribute<MigrationAttribute>()!.Id;
}
