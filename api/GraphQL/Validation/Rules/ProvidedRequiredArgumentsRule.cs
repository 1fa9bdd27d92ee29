using System.Collections.Immutable;
using Analytics.GraphQL.Language;

namespace Analytics.GraphQL.Validation.Rules;

/// <summary>Every argument that a field or directive cannot do without is given.</summary>
internal static class ProvidedRequiredArgumentsRule
{
    // Checked when leaving, so that errors further inside come first.
    public static void Attach(ValidationContext context, DocumentWalker walker)
    {
        var directives = new DocumentDirectives(context);
        walker.LeaveDirective += directive =>
        {
            foreach (var (name, type) in directives.Find(directive.Name.Value)?.RequiredArguments ?? [])
            {
                if (!IsGiven(directive.Arguments, name))
                {
                    context.Report($"Directive \"@{directive.Name.Value}\" argument \"{name}\" of type \"{type}\" is required, but it was not provided.", directive);
                }
            }
        };
        walker.LeaveField += field =>
        {
            foreach (var argument in walker.FieldDefinition?.Arguments ?? [])
            {
                if (argument.IsRequired && !IsGiven(field.Arguments, argument.Name))
                {
                    context.Report($"Field \"{field.Name.Value}\" argument \"{argument.Name}\" of type \"{argument.Type}\" is required, but it was not provided.", field);
                }
            }
        };
    }

    private static bool IsGiven(ImmutableArray<ArgumentNode> arguments, string name) => arguments.Any(argument => argument.Name.Value == name);
}
