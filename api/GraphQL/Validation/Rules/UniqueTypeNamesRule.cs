using Analytics.GraphQL.Language;

namespace Analytics.GraphQL.Validation.Rules;

/// <summary>Each type is defined once.</summary>
internal static class UniqueTypeNamesRule
{
    public static void Attach(ValidationContext context, DocumentWalker walker)
    {
        var known = new Dictionary<string, NameNode>();
        walker.EnterTypeSystemNode += node =>
        {
            if (node is TypeDefinitionNode { Name: var name } && !known.TryAdd(name.Value, name))
            {
                context.Report($"There can be only one type named \"{name.Value}\".", known[name.Value], name);
            }
        };
    }
}
