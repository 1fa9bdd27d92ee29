using System.Globalization;
using Analytics.Api.Model;

namespace Analytics.Api.Ingest.Reading;

/// <summary>What stands before the pence.</summary>
internal enum DecimalMark
{
    Point,

    /// <summary>As in 1.234,56, which a program writes that was set up for the continent.</summary>
    Comma,
}

/// <summary>
/// Reads amounts of money as ledgers print them: 1234.5, £1,234.56, -£12.00, (12.00), 1,234.56-, 12.00 CR, with or
/// without a pound sign that some program garbled. Runs for every line, so it neither allocates nor throws.
/// </summary>
internal static class Amounts
{
    /// <summary>A council's whole budget is a thousandth of this; what is beyond it is an account number in the wrong column.</summary>
    private const decimal Largest = 1_000_000_000_000m;

    private const int LongestAmount = 40;

    /// <summary>Reads one amount.</summary>
    /// <param name="text">The cell, trimmed.</param>
    /// <param name="amount">Rounded to the penny, half away from zero.</param>
    /// <param name="rounding">What rounding left out: the printed amount less <paramref name="amount"/>; nearly always 0.</param>
    public static bool TryRead(ReadOnlySpan<char> text, out Pounds amount, out decimal rounding)
    {
        rounding = 0;
        return TryReadPlain(text, out amount) || TryReadDressed(text, out amount, out rounding);
    }

    /// <summary>Reads one amount as its column writes them.</summary>
    /// <param name="text">The cell, trimmed.</param>
    /// <param name="mark">What stands before the pence in this column.</param>
    /// <param name="amount">Rounded to the penny, half away from zero.</param>
    /// <param name="rounding">What rounding left out: the printed amount less <paramref name="amount"/>; nearly always 0.</param>
    public static bool TryRead(ReadOnlySpan<char> text, DecimalMark mark, out Pounds amount, out decimal rounding)
    {
        if (mark == DecimalMark.Point || text.Length > LongestAmount)
            return TryRead(text, out amount, out rounding);

        Span<char> swapped = stackalloc char[LongestAmount];
        return TryRead(Swap(text, swapped), out amount, out rounding);
    }

    /// <summary>Whether a value is an amount under both marks, under one, or under none.</summary>
    public static (bool WithPoint, bool WithComma) Weigh(ReadOnlySpan<char> text)
    {
        if (TryReadPlain(text, out _))
            return (true, WithComma: !text.Contains('.'));
        return (TryRead(text, out _, out _), TryRead(text, DecimalMark.Comma, out _, out _));
    }

    private static ReadOnlySpan<char> Swap(ReadOnlySpan<char> text, Span<char> swapped)
    {
        for (var i = 0; i < text.Length; i++)
            swapped[i] = text[i] switch { ',' => '.', '.' => ',', var other => other };
        return swapped[..text.Length];
    }

    /// <summary>The common case: digits with at most two decimals and perhaps a minus in front.</summary>
    private static bool TryReadPlain(ReadOnlySpan<char> text, out Pounds amount)
    {
        amount = default;
        var negative = !text.IsEmpty && text[0] == '-';
        var digits = negative ? text[1..] : text;
        if (digits.IsEmpty || digits.Length > 14 || !char.IsAsciiDigit(digits[0]))
            return false;

        long pence = 0;
        var decimals = -1;
        foreach (var c in digits)
        {
            if (c == '.' && decimals < 0)
            {
                decimals = 0;
            }
            else if (char.IsAsciiDigit(c) && decimals < 2)
            {
                pence = (pence * 10) + (c - '0');
                if (decimals >= 0)
                    decimals++;
            }
            else
            {
                return false;
            }
        }

        for (var i = Math.Max(decimals, 0); i < 2; i++)
            pence *= 10;
        amount = new Pounds(negative ? -pence : pence);
        return Math.Abs(pence) <= Largest * 100;
    }

    private static bool TryReadDressed(ReadOnlySpan<char> text, out Pounds amount, out decimal rounding)
    {
        amount = default;
        rounding = 0;
        var negative = TakeSigns(ref text);
        Span<char> digits = stackalloc char[LongestAmount];
        if (!TryCopyWithoutCommas(text, digits, out var length)
            || !decimal.TryParse(digits[..length], NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var exact)
            || exact > Largest)
        {
            return false;
        }

        if (negative)
            exact = -exact;
        amount = Pounds.FromDecimal(exact);
        rounding = exact - amount.Value;
        return true;
    }

    /// <summary>Takes off brackets, signs, CR, DR and pound signs at both ends; true when they make the amount negative.</summary>
    private static bool TakeSigns(ref ReadOnlySpan<char> text)
    {
        var negative = false;
        if (text.Length > 2 && text[0] == '(' && text[^1] == ')')
        {
            negative = true;
            text = text[1..^1].Trim();
        }

        while (!text.IsEmpty && !char.IsAsciiDigit(text[0]) && text[0] != '.')
        {
            var length = text.StartsWith("GBP", StringComparison.OrdinalIgnoreCase) ? 3 : IsPoundSign(text[0]) || text[0] is '+' or '-' or '\u2212' || char.IsWhiteSpace(text[0]) ? 1 : 0;
            if (length == 0)
                return negative;
            negative |= text[0] is '-' or '\u2212';
            text = text[length..];
        }

        text = text.TrimEnd();
        if (text.EndsWith("GBP", StringComparison.OrdinalIgnoreCase))
            text = text[..^3].TrimEnd();
        if (text.EndsWith("CR", StringComparison.OrdinalIgnoreCase))
        {
            negative = true;
            text = text[..^2].TrimEnd();
        }
        else if (text.EndsWith("DR", StringComparison.OrdinalIgnoreCase))
        {
            text = text[..^2].TrimEnd();
        }
        else if (text.EndsWith("-"))
        {
            negative = true;
            text = text[..^1].TrimEnd();
        }

        return negative;
    }

    /// <summary>£, and what becomes of it: UTF-8 read as cp1252 (Â£), cp437 read as cp1252 (œ) or as Latin-1, a question mark, the replacement character.</summary>
    private static bool IsPoundSign(char c) => c is '£' or 'Â' or 'œ' or '\u009c' or '?' or '\ufffd';

    /// <summary>Copies the digits; commas, or the spaces that stand for them, must stand before groups of three, so that 1,5 is not taken for fifteen.</summary>
    private static bool TryCopyWithoutCommas(ReadOnlySpan<char> text, Span<char> digits, out int length)
    {
        length = 0;
        var sinceComma = -1;
        var whole = true;
        foreach (var c in text)
        {
            if (length == digits.Length)
                return false;
            if (c is ',' or ' ' or '\u00a0' or '\u202f')
            {
                if (!whole || length == 0 || sinceComma is not (-1 or 3))
                    return false;
                sinceComma = 0;
                continue;
            }

            if (!char.IsAsciiDigit(c))
            {
                if (whole && sinceComma is not (-1 or 3))
                    return false;
                whole = false;
            }
            else if (whole && sinceComma >= 0)
            {
                sinceComma++;
            }

            digits[length++] = c;
        }

        return length > 0 && (!whole || sinceComma is -1 or 3);
    }
}
