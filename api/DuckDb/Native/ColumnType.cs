using System.Runtime.CompilerServices;

namespace Analytics.DuckDb.Native;

/// <summary>A column's type as far as its values are read and written: for a decimal its digits, and the whole number it is stored as.</summary>
internal readonly record struct ColumnType(DuckDbType Type, byte Width, byte Scale, DuckDbType Storage)
{
    internal static ColumnType Of(LogicalTypeHandle handle)
    {
        var type = NativeMethods.TypeId(handle);
        return type == DuckDbType.Decimal
            ? new(type, NativeMethods.DecimalWidth(handle), NativeMethods.DecimalScale(handle), NativeMethods.DecimalStorage(handle))
            : new(type, 0, 0, type);
    }

    public override string ToString() => Type == DuckDbType.Decimal ? $"Decimal({Width}, {Scale})" : Type.ToString();

    /// <summary>Whether the engine stores the values of this type as <typeparamref name="T"/>. Dates count days, timestamps microseconds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool IsStoredAs<T>()
        where T : unmanaged => Type switch
        {
            DuckDbType.Boolean => typeof(T) == typeof(bool),
            DuckDbType.TinyInt => typeof(T) == typeof(sbyte),
            DuckDbType.SmallInt => typeof(T) == typeof(short),
            DuckDbType.Integer or DuckDbType.Date => typeof(T) == typeof(int),
            DuckDbType.BigInt or DuckDbType.Timestamp or DuckDbType.TimestampTz => typeof(T) == typeof(long),
            DuckDbType.HugeInt => typeof(T) == typeof(Int128),
            DuckDbType.UTinyInt => typeof(T) == typeof(byte),
            DuckDbType.USmallInt => typeof(T) == typeof(ushort),
            DuckDbType.UInteger => typeof(T) == typeof(uint),
            DuckDbType.UBigInt => typeof(T) == typeof(ulong),
            DuckDbType.UHugeInt => typeof(T) == typeof(UInt128),
            DuckDbType.Float => typeof(T) == typeof(float),
            DuckDbType.Double => typeof(T) == typeof(double),
            _ => false,
        };
}
