using Analytics.GraphQL.Language;

namespace Analytics.GraphQL.Validation.Rules;

/// <summary>No two operations have the same name.</summary>
internal static class UniqueOperationNamesRule
{
    public static void Attach(ValidationContext context, DocumentWalker walker)
    {
        var known = new Dictionary<string, NameNode>();
        walker.EnterOperation += operation =>
        {
            if (operation.Name is { } name && !known.TryAdd(name.Value, name))
            {
                context.Report($"There can be only one operation named \"{name.Value}\".", known[name.Value], name);
            }
        };
    }
}
