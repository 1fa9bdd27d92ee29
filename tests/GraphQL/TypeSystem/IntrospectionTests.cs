using Analytics.GraphQL.Tests.Execution;
using Analytics.GraphQL.TypeSystem;

namespace Analytics.GraphQL.Tests.TypeSystem;

/// <summary>What a schema says of itself.</summary>
public sealed class IntrospectionTests
{
    private readonly Engine _engine = new(new SchemaBuilder()
        .Sdl("""
            "About councils." schema { query: Query }
            "A day." scalar Date @specifiedBy(url: "https://example.org/date")
            interface Named { name: String }
            "A council." type Council implements Named { name: String old: Int @deprecated(reason: "Gone") find(a: Int = 1, b: Int @deprecated): Int }
            union Thing = Council
            enum Ring { IN OUT @deprecated }
            input Choice @oneOf { id: ID name: String @deprecated }
            directive @mark(how: String) repeatable on FIELD
            type Query { thing(choice: Choice, on: Date, ring: Ring): Thing! }
            """)
        .Scalar("Date", ScalarCodecs.Date)
        .Object<string>("Council", c => c.Field("name", x => x).Field("old", _ => 1).Field("find", _ => 1))
        .Query(q => q.Field("thing", _ => "x")));

    [Theory]
    [InlineData("{ __schema { description queryType { name } mutationType { name } subscriptionType { name } } }", """{"__schema":{"description":"About councils.","queryType":{"name":"Query"},"mutationType":null,"subscriptionType":null}}""")]
    [InlineData("{ __type(name: \"Date\") { kind name description specifiedByURL isOneOf fields { name } } }", """{"__type":{"kind":"SCALAR","name":"Date","description":"A day.","specifiedByURL":"https://example.org/date","isOneOf":null,"fields":null}}""")]
    [InlineData("{ __type(name: \"Council\") { kind fields { name } interfaces { name } possibleTypes { name } } }", """{"__type":{"kind":"OBJECT","fields":[{"name":"name"},{"name":"find"}],"interfaces":[{"name":"Named"}],"possibleTypes":null}}""")]
    [InlineData("{ __type(name: \"Council\") { fields(includeDeprecated: true) { name isDeprecated deprecationReason args { name } all: args(includeDeprecated: true) { name defaultValue isDeprecated deprecationReason } } } }", """{"__type":{"fields":[{"name":"name","isDeprecated":false,"deprecationReason":null,"args":[],"all":[]},{"name":"old","isDeprecated":true,"deprecationReason":"Gone","args":[],"all":[]},{"name":"find","isDeprecated":false,"deprecationReason":null,"args":[{"name":"a"}],"all":[{"name":"a","defaultValue":"1","isDeprecated":false,"deprecationReason":null},{"name":"b","defaultValue":null,"isDeprecated":true,"deprecationReason":"No longer supported"}]}]}}""")]
    [InlineData("{ __type(name: \"Named\") { kind possibleTypes { name } } }", """{"__type":{"kind":"INTERFACE","possibleTypes":[{"name":"Council"}]}}""")]
    [InlineData("{ __type(name: \"Thing\") { kind possibleTypes { name } } }", """{"__type":{"kind":"UNION","possibleTypes":[{"name":"Council"}]}}""")]
    [InlineData("{ __type(name: \"Ring\") { kind enumValues { name } all: enumValues(includeDeprecated: true) { name deprecationReason } } }", """{"__type":{"kind":"ENUM","enumValues":[{"name":"IN"}],"all":[{"name":"IN","deprecationReason":null},{"name":"OUT","deprecationReason":"No longer supported"}]}}""")]
    [InlineData("{ __type(name: \"Choice\") { kind isOneOf inputFields { name } all: inputFields(includeDeprecated: true) { name type { name } } } }", """{"__type":{"kind":"INPUT_OBJECT","isOneOf":true,"inputFields":[{"name":"id"}],"all":[{"name":"id","type":{"name":"ID"}},{"name":"name","type":{"name":"String"}}]}}""")]
    [InlineData("{ __type(name: \"Query\") { fields { type { kind name ofType { kind name ofType { name } } } } } }", """{"__type":{"fields":[{"type":{"kind":"NON_NULL","name":null,"ofType":{"kind":"UNION","name":"Thing","ofType":null}}}]}}""")]
    [InlineData("{ __type(name: \"Lost\") { name } __typename }", """{"__type":null,"__typename":"Query"}""")]
    [InlineData("{ __schema { directives { name isRepeatable locations } } }", """{"__schema":{"directives":[{"name":"mark","isRepeatable":true,"locations":["FIELD"]},{"name":"include","isRepeatable":false,"locations":["FIELD","FRAGMENT_SPREAD","INLINE_FRAGMENT"]},{"name":"skip","isRepeatable":false,"locations":["FIELD","FRAGMENT_SPREAD","INLINE_FRAGMENT"]},{"name":"deprecated","isRepeatable":false,"locations":["FIELD_DEFINITION","ARGUMENT_DEFINITION","INPUT_FIELD_DEFINITION","ENUM_VALUE","DIRECTIVE_DEFINITION"]},{"name":"specifiedBy","isRepeatable":false,"locations":["SCALAR"]},{"name":"oneOf","isRepeatable":false,"locations":["INPUT_OBJECT"]}]}}""")]
    public async Task Question_IsAnswered(string document, string data) =>
        Assert.Equal($$"""{"data":{{data}}}""", await _engine.Ask(document));

    [Fact]
    public async Task MetaFields_AreNotListed() =>
        Assert.Equal("""{"data":{"__type":{"fields":[{"name":"thing"}]}}}""", await _engine.Ask("{ __type(name: \"Query\") { fields { name } } }"));
}
