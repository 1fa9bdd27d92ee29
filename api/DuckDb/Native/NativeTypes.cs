using System.Runtime.InteropServices;

namespace Analytics.DuckDb.Native;

/// <summary><c>duckdb_state</c>.</summary>
internal enum NativeState
{
    Success = 0,
    Error = 1,
}

/// <summary><c>duckdb_result</c>: opaque, but handed over by value. Only the last of its fields is not deprecated.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeResult
{
    private readonly ulong _columnCount;
    private readonly ulong _rowCount;
    private readonly ulong _rowsChanged;
    private readonly nint _columns;
    private readonly nint _errorMessage;
    private readonly nint _data;
}

/// <summary><c>duckdb_decimal</c>: the value times ten to the scale, in 128 bits.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct NativeDecimal(byte width, byte scale, Int128 unscaled)
{
    private readonly byte _width = width;
    private readonly byte _scale = scale;
    private readonly ulong _lower = (ulong)unscaled;
    private readonly long _upper = (long)(unscaled >> 64);
}

/// <summary><c>duckdb_string_t</c>, 16 bytes: up to <see cref="InlineBytes"/> bytes stand inside it, longer text behind a pointer.</summary>
[StructLayout(LayoutKind.Explicit, Size = 16)]
internal unsafe struct NativeText
{
    internal const int InlineBytes = 12;

    [FieldOffset(0)]
    internal uint Length;

    [FieldOffset(4)]
    internal fixed byte Inlined[InlineBytes];

    [FieldOffset(8)]
    internal byte* Pointer;
}
