namespace Analytics.Api.Ingest.Suppliers;

/// <summary>VAT registration numbers in one spelling.</summary>
internal static class VatNumbers
{
    /// <summary>Letters and digits in capitals, without GB in front; empty where the cell holds no number (NA, Redacted, 0).</summary>
    public static string Read(ReadOnlySpan<char> text)
    {
        Span<char> kept = stackalloc char[Math.Min(text.Length, 20)];
        var length = 0;
        var digits = 0;
        var significant = 0;
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c))
                continue;
            if (length == kept.Length)
                return "";
            kept[length++] = char.ToUpperInvariant(c);
            digits += char.IsAsciiDigit(c) ? 1 : 0;
            significant += c is >= '1' and <= '9' ? 1 : 0;
        }

        if (digits < 5 || significant == 0) // the shortest number of any country has more, and rows of zeros are none
            return "";
        var number = kept[..length];
        return (number.StartsWith("GB") ? number[2..] : number).ToString();
    }
}
