namespace Analytics.Api.Ingest;

/// <summary>Words of the model as files and the schema spell them: COMBINED_AUTHORITY for CombinedAuthority.</summary>
internal static class UpperCase
{
    public static string Of<T>(T value) where T : struct, Enum => Words<T>.ByValue[value];

    /// <summary>The value that is spelt so, in whatever case.</summary>
    public static bool TryRead<T>(string text, out T value) where T : struct, Enum => Words<T>.ByText.TryGetValue(text, out value);

    /// <summary>All words of a kind, for the message that one is unknown.</summary>
    public static string AllOf<T>() where T : struct, Enum => string.Join(", ", Words<T>.ByValue.Values);

    private static class Words<T> where T : struct, Enum
    {
        public static readonly Dictionary<T, string> ByValue = Enum.GetValues<T>().ToDictionary(value => value, Spell);

        public static readonly Dictionary<string, T> ByText = ByValue.ToDictionary(word => word.Value, word => word.Key, StringComparer.OrdinalIgnoreCase);

        private static string Spell(T value) =>
            string.Concat(value.ToString().Select((c, i) => i > 0 && char.IsAsciiLetterUpper(c) ? $"_{c}" : $"{char.ToUpperInvariant(c)}"));
    }
}
