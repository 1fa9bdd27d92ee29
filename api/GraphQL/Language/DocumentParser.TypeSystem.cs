using System.Collections.Immutable;

namespace Analytics.GraphQL.Language;

/// <summary>Type-system definitions and extensions.</summary>
internal ref partial struct DocumentParser
{
    /// <summary>An extension is its definition without a description, and must add something.</summary>
    private DefinitionNode Extension()
    {
        var start = Here;
        var keyword = _lexer;
        keyword.Advance();
        switch (keyword.Kind == TokenKind.Name ? keyword.Value : null)
        {
            case "schema":
                Advance();
                return SchemaExtension(start);
            case "scalar" or "type" or "interface" or "union" or "enum" or "input":
                Advance();
                var type = TypeDefinition();
                return AddsNothing(type) ? throw Unexpected() : new TypeExtensionNode { Type = type, Location = From(start) };
            default:
                throw Unexpected(keyword);
        }
    }

    private static bool AddsNothing(TypeDefinitionNode type) => type.Directives.IsEmpty && type switch
    {
        ComplexTypeDefinitionNode complex => complex.Interfaces.IsEmpty && complex.Fields.IsEmpty,
        UnionTypeDefinitionNode union => union.Types.IsEmpty,
        EnumTypeDefinitionNode enumeration => enumeration.Values.IsEmpty,
        InputObjectTypeDefinitionNode input => input.Fields.IsEmpty,
        _ => true,
    };

    private SchemaDefinitionNode SchemaDefinition()
    {
        var start = Here;
        var description = Description();
        ExpectKeyword("schema");
        return new SchemaDefinitionNode
        {
            Description = description,
            Directives = ConstDirectives(),
            OperationTypes = Many(TokenKind.BraceLeft, static (ref DocumentParser parser) => parser.OperationTypeDefinition(), TokenKind.BraceRight),
            Location = From(start),
        };
    }

    private SchemaExtensionNode SchemaExtension(Location start)
    {
        ExpectKeyword("schema");
        var directives = ConstDirectives();
        var operationTypes = OptionalMany(TokenKind.BraceLeft, static (ref DocumentParser parser) => parser.OperationTypeDefinition(), TokenKind.BraceRight);
        return directives.IsEmpty && operationTypes.IsEmpty
            ? throw Unexpected()
            : new SchemaExtensionNode { Directives = directives, OperationTypes = operationTypes, Location = From(start) };
    }

    private OperationTypeDefinitionNode OperationTypeDefinition()
    {
        var start = Here;
        var operation = OperationType();
        Expect(TokenKind.Colon);
        return new OperationTypeDefinitionNode { Operation = operation, Type = NamedType(), Location = From(start) };
    }

    private DirectiveDefinitionNode DirectiveDefinition()
    {
        var start = Here;
        var description = Description();
        ExpectKeyword("directive");
        Expect(TokenKind.At);
        var name = Name();
        var arguments = ArgumentDefinitions();
        var isRepeatable = SkipKeyword("repeatable");
        ExpectKeyword("on");
        return new DirectiveDefinitionNode
        {
            Description = description,
            Name = name,
            Arguments = arguments,
            IsRepeatable = isRepeatable,
            Locations = Delimited(TokenKind.Pipe, static (ref DocumentParser parser) => parser.DirectiveLocation()),
            Location = From(start),
        };
    }

    private NameNode DirectiveLocation()
    {
        var token = _lexer;
        var name = Name();
        return DirectiveLocations.All.Contains(name.Value) ? name : throw Unexpected(token);
    }

    private TypeDefinitionNode TypeDefinition()
    {
        var start = Here;
        var description = Description();
        var keyword = _lexer.Value;
        Advance();
        var name = Name();
        return keyword switch
        {
            "scalar" => new ScalarTypeDefinitionNode { Description = description, Name = name, Directives = ConstDirectives(), Location = From(start) },
            "type" => new ObjectTypeDefinitionNode
            {
                Description = description,
                Name = name,
                Interfaces = ImplementsInterfaces(),
                Directives = ConstDirectives(),
                Fields = FieldsDefinition(),
                Location = From(start),
            },
            "interface" => new InterfaceTypeDefinitionNode
            {
                Description = description,
                Name = name,
                Interfaces = ImplementsInterfaces(),
                Directives = ConstDirectives(),
                Fields = FieldsDefinition(),
                Location = From(start),
            },
            "union" => new UnionTypeDefinitionNode
            {
                Description = description,
                Name = name,
                Directives = ConstDirectives(),
                Types = Skip(TokenKind.EqualsSign) ? Delimited(TokenKind.Pipe, static (ref DocumentParser parser) => parser.NamedType()) : [],
                Location = From(start),
            },
            "enum" => new EnumTypeDefinitionNode
            {
                Description = description,
                Name = name,
                Directives = ConstDirectives(),
                Values = OptionalMany(TokenKind.BraceLeft, static (ref DocumentParser parser) => parser.EnumValueDefinition(), TokenKind.BraceRight),
                Location = From(start),
            },
            _ => new InputObjectTypeDefinitionNode
            {
                Description = description,
                Name = name,
                Directives = ConstDirectives(),
                Fields = OptionalMany(TokenKind.BraceLeft, static (ref DocumentParser parser) => parser.InputValueDefinition(), TokenKind.BraceRight),
                Location = From(start),
            },
        };
    }

    private ImmutableArray<NamedTypeNode> ImplementsInterfaces() =>
        SkipKeyword("implements") ? Delimited(TokenKind.Ampersand, static (ref DocumentParser parser) => parser.NamedType()) : [];

    private ImmutableArray<FieldDefinitionNode> FieldsDefinition() =>
        OptionalMany(TokenKind.BraceLeft, static (ref DocumentParser parser) => parser.FieldDefinition(), TokenKind.BraceRight);

    private FieldDefinitionNode FieldDefinition()
    {
        var start = Here;
        var description = Description();
        var name = Name();
        var arguments = ArgumentDefinitions();
        Expect(TokenKind.Colon);
        return new FieldDefinitionNode
        {
            Description = description,
            Name = name,
            Arguments = arguments,
            Type = TypeReference(),
            Directives = ConstDirectives(),
            Location = From(start),
        };
    }

    private ImmutableArray<InputValueDefinitionNode> ArgumentDefinitions() =>
        OptionalMany(TokenKind.ParenLeft, static (ref DocumentParser parser) => parser.InputValueDefinition(), TokenKind.ParenRight);

    private InputValueDefinitionNode InputValueDefinition()
    {
        var start = Here;
        var description = Description();
        var name = Name();
        Expect(TokenKind.Colon);
        return new InputValueDefinitionNode
        {
            Description = description,
            Name = name,
            Type = TypeReference(),
            DefaultValue = Skip(TokenKind.EqualsSign) ? ConstValue() : null,
            Directives = ConstDirectives(),
            Location = From(start),
        };
    }

    private EnumValueDefinitionNode EnumValueDefinition()
    {
        var start = Here;
        var description = Description();
        return new EnumValueDefinitionNode { Description = description, Name = EnumValueName(), Directives = ConstDirectives(), Location = From(start) };
    }

    private NameNode EnumValueName() => PeekKeyword("true") || PeekKeyword("false") || PeekKeyword("null")
        ? throw Error(_lexer.Start, $"{DescribeToken(_lexer)} is reserved and cannot be used for an enum value.")
        : Name();
}
