namespace Analytics.DuckDb.Tests;

public sealed class DuckDbTransactionTests : IDisposable
{
    private readonly DuckDbDatabase _database = DuckDbDatabase.Open(null);
    private readonly DuckDbConnection _connection;

    public DuckDbTransactionTests()
    {
        _connection = _database.Connect();
        _connection.Execute("CREATE TABLE t (x BIGINT PRIMARY KEY)");
    }

    public void Dispose()
    {
        _connection.Dispose();
        _database.Dispose();
    }

    [Fact]
    public void Commit_KeepsStatementsAndAppendedRows()
    {
        using (var transaction = _connection.BeginTransaction())
        {
            _connection.Execute("INSERT INTO t VALUES (1)");
            Append(transaction, 2);
            transaction.Commit();
        }

        Assert.Equal(2, Count());
    }

    [Fact]
    public void Dispose_WithoutCommit_KeepsNothing()
    {
        using (var transaction = _connection.BeginTransaction())
        {
            _connection.Execute("INSERT INTO t VALUES (1)");
            Append(transaction, 2).Flush();
            Assert.Equal(2, Count());
        }

        Assert.Equal(0, Count());
    }

    [Fact]
    public void Uncommitted_IsNotSeenByOthers()
    {
        using var other = _database.Connect();
        using var transaction = _connection.BeginTransaction();
        Append(transaction, 1).Flush();

        Assert.Equal(0, other.ReadOne<long>("SELECT count(*) FROM t"));
        transaction.Commit();
        Assert.Equal(1, other.ReadOne<long>("SELECT count(*) FROM t"));
    }

    [Fact]
    public void Begin_Twice_IsRefusedAndTheFirstGoesOn()
    {
        using var transaction = _connection.BeginTransaction();
        _connection.Execute("INSERT INTO t VALUES (1)");

        var error = Assert.Throws<InvalidOperationException>(_connection.BeginTransaction);

        Assert.Equal("A transaction is open on this connection. Commit or dispose it first.", error.Message);
        transaction.Commit();
        Assert.Equal(1, Count());
    }

    [Fact]
    public void Commit_StatementFailed_KeepsNothing()
    {
        using (var transaction = _connection.BeginTransaction())
        {
            _connection.Execute("INSERT INTO t VALUES (1)");
            Assert.Throws<DuckDbException>(() => _connection.Execute("INSERT INTO t VALUES (1)"));

            var error = Assert.Throws<DuckDbException>(transaction.Commit);

            Assert.Equal("TransactionContext Error: Current transaction is aborted (please ROLLBACK)", error.Message);
        }

        Assert.Equal(0, Count());
    }

    [Fact]
    public void Commit_AgainstAnothersWrite_KeepsNothingAndLeavesTheConnection()
    {
        using var other = _database.Connect();
        using (var transaction = _connection.BeginTransaction())
        {
            _connection.Execute("INSERT INTO t VALUES (1)");
            other.Execute("INSERT INTO t VALUES (1)");

            var error = Assert.Throws<DuckDbException>(transaction.Commit);

            Assert.StartsWith("TransactionContext Error: Failed to commit: PRIMARY KEY or UNIQUE constraint violation: duplicate key \"1\"", error.Message, StringComparison.Ordinal);
        }

        Assert.Equal(1, Count());
        using var next = _connection.BeginTransaction();
        next.Commit();
    }

    [Fact]
    public void Commit_AppenderDisposedWithRows_IsRefused()
    {
        using (var transaction = _connection.BeginTransaction())
        {
            _connection.Execute("INSERT INTO t VALUES (1)");
            Append(transaction, 2).Dispose();

            var error = Assert.Throws<InvalidOperationException>(transaction.Commit);

            Assert.Equal("An appender was disposed before its rows were flushed. They would be missing, so nothing can be committed.", error.Message);
        }

        Assert.Equal(0, Count());
    }

    [Fact]
    public void Commit_AppenderFlushedAndDisposed_KeepsItsRows()
    {
        using (var transaction = _connection.BeginTransaction())
        {
            using (var appender = Append(transaction, 1))
                appender.Flush();
            Append(transaction, 2);
            transaction.Commit();
        }

        Assert.Equal(2, Count());
    }

    [Fact]
    public void ConnectionDisposedFirst_DisposesQuietlyAndKeepsNothing()
    {
        var connection = _database.Connect();
        var transaction = connection.BeginTransaction();
        var appender = Append(transaction, 1);

        connection.Dispose();
        transaction.Dispose();
        appender.Dispose();

        Assert.Equal(0, Count());
    }

    [Fact]
    public void Over_ThenUse_IsDisposed()
    {
        var transaction = _connection.BeginTransaction();
        var appender = Append(transaction, 1);
        transaction.Commit();
        transaction.Dispose();

        Assert.Throws<ObjectDisposedException>(transaction.Commit);
        Assert.Throws<ObjectDisposedException>(() => Append(transaction, 2));
        Assert.Throws<ObjectDisposedException>(() => appender.Append(2L));
    }

    private static DuckDbAppender Append(DuckDbTransaction transaction, long value)
    {
        var appender = transaction.OpenAppender("t", new DuckDbColumn("x", DuckDbType.BigInt));
        appender.Append(value);
        appender.EndRow();
        return appender;
    }

    private long Count() => _connection.ReadOne<long>("SELECT count(*) FROM t");
}
