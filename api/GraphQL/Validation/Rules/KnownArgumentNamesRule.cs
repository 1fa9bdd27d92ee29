namespace Analytics.GraphQL.Validation.Rules;

/// <summary>Every argument given is one that the field or directive has.</summary>
internal static class KnownArgumentNamesRule
{
    public static void Attach(ValidationContext context, DocumentWalker walker)
    {
        var directives = new DocumentDirectives(context);
        walker.EnterDirective += directive =>
        {
            var name = directive.Name.Value;
            if (directive.Arguments.IsEmpty || directives.Find(name) is not { } definition)
            {
                return;
            }

            foreach (var argument in directive.Arguments)
            {
                if (!definition.Arguments.Contains(argument.Name.Value))
                {
                    var suggestion = context.DidYouMean(argument.Name.Value, definition.Arguments);
                    context.Report($"Unknown argument \"{argument.Name.Value}\" on directive \"@{name}\".{suggestion}", argument);
                }
            }
        };
        walker.EnterArgument += argument =>
        {
            if (!walker.IsInDirective && walker is { Argument: null, FieldDefinition: { } field, ParentType: { } type })
            {
                var suggestion = context.DidYouMean(argument.Name.Value, field.Arguments.Select(known => known.Name));
                context.Report($"Unknown argument \"{argument.Name.Value}\" on field \"{type}.{field.Name}\".{suggestion}", argument);
            }
        };
    }
}
