using Analytics.DuckDb.Native;

namespace Analytics.DuckDb;

/// <summary>The engine's side of an appender: the table, and the chunk that is filled for it.</summary>
internal sealed unsafe class AppenderTarget : IDisposable
{
    private readonly AppenderHandle _appender;
    private readonly ChunkHandle _chunk;
    private bool _failed;

    private AppenderTarget(AppenderHandle appender, ChunkHandle chunk)
    {
        _appender = appender;
        _chunk = chunk;
    }

    /// <summary>Opens a table whose columns are those given, and says how to write each of them, in the order given.</summary>
    internal static AppenderTarget Open(ConnectionHandle connection, string table, ReadOnlySpan<DuckDbColumn> given, out AppenderColumn[] columns)
    {
        EngineText.Require(table, "The name of the table");

        // First, because its error tells more than that of the description.
        var appender = Create(connection, table);
        try
        {
            using var description = Describe(connection, table);
            columns = AppenderColumns.Match(table, Columns(description), given);
            return new AppenderTarget(appender, CreateChunk(description));
        }
        catch
        {
            appender.Dispose();
            throw;
        }
    }

    internal void Attach(AppenderColumn[] columns)
    {
        foreach (var column in columns)
            column.Attach(_chunk);
    }

    internal void RequireOpen()
    {
        ObjectDisposedException.ThrowIf(_appender.IsClosed, typeof(DuckDbAppender));
        if (_failed)
            throw new InvalidOperationException("The engine refused rows of this appender. Dispose it and its transaction: nothing of it is kept.");
    }

    internal void Send(int rows, AppenderColumn[] columns)
    {
        RequireOpen();
        if (rows == 0)
            return;

        NativeMethods.SetDataChunkSize(_chunk, (ulong)rows);
        Check(NativeMethods.AppendDataChunk(_appender, _chunk));
        NativeMethods.ResetDataChunk(_chunk);
        Attach(columns);
    }

    internal void Flush() => Check(NativeMethods.FlushAppender(_appender));

    public void Dispose()
    {
        _appender.Dispose();
        _chunk.Dispose();
    }

    private void Check(NativeState state)
    {
        if (state == NativeState.Success)
            return;

        _failed = true;
        throw DuckDbException.From(_appender);
    }

    private static TableDescriptionHandle Describe(ConnectionHandle connection, string table)
    {
        if (NativeMethods.DescribeTable(connection, schema: null, table, out var description) == NativeState.Success)
            return description;

        using (description)
            throw DuckDbException.From(NativeMethods.TableDescriptionError(description));
    }

    private static AppenderHandle Create(ConnectionHandle connection, string table)
    {
        if (NativeMethods.CreateAppender(connection, schema: null, table, out var appender) == NativeState.Success)
            return appender;

        using (appender)
            throw DuckDbException.From(appender);
    }

    private static AppenderColumn[] Columns(TableDescriptionHandle table)
    {
        var columns = new AppenderColumn[(int)NativeMethods.TableColumnCount(table)];
        for (var index = 0; index < columns.Length; index++)
        {
            using var type = NativeMethods.TableColumnType(table, (ulong)index);
            columns[index] = new(EngineText.Take(NativeMethods.TableColumnName(table, (ulong)index)), ColumnType.Of(type), index);
        }

        return columns;
    }

    private static ChunkHandle CreateChunk(TableDescriptionHandle table)
    {
        var types = new LogicalTypeHandle[(int)NativeMethods.TableColumnCount(table)];
        var pointers = stackalloc nint[types.Length];
        for (var index = 0; index < types.Length; index++)
        {
            types[index] = NativeMethods.TableColumnType(table, (ulong)index);
            pointers[index] = types[index].DangerousGetHandle();
        }

        var chunk = NativeMethods.CreateDataChunk(pointers, (ulong)types.Length);
        foreach (var type in types)
            type.Dispose();
        return chunk;
    }
}
