namespace Analytics.GraphQL.Language;

/// <summary>What UTF-8 bytes are worth in UTF-16 code units, in which GraphQL clients count columns.</summary>
internal static class Utf16
{
    /// <summary>Code units that a byte adds: a character's first byte adds all of them, its other bytes none.</summary>
    public static int UnitsAt(byte code) => code switch
    {
        < 0x80 => 1,
        < 0xC0 => 0,
        < 0xF0 => 1,
        _ => 2,
    };
}
