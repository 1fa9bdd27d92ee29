using Analytics.GraphQL.Language;

namespace Analytics.GraphQL.Validation.FieldMerging;

/// <summary>Two fields under one response name that cannot be merged. Its text and its places are bounded, however large the document.</summary>
/// <param name="ResponseName">The response name.</param>
/// <param name="Reason">Why, to follow the word because.</param>
/// <param name="Fields1">The first field, and those inside it that are the reason.</param>
/// <param name="Fields2">The second field, and those inside it that are the reason.</param>
internal sealed record Conflict(string ResponseName, string Reason, IReadOnlyList<FieldNode> Fields1, IReadOnlyList<FieldNode> Fields2)
{
    private const int LongestText = 1000;
    private const int MostFields = 20;

    /// <summary>The conflict of two fields whose subfields conflict.</summary>
    public static Conflict Of(string responseName, IReadOnlyList<Conflict> subfields, FieldNode node1, FieldNode node2)
    {
        var reason = "";
        foreach (var subfield in subfields)
        {
            reason += $"{(reason.Length == 0 ? "" : " and ")}subfields \"{Abbreviate(subfield.ResponseName)}\" conflict because {subfield.Reason}";
            if (reason.Length > LongestText)
            {
                break;
            }
        }

        return new Conflict(
            responseName,
            Abbreviate(reason),
            Enclose(node1, subfields.Select(subfield => subfield.Fields1)),
            Enclose(node2, subfields.Select(subfield => subfield.Fields2)));
    }

    public static string Abbreviate(string text) => text.Length > LongestText ? $"{text[..LongestText]}..." : text;

    /// <summary>Where not all fields can be kept, the deepest are.</summary>
    private static List<FieldNode> Enclose(FieldNode node, IEnumerable<IReadOnlyList<FieldNode>> inner)
    {
        var nodes = new List<FieldNode> { node };
        foreach (var fields in inner)
        {
            nodes.AddRange(fields.TakeLast(MostFields - nodes.Count));
            if (nodes.Count == MostFields)
            {
                break;
            }
        }

        return nodes;
    }
}
