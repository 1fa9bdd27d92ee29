using static System.FormattableString;

namespace Analytics.DuckDb.Native;

/// <summary>Decimals as the engine stores them: a whole number, and a scale that says how many of its digits follow the point.</summary>
internal static class EngineDecimal
{
    internal static NativeDecimal ToNative(decimal value) => new(width: 38, value.Scale, Unscaled(value));

    /// <summary>The whole number that stands for a value in a column.</summary>
    /// <exception cref="OverflowException">The value has more digits than the column.</exception>
    internal static Int128 ToUnscaled(decimal value, byte width, byte scale)
    {
        var unscaled = Unscaled(value);
        for (var missing = scale - value.Scale; missing > 0; missing--)
            unscaled = checked(unscaled * 10);
        for (var spare = value.Scale - scale; spare > 0; spare--)
        {
            (unscaled, var digit) = Int128.DivRem(unscaled, 10);
            if (digit != 0)
                throw new OverflowException(Invariant($"{value} has more than {scale} decimal places."));
        }

        return Int128.Abs(unscaled) < PowerOfTen(width)
            ? unscaled
            : throw new OverflowException(Invariant($"{value} has more than {width - scale} digits before the point."));
    }

    /// <summary>The value that a whole number stands for.</summary>
    /// <exception cref="OverflowException">More than 28 decimal places, or more than 96 bits: <c>decimal</c> holds no more.</exception>
    internal static decimal ToDecimal(Int128 unscaled, byte scale)
    {
        var size = Int128.Abs(unscaled);
        if (scale > 28 || size >> 96 != 0)
            throw new OverflowException(Invariant($"{unscaled} with {scale} decimal places does not fit a decimal. Round it in SQL."));

        return new decimal((int)(uint)size, (int)(uint)(size >> 32), (int)(uint)(size >> 64), Int128.IsNegative(unscaled), scale);
    }

    private static Int128 Unscaled(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var size = new Int128((uint)bits[2], ((ulong)(uint)bits[1] << 32) | (uint)bits[0]);
        return decimal.IsNegative(value) ? -size : size;
    }

    private static Int128 PowerOfTen(byte exponent)
    {
        Int128 power = 1;
        for (; exponent > 0; exponent--)
            power *= 10;
        return power;
    }
}
