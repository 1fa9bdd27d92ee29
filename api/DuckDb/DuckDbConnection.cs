using Analytics.DuckDb.Native;

namespace Analytics.DuckDb;

/// <summary>
/// A connection, its statements and their results are for one thread at a time. Only <see cref="Interrupt"/> may be called from any thread while a
/// query runs.
/// </summary>
public sealed class DuckDbConnection : IDisposable
{
    internal DuckDbConnection(ConnectionHandle handle) => Handle = handle;

    internal ConnectionHandle Handle { get; }

    internal DuckDbTransaction? Transaction { get; set; }

    /// <summary>Runs one or more statements, one after the other.</summary>
    /// <returns>How many rows they inserted, updated or deleted together.</returns>
    /// <exception cref="DuckDbException">A statement fails; those before it have run.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled; the connection stays usable.</exception>
    /// <exception cref="ArgumentException">The text has a NUL character or half a surrogate pair.</exception>
    public long Execute(string sql, CancellationToken cancellation = default)
    {
        using var extracted = Extract(sql, out var count);
        var changed = 0L;
        for (var index = 0; index < count; index++)
        {
            using var statement = Prepare(extracted, index);
            using var result = statement.Run(cancellation);
            changed += (long)NativeMethods.RowsChanged(result);
        }

        return changed;
    }

    /// <summary>Prepares one statement. Its parameters are <c>$1</c>, <c>$2</c>, …</summary>
    /// <exception cref="DuckDbException">The engine does not understand it.</exception>
    /// <exception cref="ArgumentException">The text holds no statement or several, has a NUL character or half a surrogate pair.</exception>
    public DuckDbStatement Prepare(string sql)
    {
        using var extracted = Extract(sql, out var count);
        return count == 1
            ? Prepare(extracted, 0)
            : throw new ArgumentException($"The text holds {count} statements; one can be prepared.", nameof(sql));
    }

    /// <summary>Runs one statement without parameters. See <see cref="DuckDbStatement.Query"/>.</summary>
    public DuckDbResult Query(string sql, CancellationToken cancellation = default)
    {
        using var statement = Prepare(sql);
        return statement.Query(cancellation);
    }

    /// <summary>Begins a transaction.</summary>
    /// <exception cref="InvalidOperationException">One is open already; the engine does not nest them.</exception>
    public DuckDbTransaction BeginTransaction() => DuckDbTransaction.Begin(this);

    /// <summary>Stops the running query, which then throws <see cref="DuckDbErrorType.Interrupt"/>. Does nothing when none runs.</summary>
    public void Interrupt() => NativeMethods.Interrupt(Handle);

    /// <summary>Closes the connection. What an open transaction did is undone.</summary>
    public void Dispose() => Handle.Dispose();

    private unsafe ExtractedHandle Extract(string sql, out int count)
    {
        EngineText.Require(sql, "The SQL");

        count = (int)NativeMethods.ExtractStatements(Handle, sql, out var extracted);
        if (count > 0 || NativeMethods.ExtractStatementsError(extracted) is var error && error is null)
            return extracted;

        using (extracted)
            throw DuckDbException.From(error);
    }

    private unsafe DuckDbStatement Prepare(ExtractedHandle extracted, int index)
    {
        if (NativeMethods.PrepareExtracted(Handle, extracted, (ulong)index, out var statement) == NativeState.Success)
            return new DuckDbStatement(this, statement);

        using (statement)
            throw DuckDbException.From(NativeMethods.PrepareError(statement));
    }
}
