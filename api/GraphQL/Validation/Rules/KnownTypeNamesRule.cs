using Analytics.GraphQL.Language;

namespace Analytics.GraphQL.Validation.Rules;

/// <summary>Every type named is one of the schema's.</summary>
internal static class KnownTypeNamesRule
{
    /// <summary>Types that a type-system document may refer to without defining them.</summary>
    private static readonly string[] StandardTypes =
    [
        "String",
        "Int",
        "Float",
        "Boolean",
        "ID",
        "__Schema",
        "__Directive",
        "__DirectiveLocation",
        "__Type",
        "__Field",
        "__InputValue",
        "__EnumValue",
        "__TypeKind",
    ];

    public static void Attach(ValidationContext context, DocumentWalker walker)
    {
        var defined = context.Document.Definitions.OfType<TypeDefinitionNode>().Select(type => type.Name.Value).ToHashSet();
        walker.EnterNamedType += type =>
        {
            var name = type.Name.Value;
            var isTypeSystem = walker.Definition is not ExecutableDefinitionNode;
            if (context.Schema.TryGetType(name, out _) || defined.Contains(name) || (isTypeSystem && StandardTypes.Contains(name)))
            {
                return;
            }

            var candidates = (isTypeSystem ? StandardTypes : []).Concat(context.Schema.Types.Select(known => known.Name)).Concat(defined);
            context.Report($"Unknown type \"{name}\".{context.DidYouMean(name, candidates)}", type);
        };
    }
}
