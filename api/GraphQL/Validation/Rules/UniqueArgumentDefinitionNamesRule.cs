using System.Collections.Immutable;
using Analytics.GraphQL.Language;

namespace Analytics.GraphQL.Validation.Rules;

/// <summary>A field or directive defines each argument once.</summary>
internal static class UniqueArgumentDefinitionNamesRule
{
    public static void Attach(ValidationContext context, DocumentWalker walker) => walker.EnterTypeSystemNode += node =>
    {
        if (node is DirectiveDefinitionNode directive)
        {
            Check(context, $"@{directive.Name.Value}", directive.Arguments);
        }
        else if ((node as TypeDefinitionNode ?? (node as TypeExtensionNode)?.Type) is ComplexTypeDefinitionNode type)
        {
            foreach (var field in type.Fields)
            {
                Check(context, $"{type.Name.Value}.{field.Name.Value}", field.Arguments);
            }
        }
    };

    private static void Check(ValidationContext context, string owner, ImmutableArray<InputValueDefinitionNode> arguments)
    {
        foreach (var same in arguments.GroupBy(argument => argument.Name.Value).Where(same => same.Skip(1).Any()))
        {
            context.Report($"Argument \"{owner}({same.Key}:)\" can only be defined once.", same.Select(argument => argument.Name));
        }
    }
}
