namespace Analytics.GraphQL.Validation.Rules;

/// <summary>Every fragment spread is defined in the document.</summary>
internal static class KnownFragmentNamesRule
{
    public static void Attach(ValidationContext context, DocumentWalker walker) => walker.EnterFragmentSpread += spread =>
    {
        if (context.Fragments.Find(spread.Name.Value) is null)
        {
            context.Report($"Unknown fragment \"{spread.Name.Value}\".", spread.Name);
        }
    };
}
