using Analytics.GraphQL.Language;

namespace Analytics.GraphQL.Validation.Rules;

/// <summary>An enum, its extensions included, has each value once.</summary>
internal static class UniqueEnumValueNamesRule
{
    public static void Attach(ValidationContext context, DocumentWalker walker)
    {
        var known = new Dictionary<(string Type, string Value), NameNode>();
        walker.EnterTypeSystemNode += node =>
        {
            if ((node as TypeExtensionNode)?.Type is EnumTypeDefinitionNode extended)
            {
                Check(extended);
            }
            else if (node is EnumTypeDefinitionNode type)
            {
                Check(type);
            }
        };

        void Check(EnumTypeDefinitionNode type)
        {
            foreach (var value in type.Values)
            {
                var key = (type.Name.Value, value.Name.Value);
                if (!known.TryAdd(key, value.Name))
                {
                    context.Report($"Enum value \"{type.Name.Value}.{value.Name.Value}\" can only be defined once.", known[key], value.Name);
                }
            }
        }
    }
}
