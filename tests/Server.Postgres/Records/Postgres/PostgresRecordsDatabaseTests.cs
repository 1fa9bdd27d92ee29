using Analytics.Api.Model;
using Analytics.Api.Records;
using Analytics.Api.Records.Postgres;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Analytics.Api.Tests.Records.Postgres;

public sealed class PostgresRecordsDatabaseTests : IDisposable
{
    private readonly TemporaryRecords _records = new();

    private string Place => $"{new NpgsqlConnectionStringBuilder(Engine.ConnectionString(_records.Folder)).Host}:5432";

    public void Dispose() => _records.Dispose();

    [Fact]
    public void WriterThatIsCutOff_LeavesNothingAndItsTurn()
    {
        using (var session = _records.Database.OpenForWriting())
        {
            session.Labels.Insert(new Label { Id = 1, Text = "before" });
            session.Commit();
        }

        using var killed = _records.Database.OpenForWriting();
        killed.Labels.Insert(new Label { Id = 2, Text = "during" });
        for (var id = 1; id <= 10_000; id++)
            killed.SpendLineWriter.Write(RecordsSessionTests.Line(id));
        _records.Execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"); // as when a program dies: its connections are gone

        NpgsqlConnection.ClearAllPools();
        using var after = _records.Database.OpenForWriting();
        Assert.Equal(["before"], after.Labels.Select(label => label.Text));
        Assert.Empty(after.SpendLines.ReadLines(0, long.MaxValue));
    }

    [Fact]
    public void LinesOnTheirWay_LetOtherRowsBetweenThem()
    {
        using (var session = _records.Database.OpenForWriting())
        {
            for (var id = 1; id <= 30_000; id++)
            {
                session.SpendLineWriter.Write(RecordsSessionTests.Line(id));
                if (id % 1000 == 0)
                    session.Labels.Insert(new Label { Id = id, Text = $"label {id}" });
            }

            session.Commit();
        }

        using var after = _records.Database.OpenForReading();
        Assert.Equal(30, after.Labels.Count());
        Assert.Equal(Enumerable.Range(1, 30_000).Select(id => (long)id), after.SpendLines.ReadLines(1, long.MaxValue).Select(line => line.Id));
    }

    [Fact]
    public void Nul_IsKeptAsTheReplacementCharacter()
    {
        using (var session = _records.Database.OpenForWriting())
        {
            session.Labels.Insert(new Label { Id = 1, Text = "a\0b" });
            session.SpendLineWriter.Write(RecordsSessionTests.Line(1) with { Description = "c\0" });
            session.Commit();
        }

        using var after = _records.Database.OpenForReading();
        using var context = _records.Database.CreateDbContext();
        var sought = "a\0b";
        Assert.Equal("a\uFFFDb", Assert.Single(after.Labels).Text);
        Assert.Equal("c\uFFFD", Assert.Single(after.SpendLines.ReadLines(1, 1)).Description);
        Assert.Single(context.Labels.Where(label => label.Text == sought));
    }

    [Fact]
    public void LowerCase_IsDotNets()
    {
        List<string> texts = [.. Enumerable.Range(1, 0xFFFE).Where(code => !char.IsSurrogate((char)code)).Select(code => ((char)code).ToString()), "ΟΔΥΣΣΕΥΣ", "ÉLAN Šťastný", "İI"];
        using var context = _records.Database.CreateDbContext();

        var lowered = context.Database.SqlQuery<string>($"SELECT lower_case(text) AS \"Value\" FROM unnest({texts}) WITH ORDINALITY AS given (text, position) ORDER BY position").ToList();

        Assert.Equal(texts.Select(text => text.ToLowerInvariant()), lowered);
    }

    [Theory]
    [InlineData("0.5", "0.01", 1)]
    [InlineData("-0.5", "0.01", -1)]
    [InlineData("0.49", "0.01", 0)]
    [InlineData("12.345", "317.82", 392349)]
    [InlineData("1", null, null)]
    public void Pence_RoundHalfAwayFromZero(string quantity, string? proxy, int? expected)
    {
        using var context = _records.Database.CreateDbContext();

        var pence = context.Database.SqlQuery<long?>($"SELECT value_pence({quantity}::text::numeric, {proxy}::text::numeric) AS \"Value\"").Single();

        Assert.Equal(expected, pence);
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Database=a;Username=u;Password=secret", "The PostgreSQL server at 127.0.0.1:1 cannot be reached: Connection refused. Start it, or correct Host and Port in ANALYTICS_RECORDS.")]
    [InlineData("Host={host};Database=nowhere;Username=postgres;Password=secret", "The PostgreSQL server at {place} has no database nowhere: create it with createdb --encoding=UTF8 nowhere, or correct Database in ANALYTICS_RECORDS.")]
    [InlineData("Host={host};Database=postgres;Username=nobody;Password=secret", "The PostgreSQL server at {place} does not let nobody in: correct Username and Password in ANALYTICS_RECORDS.")]
    public async Task ServerThatCannotBeUsed_IsToldWithTheWayOut(string connectionString, string expected)
    {
        var database = new PostgresRecordsDatabase(connectionString.Replace("{host}", Place[..^5], StringComparison.Ordinal), _records.Folder);

        var refusal = await Assert.ThrowsAsync<RecordsException>(() => database.EnsureReadyAsync(CancellationToken.None));

        Assert.Equal(expected.Replace("{place}", Place, StringComparison.Ordinal), refusal.Message);
    }

    [Fact]
    public async Task DatabaseWithoutEveryLetter_IsRefused()
    {
        var name = PostgresServer.NewName();
        PostgresServer.Execute($"CREATE DATABASE \"{name}\" ENCODING 'LATIN1' TEMPLATE template0");

        var refusal = await Assert.ThrowsAsync<RecordsException>(() => new PostgresRecordsDatabase(PostgresServer.ConnectionString(name), _records.Folder).EnsureReadyAsync(CancellationToken.None));

        Assert.Equal($"The database {name} keeps text as LATIN1, which has not every letter: create one with createdb --encoding=UTF8 --template=template0.", refusal.Message);
    }

    [Fact]
    public async Task BackupAndRestore_AreTheServersOwn()
    {
        var backup = await Assert.ThrowsAsync<RecordsException>(() => _records.Database.BackUpAsync("a", CancellationToken.None));
        var restore = await Assert.ThrowsAsync<RecordsException>(() => _records.Database.RestoreAsync("a", new AuditEntry { What = "Restored." }, CancellationToken.None));

        Assert.StartsWith("The records are in PostgreSQL, which has a backup of its own: pg_dump ", backup.Message, StringComparison.Ordinal);
        Assert.Contains("pg_restore ", restore.Message, StringComparison.Ordinal);
    }
}
