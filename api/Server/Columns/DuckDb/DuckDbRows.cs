using Analytics.DuckDb;

namespace Analytics.Api.Columns.DuckDb;

/// <summary>Rows that are all in memory already.</summary>
internal sealed class DuckDbRows(DuckDbResult result) : SqlRows
{
    private DuckDbChunk? _chunk;
    private int _row;

    public override bool Next()
    {
        if (_chunk is not null && ++_row < _chunk.RowCount)
            return true;

        _row = 0;
        return result.NextChunk(out _chunk);
    }

    /// <inheritdoc/>
    /// <remarks>A block is a chunk of the engine.</remarks>
    public override int Read(int[][] ints, long[][] longs)
    {
        if (!result.NextChunk(out _chunk))
            return 0;

        for (var column = 0; column < ints.Length; column++)
            Copy(Column(column), ints[column], Null);

        for (var column = 0; column < longs.Length; column++)
            Copy(Column(ints.Length + column), longs[column], 0);

        return _chunk.RowCount;
    }

    public override bool IsNull(int column) => Column(column).IsNull(_row);

    public override int Int(int column) => Column(column).Values<int>()[_row];

    public override long Long(int column) => Column(column).Values<long>()[_row];

    public override bool Flag(int column) => Column(column).Values<bool>()[_row];

    public override DateOnly Day(int column) => Column(column).GetDate(_row);

    public override DateTime Time(int column) => Column(column).GetDateTime(_row);

    public override string Text(int column) => Column(column).GetString(_row);

    public override object? Key(int column)
    {
        var vector = Column(column);
        return vector.IsNull(_row) ? null : vector.Type switch
        {
            DuckDbType.BigInt => vector.Values<long>()[_row],
            DuckDbType.Date => vector.GetDate(_row),
            DuckDbType.Varchar => vector.GetString(_row),
            var other => throw new InvalidOperationException($"No key is a {other}."),
        };
    }

    public override void Dispose() => result.Dispose();

    private static void Copy<T>(DuckDbVector from, T[] to, T isNull) where T : unmanaged
    {
        from.Values<T>().CopyTo(to);
        if (from.Validity.IsEmpty)
            return;

        for (var row = 0; row < from.RowCount; row++)
        {
            if (from.IsNull(row))
                to[row] = isNull;
        }
    }

    private DuckDbVector Column(int column) => _chunk!.Column(column);
}
