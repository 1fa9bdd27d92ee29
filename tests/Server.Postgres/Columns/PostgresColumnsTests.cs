using Analytics.Api.Columns;
using Analytics.Api.Columns.DuckDb;
using Analytics.Api.Columns.Postgres;
using Analytics.Api.Metrics;
using Analytics.Api.Records;
using Analytics.Api.Tests.Records;

namespace Analytics.Api.Tests.Columns.Postgres;

/// <summary>How versions come into the database, and how they leave it.</summary>
public sealed class PostgresColumnsTests : IDisposable
{
    private readonly SmallWorld _world = new();
    private readonly PostgresColumns _engine;

    public PostgresColumnsTests() => _engine = (PostgresColumns)Engine.Columns(_world.Folder);

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task EveryTable_HoldsWhatTheFileHolds()
    {
        using var world = await TomsWorld.FilledAsync();

        AssertSame((PostgresColumns)world.Columns, 1);
    }

    /// <summary>A file that was made from the one before has gaps where lines have been taken out of their places.</summary>
    [Fact]
    public async Task FileWithGaps_IsCopiedWhole()
    {
        await ImportAsync(1, lines: 300);
        using (var session = _world.Records.OpenForWriting())
        {
            var spelling = session.Aliases.First(alias => alias.SupplierId == 1);
            spelling.SupplierId = 2;
            session.Aliases.Update(spelling);
            session.Commit();
        }

        await ImportAsync(2, lines: 100);
        var engine = new PostgresColumns(Engine.ConnectionString(_world.Folder), _engine.Folder) { RowsCopiedAtOnce = 40 };
        engine.Publish(2, CancellationToken.None);

        AssertSame(engine, 2);
        Assert.Equal(400, CountLines());
    }

    [Fact]
    public async Task Lines_KeepTheOrderInWhichTheyAreSorted()
    {
        await ImportAsync(1, lines: 5_000);
        using var file = new DuckDbSnapshot(_engine.Folder.FileOf(1));
        using var schema = _engine.Open(1);

        Assert.Equal(
            file.Read($"SELECT {SpendTable.LineId} FROM {SpendTable.Name} ORDER BY rowid", row => row.Long(0)),
            schema.Read($"SELECT {SpendTable.LineId} FROM {SpendTable.Name} ORDER BY ctid", row => row.Long(0)));
    }

    [Fact]
    public async Task PublicationThatIsCutOff_LeavesTheVersionBefore()
    {
        await ImportAsync(1, lines: 100);
        _world.Write(2, council: 2, new(2022, 4, 1), new(2022, 9, 30), lines: 50);
        Execute("CREATE FUNCTION cut_off() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); END $$");
        Execute("CREATE EVENT TRIGGER cut_off ON ddl_command_end WHEN TAG IN ('CREATE VIEW') EXECUTE FUNCTION cut_off()"); // all tables are there by then
        try
        {
            var failure = await Assert.ThrowsAsync<RecordsException>(() => _world.Publisher.PublishAsync("Cut off", CancellationToken.None));
            Assert.StartsWith("The records are safe, but a new version of them could not be published; the next start publishes again. ", failure.Message, StringComparison.Ordinal);
        }
        finally
        {
            Execute("DROP EVENT TRIGGER cut_off; DROP FUNCTION cut_off");
        }

        Assert.Equal(["snapshot_1"], Schemas());
        Assert.Equal(100, CountLines());

        await _world.Publisher.PublishAsync("Whole", CancellationToken.None);
        Assert.Equal(["snapshot_1", "snapshot_2"], Schemas());
        Assert.Equal(150, CountLines());
    }

    [Fact]
    public async Task VersionThatIsNotInTheDatabase_IsMadeFromTheRecordsAtTheNextStart()
    {
        await ImportAsync(1, lines: 100);
        Execute($"DROP SCHEMA {PostgresColumns.SchemaOf(1)} CASCADE");

        using var store = new SnapshotStore(_world.Records, _engine);
        await new SnapshotPublisher(_world.Records, _engine, store, TimeProvider.System).PublishIfStaleAsync(CancellationToken.None);

        Assert.Equal(2, store.CurrentSequence);
    }

