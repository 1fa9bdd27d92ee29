using Analytics.GraphQL.TypeSystem;

namespace Analytics.GraphQL.Validation.FieldMerging;

/// <summary>Whether values of two types can stand at the same place of an answer.</summary>
internal static class ReturnTypes
{
    /// <summary>Lists and non-nulls must match, and leaf types be the same; composite types are compared field by field elsewhere.</summary>
    public static bool Conflict(GraphQLType a, GraphQLType b) => (a, b) switch
    {
        _ when a == b => false,
        (ListType listA, ListType listB) => Conflict(listA.OfType, listB.OfType),
        (NonNullType nonNullA, NonNullType nonNullB) => Conflict(nonNullA.OfType, nonNullB.OfType),
        (NamedType namedA, NamedType namedB) => namedA.IsLeaf || namedB.IsLeaf,
        _ => true,
    };
}
