using Analytics.GraphQL.Language;

namespace Analytics.GraphQL.Validation.Rules;

/// <summary>Fragments are on objects, interfaces and unions, which have fields to select.</summary>
internal static class FragmentsOnCompositeTypesRule
{
    public static void Attach(ValidationContext context, DocumentWalker walker)
    {
        walker.EnterInlineFragment += fragment =>
        {
            if (fragment.TypeCondition is { } condition && IsLeafOrInput(context, condition))
            {
                context.Report($"Fragment cannot condition on non composite type \"{condition.Name.Value}\".", condition);
            }
        };
        walker.EnterFragmentDefinition += fragment =>
        {
            var condition = fragment.TypeCondition;
            if (IsLeafOrInput(context, condition))
            {
                context.Report($"Fragment \"{fragment.Name.Value}\" cannot condition on non composite type \"{condition.Name.Value}\".", condition);
            }
        };
    }

    private static bool IsLeafOrInput(ValidationContext context, NamedTypeNode condition) =>
        context.Schema.TypeOf(condition) is { IsComposite: false };
}