    /// <summary>As after pg_restore: the records are another publication's of the same number than the schema and the file.</summary>
    [Fact]
    public async Task VersionOfOtherRecords_IsMadeAnew()
    {
        await ImportAsync(1, lines: 100);
        Execute("UPDATE data_version SET published_at = published_at - interval '1 day'");

        using var store = new SnapshotStore(_world.Records, _engine);
        var publisher = new SnapshotPublisher(_world.Records, _engine, store, TimeProvider.System);
        await publisher.PublishIfStaleAsync(CancellationToken.None);
        await publisher.PublishIfStaleAsync(CancellationToken.None);

        Assert.Equal(2, store.CurrentSequence);
    }

    [Fact]
    public async Task OldVersion_GoesWhenNobodyReadsIt()
    {
        await ImportAsync(1, lines: 10);
        using (var schema = _engine.Open(1))
        using (var reading = schema.Query(new SqlStatement($"SELECT {SpendTable.LineId} FROM {SpendTable.Name}, generate_series(1, 100000)", []), CancellationToken.None))
        {
            Assert.True(reading.Next());
            _engine.Prune(SnapshotFolder.Kept + 1);
            Assert.Equal(["snapshot_1"], Schemas());
        }

        _engine.Prune(SnapshotFolder.Kept);
        Assert.Equal(["snapshot_1"], Schemas());
        _engine.Prune(SnapshotFolder.Kept + 1);
        Assert.Empty(Schemas());
    }

    /// <summary>The records have tables of the same names, which must not answer instead.</summary>
    [Fact]
    public async Task VersionThatGoesWhileItIsAsked_IsNoLongerKept()
    {
        await ImportAsync(1, lines: 10);
        using var lease = _world.Store.Current();
        Execute($"DROP SCHEMA {PostgresColumns.SchemaOf(1)} CASCADE");

        Assert.Equal("Data version v1 is no longer kept: ask for a newer one.", Assert.Throws<VersionException>(() => lease.Snapshot.AliasesOf([1])).Message);
    }

    [Fact]
    public async Task SecondPublication_WaitsForTheFirst()
    {
        var elsewhere = new PostgresColumns(Engine.ConnectionString(_world.Folder), new SnapshotFolder(Path.Combine(_world.Folder, "another-machine")));
        var first = await _engine.LockAsync(CancellationToken.None);

        var second = elsewhere.LockAsync(CancellationToken.None);
        await Task.Delay(200);
        Assert.False(second.IsCompleted);

        first.Dispose();
        (await second.WaitAsync(TimeSpan.FromSeconds(30))).Dispose();
    }

    private static void AssertSame(PostgresColumns engine, int sequence)
    {
        using var file = new DuckDbSnapshot(engine.Folder.FileOf(sequence));
        using var schema = engine.Open(sequence);
        var tables = file.Read("SELECT table_name FROM duckdb_tables() UNION ALL SELECT view_name FROM duckdb_views() WHERE NOT internal", row => row.Text(0));

        Assert.True(tables.Count > 20, "The version has lost its tables.");
        Assert.All(tables, table =>
        {
            var columns = file.Read($"SELECT column_name FROM duckdb_columns() WHERE table_name = '{table}' ORDER BY column_index", row => row.Text(0));
            var rows = $"SELECT concat_ws('|', {string.Join(", ", columns.Select(column => $"coalesce(CAST({column} AS VARCHAR), '-')"))}) FROM {table}";
            List<string> Sorted(SnapshotDatabase database) => [.. database.Read(rows, row => row.Text(0)).Order(StringComparer.Ordinal)];
            Assert.Equal(Sorted(file), Sorted(schema));
        });
    }

    private Task<Model.DataVersion> ImportAsync(int id, int lines) => _world.ImportAsync(id, council: 1, new(2020, 4, 1), new(2022, 3, 31), lines);

    private long CountLines()
    {
        using var lease = _world.Store.Current();
        return lease.Snapshot.CountLines(new SpendLineQuestion(Condition.Everything, Model.SpendBasis.All, []) { First = 1 }, CancellationToken.None);
    }

    private void Execute(string sql) => PostgresServer.Execute(Engine.NameOf(_world.Folder), sql);

    private string[] Schemas() =>
        ((string)PostgresServer.Execute(Engine.NameOf(_world.Folder), "SELECT coalesce(string_agg(regexp_replace(nspname, '_f\\d+$', ''), ' ' ORDER BY nspname), '') FROM pg_namespace WHERE starts_with(nspname, 'snapshot_')")!).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
