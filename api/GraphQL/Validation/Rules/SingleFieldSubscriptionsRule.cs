using System.Runtime.CompilerServices;
using Analytics.GraphQL.Language;
using Analytics.GraphQL.TypeSystem;

namespace Analytics.GraphQL.Validation.Rules;

/// <summary>A subscription has one root field, which is no introspection and depends on no condition.</summary>
internal static class SingleFieldSubscriptionsRule
{
    public static void Attach(ValidationContext context, DocumentWalker walker) => walker.EnterOperation += operation =>
    {
        if (operation.Operation != OperationType.Subscription || context.Schema.SubscriptionType is not { } root)
        {
            return;
        }

        var subject = operation.Name is null ? "Anonymous Subscription" : $"Subscription \"{operation.Name.Value}\"";
        var selected = new RootFields(context, root);
        selected.Collect(operation.SelectionSet);
        if (selected.Conditions.Count > 0)
        {
            context.Report($"{subject} must not use `@skip` or `@include` directives in the top level selection.", selected.Conditions);
            return;
        }

        var groups = selected.Fields.GroupBy(field => field.ResponseName).ToArray();
        if (groups.Length > 1)
        {
            context.Report($"{subject} must select only one top level field.", groups.Skip(1).SelectMany(fields => fields));
        }

        foreach (var fields in groups)
        {
            if (fields.First().Name.Value.StartsWith("__", StringComparison.Ordinal))
            {
                context.Report($"{subject} must not select an introspection top level field.", fields);
            }
        }
    };

    /// <summary>The fields selected at the root, fragments resolved.</summary>
    private sealed class RootFields(ValidationContext context, ObjectType root)
    {
        private readonly HashSet<string> _spread = [];

        public List<FieldNode> Fields { get; } = [];

        public List<DirectiveNode> Conditions { get; } = [];

        public void Collect(SelectionSetNode selectionSet)
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            foreach (var selection in selectionSet.Selections)
            {
                Conditions.AddRange(selection.Directives.Where(directive => directive.Name.Value is "skip" or "include"));
                switch (selection)
                {
                    case FieldNode field:
                        Fields.Add(field);
                        break;
                    case InlineFragmentNode inline when inline.TypeCondition is null || Applies(inline.TypeCondition):
                        Collect(inline.SelectionSet);
                        break;
                    case FragmentSpreadNode { Name.Value: var name } when _spread.Add(name):
                        if (context.Fragments.Find(name) is { } fragment && Applies(fragment.TypeCondition))
                        {
                            Collect(fragment.SelectionSet);
                        }

                        break;
                }
            }
        }

        private bool Applies(NamedTypeNode condition) => context.Schema.TypeOf(condition) is { } type && context.Schema.IsSubType(type, root);
    }
}
