using System.Runtime.CompilerServices;

namespace Analytics.DuckDb.Tests;

public sealed class DuckDbConnectionTests : IDisposable
{
    private readonly DuckDbDatabase _database = DuckDbDatabase.Open(null);
    private readonly DuckDbConnection _connection;

    public DuckDbConnectionTests() => _connection = _database.Connect();

    public void Dispose()
    {
        _connection.Dispose();
        _database.Dispose();
    }

    [Fact]
    public void Execute_SeveralStatements_CountsTheRowsOfAll()
    {
        var changed = _connection.Execute("""
            CREATE TABLE t (x INTEGER);
            INSERT INTO t VALUES (1), (2), (3); -- three
            UPDATE t SET x = x + 1 WHERE x > 1; /* two */
            DELETE FROM t WHERE x = 1;
            """);

        Assert.Equal(6, changed);
        Assert.Equal(2, _connection.ReadOne<long>("SELECT count(*) FROM t"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-- nothing\n")]
    [InlineData(";;")]
    public void Execute_NoStatement_ChangesNothing(string sql) => Assert.Equal(0, _connection.Execute(sql));

    [Fact]
    public void Execute_SecondStatementFails_FirstHasRun()
    {
        Assert.Throws<DuckDbException>(() => _connection.Execute("CREATE TABLE t AS SELECT 1 AS x; SELECT y FROM t"));

        Assert.Equal(1, _connection.ReadOne<int>("SELECT x FROM t"));
    }

    [Theory]
    [InlineData(
        "SELEC 1",
        DuckDbErrorType.Parser,
        "Parser Error: syntax error at or near \"SELEC\"\n\nLINE 1: SELEC 1\n        ^")]
    [InlineData(
        "SELECT amount",
        DuckDbErrorType.Binder,
        "Binder Error: Referenced column \"amount\" was not found because the FROM clause is missing\n\nLINE 1: SELECT amount\n               ^")]
    [InlineData(
        "CREATE SCHEMA main",
        DuckDbErrorType.Catalog,
        "Catalog Error: Schema with name \"main\" already exists!")]
    [InlineData(
        "SELECT 'x'::INTEGER",
        DuckDbErrorType.Conversion,
        "Conversion Error: Could not convert string 'x' to INT32\n\nLINE 1: SELECT 'x'::INTEGER\n                  ^")]
    [InlineData(
        "SELECT 9223372036854775807 + 1",
        DuckDbErrorType.OutOfRange,
        "Out of Range Error: Overflow in addition of INT64 (9223372036854775807 + 1)!")]
    [InlineData(
        "SELECT error('all is lost')",
        DuckDbErrorType.InvalidInput,
        "Invalid Input Error: all is lost")]
    [InlineData(
        "COMMIT",
        DuckDbErrorType.TransactionContext,
        "TransactionContext Error: cannot commit - no transaction is active")]
    public void Query_Fails_WithTheEnginesMessage(string sql, DuckDbErrorType type, string message)
    {
        var error = Assert.Throws<DuckDbException>(() => _connection.Query(sql));

        Assert.Equal(message, error.Message);
        Assert.Equal(type, error.ErrorType);
        Assert.Equal(1, _connection.ReadOne<int>("SELECT 1"));
    }

    [Fact]
    public void Query_ConstraintBroken_IsAConstraintError()
    {
        _connection.Execute("CREATE TABLE t (x INTEGER PRIMARY KEY); INSERT INTO t VALUES (1)");

        var error = Assert.Throws<DuckDbException>(() => _connection.Execute("INSERT INTO t VALUES (1)"));

        Assert.StartsWith("Constraint Error: Duplicate key \"x: 1\" violates primary key constraint.", error.Message, StringComparison.Ordinal);
        Assert.Equal(DuckDbErrorType.Constraint, error.ErrorType);
    }

    [Fact]
    public void Query_MoreThanMemoryAllows_IsOutOfMemory()
    {
        using var database = DuckDbDatabase.Open(null, new()
        {
            MemoryLimit = "16MB",
            Settings = new Dictionary<string, string> { ["max_temp_directory_size"] = "0KB" },
        });
        using var connection = database.Connect();

        var error = Assert.Throws<DuckDbException>(() => connection.Query("SELECT count(DISTINCT range) FROM range(3000000)"));

        Assert.Equal(DuckDbErrorType.OutOfMemory, error.ErrorType);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("SELECT 1; SELECT 2", 2)]
    public void Prepare_NotOneStatement_IsRefused(string sql, int count)
    {
        var error = Assert.Throws<ArgumentException>(() => _connection.Prepare(sql));

        Assert.Equal($"The text holds {count} statements; one can be prepared. (Parameter 'sql')", error.Message);
    }

    [Fact]
    public void Execute_SqlWithNul_IsRefusedNotCut()
    {
        _connection.Execute("CREATE TABLE t AS SELECT 1 AS x");

        var error = Assert.Throws<ArgumentException>(() => _connection.Execute("DELETE FROM t\0 WHERE false"));

        Assert.Equal("The SQL has a NUL character at position 14. Remove it: for parts of the database a text ends there. (Parameter 'text')", error.Message);
        Assert.Equal(1, _connection.ReadOne<long>("SELECT count(*) FROM t"));
    }

    [Fact]
    public void Dispose_Twice_ThenUse_IsDisposed()
    {
        var connection = _database.Connect();
        connection.Dispose();
        connection.Dispose();

        Assert.Throws<ObjectDisposedException>(() => connection.Execute("SELECT 1"));
        Assert.Throws<ObjectDisposedException>(() => connection.Prepare("SELECT 1"));
        Assert.Throws<ObjectDisposedException>(connection.Interrupt);
        Assert.Throws<ObjectDisposedException>(connection.BeginTransaction);
    }

    /// <summary>
    /// A file stays open as long as the engine has any handle on it, and then cannot be opened with other options. Nothing here is disposed, so only
    /// the finalisers can have closed it.
    /// </summary>
    [Fact]
    public void Handles_NotDisposed_AreReleasedByTheCollector()
    {
        using var folder = new TempFolder();
        for (var round = 0; round < 20; round++)
            Abandon(folder["leak.duckdb"]);

        Assert.Throws<DuckDbException>(() => DuckDbDatabase.Open(folder["leak.duckdb"], new() { ReadOnly = true }));

        GC.Collect();
        GC.WaitForPendingFinalizers();

        using var database = DuckDbDatabase.Open(folder["leak.duckdb"], new() { ReadOnly = true });
        using var connection = database.Connect();
        Assert.Equal(0, connection.ReadOne<long>("SELECT count(*) FROM t"));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Abandon(string path)
    {
        var connection = DuckDbDatabase.Open(path).Connect();
        connection.Execute("CREATE TABLE IF NOT EXISTS t (x BIGINT)");
        Assert.Equal(1, connection.Prepare("SELECT $1").ParameterCount);
        Assert.Equal(0, connection.Query("SELECT range FROM range(10)").First().Column(0).Values<long>()[0]);
        var appender = connection.BeginTransaction().OpenAppender("t", new DuckDbColumn("x", DuckDbType.BigInt));
        appender.Append(1L);
        appender.EndRow();
    }
}
