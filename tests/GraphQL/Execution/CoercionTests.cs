using Analytics.GraphQL.Execution;
using Analytics.GraphQL.TypeSystem;

namespace Analytics.GraphQL.Tests.Execution;

/// <summary>Arguments and variables, from what is written to what resolvers get.</summary>
public sealed class CoercionTests
{
    private readonly Engine _engine = new(new SchemaBuilder()
        .Sdl("""
            scalar Decimal
            scalar Long
            scalar Date
            scalar DateTime
            enum Ring { IN_BOROUGH NORTH_WEST }
            enum Plain { LEFT RIGHT }
            input Range { from: Int! = 1 to: Int inner: Range tags: [String!] ring: Ring }
            input Choice @oneOf { id: ID name: String }
            extend type Query {
              int(v: Int): String
              required(v: Int!): String
              float(v: Float): String
              string(v: String): String
              boolean(v: Boolean): String
              id(v: ID): String
              decimal(v: Decimal): String
              long(v: Long): String
              date(v: Date): String
              dateTime(v: DateTime): String
              ring(v: Ring): String
              plain(v: Plain): String
              range(v: Range): String
              list(v: [Int]): String
              table(v: [[Int!]!]): String
              choice(v: Choice): String
              preset(v: Int = 5): String
              fixed(v: Int! = 5): String
            }
            """)
        .Enum<Ring>("Ring")
        .Scalar("Decimal", ScalarCodecs.Decimal)
        .Scalar("Long", ScalarCodecs.Long)
        .Scalar("Date", ScalarCodecs.Date)
        .Scalar("DateTime", ScalarCodecs.DateTime)
        .Query(query =>
        {
            foreach (var field in Fields)
                query.Field(field, context => Show(context.Selection.Arguments));
        }));

    private static readonly string[] Fields =
    [
        "int", "required", "float", "string", "boolean", "id", "decimal", "long", "date", "dateTime", "ring", "plain", "range",
        "list", "table", "choice", "preset", "fixed",
    ];

    private enum Ring
    {
        InBorough,
        NorthWest,
    }

    [Theory]
    [InlineData("int(v: 3)", "v=Int32 3")]
    [InlineData("int(v: -2147483648)", "v=Int32 -2147483648")]
    [InlineData("int(v: null)", "v=null")]
    [InlineData("int", "")]
    [InlineData("float(v: 1)", "v=Double 1")]
    [InlineData("float(v: 1.5e3)", "v=Double 1500")]
    [InlineData("string(v: \"a\")", "v=String a")]
    [InlineData("string(v: \"\"\"a\n  b\"\"\")", "v=String a\nb")]
    [InlineData("boolean(v: true)", "v=Boolean True")]
    [InlineData("id(v: \"x\")", "v=String x")]
    [InlineData("id(v: 12345678901234567890)", "v=String 12345678901234567890")]
    [InlineData("decimal(v: 0.1)", "v=Decimal 0.1")]
    [InlineData("decimal(v: 95896941.89)", "v=Decimal 95896941.89")]
    [InlineData("long(v: 9007199254740993)", "v=Int64 9007199254740993")]
    [InlineData("date(v: \"2022-04-01\")", "v=DateOnly 04/01/2022")]
    [InlineData("dateTime(v: \"2022-04-01T09:30:00+01:00\")", "v=DateTimeOffset 04/01/2022 09:30:00 +01:00")]
    [InlineData("ring(v: NORTH_WEST)", "v=Ring NorthWest")]
    [InlineData("plain(v: LEFT)", "v=String LEFT")]
    [InlineData("list(v: [1, null])", "v=[Int32 1, null]")]
    [InlineData("list(v: 1)", "v=[Int32 1]")]
    [InlineData("list(v: [])", "v=[]")]
    [InlineData("table(v: [[1], [2, 3]])", "v=[[Int32 1], [Int32 2, Int32 3]]")]
    [InlineData("table(v: 1)", "v=[[Int32 1]]")]
    [InlineData("range(v: {})", "v={from=Int32 1}")]
    [InlineData("range(v: { to: null, from: 2 })", "v={from=Int32 2, to=null}")]
    [InlineData("range(v: { inner: { to: 9 }, tags: \"a\", ring: IN_BOROUGH })", "v={from=Int32 1, inner={from=Int32 1, to=Int32 9}, tags=[String a], ring=Ring InBorough}")]
    [InlineData("choice(v: { id: 1 })", "v={id=String 1}")]
    [InlineData("preset", "v=Int32 5")]
    [InlineData("preset(v: null)", "v=null")]
    [InlineData("fixed", "v=Int32 5")]
    public async Task Literal_ReachesTheResolverAsItsType(string field, string arguments) =>
        Assert.Equal(Answer(arguments), await _engine.Ask($"{{ f: {field} }}"));

