using Analytics.GraphQL.Language;

namespace Analytics.GraphQL.Validation;

/// <summary>Which fragments a document has, and which use which.</summary>
internal sealed class FragmentGraph
{
    /// <summary>What following fragments may cost in all; graphql-js gives up at the same point.</summary>
    private const int MostWork = 50_000;

    private readonly Dictionary<string, FragmentDefinitionNode> _fragments = [];
    private readonly Dictionary<SelectionSetNode, List<FragmentSpreadNode>> _spreads = [];
    private readonly Dictionary<HashSet<string>, List<FragmentDefinitionNode>> _referenced = new(HashSet<string>.CreateSetComparer());
    private int _remainingWork = MostWork;

    public FragmentGraph(DocumentNode document)
    {
        foreach (var definition in document.Definitions)
        {
            if (definition is FragmentDefinitionNode fragment)
            {
                _fragments[fragment.Name.Value] = fragment;
            }
        }
    }

    /// <summary>The fragment of a name, the last one when there are several; null when there is none.</summary>
    public FragmentDefinitionNode? Find(string name) => _fragments.GetValueOrDefault(name);

    /// <summary>The spreads in a selection set at any depth, but not those inside the fragments spread.</summary>
    public IReadOnlyList<FragmentSpreadNode> SpreadsIn(SelectionSetNode selectionSet)
    {
        if (_spreads.TryGetValue(selectionSet, out var spreads))
        {
            return spreads;
        }

        spreads = [];
        var pending = new Stack<SelectionSetNode>([selectionSet]);
        while (pending.TryPop(out var next))
        {
            foreach (var selection in next.Selections)
            {
                switch (selection)
                {
                    case FragmentSpreadNode spread:
                        spreads.Add(spread);
                        break;
                    case FieldNode { SelectionSet: { } nested }:
                        pending.Push(nested);
                        break;
                    case InlineFragmentNode inline:
                        pending.Push(inline.SelectionSet);
                        break;
                }
            }
        }

        return _spreads[selectionSet] = spreads;
    }

    /// <summary>The fragments that operations use, directly or through other fragments, each once.</summary>
    public IReadOnlyList<FragmentDefinitionNode> ReferencedBy(params IReadOnlyList<OperationDefinitionNode> operations)
    {
        var names = new List<string>();
        var known = new HashSet<string>();
        Collect(operations.SelectMany(operation => SpreadsIn(operation.SelectionSet)), names, known);
        var direct = new HashSet<string>(known);
        if (_referenced.TryGetValue(direct, out var fragments))
        {
            return fragments;
        }

        fragments = [];
        Spend(names.Count);
        for (var i = 0; i < names.Count; i++)
        {
            if (Find(names[i]) is { } fragment)
            {
                fragments.Add(fragment);
                var spreads = SpreadsIn(fragment.SelectionSet);
                Spend(spreads.Count);
                Collect(spreads, names, known);
            }
        }

        return _referenced[direct] = fragments;
    }

    /// <summary>Takes from what following fragments may cost: operations times fragments can be far more than the document is long.</summary>
    public void Spend(int work)
    {
        _remainingWork -= work;
        if (_remainingWork < 0)
        {
            throw ValidationAbortedException.TooMuchWork();
        }
    }

    private static void Collect(IEnumerable<FragmentSpreadNode> spreads, List<string> names, HashSet<string> known)
    {
        foreach (var spread in spreads)
        {
            if (known.Add(spread.Name.Value))
            {
                names.Add(spread.Name.Value);
            }
        }
    }
}
