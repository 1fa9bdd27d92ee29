using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;
using static System.FormattableString;

namespace Analytics.DuckDb.Native;

/// <summary>Text out of the engine, and what may go into it.</summary>
internal static unsafe class EngineText
{
    /// <summary>The longest text that is taken, in bytes of UTF-8: 16 MiB. Text of that size is a fault in the data.</summary>
    internal const int MaxBytes = 16 * 1024 * 1024;

    internal static string Read(byte* text) => Marshal.PtrToStringUTF8((nint)text) ?? "";

    /// <summary>Reads text that the engine gave away, and releases it.</summary>
    internal static string Take(byte* text)
    {
        var read = Read(text);
        NativeMethods.Free(text);
        return read;
    }

    /// <summary>What is wrong with a text: parts of the engine end text at a NUL, and UTF-8 cannot carry half a surrogate pair.</summary>
    /// <returns>The rest of a sentence that begins with what the text is; null when nothing is wrong.</returns>
    internal static string? Fault(ReadOnlySpan<char> text)
    {
        if (text.Length > MaxBytes / 3 && Encoding.UTF8.GetByteCount(text) is var bytes and > MaxBytes)
            return TooLong(bytes);
        if (text.IndexOf('\0') is var zero and >= 0)
            return HasNul(zero);

        for (var at = text.IndexOfAnyInRange('\uD800', '\uDFFF'); at >= 0;)
        {
            if (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
                return Invariant($"has half a surrogate pair (U+{(int)text[at]:X4}) at position {at + 1}. It is not valid Unicode; write the whole character or none.");

            var next = text[(at + 2)..].IndexOfAnyInRange('\uD800', '\uDFFF');
            at = next < 0 ? -1 : at + 2 + next;
        }

        return null;
    }

    /// <inheritdoc cref="Fault(ReadOnlySpan{char})"/>
    internal static string? Fault(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > MaxBytes)
            return TooLong(utf8.Length);
        if (utf8.IndexOf((byte)0) is var zero and >= 0)
            return HasNul(zero);
        return Utf8.IsValid(utf8) ? null : "is not valid UTF-8. Decode it by the encoding that it has.";
    }

    /// <summary>Refuses a text that has a fault.</summary>
    internal static void Require(ReadOnlySpan<char> text, string what)
    {
        if (Fault(text) is { } fault)
            throw new ArgumentException($"{what} {fault}", nameof(text));
    }

    private static string TooLong(int bytes) => Invariant($"is {bytes:N0} bytes long; at most {MaxBytes:N0} are taken. Shorten it, or keep it outside the database.");

    private static string HasNul(int position) => Invariant($"has a NUL character at position {position + 1}. Remove it: for parts of the database a text ends there.");
}

/// <summary>A text without fault as UTF-8, in the caller's memory where it fits.</summary>
internal readonly ref struct Utf8Text
{
    internal const int OnStack = 256;

    private readonly byte[]? _rented;

    internal Utf8Text(ReadOnlySpan<char> text, Span<byte> memory)
    {
        _rented = text.Length * 3 <= memory.Length ? null : ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetByteCount(text));
        var target = _rented ?? memory;
        Bytes = target[..Encoding.UTF8.GetBytes(text, target)];
    }

    internal ReadOnlySpan<byte> Bytes { get; }

    public void Dispose()
    {
        if (_rented is not null)
            ArrayPool<byte>.Shared.Return(_rented);
    }
}
