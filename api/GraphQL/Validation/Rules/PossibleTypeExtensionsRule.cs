using Analytics.GraphQL.Language;

namespace Analytics.GraphQL.Validation.Rules;

/// <summary>A type is extended where it is defined, as what it is.</summary>
internal static class PossibleTypeExtensionsRule
{
    public static void Attach(ValidationContext context, DocumentWalker walker)
    {
        var defined = new Dictionary<string, TypeDefinitionNode>();
        foreach (var definition in context.Document.Definitions.OfType<TypeDefinitionNode>())
        {
            defined[definition.Name.Value] = definition;
        }

        walker.EnterTypeSystemNode += node =>
        {
            if (node is not TypeExtensionNode { Type: var type })
            {
                return;
            }

            var name = type.Name.Value;
            if (!defined.TryGetValue(name, out var definition))
            {
                context.Report($"Cannot extend type \"{name}\" because it is not defined.{context.DidYouMean(name, defined.Keys)}", type.Name);
            }
            else if (definition.Kind != type.Kind)
            {
                context.Report($"Cannot extend non-{Describe(type)} type \"{name}\".", definition, node);
            }
        };
    }

    private static string Describe(TypeDefinitionNode type) => type switch
    {
        ScalarTypeDefinitionNode => "scalar",
        ObjectTypeDefinitionNode => "object",
        InterfaceTypeDefinitionNode => "interface",
        UnionTypeDefinitionNode => "union",
        EnumTypeDefinitionNode => "enum",
        _ => "input object",
    };
}
