using System.Collections.Frozen;

namespace Analytics.GraphQL.Language;

/// <summary>The names of the places where a directive may stand, as the specification lists them.</summary>
internal static class DirectiveLocations
{
    public static FrozenSet<string> All { get; } = FrozenSet.Create(
    [
        "QUERY",
        "MUTATION",
        "SUBSCRIPTION",
        "FIELD",
        "FRAGMENT_DEFINITION",
        "FRAGMENT_SPREAD",
        "INLINE_FRAGMENT",
        "VARIABLE_DEFINITION",
        "SCHEMA",
        "SCALAR",
        "OBJECT",
        "FIELD_DEFINITION",
        "ARGUMENT_DEFINITION",
        "INTERFACE",
        "UNION",
        "ENUM",
        "ENUM_VALUE",
        "INPUT_OBJECT",
        "INPUT_FIELD_DEFINITION",
        "DIRECTIVE_DEFINITION", // newer than September 2025; graphql-js reads it already
    ]);
}
