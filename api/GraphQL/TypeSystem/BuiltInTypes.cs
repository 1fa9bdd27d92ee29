using System.Collections.Immutable;

namespace Analytics.GraphQL.TypeSystem;

/// <summary>What every schema has without defining it.</summary>
internal static class BuiltInTypes
{
    internal const string DefaultDeprecationReason = "No longer supported";

    private static readonly Dictionary<string, ScalarType> Scalars = new ScalarType[]
    {
        new("Int", "The `Int` scalar type represents non-fractional signed whole numeric values. Int can represent values between -(2^31) and 2^31 - 1.", ScalarCodecs.Int),
        new("Float", "The `Float` scalar type represents signed double-precision fractional values as specified by [IEEE 754](https://en.wikipedia.org/wiki/IEEE_floating_point).", ScalarCodecs.Float),
        new("String", "The `String` scalar type represents textual data, represented as UTF-8 character sequences. The String type is most often used by GraphQL to represent free-form human-readable text.", ScalarCodecs.String),
        new("Boolean", "The `Boolean` scalar type represents `true` or `false`.", ScalarCodecs.Boolean),
        new("ID", "The `ID` scalar type represents a unique identifier, often used to refetch an object or as key for a cache. The ID type appears in a JSON response as a String; however, it is not intended to be human-readable. When expected as an input type, any string (such as `\"4\"`) or integer (such as `4`) input value will be accepted as an ID.", ScalarCodecs.Id),
    }.ToDictionary(scalar => scalar.Name);

    /// <summary>The built-in scalar of the name, if it is one.</summary>
    internal static ScalarType? Scalar(string name) => Scalars.GetValueOrDefault(name);

    internal static bool IsDirective(string name) => name is "include" or "skip" or "deprecated" or "specifiedBy" or "oneOf";
}

/// <summary>The order of a schema's types, which is that of the reference implementation.</summary>
internal static class TypeOrder
{
    /// <summary>Defined types in their order, each followed by the built-in scalars it is the first to use.</summary>
    internal static ImmutableArray<NamedType> Of(IEnumerable<NamedType> defined, ImmutableArray<DirectiveDefinition> directives)
    {
        var ordered = new List<NamedType>();
        var seen = new HashSet<NamedType>();
        var introspection = new List<NamedType>();
        foreach (var type in defined)
        {
            if (type.Name.StartsWith("__", StringComparison.Ordinal))
                introspection.Add(type);
            else
                Add(type);
        }

        foreach (var argument in directives.SelectMany(directive => directive.Arguments))
            AddScalar(argument.Type);

        foreach (var type in introspection)
            Add(type);

        return [.. ordered];

        void Add(NamedType type)
        {
            if (seen.Add(type))
                ordered.Add(type);

            foreach (var used in References(type))
                AddScalar(used);
        }

        void AddScalar(GraphQLType used)
        {
            if (used.Named is ScalarType { IsBuiltIn: true } scalar && seen.Add(scalar))
                ordered.Add(scalar);
        }
    }

    private static IEnumerable<GraphQLType> References(NamedType type) => type switch
    {
        ComplexType complex => complex.Fields.SelectMany(field => field.Arguments.Select(argument => argument.Type).Prepend(field.Type)),
        InputObjectType input => input.Fields.Select(field => field.Type),
        _ => [],
    };
}
