namespace Analytics.DuckDb;

/// <summary>A transaction of one connection, and the appenders that work in it. What is not committed is undone when it is disposed.</summary>
public sealed class DuckDbTransaction : IDisposable
{
    private readonly DuckDbConnection _connection;
    private readonly List<DuckDbAppender> _appenders = [];
    private bool _open = true;
    private bool _rowsDropped;

    private DuckDbTransaction(DuckDbConnection connection) => _connection = connection;

    /// <summary>Opens an appender to a table of the current schema.</summary>
    /// <param name="table">The table.</param>
    /// <param name="columns">Every column of the table with its type, in the order in which values will be given.</param>
    /// <exception cref="DuckDbException">There is no such table.</exception>
    /// <exception cref="ArgumentException">The columns are not those of the table, by name and type; the message lists each difference.</exception>
    public DuckDbAppender OpenAppender(string table, params ReadOnlySpan<DuckDbColumn> columns)
    {
        ObjectDisposedException.ThrowIf(!_open, this);
        var target = AppenderTarget.Open(_connection.Handle, table, columns, out var matched);
        var appender = new DuckDbAppender(this, target, matched);
        _appenders.Add(appender);
        return appender;
    }

    /// <summary>Flushes the appenders and keeps everything; the transaction and its appenders are then over. When the engine refuses, nothing is kept.</summary>
    /// <exception cref="DuckDbException">The engine refuses rows, or a statement in the transaction failed.</exception>
    /// <exception cref="InvalidOperationException">An appender has a row begun, or was disposed before its rows were flushed.</exception>
    /// <exception cref="ObjectDisposedException">The transaction is over.</exception>
    public void Commit()
    {
        ObjectDisposedException.ThrowIf(!_open, this);
        if (_rowsDropped)
            throw new InvalidOperationException("An appender was disposed before its rows were flushed. They would be missing, so nothing can be committed.");

        foreach (var appender in _appenders)
            appender.Flush();

        // The engine takes the COMMIT of a transaction in which a statement failed, and undoes it without a word. Any other statement fails there.
        _connection.Execute("SELECT 1; COMMIT");
        End();
    }

    public void Dispose()
    {
        if (!_open)
            return;

        End();
        if (!_connection.Handle.IsClosed)
            Rollback();
    }

    internal static DuckDbTransaction Begin(DuckDbConnection connection)
    {
        // Asked of the engine, a second BEGIN would spoil the first transaction.
        if (connection.Transaction is not null)
            throw new InvalidOperationException("A transaction is open on this connection. Commit or dispose it first.");

        connection.Execute("BEGIN TRANSACTION");
        return connection.Transaction = new DuckDbTransaction(connection);
    }

    internal void Leave(DuckDbAppender appender)
    {
        if (_appenders.Remove(appender))
            _rowsDropped |= appender.HasUnflushedRows;
    }

    private void Rollback()
    {
        try
        {
            _connection.Execute("ROLLBACK");
        }
        catch (DuckDbException)
        {
            // The engine has ended the transaction itself, at a commit that failed, or it is lost as a whole: nothing is left to undo.
        }
    }

    private void End()
    {
        _open = false;
        _connection.Transaction = null;
        foreach (var appender in _appenders.ToArray())
            appender.Dispose();
    }
}
