using Analytics.GraphQL.Language;

namespace Analytics.GraphQL.Validation.Rules;

/// <summary>A document to execute holds operations and fragments, nothing else.</summary>
internal static class ExecutableDefinitionsRule
{
    public static void Attach(ValidationContext context, DocumentWalker walker) => walker.EnterDocument += document =>
    {
        foreach (var definition in document.Definitions)
        {
            if (definition is not ExecutableDefinitionNode)
            {
                context.Report($"The {Describe(definition)} definition is not executable.", definition);
            }
        }
    };

    private static string Describe(DefinitionNode definition) => definition switch
    {
        TypeDefinitionNode type => $"\"{type.Name.Value}\"",
        TypeExtensionNode extension => $"\"{extension.Type.Name.Value}\"",
        DirectiveDefinitionNode directive => $"\"{directive.Name.Value}\"",
        _ => "schema",
    };
}
