using System.Data.Common;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Analytics.Api.Records;

/// <summary>
/// Which migrations a database has and which it lacks. The usual <c>Database.Migrate()</c> is not called: it builds
/// EF Core's model even when there is nothing to do, and its lock on SQLite is a row that a killed process leaves behind for ever.
/// </summary>
internal abstract class RecordsMigrations(DbConnection connection, string[] known)
{
    protected const string History = "__EFMigrationsHistory";

    /// <summary>Whether the database has every migration of this program.</summary>
    /// <exception cref="RecordsException">The database has migrations that this program does not know.</exception>
    public bool AreApplied()
    {
        var applied = Applied();
        var unknown = applied.Except(known).ToList();
        if (unknown.Count > 0)
            throw new RecordsException($"The database {Name} was written by a newer version of this program (it has {string.Join(", ", unknown)}): run that version, or set {Setting}.");

        return applied.Count == known.Length;
    }

    /// <summary>Applies what is missing in one transaction: all of it or nothing, by one process at a time.</summary>
    public void Apply(Func<DbContext> createContext)
    {
        using var transaction = BeginAlone();
        if (!AreApplied()) // another process may have done it while this one waited
        {
            using var context = createContext();
            foreach (var sql in Script(context, known.Except(Applied())))
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

    /// <summary>The database as an operator knows it.</summary>
    protected abstract string Name { get; }

    /// <summary>The setting that names another database, and what to set it to.</summary>
    protected abstract string Setting { get; }

    /// <summary>Begins a transaction in which no other process applies anything.</summary>
    protected abstract DbTransaction BeginAlone();

    /// <summary>Whether the database knows its migrations; an empty one does not.</summary>
    protected abstract bool HasHistory();

    protected void Run(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    protected object? Scalar(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    protected static string IdOf(Type migration) => migration.GetCustomAttribute<MigrationAttribute>()!.Id;

    private List<string> Applied()
    {
        if (!HasHistory())
            return [];

        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT \"MigrationId\" FROM \"{History}\" ORDER BY \"MigrationId\"";
        using var reader = command.ExecuteReader();
        List<string> ids = [];
        while (reader.Read())
            ids.Add(reader.GetString(0));
        return ids;
    }
}
