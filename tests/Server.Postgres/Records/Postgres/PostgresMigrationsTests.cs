using System.Reflection;
using Analytics.Api.Records;
using Analytics.Api.Records.Postgres;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace Analytics.Api.Tests.Records.Postgres;

public sealed class PostgresMigrationsTests
{
    [Fact]
    public void Known_IsEveryMigrationOfThisEngineOldestFirst()
    {
        var written = typeof(PostgresAnalyticsDb).Assembly.GetTypes()
            .Where(type => type.GetCustomAttribute<DbContextAttribute>()?.ContextType == typeof(PostgresAnalyticsDb))
            .Select(type => type.GetCustomAttribute<MigrationAttribute>()!.Id)
            .Order();

        Assert.Equal(written, PostgresMigrations.Known);
    }

    [Fact]
    public void Migrations_MakeWhatTheModelDescribes()
    {
        using var records = new TemporaryRecords();
        using var described = new TemporaryRecords(RecordsCopy.Bare);
        using (var migrated = records.Database.CreateDbContext())
        {
            foreach (var sql in CreateFromModel(migrated))
                described.Execute(sql);
        }

        var expected = Catalogue(described);
        var actual = Catalogue(records).Where(line => !line.StartsWith("spend_line", StringComparison.Ordinal)); // no entity: see SpendLineTable

        Assert.True(expected.Count > 250, "The catalogue has lost its lines.");
        Assert.Equal(expected, actual);
    }

    [Fact]
    public void Migrations_MakeTheTableOfSpendLines()
    {
        using var records = new TemporaryRecords();

        Assert.Equal(
        [
            "spend_line.alias_id integer NOT NULL",
            "spend_line.amount_pence bigint NOT NULL",
            "spend_line.category_id integer",
            "spend_line.contract_reference text C",
            "spend_line.council_key integer NOT NULL",
            "spend_line.description text C",
            "spend_line.directorate_id integer",
            "spend_line.id bigint NOT NULL",
            "spend_line.import_id integer NOT NULL",
            "spend_line.irrecoverable_vat_pence bigint",
            "spend_line.paid_on date NOT NULL",
            "spend_line.source_line integer NOT NULL",
            "spend_line.transaction_number text C",
            "spend_line: PRIMARY KEY (id)",
        ],
        Catalogue(records).Where(line => line.StartsWith("spend_line", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task DatabaseOfNewerProgram_IsRefused()
    {
        using var records = new TemporaryRecords();
        records.Execute("INSERT INTO \"__EFMigrationsHistory\" VALUES ('9999_Later', '99.0.0')");

        var refusal = await Assert.ThrowsAsync<RecordsException>(() => records.Database.EnsureReadyAsync(CancellationToken.None));

        Assert.StartsWith($"The database {records.Name} on ", refusal.Message, StringComparison.Ordinal);
        Assert.EndsWith(
            " was written by a newer version of this program (it has 9999_Later): run that version, or set ANALYTICS_RECORDS to another database.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoProgramsAtOnce_BothFindTheDatabaseReady()
    {
        using var records = new TemporaryRecords(RecordsCopy.Bare);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => records.Database.EnsureReadyAsync(CancellationToken.None))));

        using var session = records.Database.OpenForReading();
        Assert.Empty(session.Imports);
    }

    [Fact]
    public async Task ProgramThatHasWaitedForItsTurn_SeesWhatTheOtherDid()
    {
        using var records = new TemporaryRecords(RecordsCopy.Bare);
        await using var other = new NpgsqlConnection(Engine.ConnectionString(records.Folder));
        await other.OpenAsync();
        await using var turn = PostgresTurn.Begin(other);

        var waiting = Task.Run(() => records.Database.EnsureReadyAsync(CancellationToken.None));
        while (PostgresServer.Execute(records.Name, "SELECT count(*) FROM pg_locks WHERE NOT granted AND locktype = 'advisory'") is 0L)
            await Task.Delay(10);
        await using var work = new NpgsqlCommand(
            $"""
            CREATE TABLE "__EFMigrationsHistory" ("MigrationId" text PRIMARY KEY, "ProductVersion" text NOT NULL);
            INSERT INTO "__EFMigrationsHistory" SELECT id, '10.0.0' FROM unnest(ARRAY['{string.Join("','", PostgresMigrations.Known)}']) AS id
            """,
            other);
        await work.ExecuteNonQueryAsync();
        await turn.CommitAsync();
        await waiting;

        Assert.Equal(1L, PostgresServer.Execute(records.Name, "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"));
    }

    private static List<string> CreateFromModel(DbContext context)
    {
        var model = context.GetService<IDesignTimeModel>().Model;
        var operations = context.GetService<IMigrationsModelDiffer>().GetDifferences(source: null, model.GetRelationalModel());
        return context.GetService<IMigrationsSqlGenerator>().Generate(operations, model).Select(command => command.CommandText).ToList();
    }

    /// <summary>Every column, constraint and index, one line each, in the order of the text.</summary>
    private static List<string> Catalogue(TemporaryRecords records)
    {
        const string Sql = """
            SELECT line FROM (
                SELECT c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END
                       || COALESCE(' ' || l.collname, '') || CASE WHEN a.atthasdef OR a.attidentity <> '' THEN ' GENERATED' ELSE '' END AS line
                FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid LEFT JOIN pg_collation l ON l.oid = a.attcollation
                WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND a.attnum > 0
                UNION ALL
                SELECT conrelid::regclass || ': ' || pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'public'::regnamespace
                UNION ALL
                SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND indexname NOT LIKE 'PK%'
            ) AS lines WHERE line NOT LIKE '%EFMigrationsHistory%' ORDER BY line COLLATE "C"
            """;
        using var connection = new NpgsqlConnection(Engine.ConnectionString(records.Folder));
        connection.Open();
        using var command = new NpgsqlCommand(Sql, connection);
        using var reader = command.ExecuteReader();
        List<string> lines = [];
        while (reader.Read())
            lines.Add(reader.GetString(0));
        return lines;
    }
}
