namespace Analytics.GraphQL.Language;

/// <summary>Values and type references.</summary>
internal ref partial struct DocumentParser
{
    public ValueNode Value() => Value(isConst: false);

    public ValueNode ConstValue() => Value(isConst: true);

    private ValueNode Value(bool isConst)
    {
        var start = Here;
        var value = _lexer.Value;
        switch (_lexer.Kind)
        {
            case TokenKind.BracketLeft:
                return ListValue(isConst);
            case TokenKind.BraceLeft:
                return ObjectValue(isConst);
            case TokenKind.Int:
                Advance();
                return new IntValueNode { Value = value!, Location = From(start) };
            case TokenKind.Float:
                Advance();
                return new FloatValueNode { Value = value!, Location = From(start) };
            case TokenKind.String or TokenKind.BlockString:
                return StringValue();
            case TokenKind.Name:
                Advance();
                return value switch
                {
                    "true" => new BooleanValueNode { Value = true, Location = From(start) },
                    "false" => new BooleanValueNode { Value = false, Location = From(start) },
                    "null" => new NullValueNode { Location = From(start) },
                    _ => new EnumValueNode { Value = value!, Location = From(start) },
                };
            case TokenKind.Dollar when isConst:
                throw VariableInConstant();
            case TokenKind.Dollar:
                return Variable();
            default:
                throw Unexpected();
        }
    }

    private GraphQLSyntaxException VariableInConstant()
    {
        var dollar = _lexer;
        Advance();
        return Peek(TokenKind.Name)
            ? Error(dollar.Start, $"Unexpected variable \"${_lexer.Value}\" in constant value.")
            : Unexpected(dollar);
    }

    private VariableNode Variable()
    {
        var start = Here;
        Expect(TokenKind.Dollar);
        return new VariableNode { Name = Name(), Location = From(start) };
    }

    private StringValueNode StringValue()
    {
        var start = Here;
        var (value, isBlock) = (_lexer.Value!, Peek(TokenKind.BlockString));
        Advance();
        return new StringValueNode { Value = value, IsBlock = isBlock, Location = From(start) };
    }

    private ListValueNode ListValue(bool isConst)
    {
        var start = Here;
        Descend();
        var values = Any<ValueNode>(
            TokenKind.BracketLeft,
            isConst ? static (ref DocumentParser parser) => parser.ConstValue() : static (ref DocumentParser parser) => parser.Value(),
            TokenKind.BracketRight);
        Ascend();
        return new ListValueNode { Values = values, Location = From(start) };
    }

    private ObjectValueNode ObjectValue(bool isConst)
    {
        var start = Here;
        Descend();
        var fields = Any<ObjectFieldNode>(
            TokenKind.BraceLeft,
            isConst ? static (ref DocumentParser parser) => parser.ObjectField(isConst: true) : static (ref DocumentParser parser) => parser.ObjectField(isConst: false),
            TokenKind.BraceRight);
        Ascend();
        return new ObjectValueNode { Fields = fields, Location = From(start) };
    }

    private ObjectFieldNode ObjectField(bool isConst)
    {
        var start = Here;
        var name = Name();
        Expect(TokenKind.Colon);
        return new ObjectFieldNode { Name = name, Value = Value(isConst), Location = From(start) };
    }

    public TypeNode TypeReference()
    {
        var start = Here;
        TypeNode type = Peek(TokenKind.BracketLeft) ? ListType() : NamedType();
        return Skip(TokenKind.Bang) ? new NonNullTypeNode { Type = type, Location = From(start) } : type;
    }

    private ListTypeNode ListType()
    {
        var start = Here;
        Descend();
        Expect(TokenKind.BracketLeft);
        var type = TypeReference();
        Expect(TokenKind.BracketRight);
        Ascend();
        return new ListTypeNode { Type = type, Location = From(start) };
    }

    private NamedTypeNode NamedType()
    {
        var start = Here;
        return new NamedTypeNode { Name = Name(), Location = From(start) };
    }

    private readonly bool PeekDescription() => _lexer.Kind is TokenKind.String or TokenKind.BlockString;

    private StringValueNode? Description() => PeekDescription() ? StringValue() : null;
}
