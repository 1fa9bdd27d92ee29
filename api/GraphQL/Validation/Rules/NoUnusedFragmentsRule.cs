using Analytics.GraphQL.Language;

namespace Analytics.GraphQL.Validation.Rules;

/// <summary>Every fragment is used by an operation.</summary>
internal static class NoUnusedFragmentsRule
{
    public static void Attach(ValidationContext context, DocumentWalker walker) => walker.LeaveDocument += document =>
    {
        var operations = document.Definitions.OfType<OperationDefinitionNode>().ToArray();
        var used = context.Fragments.ReferencedBy(operations).Select(fragment => fragment.Name.Value).ToHashSet();
        foreach (var fragment in document.Definitions.OfType<FragmentDefinitionNode>())
        {
            if (!used.Contains(fragment.Name.Value))
            {
                context.Report($"Fragment \"{fragment.Name.Value}\" is never used.", fragment);
            }
        }
    };
}
