using System.Runtime.CompilerServices;
using System.Text;
using Analytics.DuckDb.Native;

namespace Analytics.DuckDb;

/// <summary>
/// One column of a chunk, read in place: nothing is copied or boxed. The value in a NULL row is unspecified, so ask <see cref="IsNull"/> first.
/// </summary>
public readonly unsafe ref struct DuckDbVector
{
    private readonly DuckDbChunk _chunk;
    private readonly ResultColumn _column;
    private readonly byte* _data;
    private readonly ulong* _validity;

    internal DuckDbVector(DuckDbChunk chunk, ResultColumn column, byte* data, ulong* validity)
    {
        _chunk = chunk;
        _column = column;
        _data = data;
        _validity = validity;
    }

    public int RowCount => _chunk.RowCount;

    public DuckDbType Type => _column.Type.Type;

    /// <summary>One bit a row, lowest first; 0 is NULL. Empty when no row is NULL.</summary>
    public ReadOnlySpan<ulong> Validity
    {
        get
        {
            _chunk.RequireOpen();
            return _validity is null ? [] : new(_validity, (RowCount + 63) / 64);
        }
    }

    /// <summary>Whether the value in a row is NULL.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public bool IsNull(int row)
    {
        Require(row);
        return IsNullHere(row);
    }

    /// <summary>All values, as the engine stores them: a DATE is an <c>int</c> of days, a TIMESTAMP a <c>long</c> of microseconds since 1970-01-01.</summary>
    /// <returns>One element a row, in the engine's memory.</returns>
    /// <exception cref="InvalidOperationException">The column is not stored as <typeparamref name="T"/>.</exception>
    public ReadOnlySpan<T> Values<T>()
        where T : unmanaged
    {
        _chunk.RequireOpen();
        return _column.Type.IsStoredAs<T>() ? new(_data, RowCount) : throw Mismatch(typeof(T).Name);
    }

    /// <summary>A DATE.</summary>
    /// <exception cref="OverflowException">Outside the years 1 to 9999, or infinite.</exception>
    public DateOnly GetDate(int row) => EngineTime.ToDate(Read<int>(row, Type == DuckDbType.Date, nameof(DateOnly)));

    /// <summary>A TIMESTAMP, of unspecified kind, or a TIMESTAMPTZ, in UTC.</summary>
    /// <inheritdoc cref="GetDate"/>
    public DateTime GetDateTime(int row) => EngineTime.ToDateTime(
        Read<long>(row, Type is DuckDbType.Timestamp or DuckDbType.TimestampTz, nameof(DateTime)),
        Type == DuckDbType.Timestamp ? DateTimeKind.Unspecified : DateTimeKind.Utc);

    /// <summary>A HUGEINT, which is what <c>sum</c> makes of BIGINT, or any smaller signed whole number.</summary>
    public Int128 GetInt128(int row) => ReadWhole(row, Type, nameof(Int128));

    /// <summary>A DECIMAL, exact, with the column's scale.</summary>
    /// <exception cref="OverflowException">More than 28 decimal places or 96 bits.</exception>
    public decimal GetDecimal(int row)
    {
        var (type, _, scale, storage) = _column.Type;
        return type == DuckDbType.Decimal ? EngineDecimal.ToDecimal(ReadWhole(row, storage, nameof(Decimal)), scale) : throw Mismatch(nameof(Decimal));
    }

    /// <summary>A VARCHAR.</summary>
    public string GetString(int row) => Encoding.UTF8.GetString(GetUtf8(row));

    /// <summary>The bytes of a VARCHAR, in the engine's memory.</summary>
    public ReadOnlySpan<byte> GetUtf8(int row)
    {
        Require(row);
        if (Type != DuckDbType.Varchar)
            throw Mismatch(nameof(String));
        if (IsNullHere(row))
            return [];

        var text = (NativeText*)_data + row;
        return new(text->Length <= NativeText.InlineBytes ? text->Inlined : text->Pointer, (int)text->Length);
    }

    private bool IsNullHere(int row) => _validity is not null && (_validity[row >> 6] >> (row & 63) & 1) == 0;

    private Int128 ReadWhole(int row, DuckDbType storage, string wanted) => storage switch
    {
        DuckDbType.TinyInt => Read<sbyte>(row),
        DuckDbType.SmallInt => Read<short>(row),
        DuckDbType.Integer => Read<int>(row),
        DuckDbType.BigInt => Read<long>(row),
        DuckDbType.HugeInt => Read<Int128>(row),
        _ => throw Mismatch(wanted),
    };

    private T Read<T>(int row, bool fits = true, string wanted = "")
        where T : unmanaged
    {
        Require(row);
        return fits ? Unsafe.ReadUnaligned<T>((T*)_data + row) : throw Mismatch(wanted);
    }

    private void Require(int row)
    {
        _chunk.RequireOpen();
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)RowCount, nameof(row));
    }

    private InvalidOperationException Mismatch(string wanted) =>
        new($"Column '{_column.Name}' is {_column.Type} and cannot be read as {wanted}. Cast it in SQL, or read it as what it is.");
}
