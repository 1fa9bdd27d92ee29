using Analytics.DuckDb.Native;

namespace Analytics.DuckDb;

/// <summary>Up to 2,048 rows of a result, column by column. Valid until the result moves on or is disposed.</summary>
public sealed class DuckDbChunk
{
    private readonly ChunkHandle _handle;
    private readonly ResultColumn[] _columns;

    internal DuckDbChunk(ChunkHandle handle, ResultColumn[] columns)
    {
        _handle = handle;
        _columns = columns;
        RowCount = handle.IsInvalid ? 0 : (int)NativeMethods.DataChunkSize(handle);
    }

    public int RowCount { get; }

    /// <summary>A column of these rows.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such column; the first is 0.</exception>
    /// <exception cref="ObjectDisposedException">The result has moved on.</exception>
    public unsafe DuckDbVector Column(int column)
    {
        var described = _columns[column];
        var vector = NativeMethods.DataChunkVector(_handle, (ulong)column);
        return new DuckDbVector(this, described, NativeMethods.VectorData(vector), NativeMethods.VectorValidity(vector));
    }

    internal void RequireOpen() => ObjectDisposedException.ThrowIf(_handle.IsClosed, this);

    internal void Dispose() => _handle.Dispose();
}
