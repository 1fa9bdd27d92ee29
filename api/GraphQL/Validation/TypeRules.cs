using Analytics.GraphQL.Language;
using Analytics.GraphQL.TypeSystem;

namespace Analytics.GraphQL.Validation;

/// <summary>How types relate, as the specification's validation chapter uses it.</summary>
internal static class TypeRules
{
    /// <summary>The type that a document refers to, or null when the schema has no such name.</summary>
    public static GraphQLType? TypeOf(this Schema schema, TypeNode node) => node switch
    {
        NamedTypeNode named => schema.TypeOf(named),
        ListTypeNode list => schema.TypeOf(list.Type) is { } item ? new ListType(item) : null,
        _ => schema.TypeOf(((NonNullTypeNode)node).Type) is { } nullable ? new NonNullType(nullable) : null,
    };

    /// <inheritdoc cref="TypeOf(Schema, TypeNode)"/>
    public static NamedType? TypeOf(this Schema schema, NamedTypeNode node) =>
        schema.TryGetType(node.Name.Value, out var type) ? type : null;

    /// <summary>The object type that operations of a kind start from, or null when the schema has none.</summary>
    public static ObjectType? RootType(this Schema schema, OperationType operation) => operation switch
    {
        OperationType.Query => schema.QueryType,
        OperationType.Mutation => schema.MutationType,
        OperationType.Subscription => schema.SubscriptionType,
    };

    /// <summary>Whether every value of the first type can stand where the second is expected.</summary>
    public static bool IsSubTypeOf(this Schema schema, GraphQLType type, GraphQLType expected) => (type, expected) switch
    {
        (NonNullType a, NonNullType b) => schema.IsSubTypeOf(a.OfType, b.OfType),
        (_, NonNullType) => false,
        (NonNullType a, _) => schema.IsSubTypeOf(a.OfType, expected),
        (ListType a, ListType b) => schema.IsSubTypeOf(a.OfType, b.OfType),
        (NamedType a, NamedType b) => a == b || schema.IsSubType(b, a),
        _ => false,
    };

    /// <summary>Whether an object could be of both types.</summary>
    public static bool DoOverlap(this Schema schema, NamedType a, NamedType b) => (a.IsAbstract, b.IsAbstract) switch
    {
        _ when a == b => true,
        (true, true) => schema.GetPossibleTypes(a).Any(type => schema.IsSubType(b, type)),
        (true, false) => schema.IsSubType(a, b),
        (false, true) => schema.IsSubType(b, a),
        (false, false) => false,
    };
}
