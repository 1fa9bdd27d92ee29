using System.Runtime.CompilerServices;
using Analytics.GraphQL.Language;

namespace Analytics.GraphQL.Validation.FieldMerging;

/// <summary>
/// Two fields under one response name that cannot be merged. Its text and its places are bounded, however large the document, and
/// made only when it is told: far more conflicts are found inside others than are ever told.
/// </summary>
internal sealed class Conflict
{
    private const int LongestText = 1000;
    private const int MostFields = 20;

    private readonly IReadOnlyList<Conflict> _subfields;
    private readonly FieldNode _field1;
    private readonly FieldNode _field2;

    /// <summary>The conflict of two fields that differ themselves.</summary>
    public Conflict(string responseName, string reason, FieldNode field1, FieldNode field2)
        : this(responseName, [], field1, field2) => Reason = reason;

    /// <summary>The conflict of two fields whose subfields conflict.</summary>
    public Conflict(string responseName, IReadOnlyList<Conflict> subfields, FieldNode field1, FieldNode field2)
    {
        ResponseName = responseName;
        _subfields = subfields;
        _field1 = field1;
        _field2 = field2;
    }

    /// <summary>The response name.</summary>
    public string ResponseName { get; }

    /// <summary>Why, to follow the word because.</summary>
    public string Reason
    {
        get => field ??= Describe();
        private init;
    }

    /// <summary>The first field, and those inside it that are the reason.</summary>
    public IReadOnlyList<FieldNode> Fields1 => field ??= Enclose(_field1, subfield => subfield.Fields1);

    /// <summary>The second field, and those inside it that are the reason.</summary>
    public IReadOnlyList<FieldNode> Fields2 => field ??= Enclose(_field2, subfield => subfield.Fields2);

    public static string Abbreviate(string text) => text.Length > LongestText ? $"{text[..LongestText]}..." : text;

    private string Describe()
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var reason = "";
        foreach (var subfield in _subfields)
        {
            reason += $"{(reason.Length == 0 ? "" : " and ")}subfields \"{Abbreviate(subfield.ResponseName)}\" conflict because {subfield.Reason}";
            if (reason.Length > LongestText)
            {
                break;
            }
        }

        return Abbreviate(reason);
    }

    /// <summary>Where not all fields can be kept, the deepest are.</summary>
    private List<FieldNode> Enclose(FieldNode node, Func<Conflict, IReadOnlyList<FieldNode>> inside)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var nodes = new List<FieldNode> { node };
        foreach (var subfield in _subfields)
        {
            nodes.AddRange(inside(subfield).TakeLast(MostFields - nodes.Count));
            if (nodes.Count == MostFields)
            {
                break;
            }
        }

        return nodes;
    }
}
