using Analytics.GraphQL.Language;

namespace Analytics.GraphQL.Validation.Rules;

/// <summary>No two fragments have the same name.</summary>
internal static class UniqueFragmentNamesRule
{
    public static void Attach(ValidationContext context, DocumentWalker walker)
    {
        var known = new Dictionary<string, NameNode>();
        walker.EnterFragmentDefinition += fragment =>
        {
            var name = fragment.Name;
            if (!known.TryAdd(name.Value, name))
            {
                context.Report($"There can be only one fragment named \"{name.Value}\".", known[name.Value], name);
            }
        };
    }
}
