using System.Text;
using Analytics.GraphQL.Language;

namespace Analytics.GraphQL.Tests.Language;

public sealed class SyntaxParserTests
{
    [Fact]
    public void Operation_HasAllItsParts()
    {
        var document = SyntaxParser.Parse("query Q($a: [Int!]! = [1] @d) @e { x: f(b: $a, c: { d: E }) @g { h } ...F ... on T { i } }");

        var operation = Assert.IsType<OperationDefinitionNode>(Assert.Single(document.Definitions));
        Assert.Equal((OperationType.Query, "Q", "e"), (operation.Operation, operation.Name!.Value, Assert.Single(operation.Directives).Name.Value));
        var variable = Assert.Single(operation.VariableDefinitions);
        Assert.Equal(("a", "[Int!]!", "[1]"), (variable.Variable.Name.Value, variable.Type.ToString(), variable.DefaultValue!.ToString()));
        Assert.Equal([SyntaxKind.Field, SyntaxKind.FragmentSpread, SyntaxKind.InlineFragment], operation.SelectionSet.Selections.Select(selection => selection.Kind));
        var field = Assert.IsType<FieldNode>(operation.SelectionSet.Selections[0]);
        Assert.Equal(("x", "f", "x"), (field.Alias!.Value, field.Name.Value, field.ResponseName));
        Assert.Equal(["b: $a", "c: {d: E}"], field.Arguments.Select(argument => argument.ToString()));
    }

    [Fact]
    public void Locations_AreLinesAndColumnsInUtf16UnitsAndOffsetsInBytes()
    {
        var document = SyntaxParser.Parse("{\r\n  a(b: \"é😀\") c }");

        var fields = ((OperationDefinitionNode)document.Definitions[0]).SelectionSet.Selections;
        Assert.Equal(new Location(Start: 5, End: 19, Line: 2, Column: 3), fields[0].Location);
        Assert.Equal(new Location(Start: 20, End: 21, Line: 2, Column: 15), fields[1].Location);
        Assert.Equal(new Location(Start: 0, End: 23, Line: 1, Column: 1), document.Location);
    }

    [Theory]
    [InlineData("\"a\\n\\u0041\\u{1F600}\\uD83D\\uDE00\\\"\"", "a\nA😀😀\"")]
    [InlineData("\"\"\"\n    first\n      second\n\n    third \\\"\"\" \\n\n  \"\"\"", "first\n  second\n\nthird \"\"\" \\n")]
    [InlineData("\"\"\"  \n \t\n\"\"\"", "")]
    [InlineData("\"\"\"a\r\n  b\r  c\"\"\"", "a\nb\nc")]
    public void Strings_SayWhatIsMeant(string literal, string value) =>
        Assert.Equal(value, Assert.IsType<StringValueNode>(SyntaxParser.ParseValue(literal)).Value);

    [Theory]
    [InlineData("{", "Syntax Error: Expected Name, found <EOF>.", 1, 2)]
    [InlineData("{ a(b: }", "Syntax Error: Unexpected \"}\".", 1, 8)]
    [InlineData("{ a { } }", "Syntax Error: Expected Name, found \"}\".", 1, 7)]
    [InlineData("\n\nnotanoperation Foo { a }", "Syntax Error: Unexpected Name \"notanoperation\".", 3, 1)]
    [InlineData("{ ...on }", "Syntax Error: Expected Name, found \"}\".", 1, 9)]
    [InlineData("fragment on on on { a }", "Syntax Error: Unexpected Name \"on\".", 1, 10)]
    [InlineData("query ($a: Int = $b) { a }", "Syntax Error: Unexpected variable \"$b\" in constant value.", 1, 18)]
    [InlineData("{ a(b: 01) }", "Syntax Error: Invalid number, unexpected digit after 0: \"1\".", 1, 9)]
    [InlineData("{ a(b: \"é\\x\") }", "Syntax Error: Invalid character escape sequence: \"\\x\".", 1, 10)]
    [InlineData("{ a(b: \"x\n", "Syntax Error: Unterminated string.", 1, 10)]
    [InlineData("{ a(b: \"\"\"\n\nx", "Syntax Error: Unterminated string.", 3, 2)]
    [InlineData("{ 'a' }", "Syntax Error: Unexpected single quote character ('), did you mean to use a double quote (\")?", 1, 3)]
    [InlineData("{ é }", "Syntax Error: Unexpected character: U+00E9.", 1, 3)]
    [InlineData("{ 😀 }", "Syntax Error: Unexpected character: U+1F600.", 1, 3)]
    [InlineData("\"words\" { a }", "Syntax Error: Unexpected description, descriptions are not supported on shorthand queries.", 1, 1)]
    [InlineData("enum E { true }", "Syntax Error: Name \"true\" is reserved and cannot be used for an enum value.", 1, 10)]
    [InlineData("extend type A", "Syntax Error: Unexpected <EOF>.", 1, 14)]
    [InlineData("directive @a on NOWHERE", "Syntax Error: Unexpected Name \"NOWHERE\".", 1, 17)]
    public void WhatIsNotGraphQL_IsRefusedWhereItStands(string text, string message, int line, int column)
    {
        var error = Assert.Throws<GraphQLSyntaxException>(() => SyntaxParser.Parse(text));

        Assert.Equal((message, line, column), (error.Message, error.Location.Line, error.Location.Column));
    }

