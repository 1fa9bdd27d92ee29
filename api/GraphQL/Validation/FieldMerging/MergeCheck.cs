using System.Globalization;
using System.Runtime.CompilerServices;
using Analytics.GraphQL.Language;
using Analytics.GraphQL.TypeSystem;

namespace Analytics.GraphQL.Validation.FieldMerging;

/// <summary>
/// Decides whether a document can hold fields that cannot be merged, without comparing every pair of them: fields that end up
/// under the same response name are compared as one group. Takes time proportional to the fields there are once fragments are
/// resolved, and each combination of selection sets is looked at once.
/// </summary>
internal sealed class MergeCheck(Schema schema, FragmentGraph fragments, FieldCollector collector)
{
    /// <summary>Fragments can be built so that the combinations outgrow any limit. Past this many fields the answer is: perhaps.</summary>
    private const int MostFields = 100_000;

    private readonly HashSet<string> _checked = [];
    private readonly HashSet<FragmentDefinitionNode> _entered = [];
    private readonly HashSet<string> _names = [];
    private int _fields;

    /// <summary>False when every field surely can be merged; true when some perhaps cannot.</summary>
    public bool MayConflict(DocumentNode document)
    {
        foreach (var operation in document.Definitions.OfType<OperationDefinitionNode>())
        {
            if (!Merges(operation.SelectionSet, schema.RootType(operation.Operation), areExclusive: false))
            {
                return true;
            }
        }

        // A fragment that an operation uses was merged there, together with what stands around it.
        foreach (var fragment in document.Definitions.OfType<FragmentDefinitionNode>())
        {
            if (!_entered.Contains(fragment) && !Merges(fragment.SelectionSet, schema.TypeOf(fragment.TypeCondition), areExclusive: false))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the fields of one selection set can be merged.</summary>
    private bool Merges(SelectionSetNode selectionSet, NamedType? type, bool areExclusive)
    {
        if (!HasDistinctFields(selectionSet))
        {
            return Merges(Sources([collector.Collect(selectionSet, type)]), areExclusive);
        }

        _fields += selectionSet.Selections.Length;
        foreach (var selection in selectionSet.Selections)
        {
            if (selection is FieldNode { SelectionSet: { } nested } field && !Merges(nested, TypeOf(field, type), areExclusive))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a selection set is as most are: fields alone, each under a name of its own, so that nothing meets.</summary>
    private bool HasDistinctFields(SelectionSetNode selectionSet)
    {
        _names.Clear();
        foreach (var selection in selectionSet.Selections)
        {
            if (selection is not FieldNode field || !_names.Add(field.ResponseName))
            {
                return false;
            }
        }

        return true;
    }

    private static NamedType? TypeOf(FieldNode field, NamedType? parentType) =>
        parentType is ComplexType complex && complex.TryGetField(field.Name.Value, out var definition) ? definition.Type.Named : null;

    /// <summary>Whether the fields of several selection sets can be merged into one.</summary>
    /// <param name="sources">The selection sets, fragments resolved.</param>
    /// <param name="areExclusive">Whether their objects are never the same, so that only the shape of the answer counts.</param>
    private bool Merges(List<SelectedFields> sources, bool areExclusive)
    {
        if (!_checked.Add(Key(sources, areExclusive)))
        {
            return true;
        }

        if (_fields > MostFields || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return false;
        }

        foreach (var group in Group(sources).Values)
        {
            _fields += group.Count;
            if (!Merges(group, areExclusive))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether fields under one response name can be merged.</summary>
    private bool Merges(List<SelectedField> group, bool areExclusive)
    {
        if (group is [var single])
        {
            return single.Node.SelectionSet is null || Merges(single.Node.SelectionSet, single.Definition?.Type.Named, areExclusive);
        }

        if (areExclusive)
        {
            return HaveSameShape(group) && SubfieldsMerge(group, areExclusive);
        }

        var objectTypes = group.Select(field => field.ParentType).OfType<ObjectType>().Distinct().ToArray();
        if (objectTypes.Length <= 1)
        {
            return HaveSameShape(group) && AreSameField(group) && SubfieldsMerge(group, areExclusive: false);
        }

        // Fields on different object types may differ; those on an interface or union meet the fields of every type.
        foreach (var type in objectTypes)
        {
            var together = group.FindAll(field => field.ParentType is not ObjectType || field.ParentType == type);
            _fields += together.Count;
            if (!AreSameField(together) || !SubfieldsMerge(together, areExclusive: false))
            {
                return false;
            }
        }

        return HaveSameShape(group) && SubfieldsMerge(group, areExclusive: true);
    }

    private static bool AreSameField(List<SelectedField> fields) =>
        fields.TrueForAll(field => field.Node.Name.Value == fields[0].Node.Name.Value && field.HasSameArguments(fields[0]));

    private static bool HaveSameShape(List<SelectedField> fields)
    {
        var first = fields.Find(field => field.Definition is not null)?.Definition?.Type;
        return fields.TrueForAll(field => field.Definition is null || !ReturnTypes.Conflict(field.Definition.Type, first!));
    }

    private bool SubfieldsMerge(List<SelectedField> fields, bool areExclusive)
    {
        var selectionSets = new List<SelectedFields>();
        foreach (var field in fields)
        {
            if (field.Node.SelectionSet is { } selectionSet)
            {
                selectionSets.Add(collector.Collect(selectionSet, field.Definition?.Type.Named));
            }
        }

        return selectionSets.Count == 0 || Merges(Sources(selectionSets), areExclusive);
    }

    /// <summary>The selection sets and those of all fragments that they spread, each once.</summary>
    private List<SelectedFields> Sources(List<SelectedFields> selectionSets)
    {
        if (selectionSets is [{ Fragments.Count: 0 }])
        {
            return selectionSets;
        }

        var sources = new List<SelectedFields>();
        var known = new HashSet<int>();
        var spread = new HashSet<string>();
        var pending = new Queue<SelectedFields>(selectionSets);
        while (pending.TryDequeue(out var next))
        {
            if (known.Add(next.Id) && next.Groups.Count > 0)
            {
                sources.Add(next);
            }

            foreach (var name in next.Fragments)
            {
                if (spread.Add(name) && fragments.Find(name) is { } fragment)
                {
                    _entered.Add(fragment);
                    pending.Enqueue(collector.Collect(fragment));
                }
            }
        }

        _fields += known.Count;
        return sources;
    }

    private static IReadOnlyDictionary<string, List<SelectedField>> Group(List<SelectedFields> sources)
    {
        if (sources.Count == 1)
        {
            return sources[0].Groups;
        }

        var groups = new Dictionary<string, List<SelectedField>>();
        foreach (var source in sources)
        {
            foreach (var (name, fields) in source.Groups)
            {
                if (!groups.TryGetValue(name, out var group))
                {
                    groups[name] = group = [];
                }

                group.AddRange(fields);
            }
        }

        return groups;
    }

    private static string Key(List<SelectedFields> sources, bool areExclusive)
    {
        var ids = sources.ConvertAll(source => source.Id);
        ids.Sort();
        return string.Create(CultureInfo.InvariantCulture, $"{areExclusive}{string.Join(',', ids)}");
    }
}
