using System.Diagnostics;
using System.Text.Json;
using Analytics.GraphQL.Execution;
using Analytics.GraphQL.TypeSystem;

namespace Analytics.GraphQL.Tests.Execution;

/// <summary>What is told of errors, and to whom.</summary>
public sealed class ErrorTests
{
    [Fact]
    public async Task ClientsMistake_TellsMessageCodePlaceAndPath()
    {
        var engine = new Engine(new SchemaBuilder()
            .Sdl("type Supplier { name: String } extend type Query { suppliers: [Supplier!]! }")
            .Object<int>("Supplier", s => s.Field("name", (id, _) => id == 1
                ? throw new GraphQLException("No name for 1.", "NO_NAME", new Dictionary<string, object?> { ["id"] = 1 })
                : $"S{id}"))
            .Query(q => q.Field("suppliers", _ => Enumerable.Range(0, 2))));

        Assert.Equal(
            """{"errors":[{"message":"No name for 1.","locations":[{"line":2,"column":15}],"path":["suppliers",1,"called"],"extensions":{"code":"NO_NAME","id":1}}],"data":{"suppliers":[{"called":"S0"},{"called":null}]}}""",
            await engine.Ask("{\n  suppliers { called: name }\n}"));
    }

    [Fact]
    public async Task MergedField_TellsAllItsPlaces()
    {
        var engine = new Engine(new SchemaBuilder()
            .Sdl("extend type Query { a: Int }")
            .Query(q => q.Field<int?>("a", _ => throw new GraphQLException("No."))));

        Assert.Equal(
            """{"errors":[{"message":"No.","locations":[{"line":1,"column":3},{"line":1,"column":5}],"path":["a"],"extensions":{"code":"BAD_USER_INPUT"}}],"data":{"a":null}}""",
            await engine.Ask("{ a a }"));
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("late")]
    public async Task OurMistake_TellsNothingButTheTraceAndLogsTheRest(string field)
    {
        var engine = new Engine(new SchemaBuilder()
            .Sdl("extend type Query { soon: Int late: Int }")
            .Query(q => q
                .Field<int?>("soon", _ => throw new InvalidOperationException("password=secret"))
                .Field<int?>("late", async _ =>
                {
                    await Task.Yield();
                    throw new InvalidOperationException("password=secret");
                })));
        using var activity = new Activity("request").Start();

        var answer = await engine.Ask($"{{ {field} }}");

        var trace = activity.TraceId.ToHexString();
        Assert.Equal(
            $$$"""{"errors":[{"message":"Something went wrong here. Quote the trace id when you report it.","locations":[{"line":1,"column":3}],"path":["{{{field}}}"],"extensions":{"code":"INTERNAL","traceId":"{{{trace}}}"}}],"data":{"{{{field}}}":null}}""",
            answer);
        var failure = Assert.Single(engine.Failures);
        Assert.Equal((trace, $"Resolving Query.{field} at {field} failed.", "password=secret"), (failure.TraceId, failure.Message, failure.Exception?.Message));
    }

    [Fact]
    public async Task NullForNonNull_SaysWhichField()
    {
        var engine = new Engine(new SchemaBuilder()
            .Sdl("extend type Query { a: String! }")
            .Query(q => q.Field("a", _ => (string?)null)));

        Assert.Equal("Cannot return null for non-nullable field Query.a.", await engine.AskErrors("{ a }"));
        Assert.Matches("""^\{"errors":\[\{"message":".*","locations":.*,"path":\["a"\],"extensions":\{"code":"INTERNAL","traceId":"[0-9a-f]{32}"\}\}\],"data":null\}$""", await engine.Ask("{ a }"));
    }

    [Fact]
    public async Task ReportedError_StandsBesideTheValue()
    {
        var engine = new Engine(new SchemaBuilder()
            .Sdl("extend type Query { a: Int }")
            .Query(q => q.Field("a", context =>
            {
                context.Report(new GraphQLError("One file was left out.") { Code = "PARTIAL" });
                return 1;
            })));

        Assert.Equal(
            """{"errors":[{"message":"One file was left out.","locations":[{"line":1,"column":3}],"path":["a"],"extensions":{"code":"PARTIAL"}}],"data":{"a":1}}""",
            await engine.Ask("{ a }"));
    }

    [Theory]
    [InlineData("{ a", "Syntax Error: Expected Name, found <EOF>.", "GRAPHQL_PARSE_FAILED")]
    [InlineData("{ b }", "Cannot query field \"b\" on type \"Query\". Did you mean \"a\"?", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("mutation { b }", "Schema is not configured to execute mutation operation.", "OPERATION_RESOLUTION_FAILURE")]
    [InlineData("query A { a } query B { a }", "Must provide operation name if query contains multiple operations.", "OPERATION_RESOLUTION_FAILURE")]
    public async Task DocumentThatCannotBeExecuted_HasNoData(string document, string message, string code)
    {
        var engine = new Engine(new SchemaBuilder().Sdl("extend type Query { a: Int }").Query(q => q.Field("a", _ => 1)));

        using var answer = JsonDocument.Parse(await engine.Ask(document));

        var error = Assert.Single(answer.RootElement.GetProperty("errors").EnumerateArray());
        Assert.Equal((message, code), (error.GetProperty("message").GetString(), error.GetProperty("extensions").GetProperty("code").GetString()));
        Assert.False(answer.RootElement.TryGetProperty("data", out _));
    }
}
