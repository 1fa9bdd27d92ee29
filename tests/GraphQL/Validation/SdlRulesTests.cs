using Analytics.GraphQL.Language;
using Analytics.GraphQL.Validation;

namespace Analytics.GraphQL.Tests.Validation;

/// <summary>What is wrong with a document that defines a schema, one fault for each rule.</summary>
public sealed class SdlRulesTests
{
    [Theory]
    [InlineData("schema { query: A } type A { b: Int } schema { mutation: A }", "Must provide only one schema definition. (1:39)")]
    [InlineData("schema { query: A } extend schema { query: A } type A { b: Int }", "There can be only one query type in schema. (1:10 1:37)")]
    [InlineData("scalar A enum A { B }", "There can be only one type named \"A\". (1:8 1:15)")]
    [InlineData("enum A { B } extend enum A { B }", "Enum value \"A.B\" can only be defined once. (1:10 1:30)")]
    [InlineData("type A { b: Int } extend type A { b: Int }", "Field \"A.b\" can only be defined once. (1:10 1:35)")]
    [InlineData("input A { b: Int b: Int }", "Field \"A.b\" can only be defined once. (1:11 1:18)")]
    [InlineData("type A { b(c: Int c: Int): Int }", "Argument \"A.b(c:)\" can only be defined once. (1:12 1:19)")]
    [InlineData("directive @a(b: Int b: Int) on FIELD", "Argument \"@a(b:)\" can only be defined once. (1:14 1:21)")]
    [InlineData("directive @a on FIELD directive @a on QUERY", "There can be only one directive named \"@a\". (1:12 1:34)")]
    [InlineData("type Spend { amount: Figur } type Figure { value: Int }", "Unknown type \"Figur\". Did you mean \"Figure\"? (1:22)")]
    [InlineData("type A @deprecated { b: Int }", "Directive \"@deprecated\" may not be used on OBJECT. (1:8)")]
    [InlineData("type A { b: Int @deprecated @deprecated }", "The directive \"@deprecated\" can only be used once at this location. (1:17 1:29)")]
    [InlineData("extend type Spent { a: Int } type Spend { b: Int }", "Cannot extend type \"Spent\" because it is not defined. Did you mean \"Spend\"? (1:13)")]
    [InlineData("extend input A { a: Int } type A { b: Int }", "Cannot extend non-input object type \"A\". (1:27 1:1)")]
    [InlineData("scalar A @specifiedBy(url: \"a\", uri: \"b\")", "Unknown argument \"uri\" on directive \"@specifiedBy\". Did you mean \"url\"? (1:33)")]
    [InlineData("scalar A @specifiedBy(url: \"a\", url: \"b\")", "There can be only one argument named \"url\". (1:23 1:33)")]
    [InlineData("input A { b: A = { c: 1, c: 2 } }", "There can be only one input field named \"c\". (1:20 1:26)")]
    [InlineData("scalar A @specifiedBy", "Directive \"@specifiedBy\" argument \"url\" of type \"String!\" is required, but it was not provided. (1:10)")]
    public void Fault_IsToldWithItsPlaces(string sdl, string expected)
    {
        var error = Assert.Single(DocumentValidator.ValidateSdl(SyntaxParser.Parse(sdl)));

        Assert.Equal(expected, $"{error.Message} ({string.Join(' ', error.Locations.Select(place => $"{place.Line}:{place.Column}"))})");
    }

    [Fact]
    public void ExtensionOfWhatIsDefinedLater_IsFine() =>
        Assert.Empty(DocumentValidator.ValidateSdl(SyntaxParser.Parse("extend type A @b { c: ID } directive @b on OBJECT type A { d: [Int!]! }")));
}
