using System.Runtime.CompilerServices;
using Analytics.GraphQL.Language;

namespace Analytics.GraphQL.Validation.Rules;

/// <summary>Introspection nests no deeper than tools need: each list of it inside another multiplies the answer.</summary>
internal static class MaxIntrospectionDepthRule
{
    private const int MostNestedLists = 3;

    public static void Attach(ValidationContext context, DocumentWalker walker)
    {
        var search = new Search(context.Fragments);
        FieldNode? reported = null;
        walker.EnterField += field =>
        {
            if (reported is null && field.Name.Value is "__schema" or "__type" && search.IsTooDeep(field))
            {
                context.Report("Maximum introspection depth exceeded", field);
                reported = field;
            }
        };
        walker.LeaveField += field => reported = field == reported ? null : reported;
    }

    /// <summary>Follows fragments. What is known of a fragment, and at how many lists around it, is kept: each is gone through a few times at most.</summary>
    private sealed class Search(FragmentGraph fragments)
    {
        private readonly Dictionary<string, int> _shallow = [];
        private readonly Dictionary<string, int> _tooDeep = [];
        private Dictionary<string, int> _visited = [];

        public bool IsTooDeep(FieldNode root)
        {
            _visited = [];
            return IsTooDeep(root, 0);
        }

        private bool IsTooDeep(SelectionNode selection, int lists)
        {
            switch (selection)
            {
                case FragmentSpreadNode spread:
                    return IsTooDeep(spread.Name.Value, lists);
                case InlineFragmentNode inline:
                    return IsTooDeep(inline.SelectionSet, lists);
                case FieldNode field:
                    lists += field.Name.Value is "fields" or "interfaces" or "possibleTypes" or "inputFields" ? 1 : 0;
                    return lists >= MostNestedLists || (field.SelectionSet is not null && IsTooDeep(field.SelectionSet, lists));
                default:
                    return false;
            }
        }

        private bool IsTooDeep(SelectionSetNode selectionSet, int lists) => selectionSet.Selections.Any(selection => IsTooDeep(selection, lists));

        private bool IsTooDeep(string name, int lists)
        {
            if (_tooDeep.TryGetValue(name, out var least) && least <= lists)
            {
                return true;
            }

            var isKnown = _visited.GetValueOrDefault(name, -1) >= lists || _shallow.GetValueOrDefault(name, -1) >= lists;
            if (isKnown || fragments.Find(name) is not { } fragment)
            {
                return false;
            }

            RuntimeHelpers.EnsureSufficientExecutionStack();
            _visited[name] = lists;
            var isTooDeep = IsTooDeep(fragment.SelectionSet, lists);
            (isTooDeep ? _tooDeep : _shallow)[name] = lists;
            return isTooDeep;
        }
    }
}
