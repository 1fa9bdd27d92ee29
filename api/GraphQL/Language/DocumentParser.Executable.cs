using System.Collections.Immutable;

namespace Analytics.GraphQL.Language;

/// <summary>Operations, fragments and selections.</summary>
internal ref partial struct DocumentParser
{
    private DefinitionNode Definition()
    {
        if (Peek(TokenKind.BraceLeft))
        {
            return OperationDefinition();
        }

        var hasDescription = PeekDescription();
        var keyword = _lexer;
        if (hasDescription)
        {
            keyword.Advance();
            if (keyword.Kind == TokenKind.BraceLeft)
            {
                throw Error(_lexer.Start, "Unexpected description, descriptions are not supported on shorthand queries.");
            }
        }

        if (keyword.Kind != TokenKind.Name)
        {
            throw Unexpected(keyword);
        }

        switch (keyword.Value)
        {
            case "query" or "mutation" or "subscription": return OperationDefinition();
            case "fragment": return FragmentDefinition();
            case "schema": return SchemaDefinition();
            case "directive": return DirectiveDefinition();
            case "scalar" or "type" or "interface" or "union" or "enum" or "input": return TypeDefinition();
        }

        if (hasDescription)
        {
            throw Error(_lexer.Start, "Unexpected description, only GraphQL definitions support descriptions.");
        }

        return keyword.Value == "extend" ? Extension() : throw Unexpected(keyword);
    }

    private OperationDefinitionNode OperationDefinition()
    {
        var start = Here;
        if (Peek(TokenKind.BraceLeft))
        {
            return new OperationDefinitionNode { Operation = Language.OperationType.Query, SelectionSet = SelectionSet(), Location = From(start) };
        }

        return new OperationDefinitionNode
        {
            Description = Description(),
            Operation = OperationType(),
            Name = Peek(TokenKind.Name) ? Name() : null,
            VariableDefinitions = OptionalMany(TokenKind.ParenLeft, static (ref DocumentParser parser) => parser.VariableDefinition(), TokenKind.ParenRight),
            Directives = Directives(),
            SelectionSet = SelectionSet(),
            Location = From(start),
        };
    }

    private OperationType OperationType()
    {
        var token = _lexer;
        Expect(TokenKind.Name);
        return token.Value switch
        {
            "query" => Language.OperationType.Query,
            "mutation" => Language.OperationType.Mutation,
            "subscription" => Language.OperationType.Subscription,
            _ => throw Unexpected(token),
        };
    }

    private VariableDefinitionNode VariableDefinition()
    {
        var start = Here;
        var description = Description();
        var variable = Variable();
        Expect(TokenKind.Colon);
        return new VariableDefinitionNode
        {
            Description = description,
            Variable = variable,
            Type = TypeReference(),
            DefaultValue = Skip(TokenKind.EqualsSign) ? ConstValue() : null,
            Directives = ConstDirectives(),
            Location = From(start),
        };
    }

    private SelectionSetNode SelectionSet()
    {
        var start = Here;
        Descend();
        var selections = Many(TokenKind.BraceLeft, static (ref DocumentParser parser) => parser.Selection(), TokenKind.BraceRight);
        Ascend();
        return new SelectionSetNode { Selections = selections, Location = From(start) };
    }

    private SelectionNode Selection() => Peek(TokenKind.Spread) ? Fragment() : Field();

    private FieldNode Field()
    {
        var start = Here;
        var name = Name();
        NameNode? alias = null;
        if (Skip(TokenKind.Colon))
        {
            alias = name;
            name = Name();
        }

        return new FieldNode
        {
            Alias = alias,
            Name = name,
            Arguments = Arguments(),
            Directives = Directives(),
            SelectionSet = Peek(TokenKind.BraceLeft) ? SelectionSet() : null,
            Location = From(start),
        };
    }

    private SelectionNode Fragment()
    {
        var start = Here;
        Expect(TokenKind.Spread);
        var hasTypeCondition = SkipKeyword("on");
        if (!hasTypeCondition && Peek(TokenKind.Name))
        {
            return new FragmentSpreadNode { Name = FragmentName(), Directives = Directives(), Location = From(start) };
        }

        return new InlineFragmentNode
        {
            TypeCondition = hasTypeCondition ? NamedType() : null,
            Directives = Directives(),
            SelectionSet = SelectionSet(),
            Location = From(start),
        };
    }

    private FragmentDefinitionNode FragmentDefinition()
    {
        var start = Here;
        var description = Description();
        ExpectKeyword("fragment");
        var name = FragmentName();
        ExpectKeyword("on");
        return new FragmentDefinitionNode
        {
            Description = description,
            Name = name,
            TypeCondition = NamedType(),
            Directives = Directives(),
            SelectionSet = SelectionSet(),
            Location = From(start),
        };
    }

    private NameNode FragmentName() => PeekKeyword("on") ? throw Unexpected() : Name();

    private ImmutableArray<DirectiveNode> Directives() => Directives(static (ref DocumentParser parser) => parser.Directive());

    private ImmutableArray<DirectiveNode> ConstDirectives() => Directives(static (ref DocumentParser parser) => parser.ConstDirective());

    private ImmutableArray<DirectiveNode> Directives(Production<DirectiveNode> directive)
    {
        var first = _openCount;
        while (Peek(TokenKind.At))
        {
            Add(directive(ref this));
        }

        return Close<DirectiveNode>(first);
    }

    private DirectiveNode Directive()
    {
        var start = Here;
        Expect(TokenKind.At);
        return new DirectiveNode { Name = Name(), Arguments = Arguments(), Location = From(start) };
    }

    private DirectiveNode ConstDirective()
    {
        var start = Here;
        Expect(TokenKind.At);
        return new DirectiveNode { Name = Name(), Arguments = ConstArguments(), Location = From(start) };
    }

    private ImmutableArray<ArgumentNode> Arguments() =>
        OptionalMany(TokenKind.ParenLeft, static (ref DocumentParser parser) => parser.Argument(isConst: false), TokenKind.ParenRight);

    private ImmutableArray<ArgumentNode> ConstArguments() =>
        OptionalMany(TokenKind.ParenLeft, static (ref DocumentParser parser) => parser.Argument(isConst: true), TokenKind.ParenRight);

    private ArgumentNode Argument(bool isConst)
    {
        var start = Here;
        var name = Name();
        Expect(TokenKind.Colon);
        return new ArgumentNode { Name = name, Value = Value(isConst), Location = From(start) };
    }
}
