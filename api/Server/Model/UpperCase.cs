namespace Analytics.Api.Model;

/// <summary>Words of the model as files and the schema spell them: COMBINED_AUTHORITY for CombinedAuthority, SEND_16_TO_25 for Send16To25.</summary>
internal static class UpperCase
{
    /// <summary>The word of a value.</summary>
    public static string Of<T>(T value) where T : struct, Enum => Words<T>.ByValue[value];

    /// <summary>The word of a name of the model or the schema: LOCALITY_RING for localityRing.</summary>
    public static string Of(string name) => string.Concat(name.Select((c, i) => i > 0 && BeginsWord(name[i - 1], c) ? $"_{c}" : $"{char.ToUpperInvariant(c)}"));

    /// <summary>The value that is spelt so, in whatever case.</summary>
    public static bool TryRead<T>(string text, out T value) where T : struct, Enum => Words<T>.ByText.TryGetValue(text, out value);

    /// <summary>All words of a kind, for the message that one is unknown.</summary>
    public static string AllOf<T>() where T : struct, Enum => string.Join(", ", Words<T>.ByValue.Values);

    private static bool BeginsWord(char before, char c) => char.IsAsciiLetterUpper(c) || (char.IsAsciiDigit(c) && !char.IsAsciiDigit(before));

    private static class Words<T> where T : struct, Enum
    {
        public static readonly Dictionary<T, string> ByValue = Enum.GetValues<T>().ToDictionary(value => value, value => Of(value.ToString()));

        public static readonly Dictionary<string, T> ByText = ByValue.ToDictionary(word => word.Value, word => word.Key, StringComparer.OrdinalIgnoreCase);
    }
}
