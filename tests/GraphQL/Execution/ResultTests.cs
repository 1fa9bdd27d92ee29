using System.Globalization;
using Analytics.GraphQL.TypeSystem;

namespace Analytics.GraphQL.Tests.Execution;

/// <summary>What resolvers return, and how it stands in the answer.</summary>
public sealed class ResultTests
{
    private enum Ring
    {
        InBorough,
        NorthWest,
        Elsewhere,
    }

    public static TheoryData<string, object?, string> Values => new()
    {
        { "Int", 3, "3" },
        { "Int", 3L, "3" },
        { "Int", 3m, "3" },
        { "Int", null, "null" },
        { "Float", 1.5, "1.5" },
        { "Float", 2, "2" },
        { "Float", 0.1f, "0.10000000149011612" },
        { "String", "é \"quoted\" \u0001 £ \U0001F600", "\"é \\\"quoted\\\" \\u0001 £ \\uD83D\\uDE00\"" },
        { "String", 12, "\"12\"" },
        { "String", true, "\"true\"" },
        { "Boolean", false, "false" },
        { "ID", 7, "\"7\"" },
        { "ID", "x", "\"x\"" },
        { "Decimal", 95896941.89m, "95896941.89" },
        { "Decimal", 1.10m, "1.10" },
        { "Decimal", 12, "12" },
        { "Decimal", decimal.MaxValue, "79228162514264337593543950335" },
        { "Long", long.MaxValue, "9223372036854775807" },
        { "Date", new DateOnly(2022, 4, 1), "\"2022-04-01\"" },
        { "DateTime", new DateTimeOffset(2022, 4, 1, 10, 30, 0, TimeSpan.FromHours(1)), "\"2022-04-01T09:30:00Z\"" },
        { "DateTime", new DateTimeOffset(2022, 4, 1, 10, 30, 0, 250, TimeSpan.Zero), "\"2022-04-01T10:30:00.25Z\"" },
        { "Ring", Ring.NorthWest, "\"NORTH_WEST\"" },
        { "[Int]", Enumerable.Range(1, 2), "[1,2]" },
        { "[Int]", new List<int?> { 1, null }, "[1,null]" },
        { "[[String]]", new List<List<string>?> { new() { "a" }, null }, "[[\"a\"],null]" },
    };

    public static TheoryData<string, object> Refused => new()
    {
        { "Int", 1.5 },
        { "Int", long.MaxValue },
        { "Int", "1" },
        { "Float", double.NaN },
        { "Float", double.PositiveInfinity },
        { "Decimal", 1.5 },
        { "Boolean", 1 },
        { "Ring", Ring.Elsewhere },
        { "Ring", "NORTH_WEST" },
        { "[Int]", 1 },
        { "[String]", "a" },
        { "Date", "2022-04-01" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public async Task Value_IsWrittenExactly(string type, object? value, string json)
    {
        Assert.Equal($$$"""{"data":{"v":{{{json}}}}}""", await Engine(type, value).Ask("{ v }"));
        Assert.Equal($$$"""{"data":{"v":{{{json}}}}}""", await Late(type, value).Ask("{ v }"));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task ValueThatTheTypeRefuses_IsAnError(string type, object value) =>
        Assert.Contains("\"code\":\"INTERNAL\"", await Engine(type, value).Ask("{ v }"), StringComparison.Ordinal);

    [Fact]
    public async Task UnboxedValues_AreWrittenExactly()
    {
        var engine = new Engine(Scalars()
            .Sdl("extend type Query { a: Decimal b: Decimal c: Long d: Int e: Float f: Boolean g: Ring h: Int i: Decimal! j: Long k: Date }")
            .Query(q => q
                .Field("a", _ => (decimal?)1.10m)
                .Field("b", _ => (decimal?)null)
                .Field("c", _ => 5L)
                .Field("d", _ => (int?)4)
                .Field("e", _ => 0.5)
                .Field("f", _ => true)
                .Field("g", _ => Ring.InBorough)
                .Field("h", _ => (int?)null)
                .Field("i", _ => 0.30m)
                .Field("j", _ => 6)
                .Field("k", _ => new DateOnly(2023, 3, 31))));

        Assert.Equal(
            """{"data":{"a":1.10,"b":null,"c":5,"d":4,"e":0.5,"f":true,"g":"IN_BOROUGH","h":null,"i":0.30,"j":6,"k":"2023-03-31"}}""",
            await engine.Ask("{ a b c d e f g h i j k }"));
    }

    [Fact]
    public async Task AnswerOfManyObjects_IsComplete()
    {
        var engine = new Engine(new SchemaBuilder()
            .Sdl("type Row { n: Int! text: String! rows: [Row!]! } extend type Query { rows: [Row!]! }")
            .Object<int>("Row", row => row
                .Field("n", n => n)
                .Field("text", n => n.ToString(CultureInfo.InvariantCulture))
                .Field("rows", n => n % 2 == 0 ? new[] { n + 1 } : []))
            .Query(q => q.Field("rows", _ => Enumerable.Range(0, 5000))));

        var expected = string.Join(',', Enumerable.Range(0, 5000).Select(n => n % 2 == 0
            ? $$"""{"n":{{n}},"text":"{{n}}","rows":[{"n":{{n + 1}}}]}"""
            : $$"""{"n":{{n}},"text":"{{n}}","rows":[]}"""));
        Assert.Equal($$$"""{"data":{"rows":[{{{expected}}}]}}""", await engine.Ask("{ rows { n text rows { n } } }"));
    }

    private static Engine Engine(string type, object? value) =>
        new(Scalars().Sdl($"extend type Query {{ v: {type} }}").Query(q => q.Field("v", _ => value)));

    private static Engine Late(string type, object? value) =>
        new(Scalars().Sdl($"extend type Query {{ v: {type} }}").Query(q => q.Field("v", async _ =>
        {
            await Task.Yield();
            return value;
        })));

    private static SchemaBuilder Scalars() => new SchemaBuilder()
        .Sdl("scalar Decimal scalar Long scalar Date scalar DateTime enum Ring { IN_BOROUGH NORTH_WEST }")
        .Enum<Ring>("Ring")
        .Scalar("Decimal", ScalarCodecs.Decimal)
        .Scalar("Long", ScalarCodecs.Long)
        .Scalar("Date", ScalarCodecs.Date)
        .Scalar("DateTime", ScalarCodecs.DateTime);
}