    [Theory]
    [InlineData(new byte[] { (byte)'{', (byte)' ', 0xFF, (byte)'}' }, "Syntax Error: Invalid UTF-8: 0xFF at byte 2.")]
    [InlineData(new byte[] { (byte)'#', 0xC3 }, "Syntax Error: Invalid UTF-8: 0xC3 at byte 1.")]
    [InlineData(new byte[] { (byte)'"', 0xED, 0xA0, 0x80, (byte)'"' }, "Syntax Error: Invalid UTF-8: 0xED at byte 1.")]
    public void BytesThatAreNotUtf8_AreRefused(byte[] text, string message) =>
        Assert.Equal(message, Assert.Throws<GraphQLSyntaxException>(() => SyntaxParser.Parse(text)).Message);

    [Theory]
    [InlineData("{a{b{c}}}", "Syntax Error: Document nests deeper than 2 levels. Parsing aborted.", 5)]
    [InlineData("{a(b:[[[1]]])}", "Syntax Error: Document nests deeper than 2 levels. Parsing aborted.", 7)]
    [InlineData("{ a b c d e f g }", "Syntax Error: Document contains more than 8 tokens. Parsing aborted.", 17)]
    [InlineData("{ aaaaaaaaaaaaaaaaaa", "Syntax Error: Source contains more than 19 bytes. Parsing aborted.", 20)]
    public void BeyondTheLimits_IsRefused(string text, string message, int column)
    {
        var options = new ParserOptions { MaxBytes = 19, MaxTokens = 8, MaxDepth = 2 };

        var error = Assert.Throws<GraphQLSyntaxException>(() => SyntaxParser.Parse(text, options));

        Assert.Equal((message, column), (error.Message, error.Location.Column));
    }

    [Fact]
    public void JustWithinTheLimits_IsRead() =>
        Assert.Single(SyntaxParser.Parse("{ a { b c d } } ###", new ParserOptions { MaxBytes = 19, MaxTokens = 8, MaxDepth = 2 }).Definitions);

    [Fact]
    public void HalfASurrogatePair_IsRefused() =>
        Assert.Equal(
            "Syntax Error: Invalid character: U+D83D.",
            Assert.Throws<GraphQLSyntaxException>(() => SyntaxParser.Parse("{ a \ud83d }")).Message);

    [Fact]
    public void SameName_IsTheSameString()
    {
        var first = (FieldNode)((OperationDefinitionNode)SyntaxParser.Parse("{ name }").Definitions[0]).SelectionSet.Selections[0];
        var second = (FieldNode)((OperationDefinitionNode)SyntaxParser.Parse("{ x: name }"u8).Definitions[0]).SelectionSet.Selections[0];

        Assert.Same(first.Name.Value, second.Name.Value);
    }

    [Theory]
    [InlineData("[Int!]!", "[Int!]!")]
    [InlineData(" [ [ Dog ] ] ", "[[Dog]]")]
    public void TypeReference_StandsAlone(string text, string printed) => Assert.Equal(printed, SyntaxParser.ParseType(text).ToString());

    [Fact]
    public void ConstValue_HoldsNoVariable() =>
        Assert.Equal(
            "Syntax Error: Unexpected variable \"$a\" in constant value.",
            Assert.Throws<GraphQLSyntaxException>(() => SyntaxParser.ParseConstValue("[1, $a]")).Message);

    [Fact]
    public void TextAndBytes_AreReadAlike() =>
        Assert.Equal(SyntaxParser.Parse("{ a(b: \"é\") }").ToString(), SyntaxParser.Parse(Encoding.UTF8.GetBytes("{ a(b: \"é\") }")).ToString());
}
