using Analytics.GraphQL.TypeSystem;

namespace Analytics.GraphQL.Validation.Rules;

/// <summary>A fragment is spread only where an object could be of its type.</summary>
internal static class PossibleFragmentSpreadsRule
{
    public static void Attach(ValidationContext context, DocumentWalker walker)
    {
        walker.EnterInlineFragment += fragment =>
        {
            if (walker.Type is NamedType { IsComposite: true } type && walker.ParentType is { } parent && !context.Schema.DoOverlap(type, parent))
            {
                context.Report($"Fragment cannot be spread here as objects of type \"{parent}\" can never be of type \"{type}\".", fragment);
            }
        };
        walker.EnterFragmentSpread += spread =>
        {
            var name = spread.Name.Value;
            if (context.Fragments.Find(name) is { } fragment
                && context.Schema.TypeOf(fragment.TypeCondition) is { IsComposite: true } type
                && walker.ParentType is { } parent
                && !context.Schema.DoOverlap(type, parent))
            {
                context.Report($"Fragment \"{name}\" cannot be spread here as objects of type \"{parent}\" can never be of type \"{type}\".", spread);
            }
        };
    }
}
