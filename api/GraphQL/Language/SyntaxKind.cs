namespace Analytics.GraphQL.Language;

/// <summary>The kind of a node: one value for each sealed class that derives from <see cref="SyntaxNode"/>.</summary>
public enum SyntaxKind
{
    Document,
    OperationDefinition,
    FragmentDefinition,
    VariableDefinition,
    SelectionSet,
    Field,
    FragmentSpread,
    InlineFragment,
    Argument,
    Directive,
    Name,

    Variable,
    IntValue,
    FloatValue,
    StringValue,
    BooleanValue,
    NullValue,
    EnumValue,
    ListValue,
    ObjectValue,
    ObjectField,

    NamedType,
    ListType,
    NonNullType,

    SchemaDefinition,
    SchemaExtension,
    OperationTypeDefinition,
    DirectiveDefinition,
    ScalarTypeDefinition,
    ObjectTypeDefinition,
    InterfaceTypeDefinition,
    UnionTypeDefinition,
    EnumTypeDefinition,
    InputObjectTypeDefinition,
    TypeExtension,
    FieldDefinition,
    InputValueDefinition,
    EnumValueDefinition,
}
