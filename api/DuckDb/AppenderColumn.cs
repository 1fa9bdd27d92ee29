using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Analytics.DuckDb.Native;
using static System.FormattableString;

namespace Analytics.DuckDb;

/// <summary>Writes one column of an appender's chunk, in the engine's memory.</summary>
internal sealed unsafe class AppenderColumn(string name, ColumnType type, int position)
{
    private nint _vector;
    private byte* _data;
    private ulong* _validity;

    internal string Name => name;

    internal ColumnType Type => type;

    /// <summary>Finds the memory of a chunk, which is another after every reset.</summary>
    internal void Attach(ChunkHandle chunk)
    {
        _vector = NativeMethods.DataChunkVector(chunk, (ulong)position);
        _data = NativeMethods.VectorData(_vector);
        _validity = null;
    }

    internal void SetNull(int row)
    {
        if (_validity is null)
        {
            NativeMethods.EnsureValidityWritable(_vector);
            _validity = NativeMethods.VectorValidity(_vector);
        }

        _validity[row >> 6] &= ~(1UL << (row & 63));
    }

    /// <summary>Forgets what was set to NULL by a batch that is written once more.</summary>
    internal void SetNotNull(int row, int rows)
    {
        for (var end = row + rows; _validity is not null && row < end; row++)
            _validity[row >> 6] |= 1UL << (row & 63);
    }

    internal void Set<T>(int row, T value)
        where T : unmanaged
    {
        if (typeof(T) == typeof(DateOnly))
            SetDate(row, Unsafe.BitCast<T, DateOnly>(value));
        else if (typeof(T) == typeof(DateTime))
            SetDateTime(row, Unsafe.BitCast<T, DateTime>(value));
        else if (typeof(T) == typeof(decimal))
            SetDecimal(row, Unsafe.BitCast<T, decimal>(value));
        else
            Store(row, value, type.IsStoredAs<T>());
    }

    internal void SetMany<T>(int row, ReadOnlySpan<T> values)
        where T : unmanaged
    {
        if (type.IsStoredAs<T>())
        {
            values.CopyTo(new Span<T>((T*)_data + row, values.Length));
            return;
        }

        foreach (var value in values)
            Set(row++, value);
    }

    internal void SetText(int row, ReadOnlySpan<char> value)
    {
        if (type.Type != DuckDbType.Varchar)
            throw Mismatch(nameof(String));
        if (EngineText.Fault(value) is { } fault)
            throw new ArgumentException(Invariant($"The text for column '{name}' {fault}"), nameof(value));

        using var utf8 = new Utf8Text(value, stackalloc byte[Utf8Text.OnStack]);
        StoreText(row, utf8.Bytes);
    }

    internal void SetText(int row, ReadOnlySpan<byte> utf8)
    {
        if (type.Type != DuckDbType.Varchar)
            throw Mismatch("UTF-8");
        if (EngineText.Fault(utf8) is { } fault)
            throw new ArgumentException(Invariant($"The text for column '{name}' {fault}"), nameof(utf8));
        StoreText(row, utf8);
    }

    private void StoreText(int row, ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > NativeText.InlineBytes)
        {
            NativeMethods.AssignText(_vector, (ulong)row, (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(utf8)), (ulong)utf8.Length);
            return;
        }

        // The engine compares all sixteen bytes of a short text, so those behind it are zero.
        var text = (NativeText*)_data + row;
        *text = default;
        text->Length = (uint)utf8.Length;
        utf8.CopyTo(new Span<byte>(text->Inlined, NativeText.InlineBytes));
    }

    private void SetDate(int row, DateOnly value) => Store(row, EngineTime.ToDays(value), type.Type == DuckDbType.Date);

    private void SetDateTime(int row, DateTime value) => Store(row, EngineTime.ToMicroseconds(value), type.Type is DuckDbType.Timestamp or DuckDbType.TimestampTz);

    private void SetDecimal(int row, decimal value)
    {
        if (type.Type != DuckDbType.Decimal)
            throw Mismatch(nameof(Decimal));

        var unscaled = EngineDecimal.ToUnscaled(value, type.Width, type.Scale);
        switch (type.Storage)
        {
            case DuckDbType.SmallInt:
                Store(row, (short)unscaled);
                break;
            case DuckDbType.Integer:
                Store(row, (int)unscaled);
                break;
            case DuckDbType.BigInt:
                Store(row, (long)unscaled);
                break;
            default:
                Store(row, unscaled);
                break;
        }
    }

    private void Store<T>(int row, T value, bool fits = true)
        where T : unmanaged
    {
        if (!fits)
            throw Mismatch(typeof(T).Name);

        Unsafe.WriteUnaligned((T*)_data + row, value);
    }

    private InvalidOperationException Mismatch(string given) => new($"Column '{name}' is {type} and takes no {given}.");
}
