using System.Runtime.CompilerServices;
using Analytics.GraphQL.Language;
using Analytics.GraphQL.TypeSystem;

namespace Analytics.GraphQL.Validation.FieldMerging;

/// <summary>
/// Finds which fields cannot be merged by comparing them pair by pair, in the order in which graphql-js does, so that the same
/// conflicts are told. Costly: only used once <see cref="MergeCheck"/> says that there may be one, and gives up when it is too much.
/// </summary>
internal sealed class ConflictFinder(FragmentGraph fragments, FieldCollector collector)
{
    /// <summary>What comparing may cost in all, some twenty milliseconds. graphql-js gives up in the same way, at five times as much.</summary>
    private const int MostWork = 100_000;

    /// <summary>The fields of each fragment that was asked for; null for names of none.</summary>
    private readonly Dictionary<string, SelectedFields?> _fragmentFields = [];

    /// <summary>The pairs of fragments that were compared, and whether only as far as mutually exclusive fields are.</summary>
    private readonly Dictionary<(int, int), bool> _comparedFragments = [];
    private int _remainingWork = MostWork;

    /// <summary>Everything then returns at once, and the end is told from the top: an exception would climb hundreds of frames, at a hundred times the cost.</summary>
    private bool IsSpent => _remainingWork < 0;

    /// <summary>All conflicts within one selection set, the fragments that it spreads included.</summary>
    public List<Conflict> FindWithin(SelectionSetNode selectionSet, NamedType? parentType)
    {
        var conflicts = new List<Conflict>();
        var selected = collector.Collect(selectionSet, parentType);
        foreach (var (name, fields) in selected.Groups)
        {
            for (var i = 0; i < fields.Count; i++)
            {
                for (var j = i + 1; j < fields.Count && !IsSpent; j++)
                {
                    Compare(conflicts, areExclusive: false, name, fields[i], fields[j]);
                }
            }
        }

        for (var i = 0; i < selected.Fragments.Count; i++)
        {
            CompareWithFragment(conflicts, areExclusive: false, selected, selected.Fragments[i]);
            for (var j = i + 1; j < selected.Fragments.Count && !IsSpent; j++)
            {
                CompareFragments(conflicts, areExclusive: false, selected.Fragments[i], selected.Fragments[j]);
            }
        }

        return IsSpent ? throw ValidationAbortedException.TooMuchWork() : conflicts;
    }

    private List<Conflict> FindBetween(bool areExclusive, SelectedFields selected1, SelectedFields selected2)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var conflicts = new List<Conflict>();
        CompareGroups(conflicts, areExclusive, selected1, selected2);
        foreach (var fragment in selected2.Fragments)
        {
            CompareWithFragment(conflicts, areExclusive, selected1, fragment);
        }

        foreach (var fragment in selected1.Fragments)
        {
            CompareWithFragment(conflicts, areExclusive, selected2, fragment);
        }

        foreach (var fragment1 in selected1.Fragments)
        {
            foreach (var fragment2 in selected2.Fragments)
            {
                CompareFragments(conflicts, areExclusive, fragment1, fragment2);
            }
        }

        return conflicts;
    }

    private void CompareWithFragment(List<Conflict> conflicts, bool areExclusive, SelectedFields selected, string name)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (!Spend(1) || selected.Groups.Count == 0)
        {
            return;
        }

        // What was compared as exclusive must be compared again when it is not.
        if (selected.Compared.TryGetValue(name, out var wasExclusive) && (areExclusive || !wasExclusive))
        {
            return;
        }

        selected.Compared[name] = areExclusive;
        if (FieldsOf(name) is not { } inFragment || inFragment == selected)
        {
            return;
        }

        CompareGroups(conflicts, areExclusive, selected, inFragment);
        foreach (var nested in inFragment.Fragments)
        {
            CompareWithFragment(conflicts, areExclusive, selected, nested);
        }
    }

    private void CompareFragments(List<Conflict> conflicts, bool areExclusive, string name1, string name2)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (!Spend(2) || name1 == name2 || FieldsOf(name1) is not { } selected1 || FieldsOf(name2) is not { } selected2)
        {
            return;
        }

        var pair = (Math.Min(selected1.Id, selected2.Id), Math.Max(selected1.Id, selected2.Id));
        if (_comparedFragments.TryGetValue(pair, out var wasExclusive) && (areExclusive || !wasExclusive))
        {
            return;
        }

        _comparedFragments[pair] = areExclusive;
        CompareGroups(conflicts, areExclusive, selected1, selected2);
        foreach (var nested in selected2.Fragments)
        {
            CompareFragments(conflicts, areExclusive, name1, nested);
        }

        foreach (var nested in selected1.Fragments)
        {
            CompareFragments(conflicts, areExclusive, nested, name2);
        }
    }

    private SelectedFields? FieldsOf(string fragment)
    {
        if (!_fragmentFields.TryGetValue(fragment, out var fields))
        {
            _fragmentFields[fragment] = fields = fragments.Find(fragment) is { } found ? collector.Collect(found) : null;
        }

        return fields;
    }

    private void CompareGroups(List<Conflict> conflicts, bool areExclusive, SelectedFields selected1, SelectedFields selected2)
    {
        foreach (var (name, fields1) in selected1.Groups)
        {
            if (!Spend(1))
            {
                return;
            }

            if (!selected2.Groups.TryGetValue(name, out var fields2))
            {
                continue;
            }

            foreach (var field1 in fields1)
            {
                foreach (var field2 in fields2)
                {
                    if (IsSpent)
                    {
                        return;
                    }

                    Compare(conflicts, areExclusive, name, field1, field2);
                }
            }
        }
    }

    private void Compare(List<Conflict> conflicts, bool areExclusive, string responseName, SelectedField field1, SelectedField field2)
    {
        if (!Spend(2))
        {
            return;
        }

        var (node1, node2) = (field1.Node, field2.Node);
        areExclusive = areExclusive || field1.Excludes(field2);
        if (DirectReason(areExclusive, field1, field2) is { } reason)
        {
            conflicts.Add(new Conflict(responseName, reason, node1, node2));
        }
        else if (node1.SelectionSet is not null && node2.SelectionSet is not null)
        {
            var subfields = FindBetween(
                areExclusive,
                collector.Collect(node1.SelectionSet, field1.Definition?.Type.Named),
                collector.Collect(node2.SelectionSet, field2.Definition?.Type.Named));
            if (subfields.Count > 0)
            {
                conflicts.Add(new Conflict(responseName, subfields, node1, node2));
            }
        }
    }

    private static string? DirectReason(bool areExclusive, SelectedField field1, SelectedField field2)
    {
        var (name1, name2) = (field1.Node.Name.Value, field2.Node.Name.Value);
        if (!areExclusive && name1 != name2)
        {
            return $"\"{Conflict.Abbreviate(name1)}\" and \"{Conflict.Abbreviate(name2)}\" are different fields";
        }

        if (!areExclusive && !field1.HasSameArguments(field2))
        {
            return "they have differing arguments";
        }

        return field1.Definition?.Type is { } type1 && field2.Definition?.Type is { } type2 && ReturnTypes.Conflict(type1, type2)
            ? $"they return conflicting types \"{type1}\" and \"{type2}\""
            : null;
    }

    private bool Spend(int work)
    {
        _remainingWork -= work;
        return !IsSpent;
    }
}
