using Analytics.GraphQL.Language;

namespace Analytics.GraphQL.Validation.Rules;

/// <summary>Each directive is defined once.</summary>
internal static class UniqueDirectiveNamesRule
{
    public static void Attach(ValidationContext context, DocumentWalker walker)
    {
        var known = new Dictionary<string, NameNode>();
        walker.EnterTypeSystemNode += node =>
        {
            if (node is DirectiveDefinitionNode { Name: var name } && !known.TryAdd(name.Value, name))
            {
                context.Report($"There can be only one directive named \"@{name.Value}\".", known[name.Value], name);
            }
        };
    }
}
