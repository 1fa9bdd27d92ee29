namespace Analytics.DuckDb.Tests;

public sealed class DuckDbDatabaseSharingTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Open_InMemory_IsSeenByItsOwnConnectionsOnly()
    {
        using var one = DuckDbDatabase.Open(null);
        using var other = DuckDbDatabase.Open(null);
        using var first = one.Connect();
        using var second = one.Connect();
        using var stranger = other.Connect();

        first.Execute("CREATE TABLE t (x INTEGER)");

        Assert.Equal(0, second.Execute("DELETE FROM t"));
        Assert.Throws<DuckDbException>(() => stranger.Execute("DELETE FROM t"));
    }

    [Fact]
    public void Database_SharedByThreads_EachWithItsConnection()
    {
        using var database = DuckDbDatabase.Open(null);
        using (var connection = database.Connect())
            connection.Execute("CREATE TABLE t (writer INTEGER, x BIGINT)");

        Parallel.For(0, 8, writer =>
        {
            using var connection = database.Connect();
            using var insert = connection.Prepare("INSERT INTO t SELECT $1, range FROM range(5000)");
            Assert.Equal(5_000, insert.Bind(1, writer).Execute());
            Assert.Equal(12_497_500, connection.ReadOne<long>($"SELECT sum(x)::BIGINT FROM t WHERE writer = {writer}"));
        });

        using var reader = database.Connect();
        Assert.Equal(40_000, reader.ReadOne<long>("SELECT count(*) FROM t"));
    }

    [Fact]
    public void Open_WrittenByAnotherProcess_NamesIt()
    {
        var path = _folder["busy.duckdb"];
        using var other = new OtherProcess(path);

        var error = Assert.Throws<DuckDbException>(() => DuckDbDatabase.Open(path, new() { ReadOnly = true }));

        Assert.Equal(
            $"IO Error: Could not set lock on file \"{path}\": Conflicting lock is held in {other.Program} (PID {other.Id}). See also https://duckdb.org/docs/stable/connect/concurrency",
            error.Message);
    }

    [Fact]
    public void Open_TwiceReadOnly_BothRead()
    {
        Create("shared.duckdb");

        using var one = DuckDbDatabase.Open(_folder["shared.duckdb"], new() { ReadOnly = true });
        using var two = DuckDbDatabase.Open(_folder["shared.duckdb"], new() { ReadOnly = true });
        using var first = one.Connect();
        using var second = two.Connect();
        one.Dispose();

        Assert.Equal(42, first.ReadOne<long>("SELECT answer FROM t"));
        Assert.Equal(42, second.ReadOne<long>("SELECT answer FROM t"));
    }

    [Fact]
    public void Open_TwiceForWriting_SeesTheSameRows()
    {
        using var one = DuckDbDatabase.Open(_folder["twice.duckdb"]);
        using var two = DuckDbDatabase.Open(_folder["twice.duckdb"]);
        using var first = one.Connect();
        using var second = two.Connect();

        first.Execute("CREATE TABLE t AS SELECT 1::BIGINT AS x");
        second.Execute("INSERT INTO t VALUES (2)");

        Assert.Equal(2, first.ReadOne<long>("SELECT count(*) FROM t"));
    }

    [Fact]
    public void Open_TwiceWithOtherOptions_IsRefused()
    {
        using var writer = DuckDbDatabase.Open(_folder["one.duckdb"]);

        var error = Assert.Throws<DuckDbException>(() => DuckDbDatabase.Open(_folder["one.duckdb"], new() { ReadOnly = true }));

        Assert.Equal("Connection Error: Can't open a connection to same database file with a different configuration than existing connections", error.Message);
        Assert.Equal(DuckDbErrorType.Connection, error.ErrorType);
    }

    [Fact]
    public void Attach_FileThatIsReadHere_WhileWritingAnother()
    {
        Create("old.duckdb");
        using var reading = DuckDbDatabase.Open(_folder["old.duckdb"], new() { ReadOnly = true });
        using var reader = reading.Connect();
        using var writing = DuckDbDatabase.Open(_folder["new.duckdb"]);
        using var writer = writing.Connect();

        writer.Execute($"ATTACH '{_folder["old.duckdb"]}' AS old (READ_ONLY)");
        writer.Execute("CREATE TABLE t AS SELECT answer + 1 AS answer FROM old.t; DETACH old");

        Assert.Equal(43, writer.ReadOne<long>("SELECT answer FROM t"));
        Assert.Equal(42, reader.ReadOne<long>("SELECT answer FROM t"));
    }

    private void Create(string name)
    {
        using var database = DuckDbDatabase.Open(_folder[name]);
        using var connection = database.Connect();
        connection.Execute("CREATE TABLE t AS SELECT 42::BIGINT AS answer");
    }
}
