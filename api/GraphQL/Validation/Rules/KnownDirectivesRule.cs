using Analytics.GraphQL.Language;

namespace Analytics.GraphQL.Validation.Rules;

/// <summary>Every directive is known and stands where it may.</summary>
internal static class KnownDirectivesRule
{
    public static void Attach(ValidationContext context, DocumentWalker walker)
    {
        var directives = new DocumentDirectives(context);
        walker.EnterDirective += directive =>
        {
            var name = directive.Name.Value;
            if (directives.Find(name) is not { } definition)
            {
                context.Report($"Unknown directive \"@{name}\".", directive);
                return;
            }

            var location = LocationOf(walker.Parent!, walker.InputOwner);
            if (!definition.Locations.Contains(location))
            {
                context.Report($"Directive \"@{name}\" may not be used on {location}.", directive);
            }
        };
    }

    private static string LocationOf(SyntaxNode node, SyntaxNode? inputOwner) => node switch
    {
        OperationDefinitionNode { Operation: OperationType.Query } => "QUERY",
        OperationDefinitionNode { Operation: OperationType.Mutation } => "MUTATION",
        OperationDefinitionNode => "SUBSCRIPTION",
        FieldNode => "FIELD",
        FragmentSpreadNode => "FRAGMENT_SPREAD",
        InlineFragmentNode => "INLINE_FRAGMENT",
        FragmentDefinitionNode => "FRAGMENT_DEFINITION",
        VariableDefinitionNode => "VARIABLE_DEFINITION",
        ScalarTypeDefinitionNode => "SCALAR",
        ObjectTypeDefinitionNode => "OBJECT",
        FieldDefinitionNode => "FIELD_DEFINITION",
        InterfaceTypeDefinitionNode => "INTERFACE",
        UnionTypeDefinitionNode => "UNION",
        EnumTypeDefinitionNode => "ENUM",
        EnumValueDefinitionNode => "ENUM_VALUE",
        InputObjectTypeDefinitionNode => "INPUT_OBJECT",
        InputValueDefinitionNode => inputOwner is InputObjectTypeDefinitionNode ? "INPUT_FIELD_DEFINITION" : "ARGUMENT_DEFINITION",
        _ => "SCHEMA",
    };
}
