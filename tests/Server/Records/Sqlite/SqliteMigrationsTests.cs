using System.Reflection;
using Analytics.Api.Records;
using Analytics.Api.Records.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Analytics.Api.Tests.Records.Sqlite;

public sealed class SqliteMigrationsTests
{
    [Fact]
    public void Known_IsEveryMigrationOfThisEngineOldestFirst()
    {
        var written = typeof(SqliteAnalyticsDb).Assembly.GetTypes()
            .Where(type => type.GetCustomAttribute<DbContextAttribute>()?.ContextType == typeof(SqliteAnalyticsDb))
            .Select(type => type.GetCustomAttribute<MigrationAttribute>()!.Id)
            .Order();

        Assert.Equal(written, SqliteMigrations.Known);
    }

    [Fact]
    public void Migrations_MakeWhatTheModelDescribes()
    {
        using var records = new TemporaryRecords();
        using var migrated = records.Database.CreateDbContext();
        using var described = Connection("Data Source=:memory:");
        foreach (var sql in CreateFromModel(migrated))
            Execute(described, sql);

        var expected = Catalogue(described);
        var actual = Catalogue((SqliteConnection)migrated.Database.GetDbConnection())
            .Where(line => !line.StartsWith("spend_line.", StringComparison.Ordinal)); // no entity: see SpendLineTable

        Assert.Equal(expected, actual);
    }

    [Fact]
    public void Migrations_MakeTheTableOfSpendLines()
    {
        using var records = new TemporaryRecords();
        using var migrated = records.Database.CreateDbContext();

        var columns = Catalogue((SqliteConnection)migrated.Database.GetDbConnection())
            .Where(line => line.StartsWith("spend_line.", StringComparison.Ordinal));

        Assert.Equal(
        [
            "spend_line.alias_id INTEGER NOT NULL",
            "spend_line.amount_pence INTEGER NOT NULL",
            "spend_line.category_id INTEGER",
            "spend_line.contract_reference TEXT",
            "spend_line.council_key INTEGER NOT NULL",
            "spend_line.description TEXT",
            "spend_line.directorate_id INTEGER",
            "spend_line.id INTEGER NOT NULL KEY 1",
            "spend_line.import_id INTEGER NOT NULL",
            "spend_line.irrecoverable_vat_pence INTEGER",
            "spend_line.paid_on INTEGER NOT NULL",
            "spend_line.source_line INTEGER NOT NULL",
            "spend_line.transaction_number TEXT",
        ],
        columns);
    }

    [Fact]
    public async Task DatabaseOfTheFirstMigration_IsBroughtUpWithItsRows()
    {
        using var records = new TemporaryRecords(new RecordsCopy([]));
        using (var context = records.Database.CreateDbContext())
        {
            foreach (var sql in SqliteMigrations.Script(context, SqliteMigrations.Known.Take(1)).Append("INSERT INTO label VALUES (1, 'Adults')"))
                Execute((SqliteConnection)context.Database.GetDbConnection(), sql);
        }

        await records.Database.EnsureReadyAsync(CancellationToken.None);

        using var session = records.Database.OpenForReading();
        Assert.Equal(["Adults"], session.Labels.Select(label => label.Text));
        Assert.Empty(session.Contracts);
    }

    [Fact]
    public async Task DatabaseOfNewerProgram_IsRefused()
    {
        using var records = new TemporaryRecords();
        using (var connection = Connection($"Data Source={records.File}"))
            Execute(connection, "INSERT INTO __EFMigrationsHistory VALUES ('9999_Later', '99.0.0')");

        var refusal = await Assert.ThrowsAsync<RecordsException>(() => records.Database.EnsureReadyAsync(CancellationToken.None));

        Assert.Equal(
            $"The database {records.File} was written by a newer version of this program (it has 9999_Later): run that version, or set ANALYTICS_DATA to another folder.",
            refusal.Message);
    }

    [Fact]
    public async Task TwoProgramsAtOnce_BothFindTheDatabaseReady()
    {
        var folder = Directory.CreateTempSubdirectory("analytics-records-").FullName;
        try
        {
            await Task.WhenAll(Enumerable.Range(0, 4).Select(_ =>
                Task.Run(() => new SqliteRecordsDatabase(folder).EnsureReadyAsync(CancellationToken.None))));

            using var session = new SqliteRecordsDatabase(folder).OpenForReading();
            Assert.Empty(session.Imports);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<string> CreateFromModel(DbContext context)
    {
        var model = context.GetService<IDesignTimeModel>().Model;
        var operations = context.GetService<IMigrationsModelDiffer>().GetDifferences(source: null, model.GetRelationalModel());
        return context.GetService<IMigrationsSqlGenerator>().Generate(operations, model).Select(command => command.CommandText);
    }

    /// <summary>Every column, index and foreign key, one line each, in the order of the text.</summary>
    private static List<string> Catalogue(SqliteConnection connection)
    {
        if (connection.State == System.Data.ConnectionState.Closed)
            connection.Open();
        return
        [
            .. Lines(connection, """
                SELECT t.name || '.' || c.name || ' ' || c.type || iif(c."notnull", ' NOT NULL', '') || iif(c.pk, ' KEY ' || c.pk, '')
                FROM sqlite_master t, pragma_table_info(t.name) c WHERE t.type = 'table' AND t.name NOT LIKE '\_\_%' ESCAPE '\' ORDER BY 1
                """),
            .. Lines(connection, "SELECT sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL ORDER BY 1"),
            .. Lines(connection, """
                SELECT t.name || '(' || f."from" || ') -> ' || f."table" || '(' || f."to" || ') ' || f.on_delete
                FROM sqlite_master t, pragma_foreign_key_list(t.name) f WHERE t.type = 'table' ORDER BY 1
                """),
        ];
    }

    private static List<string> Lines(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        List<string> lines = [];
        while (reader.Read())
            lines.Add(reader.GetString(0));
        return lines;
    }

    private static SqliteConnection Connection(string text)
    {
        var connection = new SqliteConnection(text);
        connection.Open();
        return connection;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
