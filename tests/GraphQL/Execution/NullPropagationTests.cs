using Analytics.GraphQL.Execution;
using Analytics.GraphQL.TypeSystem;

namespace Analytics.GraphQL.Tests.Execution;

/// <summary>Where an error turns into null, for every shape of type and for values that come at once or late.</summary>
public sealed class NullPropagationTests
{
    private const string NoNumber = "no number";

    public static TheoryData<string, string, string> Cases => new()
    {
        { "Int", "{\"a\":{\"b\":{\"v\":null,\"w\":1}}}", "a.b.v" },
        { "Int!", "{\"a\":{\"b\":null}}", "a.b.v" },
        { "[Int]", "{\"a\":{\"b\":{\"v\":[1,null,3],\"w\":1}}}", "a.b.v.1" },
        { "[Int]!", "{\"a\":{\"b\":{\"v\":[1,null,3],\"w\":1}}}", "a.b.v.1" },
        { "[Int!]", "{\"a\":{\"b\":{\"v\":null,\"w\":1}}}", "a.b.v.1" },
        { "[Int!]!", "{\"a\":{\"b\":null}}", "a.b.v.1" },
        { "[[Int!]]", "{\"a\":{\"b\":{\"v\":[null],\"w\":1}}}", "a.b.v.0.1" },
        { "[[Int!]!]", "{\"a\":{\"b\":{\"v\":null,\"w\":1}}}", "a.b.v.0.1" },
        { "[[Int!]!]!", "{\"a\":{\"b\":null}}", "a.b.v.0.1" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task ValueThatIsRefusedAtOnce_NullsTheNearestNullablePlace(string type, string data, string path) =>
        Assert.Equal(Expected(data, path), Shorten(await Ask(type, isLate: false, rootIsNullable: true)));

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task ValueThatIsRefusedLate_NullsTheNearestNullablePlace(string type, string data, string path) =>
        Assert.Equal(Expected(data, path), Shorten(await Ask(type, isLate: true, rootIsNullable: true)));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task NothingNullableUpToTheRoot_DataIsNull(bool isLate) =>
        Assert.Equal(Expected("null", "a.b.v"), Shorten(await Ask("Int!", isLate, rootIsNullable: false)));

    [Fact]
    public async Task TwoBrokenSiblings_OneErrorForTheNullTheyMake()
    {
        var engine = new Engine(new SchemaBuilder()
            .Sdl("type A { x: Int! y: Int! } extend type Query { a: A }")
            .Object<string>("A", a => a
                .Field("x", async (_, _) => await Late<int>(new GraphQLException("x broke")))
                .Field("y", async (_, _) => await Late<int>(new GraphQLException("y broke"))))
            .Query(q => q.Field("a", _ => "")));

        Assert.Equal("x broke", await engine.AskErrors("{ a { x y } }"));
    }

    /// <summary>Which of two broken fields ends first is chance: the first in order is told, as ever.</summary>
    [Fact]
    public async Task LaterSiblingBreaksSooner_TheFirstFieldIsTold()
    {
        var engine = new Engine(new SchemaBuilder()
            .Sdl("type A { x: Int! y: Int! } extend type Query { a: A }")
            .Object<string>("A", a => a
                .Field("x", async (_, _) => await Late<int>(new GraphQLException("x broke"), milliseconds: 50))
                .Field<int>("y", (_, _) => ValueTask.FromException<int>(new GraphQLException("y broke"))))
            .Query(q => q.Field("a", _ => "")));

        Assert.Equal("x broke", await engine.AskErrors("{ a { x y } }"));
    }

    [Fact]
    public async Task SiblingBreaksAfterANullableError_BothAreTold()
    {
        var engine = new Engine(new SchemaBuilder()
            .Sdl("type A { x: Int y: Int! } extend type Query { a: A }")
            .Object<string>("A", a => a
                .Field<int?>("x", _ => throw new GraphQLException("x failed"))
                .Field<int>("y", _ => throw new GraphQLException("y broke")))
            .Query(q => q.Field("a", _ => "")));

        Assert.Equal("x failed\ny broke", await engine.AskErrors("{ a { x y } }"));
    }

    private static string Expected(string data, string path) =>
        $$"""{"errors":[{"at":"{{path}}"}],"data":{{data}}}""";

    /// <summary>Leaves of each error only where it is.</summary>
    private static string Shorten(string answer)
    {
        using var json = System.Text.Json.JsonDocument.Parse(answer);
        var errors = json.RootElement.GetProperty("errors").EnumerateArray().Select(error => $$"""{"at":"{{string.Join('.', error.GetProperty("path").EnumerateArray())}}"}""");
        return $$"""{"errors":[{{string.Join(',', errors)}}],"data":{{json.RootElement.GetProperty("data").GetRawText()}}}""";
    }

    private static Task<string> Ask(string type, bool isLate, bool rootIsNullable)
    {
        object value = type.Count(character => character == '[') switch
        {
            0 => NoNumber,
            1 => new object[] { 1, NoNumber, 3 },
            _ => new object[] { new object[] { 1, NoNumber } },
        };
        var mark = rootIsNullable ? "" : "!";
        var schema = new SchemaBuilder()
            .Sdl($"type A {{ b: B{mark} }} type B {{ v: {type} w: Int }} extend type Query {{ a: A{mark} }}")
            .Object<A>("A")
            .Query(q => q.Field("a", _ => new A(new B())));
        schema = isLate
            ? schema.Object<B>("B", b => b.Field("v", async (_, _) => await Late(value)).Field("w", _ => 1))
            : schema.Object<B>("B", b => b.Field("v", _ => value).Field("w", _ => 1));
        return new Engine(schema).Ask("{ a { b { v w } } }");
    }

    private static async Task<T> Late<T>(T value)
    {
        await Task.Yield();
        return value;
    }

    private static async Task<T> Late<T>(Exception failure, int milliseconds = 1)
    {
        await Task.Delay(milliseconds);
        throw failure;
    }

    private sealed record A(B B);

    private sealed record B;
}
