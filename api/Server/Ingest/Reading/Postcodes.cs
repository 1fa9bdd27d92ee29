namespace Analytics.Api.Ingest.Reading;

/// <summary>Postcodes of the United Kingdom in one spelling: upper case, one space before the last three characters.</summary>
internal static class Postcodes
{
    /// <summary>Reads a whole postcode: SK1 3XE.</summary>
    public static bool TryRead(string text, out string postcode)
    {
        var letters = Letters(text);
        postcode = letters.Length is >= 5 and <= 7 ? $"{letters[..^3]} {letters[^3..]}" : "";
        return postcode.Length > 0 && IsOutward(letters[..^3]) && IsInward(letters[^3..]);
    }

    /// <summary>Reads a sector, SK1 3, which needs its space: without it SK13 could be meant.</summary>
    public static bool TryReadSector(string text, out string sector)
    {
        sector = text.Trim().ToUpperInvariant();
        var space = sector.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && space == sector.Length - 2 && char.IsAsciiDigit(sector[^1]) && IsOutward(sector[..space]);
    }

    /// <summary>The sector of a whole postcode: SK1 3 of SK1 3XE.</summary>
    public static string SectorOf(string postcode) => postcode[..^2];

    private static string Letters(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();

    /// <summary>One or two letters, a digit, perhaps a letter or digit more: M1, M60, SK1, EC1A.</summary>
    private static bool IsOutward(string text)
    {
        var letters = text.TakeWhile(char.IsAsciiLetter).Count();
        return letters is 1 or 2
            && text.Length - letters is 1 or 2
            && char.IsAsciiDigit(text[letters])
            && text.All(char.IsAsciiLetterOrDigit);
    }

    private static bool IsInward(string text) => char.IsAsciiDigit(text[0]) && char.IsAsciiLetter(text[1]) && char.IsAsciiLetter(text[2]);
}
