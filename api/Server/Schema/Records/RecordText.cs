using Analytics.GraphQL.Execution;

namespace Analytics.Api.Schema.Records;

/// <summary>How records are named and text is put in order.</summary>
internal static class RecordText
{
    /// <summary>What text sorts by, code point by code point.</summary>
    public static string SortKey(string text) => text.ToLowerInvariant();

    /// <summary>What a record is known by through all its corrections: the council's code and its own reference.</summary>
    public static string RecordId(this ResolverContext context, int council, string reference) => $"{context.Members().CouncilAt(council).Code}:{reference}";
}
