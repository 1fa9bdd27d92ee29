using Analytics.GraphQL.Language;

namespace Analytics.GraphQL.Validation.Rules;

/// <summary>A type, its extensions included, has each field once.</summary>
internal static class UniqueFieldDefinitionNamesRule
{
    public static void Attach(ValidationContext context, DocumentWalker walker)
    {
        var known = new Dictionary<(string Type, string Field), NameNode>();
        walker.EnterTypeSystemNode += node =>
        {
            var type = node as TypeDefinitionNode ?? (node as TypeExtensionNode)?.Type;
            IEnumerable<NameNode> fields = type switch
            {
                ComplexTypeDefinitionNode complex => complex.Fields.Select(field => field.Name),
                InputObjectTypeDefinitionNode input => input.Fields.Select(field => field.Name),
                _ => [],
            };
            foreach (var field in fields)
            {
                var key = (type!.Name.Value, field.Value);
                if (!known.TryAdd(key, field))
                {
                    context.Report($"Field \"{type.Name.Value}.{field.Value}\" can only be defined once.", known[key], field);
                }
            }
        };
    }
}
