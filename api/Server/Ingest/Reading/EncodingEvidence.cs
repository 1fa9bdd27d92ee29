using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Analytics.Api.Ingest.Reading;

/// <summary>Gathers from all bytes of a file how they become text.</summary>
internal sealed class EncodingEvidence
{
    private const int Step = 1 << 16;

    /// <summary>
    /// Bytes that DOS programs write and Windows programs next to never: £ é ü è å Ä ì ê (which cp1252 has as œ ‚, or not at
    /// all) against £, curly quotes, dashes and the accented letters of cp1252, which in DOS are box lines and Greek.
    /// </summary>
    private static readonly SearchValues<byte> DosBytes = SearchValues.Create([0x9C, 0x82, 0x81, 0x8A, 0x8D, 0x8F, 0x90]);

    private static readonly SearchValues<byte> WindowsBytes = SearchValues.Create(
        [0xA3, 0x91, 0x92, 0x93, 0x96, 0x97, 0xA0, .. Enumerable.Range(0xC0, 0x40).Select(b => (byte)b)]);

    private readonly char[] _chars = new char[Step + 8];
    private readonly byte[] _bytes = new byte[Step + 8];
    private int _carried;
    private bool _isUtf8 = true;
    private long _dos;
    private long _windows;

    public void Add(ReadOnlySpan<byte> bytes)
    {
        if (_carried == 0 && Ascii.IsValid(bytes))
            return;

        var rest = bytes;
        for (; _isUtf8 && !rest.IsEmpty; rest = rest[Math.Min(rest.Length, Step)..])
            CheckUtf8(rest[..Math.Min(rest.Length, Step)]);
        if (!_isUtf8)
            CountSingleBytes(bytes);
    }

    /// <summary>Null for UTF-8, and for what a byte order mark tells, which the reader honours itself.</summary>
    /// <param name="start">The first bytes of the file.</param>
    public Encoding? Decide(ReadOnlySpan<byte> start)
    {
        if (HasUtf16Mark(start))
            return null;
        if (IsUtf16WithoutMark(start))
            return ZerosAt(start, 1) > ZerosAt(start, 0) ? Encoding.Unicode : Encoding.BigEndianUnicode;
        if (_isUtf8)
            return null;

        // The pound sign and all letters of western languages are where they are in cp437 too.
        return _dos > _windows ? CodePagesEncodingProvider.Instance.GetEncoding(850) : Utf8WithStrays.Encoding;
    }

    public static bool IsUtf16(ReadOnlySpan<byte> start) => HasUtf16Mark(start) || IsUtf16WithoutMark(start);

    /// <summary>In western text every other byte is zero.</summary>
    public static bool IsUtf16WithoutMark(ReadOnlySpan<byte> start)
    {
        var (even, odd) = (ZerosAt(start, 0), ZerosAt(start, 1));
        return start.Length >= 16 && Math.Max(even, odd) * 4 > start.Length && Math.Min(even, odd) * 8 < Math.Max(even, odd);
    }

    private static bool HasUtf16Mark(ReadOnlySpan<byte> start) => start.Length >= 2 && (start[0], start[1]) is (0xFE, 0xFF) or (0xFF, 0xFE);

    private static int ZerosAt(ReadOnlySpan<byte> bytes, int first)
    {
        var zeros = 0;
        for (var i = first; i < bytes.Length; i += 2)
            zeros += bytes[i] == 0 ? 1 : 0;
        return zeros;
    }

    private void CountSingleBytes(ReadOnlySpan<byte> bytes)
    {
        for (var next = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F); next >= 0; next = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F))
        {
            _dos += DosBytes.Contains(bytes[next]) ? 1 : 0;
            _windows += WindowsBytes.Contains(bytes[next]) ? 1 : 0;
            bytes = bytes[(next + 1)..];
        }
    }

    /// <summary>Letters may lie over the seam of two buffers.</summary>
    private void CheckUtf8(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(_bytes.AsSpan(_carried));
        var all = _bytes.AsSpan(0, _carried + bytes.Length);
        var status = Utf8.ToUtf16(all, _chars, out var read, out _, replaceInvalidSequences: false, isFinalBlock: false);
        _isUtf8 = status != OperationStatus.InvalidData;
        all[read..].CopyTo(_bytes);
        _carried = all.Length - read;
    }
}
