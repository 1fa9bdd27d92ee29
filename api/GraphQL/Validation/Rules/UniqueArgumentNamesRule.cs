using System.Collections.Immutable;
using Analytics.GraphQL.Language;

namespace Analytics.GraphQL.Validation.Rules;

/// <summary>A field or directive is given each argument once.</summary>
internal static class UniqueArgumentNamesRule
{
    public static void Attach(ValidationContext context, DocumentWalker walker)
    {
        walker.EnterField += field => Check(context, field.Arguments);
        walker.EnterDirective += directive => Check(context, directive.Arguments);
    }

    private static void Check(ValidationContext context, ImmutableArray<ArgumentNode> arguments)
    {
        if (arguments.Length < 2)
        {
            return;
        }

        foreach (var same in arguments.GroupBy(argument => argument.Name.Value))
        {
            if (same.Skip(1).Any())
            {
                context.Report($"There can be only one argument named \"{same.Key}\".", same.Select(argument => argument.Name));
            }
        }
    }
}
