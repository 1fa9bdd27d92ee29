namespace Analytics.Api.Ingest;

/// <summary>Words of the model as files and the schema spell them: COMBINED_AUTHORITY for CombinedAuthority.</summary>
internal static class UpperCase
{
    public static string Of<T>(T value) where T : struct, Enum =>
        string.Concat(value.ToString().Select((c, i) => i > 0 && char.IsAsciiLetterUpper(c) ? $"_{c}" : $"{char.ToUpperInvariant(c)}"));
}