    [Theory]
    [InlineData("Int", "int", "3", "v=Int32 3")]
    [InlineData("Int", "int", "3.0", "v=Int32 3")]
    [InlineData("Int", "int", "1e3", "v=Int32 1000")]
    [InlineData("Int", "int", "null", "v=null")]
    [InlineData("Float", "float", "3", "v=Double 3")]
    [InlineData("String", "string", "\"\\u00e9\"", "v=String é")]
    [InlineData("Boolean", "boolean", "false", "v=Boolean False")]
    [InlineData("ID", "id", "7", "v=String 7")]
    [InlineData("ID", "id", "\"7\"", "v=String 7")]
    [InlineData("Decimal", "decimal", "1.10", "v=Decimal 1.10")]
    [InlineData("Long", "long", "9223372036854775807", "v=Int64 9223372036854775807")]
    [InlineData("Date", "date", "\"2024-02-29\"", "v=DateOnly 02/29/2024")]
    [InlineData("Ring", "ring", "\"IN_BOROUGH\"", "v=Ring InBorough")]
    [InlineData("[Int]", "list", "[1, null]", "v=[Int32 1, null]")]
    [InlineData("[Int]", "list", "1", "v=[Int32 1]")]
    [InlineData("[[Int!]!]", "table", "[[1]]", "v=[[Int32 1]]")]
    [InlineData("Range", "range", "{\"to\": null}", "v={from=Int32 1, to=null}")]
    [InlineData("Choice", "choice", "{\"name\": \"x\"}", "v={name=String x}")]
    public async Task Variable_ReachesTheResolverAsItsType(string type, string field, string json, string arguments) =>
        Assert.Equal(Answer(arguments), await _engine.Ask($"query($v: {type}) {{ f: {field}(v: $v) }}", $$"""{"v":{{json}}}"""));

    [Theory]
    [InlineData("query($v: Int) { f: int(v: $v) }", "")]
    [InlineData("query($v: Int = 4) { f: int(v: $v) }", "v=Int32 4")]
    [InlineData("query($v: Int) { f: preset(v: $v) }", "v=Int32 5")]
    [InlineData("query($v: Int) { f: fixed(v: $v) }", "v=Int32 5")]
    [InlineData("query($v: Int) { f: range(v: { to: $v }) }", "v={from=Int32 1}")]
    [InlineData("query($v: Int) { f: list(v: [1, $v]) }", "v=[Int32 1, null]")]
    [InlineData("query($v: Int = 4) { f: range(v: { from: $v }) }", "v={from=Int32 4}")]
    public async Task VariableThatIsNotGiven_LeavesWhatTheSpecificationSays(string document, string arguments) =>
        Assert.Equal(Answer(arguments), await _engine.Ask(document, "{}"));

