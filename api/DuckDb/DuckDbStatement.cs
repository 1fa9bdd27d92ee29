using Analytics.DuckDb.Native;

namespace Analytics.DuckDb;

/// <summary>
/// A prepared statement. Values stay bound from one run to the next until they are bound again or cleared. Parameters count from 1, as in SQL.
/// </summary>
public sealed class DuckDbStatement : IDisposable
{
    private readonly DuckDbConnection _connection;
    private readonly StatementHandle _handle;

    internal DuckDbStatement(DuckDbConnection connection, StatementHandle handle)
    {
        _connection = connection;
        _handle = handle;
    }

    /// <summary>How many parameters the statement has.</summary>
    public int ParameterCount => (int)NativeMethods.ParameterCount(_handle);

    /// <summary>Binds a value to a parameter.</summary>
    /// <exception cref="DuckDbException">There is no parameter of this number.</exception>
    public DuckDbStatement BindNull(int index) => Check(NativeMethods.BindNull(_handle, (ulong)index));

    /// <inheritdoc cref="BindNull"/>
    public DuckDbStatement Bind(int index, bool value) => Check(NativeMethods.BindBoolean(_handle, (ulong)index, value ? (byte)1 : (byte)0));

    /// <inheritdoc cref="BindNull"/>
    public DuckDbStatement Bind(int index, int value) => Check(NativeMethods.BindInt32(_handle, (ulong)index, value));

    /// <inheritdoc cref="BindNull"/>
    public DuckDbStatement Bind(int index, long value) => Check(NativeMethods.BindInt64(_handle, (ulong)index, value));

    /// <inheritdoc cref="BindNull"/>
    public DuckDbStatement Bind(int index, double value) => Check(NativeMethods.BindDouble(_handle, (ulong)index, value));

    /// <summary>Binds DECIMAL(38, the value's own scale).</summary>
    /// <inheritdoc cref="BindNull"/>
    public DuckDbStatement Bind(int index, decimal value) => Check(NativeMethods.BindDecimal(_handle, (ulong)index, EngineDecimal.ToNative(value)));

    /// <inheritdoc cref="BindNull"/>
    public DuckDbStatement Bind(int index, DateOnly value) => Check(NativeMethods.BindDate(_handle, (ulong)index, EngineTime.ToDays(value)));

    /// <summary>Binds TIMESTAMP, to the microsecond; the kind of <paramref name="value"/> is not looked at.</summary>
    /// <inheritdoc cref="BindNull"/>
    public DuckDbStatement Bind(int index, DateTime value) => Check(NativeMethods.BindTimestamp(_handle, (ulong)index, EngineTime.ToMicroseconds(value)));

    /// <summary>Binds text, or NULL.</summary>
    /// <exception cref="ArgumentException">The text has a NUL character or half a surrogate pair, or is longer than 16 MiB.</exception>
    /// <inheritdoc cref="BindNull"/>
    public unsafe DuckDbStatement Bind(int index, string? value)
    {
        if (value is null)
            return BindNull(index);

        EngineText.Require(value, $"The text for parameter ${index}");
        using var utf8 = new Utf8Text(value, stackalloc byte[Utf8Text.OnStack]);
        fixed (byte* bytes = utf8.Bytes)
            return Check(NativeMethods.BindText(_handle, (ulong)index, bytes, (ulong)utf8.Bytes.Length));
    }

    /// <summary>Forgets all bound values.</summary>
    public DuckDbStatement ClearBindings() => Check(NativeMethods.ClearBindings(_handle));

    /// <summary>Runs the statement to its end and returns its rows.</summary>
    /// <remarks>
    /// The whole result is in memory when this returns, outside the engine's memory limit. So every error comes from here and none in the middle of
    /// an answer half written; an interrupt reaches the whole of the work; and connection and statement are free again at once. Large results
    /// belong in a file, which the engine writes itself (<c>COPY … TO</c>).
    /// </remarks>
    /// <exception cref="DuckDbException">The statement fails, or a parameter has no value.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled; connection and statement stay usable.</exception>
    public DuckDbResult Query(CancellationToken cancellation = default) => new(Run(cancellation));

    /// <summary>As <see cref="Query"/>, for a statement that returns no rows.</summary>
    /// <returns>How many rows it inserted, updated or deleted.</returns>
    public long Execute(CancellationToken cancellation = default)
    {
        using var result = Run(cancellation);
        return (long)NativeMethods.RowsChanged(result);
    }

    public void Dispose() => _handle.Dispose();

    internal unsafe ResultHandle Run(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();

        // The engine would run the statement on, and no interrupt could reach it.
        var connection = _connection.Handle;
        ObjectDisposedException.ThrowIf(connection.IsClosed, _connection);

        using var registration = cancellation.UnsafeRegister(static handle => NativeMethods.Interrupt((ConnectionHandle)handle!), connection);
        var state = NativeMethods.PendingPrepared(_handle, out var pending);
        using (pending)
        {
            if (state != NativeState.Success)
                throw Failure(DuckDbException.From(NativeMethods.PendingError(pending)), cancellation);

            // That call forgets earlier interrupts; one that came before it is repeated.
            if (cancellation.IsCancellationRequested)
                NativeMethods.Interrupt(connection);

            var result = new ResultHandle();
            if (NativeMethods.ExecutePending(pending, result) == NativeState.Success)
                return result;

            using (result)
                throw Failure(DuckDbException.From(NativeMethods.ResultError(result)), cancellation);
        }
    }

    private static Exception Failure(DuckDbException error, CancellationToken cancellation) =>
        error.ErrorType == DuckDbErrorType.Interrupt && cancellation.IsCancellationRequested
            ? new OperationCanceledException("The query was cancelled.", error, cancellation)
            : error;

    private unsafe DuckDbStatement Check(NativeState state) =>
        state == NativeState.Success ? this : throw DuckDbException.From(NativeMethods.PrepareError(_handle));
}
