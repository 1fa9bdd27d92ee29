using Analytics.GraphQL.Execution;
using Analytics.GraphQL.TypeSystem;

namespace Analytics.GraphQL.Tests.Execution;

/// <summary>What is refused before anything runs: too deep, too many, too dear.</summary>
public sealed class LimitTests
{
    private static SchemaBuilder Schema => new SchemaBuilder()
        .Sdl("""
            type Level { amount: Int! rows(first: Int): [Level!]! lines(first: Int! = 50): Connection! all: [Level!]! }
            type Connection { nodes: [Level!]! total: Int! }
            extend type Query { spend(rows: Int): Level! }
            """)
        .Object<object>("Level", level => level
            .Field("amount", _ => 1)
            .Field("rows", _ => Array.Empty<object>())
            .Field("lines", _ => new object())
            .Field("all", _ => Array.Empty<object>()))
        .Object<object>("Connection", connection => connection
            .Field("nodes", _ => Array.Empty<object>())
            .Field("total", _ => 0))
        .Query(q => q.Field("spend", _ => new object()));

    [Fact]
    public async Task OperationAtTheDepthLimit_IsExecutedAndOneDeeperIsNot()
    {
        var engine = new Engine(Schema, new GraphQLOptions { MaxDepth = 4 });

        Assert.Equal("", await engine.AskErrors("{ spend { rows { ...F } } } fragment F on Level { rows { __typename } }"));
        Assert.Equal(
            """{"errors":[{"message":"The operation nests fields 5 deep: at most 4 is allowed.","locations":[{"line":1,"column":1}],"extensions":{"code":"OPERATION_TOO_LARGE"}}]}""",
            await engine.Ask("{ spend { rows { ...F } } } fragment F on Level { rows { rows { __typename } } }"));
    }

    [Fact]
    public async Task FragmentsThatMultiply_AreCountedWithoutBeingWrittenOut()
    {
        var fragments = string.Join(' ', Enumerable.Range(0, 25).Select(i => $"fragment F{i} on Level {{ a: rows {{ ...F{i + 1} }} b: rows {{ ...F{i + 1} }} }}"));

        var errors = await new Engine(Schema).AskErrors($"{{ spend {{ ...F0 }} }} {fragments} fragment F25 on Level {{ amount }}");

        Assert.Equal("The operation selects 100,663,295 fields: at most 20,000 are allowed.", errors);
    }

    [Fact]
    public async Task ChainOfFragments_IsRefusedBeforeItExhaustsTheStack()
    {
        var fragments = string.Join(' ', Enumerable.Range(0, 6_000).Select(i => $"fragment F{i} on Query {{ ...F{i + 1} }}"));

        var errors = await new Engine(Schema).AskErrors($"{{ ...F0 }} {fragments} fragment F6000 on Query {{ spend {{ amount }} }}");

        Assert.Equal("The operation nests fields and fragments more than 500 deep.", errors);
    }

    [Fact]
    public async Task FieldSelectedTenThousandTimes_IsOneField() =>
        Assert.Equal(
            """{"data":{"spend":{"amount":1}}}""",
            await new Engine(Schema).Ask($"{{ {string.Concat(Enumerable.Repeat("spend { amount } ", 5_000))} }}"));

    [Fact]
    public async Task IntrospectionMultipliedByAliases_IsRefused()
    {
        const string types = "__schema { types { name fields { name type { name ofType { name } } args { name } } } }";
        var engine = new Engine(Schema);

        Assert.Equal("", await engine.AskErrors($"{{ a: {types} b: {types} ...F }} fragment F on Query {{ c: {types} }}"));
        Assert.Matches(
            @"^The operation introspects about [0-9,]+ fields: at most [0-9,]+ are allowed\.$",
            await engine.AskErrors($"{{ {string.Concat(Enumerable.Range(0, 400).Select(i => $"a{i}: {types} "))} }}"));
        Assert.Matches(
            @"^The operation introspects about [0-9,]+ fields: at most [0-9,]+ are allowed\.$",
            await engine.AskErrors($"{{ __schema {{ types {{ {string.Concat(Enumerable.Range(0, 400).Select(i => $"a{i}: fields {{ ...F }} "))} }} }} }} fragment F on __Field {{ a: name b: name c: name d: name e: name f: name g: name }}"));
    }

    [Theory]
    [InlineData("{ spend { amount } }", 1)]
    [InlineData("{ spend { rows { amount } } }", 11)]
    [InlineData("{ spend { rows(first: 3) { amount rows(first: 2) { amount } } } }", 10)]
    [InlineData("{ spend { lines(first: 20) { nodes { amount } total } } }", 41)]
    [InlineData("{ spend { lines { nodes { amount } } } }", 101)]
    [InlineData("{ spend { all { amount } } a: spend { amount } }", 12)]
    [InlineData("{ __schema { types { name } } }", 1)]
    public async Task Cost_CountsObjectsTimesTheirLists(string document, double cost) =>
        Assert.Equal(cost, await Cost(Schema, document));

    [Fact]
    public async Task OwnCostFunction_HasTheLastWord() =>
        Assert.Equal(62, await Cost(Schema.Query(q => q.Cost("spend", context => context.Argument<int>("rows") * (1 + context.Children))), "{ spend(rows: 2) { rows(first: 30) { amount } } }"));

    [Fact]
    public async Task OperationAboveTheLimit_IsToldWhatCostsWhat()
    {
        var engine = new Engine(Schema) { CostLimit = 20 };

        Assert.Equal(
            """{"errors":[{"message":"The operation costs 33 and 20 is allowed. It is made up of: dear 31, cheap 2. Ask for less at a time: a smaller `first`, fewer fields, or several requests.","extensions":{"code":"COST_LIMIT","cost":33,"limit":20,"parts":[{"field":"dear","cost":31},{"field":"cheap","cost":2}]}}]}""",
            await engine.Ask("{ cheap: spend { rows(first: 1) { amount } } dear: spend { rows(first: 30) { amount } } }"));
        Assert.Equal("", await engine.AskErrors("{ spend { rows(first: 19) { amount } } }"));
    }

    [Fact]
    public async Task FieldThatTellsItsParts_IsToldWithThem()
    {
        var engine = new Engine(Schema.Query(q => q.Cost("spend", context => new FieldCost(30, [new CostPart($"{context.Selection.ResponseName}.rows", 24, "8 groups × 3 figures"), new CostPart("spend", 6)])))) { CostLimit = 29.5 };

        Assert.Equal(
            """{"errors":[{"message":"The operation costs 30 and 29.5 is allowed. It is made up of: s.rows 24 (8 groups × 3 figures), spend 6. Ask for less at a time: a smaller `first`, fewer fields, or several requests.","extensions":{"code":"COST_LIMIT","cost":30,"limit":29.5,"parts":[{"field":"s.rows","cost":24,"reason":"8 groups × 3 figures"},{"field":"spend","cost":6}]}}]}""",
            await engine.Ask("{ s: spend { amount } }"));
    }

    private static async Task<double> Cost(SchemaBuilder schema, string document)
    {
        var engine = new Engine(schema);
        using var result = await engine.Executor.ExecuteAsync(new GraphQLRequest(document) { ReportCost = true }, new NoServices());
        Assert.Empty(result.Errors);
        var cost = Assert.IsType<IReadOnlyDictionary<string, object?>>(result.Extensions!["cost"], exactMatch: false);
        Assert.Null(cost["limit"]);
        return Assert.IsType<double>(cost["operation"]);
    }

    private sealed class NoServices : IServiceProvider
    {
        public object? GetService(Type serviceType) => null;
    }
}