    [Theory]
    [InlineData("Int", "int", "\"3\"", "Variable \"$v\" got invalid value \"3\"; Int cannot represent non-integer value: \"3\"")]
    [InlineData("Int", "int", "3.5", "Variable \"$v\" got invalid value 3.5; Int cannot represent non-integer value: 3.5")]
    [InlineData("Int", "int", "2147483648", "Variable \"$v\" got invalid value 2147483648; Int cannot represent non 32-bit signed integer value: 2147483648")]
    [InlineData("Int!", "int", "null", "Variable \"$v\" of non-null type \"Int!\" must not be null.")]
    [InlineData("Float", "float", "\"x\"", "Variable \"$v\" got invalid value \"x\"; Float cannot represent non numeric value: \"x\"")]
    [InlineData("Float", "float", "1e999", "Variable \"$v\" got invalid value 1e999; Float cannot represent non numeric value: 1e999")]
    [InlineData("String", "string", "1", "Variable \"$v\" got invalid value 1; String cannot represent a non string value: 1")]
    [InlineData("Boolean", "boolean", "1", "Variable \"$v\" got invalid value 1; Boolean cannot represent a non boolean value: 1")]
    [InlineData("ID", "id", "1.5", "Variable \"$v\" got invalid value 1.5; ID cannot represent value: 1.5")]
    [InlineData("Decimal", "decimal", "0.12345678901234567890123456789", "Variable \"$v\" got invalid value 0.12345678901234567890123456789; Decimal cannot represent a number of more than 28 digits: 0.12345678901234567890123456789")]
    [InlineData("Decimal", "decimal", "1e-40", "Variable \"$v\" got invalid value 1e-40; Decimal cannot represent a number of more than 28 digits: 1e-40")]
    [InlineData("Long", "long", "9223372036854775808", "Variable \"$v\" got invalid value 9223372036854775808; Long cannot represent non 64-bit signed integer value: 9223372036854775808")]
    [InlineData("Date", "date", "\"01/04/2022\"", "Variable \"$v\" got invalid value \"01/04/2022\"; Date cannot represent value: \"01/04/2022\". Write a day as \"2022-04-01\".")]
    [InlineData("DateTime", "dateTime", "\"2022-04-01\"", "Variable \"$v\" got invalid value \"2022-04-01\"; DateTime cannot represent value: \"2022-04-01\". Write an instant as \"2022-04-01T09:30:00Z\".")]
    [InlineData("Ring", "ring", "\"NORTHWEST\"", "Variable \"$v\" got invalid value \"NORTHWEST\"; Value \"NORTHWEST\" does not exist in \"Ring\" enum. Did you mean the enum value \"NORTH_WEST\"?")]
    [InlineData("Ring", "ring", "1", "Variable \"$v\" got invalid value 1; Enum \"Ring\" cannot represent non-string value: 1.")]
    [InlineData("[Int]", "list", "[1, \"x\"]", "Variable \"$v\" got invalid value \"x\" at \"v[1]\"; Int cannot represent non-integer value: \"x\"")]
    [InlineData("[[Int!]!]", "table", "[[null]]", "Variable \"$v\" got invalid value null at \"v[0][0]\"; Expected non-nullable type \"Int!\" not to be null.")]
    [InlineData("Range", "range", "[]", "Variable \"$v\" got invalid value []; Expected type \"Range\" to be an object.")]
    [InlineData("Range", "range", "{\"form\": 1}", "Variable \"$v\" got invalid value { form: 1 }; Field \"form\" is not defined by type \"Range\". Did you mean \"from\"?")]
    [InlineData("Range", "range", "{\"inner\": {\"from\": null}}", "Variable \"$v\" got invalid value null at \"v.inner.from\"; Expected non-nullable type \"Int!\" not to be null.")]
    [InlineData("Choice", "choice", "{}", "Variable \"$v\" got invalid value {}; Exactly one key must be specified for OneOf type \"Choice\".")]
    [InlineData("Choice", "choice", "{\"id\": 1, \"name\": \"x\"}", "Variable \"$v\" got invalid value { id: 1, name: \"x\" }; Exactly one key must be specified for OneOf type \"Choice\".")]
    [InlineData("Choice", "choice", "{\"id\": null}", "Variable \"$v\" got invalid value null at \"v.id\"; Field \"id\" must be non-null.")]
    public async Task VariableThatDoesNotFit_IsRefusedInTheReferencesWords(string type, string field, string json, string message) =>
        Assert.Equal(message, await _engine.AskErrors($"query($v: {type}) {{ f: {field}(v: $v) }}", $$"""{"v":{{json}}}"""));

    [Fact]
    public async Task RequiredVariableThatIsNotGiven_IsRefused() =>
        Assert.Equal(
            """{"errors":[{"message":"Variable \"$v\" of required type \"Int!\" was not provided.","locations":[{"line":1,"column":7}],"extensions":{"code":"BAD_USER_INPUT"}}]}""",
            await _engine.Ask("query($v: Int!) { required(v: $v) }"));

    [Fact]
    public async Task NullVariableAtANonNullArgumentWithDefault_FailsTheFieldAlone() =>
        Assert.Equal(
            """{"errors":[{"message":"Argument \"v\" of non-null type \"Int!\" must not be null.","locations":[{"line":1,"column":30}],"path":["f"],"extensions":{"code":"BAD_USER_INPUT"}}],"data":{"f":null,"int":""}}""",
            await _engine.Ask("query($v: Int) { f: fixed(v: $v) int }", """{"v":null}"""));

    [Fact]
    public async Task EverythingThatDoesNotFit_IsToldUpToFifty()
    {
        var messages = await _engine.AskErrors("query($v: [Int]) { list(v: $v) }", $$"""{"v":[{{string.Join(',', Enumerable.Repeat("\"x\"", 60))}}]}""");

        Assert.Equal(51, messages.Split('\n').Length);
        Assert.EndsWith("\nToo many errors processing variables, error limit reached. Execution aborted.", messages, StringComparison.Ordinal);
    }

    private static string Answer(string arguments) =>
        $$$"""{"data":{"f":{{{System.Text.Json.JsonSerializer.Serialize(arguments, Relaxed)}}}}}""";

    private static readonly System.Text.Json.JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string Show(InputObject arguments) => string.Join(", ", arguments.Select(argument => $"{argument.Key}={Show(argument.Value)}"));

    private static string Show(object? value) => value switch
    {
        null => "null",
        InputObject fields => $"{{{Show(fields)}}}",
        IReadOnlyList<object?> items => $"[{string.Join(", ", items.Select(Show))}]",
        _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{value.GetType().Name} {value}"),
    };
}
