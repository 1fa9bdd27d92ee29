using System.Text;

namespace Analytics.SeedData.Files;

internal enum DateStyle
{
    /// <summary>2021-04-09</summary>
    Iso,

    /// <summary>09/04/2021</summary>
    Slashed,

    /// <summary>09.04.2021</summary>
    Dotted,
}

internal enum MoneyStyle
{
    /// <summary>-1234.50</summary>
    Plain,

    /// <summary>-1,234.50</summary>
    Grouped,

    /// <summary>-£1,234.50</summary>
    PoundSign,

    /// <summary>(1,234.50)</summary>
    Brackets,
}

/// <summary>Writes comma-separated values as bytes, lines ended by a line feed: the same on every platform, and without a string per field.</summary>
internal sealed class CsvFile : IDisposable
{
    private const int BufferSize = 1 << 16;

    /// <summary>Room that is always left for a field other than text.</summary>
    private const int FieldSize = 64;

    private readonly Stream _stream;
    private readonly Encoding _encoding;
    private readonly byte[] _buffer = new byte[BufferSize];
    private int _length;
    private bool _lineStarted;

    public CsvFile(string path, Encoding? encoding = null)
    {
        _encoding = encoding ?? Utf8;
        _stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        _stream.Write(_encoding.Preamble);
    }

    public static Encoding Utf8 { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    public static Encoding Utf8WithMark { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);

    public static Encoding Windows1252 { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>A field as it stands in the file, quoted where it must be: made once, written often with <see cref="Raw"/>.</summary>
    public static byte[] Field(string text, Encoding encoding) => encoding.GetBytes(
        text.AsSpan().IndexOfAny(",\"\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");

    public void Text(string text) => Raw(Field(text, _encoding));

    public void Raw(ReadOnlySpan<byte> field)
    {
        Separate(field.Length);
        field.CopyTo(_buffer.AsSpan(_length));
        _length += field.Length;
    }

    public void Number(long number)
    {
        Separate(FieldSize);
        Digits(number, 1);
    }

    public void Date(DateOnly day, DateStyle style)
    {
        Separate(FieldSize);
        var mark = style switch { DateStyle.Iso => '-', DateStyle.Slashed => '/', DateStyle.Dotted => '.' };
        var first = style == DateStyle.Iso ? day.Year : day.Day;
        var last = style == DateStyle.Iso ? day.Day : day.Year;
        Digits(first, 2);
        Put(mark);
        Digits(day.Month, 2);
        Put(mark);
        Digits(last, 2);
    }

    public void Money(long pence, MoneyStyle style)
    {
        Separate(FieldSize);
        var pounds = Math.Abs(pence) / 100;
        var quoted = style != MoneyStyle.Plain && pounds >= 1000;
        if (quoted)
            Put('"');
        if (pence < 0)
            Put(style == MoneyStyle.Brackets ? '(' : '-');
        if (style == MoneyStyle.PoundSign)
            Put('£');
        Pounds(pounds, grouped: style != MoneyStyle.Plain);
        Put('.');
        Digits(Math.Abs(pence) % 100, 2);
        if (pence < 0 && style == MoneyStyle.Brackets)
            Put(')');
        if (quoted)
            Put('"');
    }

    /// <summary>Writes a whole line of text.</summary>
    public void Line(params ReadOnlySpan<string> fields)
    {
        foreach (var field in fields)
            Text(field);
        EndLine();
    }

    public void EndLine()
    {
        Reserve(1);
        _buffer[_length++] = (byte)'\n';
        _lineStarted = false;
    }

    public void Dispose()
    {
        Flush();
        _stream.Dispose();
    }

    private void Pounds(long pounds, bool grouped)
    {
        if (!grouped || pounds < 1000)
        {
            Digits(pounds, 1);
            return;
        }

        Pounds(pounds / 1000, grouped);
        Put(',');
        Digits(pounds % 1000, 3);
    }

    /// <summary>Writes a number that is not negative, with at least so many digits.</summary>
    private void Digits(long number, int least)
    {
        var digits = least;
        for (var rest = number / Power(least); rest > 0; rest /= 10)
            digits++;

        for (var at = _length + digits - 1; at >= _length; at--)
        {
            _buffer[at] = (byte)('0' + (number % 10));
            number /= 10;
        }

        _length += digits;
    }

    private static long Power(int digits) => digits switch { 1 => 10, 2 => 100, _ => 1000 };

    private void Put(char character) => _length += _encoding.GetBytes([character], _buffer.AsSpan(_length));

    private void Separate(int length)
    {
        Reserve(length + 1);
        if (_lineStarted)
            _buffer[_length++] = (byte)',';
        _lineStarted = true;
    }

    private void Reserve(int length)
    {
        if (_length + length > BufferSize)
            Flush();
    }

    private void Flush()
    {
        _stream.Write(_buffer, 0, _length);
        _length = 0;
    }
}
