using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Analytics.Api.Records.Postgres;

/// <summary>Rows on their way in, in the binary format of <see cref="PostgresCopy"/>.</summary>
internal sealed class PostgresCopyBuffer
{
    private readonly ArrayBufferWriter<byte> _rows = new(1 << 20);

    public ReadOnlySpan<byte> Written => _rows.WrittenSpan;

    public void Clear() => _rows.ResetWrittenCount();

    /// <summary>Comes before the first row of a command.</summary>
    public void Begin() => _rows.Write(PostgresCopy.Header);

    /// <summary>Comes after the last.</summary>
    public void End() => Int16(PostgresCopy.End);

    /// <summary>Begins a row.</summary>
    public void Row(int fields) => Int16((short)fields);

    public void Null() => Int32(PostgresCopy.Null);

    public void Field(bool value)
    {
        var span = Length(sizeof(byte));
        span[0] = value ? (byte)1 : (byte)0;
        _rows.Advance(sizeof(byte));
    }

    public void Field(short value)
    {
        BinaryPrimitives.WriteInt16BigEndian(Length(sizeof(short)), value);
        _rows.Advance(sizeof(short));
    }

    public void Field(int value)
    {
        BinaryPrimitives.WriteInt32BigEndian(Length(sizeof(int)), value);
        _rows.Advance(sizeof(int));
    }

    public void Field(long value)
    {
        BinaryPrimitives.WriteInt64BigEndian(Length(sizeof(long)), value);
        _rows.Advance(sizeof(long));
    }

    public void Field(ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(Length(utf8.Length));
        _rows.Advance(utf8.Length);
    }

    public void Field(int? value)
    {
        if (value is { } number)
            Field(number);
        else
            Null();
    }

    public void Field(long? value)
    {
        if (value is { } number)
            Field(number);
        else
            Null();
    }

    public void Field(string? value)
    {
        if (value is null)
        {
            Null();
            return;
        }

        var text = PostgresText.Storable(value);
        var span = _rows.GetSpan(sizeof(int) + Encoding.UTF8.GetMaxByteCount(text.Length));
        var length = Encoding.UTF8.GetBytes(text, span[sizeof(int)..]);
        BinaryPrimitives.WriteInt32BigEndian(span, length);
        _rows.Advance(sizeof(int) + length);
    }

    /// <summary>Writes a field's length.</summary>
    /// <returns>Room for its bytes.</returns>
    private Span<byte> Length(int bytes)
    {
        var span = _rows.GetSpan(sizeof(int) + bytes);
        BinaryPrimitives.WriteInt32BigEndian(span, bytes);
        _rows.Advance(sizeof(int));
        return span.Slice(sizeof(int), bytes);
    }

    private void Int16(short value)
    {
        BinaryPrimitives.WriteInt16BigEndian(_rows.GetSpan(sizeof(short)), value);
        _rows.Advance(sizeof(short));
    }

    private void Int32(int value)
    {
        BinaryPrimitives.WriteInt32BigEndian(_rows.GetSpan(sizeof(int)), value);
        _rows.Advance(sizeof(int));
    }
}
