using Analytics.GraphQL.Language;
using Analytics.GraphQL.TypeSystem;

namespace Analytics.GraphQL.Validation.FieldMerging;

/// <summary>One field as it is selected.</summary>
/// <param name="Node">The field.</param>
/// <param name="ParentType">The type it is selected on; null when that is not known.</param>
/// <param name="Definition">What the type says of it; null when that is not known, and for <c>__typename</c>.</param>
internal sealed record SelectedField(FieldNode Node, NamedType? ParentType, FieldDefinition? Definition)
{
    private string[]? _values;
    private Dictionary<string, string>? _valuesByName;

    /// <summary>The arguments' values in the order of the text, written so that equal ones are written alike.</summary>
    private string[] Values => _values ??= [.. Node.Arguments.Select(argument => CanonicalText.Of(argument.Value))];

    public bool HasSameArguments(SelectedField other)
    {
        if (Node.Arguments.Length != other.Node.Arguments.Length)
        {
            return false;
        }

        for (var i = 0; i < Node.Arguments.Length; i++)
        {
            if (!other.ValuesByName().TryGetValue(Node.Arguments[i].Name.Value, out var value) || value != Values[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Of an argument given twice the last counts, so that such a field is not even the same as itself.</summary>
    private Dictionary<string, string> ValuesByName()
    {
        if (_valuesByName is null)
        {
            _valuesByName = [];
            for (var i = 0; i < Values.Length; i++)
            {
                _valuesByName[Node.Arguments[i].Name.Value] = Values[i];
            }
        }

        return _valuesByName;
    }

    /// <summary>Whether two fields could never answer at the same time, because no object is of both parent types.</summary>
    public bool Excludes(SelectedField other) =>
        ParentType is ObjectType && other.ParentType is ObjectType && ParentType != other.ParentType;
}

/// <summary>The fields of one selection set by their response names, inline fragments resolved, and the fragments that it spreads.</summary>
/// <param name="id">A number of its own in its document.</param>
internal sealed class SelectedFields(int id)
{
    private HashSet<string>? _fragmentNames;

    public int Id { get; } = id;

    public OrderedDictionary<string, List<SelectedField>> Groups { get; } = [];

    public List<string> Fragments { get; } = [];

    /// <summary>The fragments that these fields were compared with, and whether only as far as mutually exclusive fields are.</summary>
    public Dictionary<string, bool> Compared => field ??= [];

    public void Add(SelectedField field)
    {
        if (!Groups.TryGetValue(field.Node.ResponseName, out var group))
        {
            Groups[field.Node.ResponseName] = group = [];
        }

        group.Add(field);
    }

    public void Add(FragmentSpreadNode spread)
    {
        if ((_fragmentNames ??= []).Add(spread.Name.Value))
        {
            Fragments.Add(spread.Name.Value);
        }
    }
}

/// <summary>Collects the fields of selection sets, of each set once.</summary>
internal sealed class FieldCollector(Schema schema)
{
    private readonly Dictionary<(NamedType?, SelectionSetNode), SelectedFields> _collected = [];

    public SelectedFields Collect(FragmentDefinitionNode fragment) => Collect(fragment.SelectionSet, schema.TypeOf(fragment.TypeCondition));

    public SelectedFields Collect(SelectionSetNode selectionSet, NamedType? parentType)
    {
        if (!_collected.TryGetValue((parentType, selectionSet), out var fields))
        {
            _collected[(parentType, selectionSet)] = fields = new SelectedFields(_collected.Count);
            CollectInto(fields, selectionSet, parentType);
        }

        return fields;
    }

    private void CollectInto(SelectedFields fields, SelectionSetNode selectionSet, NamedType? parentType)
    {
        foreach (var selection in selectionSet.Selections)
        {
            switch (selection)
            {
                case FieldNode node:
                    FieldDefinition? definition = null;
                    (parentType as ComplexType)?.TryGetField(node.Name.Value, out definition);
                    fields.Add(new SelectedField(node, parentType, definition));
                    break;
                case FragmentSpreadNode spread:
                    fields.Add(spread);
                    break;
                case InlineFragmentNode inline:
                    CollectInto(fields, inline.SelectionSet, inline.TypeCondition is null ? parentType : schema.TypeOf(inline.TypeCondition));
                    break;
            }
        }
    }
}
