using Analytics.DuckDb.Native;

namespace Analytics.DuckDb;

/// <summary>Up to 2,048 rows of a result, column by column. Valid until the result moves on or is disposed.</summary>
public sealed class DuckDbChunk
{
    private readonly ChunkHandle _handle;
    private readonly ResultColumn[] _columns;
    private readonly Place[] _places;

    internal DuckDbChunk(ChunkHandle handle, ResultColumn[] columns)
    {
        _handle = handle;
        _columns = columns;
        _places = new Place[columns.Length];
        RowCount = handle.IsInvalid ? 0 : (int)NativeMethods.DataChunkSize(handle);
    }

    public int RowCount { get; }

    /// <summary>A column of these rows.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such column; the first is 0.</exception>
    /// <exception cref="ObjectDisposedException">The result has moved on.</exception>
    public unsafe DuckDbVector Column(int column)
    {
        RequireOpen();
        ref var place = ref _places[column];
        if (!place.IsKnown)
        {
            // Asked for once, because whoever reads row by row comes here for each value.
            var vector = NativeMethods.DataChunkVector(_handle, (ulong)column);
            place = new Place(NativeMethods.VectorData(vector), NativeMethods.VectorValidity(vector));
        }

        return new DuckDbVector(this, _columns[column], place.Data, place.Validity);
    }

    internal void RequireOpen() => ObjectDisposedException.ThrowIf(_handle.IsClosed, this);

    internal void Dispose() => _handle.Dispose();

    /// <summary>Where a column lies in the engine's memory.</summary>
    private readonly unsafe struct Place(byte* data, ulong* validity)
    {
        public bool IsKnown { get; } = true;

        public byte* Data { get; } = data;

        public ulong* Validity { get; } = validity;
    }
}
