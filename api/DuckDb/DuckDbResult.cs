using Analytics.DuckDb.Native;

namespace Analytics.DuckDb;

/// <summary>
/// The rows of a query, read once, forwards, in chunks of at most 2,048. Keep it (<c>using</c>) as long as anything read from it is in use:
/// what its vectors show is the engine's memory.
/// </summary>
public sealed class DuckDbResult : IDisposable
{
    private readonly ResultHandle _handle;
    private readonly ResultColumn[] _columns;
    private DuckDbChunk? _chunk;

    internal DuckDbResult(ResultHandle handle)
    {
        _handle = handle;
        _columns = new ResultColumn[(int)NativeMethods.ColumnCount(handle)];
        for (var index = 0; index < _columns.Length; index++)
            _columns[index] = ResultColumn.Of(handle, index);
    }

    public int ColumnCount => _columns.Length;

    /// <summary>The name of a column as the query gives it.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such column; the first is 0.</exception>
    public string ColumnName(int column) => _columns[column].Name;

    /// <summary>The type of a column.</summary>
    /// <inheritdoc cref="ColumnName"/>
    public DuckDbType ColumnType(int column) => _columns[column].Type.Type;

    /// <summary>Moves on to the next rows. The chunk before it, and what was read from it, is no longer valid.</summary>
    /// <returns>False after the last chunk; a result without rows has none.</returns>
    /// <exception cref="ObjectDisposedException">The result is closed.</exception>
    public bool NextChunk(out DuckDbChunk chunk)
    {
        _chunk?.Dispose();
        var handle = _handle.FetchChunk();
        _chunk = new DuckDbChunk(handle, _columns);
        chunk = _chunk;
        return !handle.IsInvalid;
    }

    public Enumerator GetEnumerator() => new(this);

    public void Dispose()
    {
        _chunk?.Dispose();
        _handle.Dispose();
    }

    /// <summary>For <c>foreach</c>.</summary>
    public struct Enumerator
    {
        private readonly DuckDbResult _result;
        private DuckDbChunk _current;

        internal Enumerator(DuckDbResult result)
        {
            _result = result;
            _current = null!;
        }

        public readonly DuckDbChunk Current => _current;

        public bool MoveNext() => _result.NextChunk(out _current);
    }
}

internal sealed record ResultColumn(string Name, ColumnType Type)
{
    internal static unsafe ResultColumn Of(ResultHandle result, int column)
    {
        using var type = NativeMethods.ColumnLogicalType(result, (ulong)column);
        return new(EngineText.Read(NativeMethods.ColumnName(result, (ulong)column)), Native.ColumnType.Of(type));
    }
}
