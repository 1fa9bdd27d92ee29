using Analytics.GraphQL.Execution;

namespace Analytics.Api.Schema.Records;

/// <summary>How records are named and text is put in order.</summary>
internal static class RecordText
{
    /// <summary>What text sorts by: code point after lower-casing.</summary>
    public static OrdinalText Key(string? text) => new(text?.ToLowerInvariant());

    /// <summary>What a record is known by through all its corrections: the council's code and its own reference.</summary>
    public static string RecordId(this ResolverContext context, int council, string reference) => $"{context.Members().CouncilAt(council).Code}:{reference}";

    /// <summary>Text that compares by code point.</summary>
    internal readonly record struct OrdinalText(string? Text) : IComparable<OrdinalText>
    {
        public int CompareTo(OrdinalText other) => string.CompareOrdinal(Text, other.Text);
    }
}
