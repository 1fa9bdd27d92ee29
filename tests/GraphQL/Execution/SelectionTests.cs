using Analytics.GraphQL.Execution;
using Analytics.GraphQL.TypeSystem;

namespace Analytics.GraphQL.Tests.Execution;

/// <summary>Fragments, merging, directives, and what resolvers see of it.</summary>
public sealed class SelectionTests
{
    private readonly List<SelectedField> _seenByParent = [];
    private readonly List<SelectedField> _seenByChild = [];
    private readonly Engine _engine;

    public SelectionTests()
    {
        _engine = new Engine(new SchemaBuilder()
            .Sdl("""
                type Level { amount(where: Int = 7): Int! rows(first: Int): [Level!]! council: Named area: Area! }
                interface Named { name: String! }
                type Council implements Named { name: String! code: String! }
                type Ward implements Named { name: String! borough: String! }
                union Area = Council | Ward
                extend type Query { spend: Level! }
                """)
            .Object<object>("Level", level => level
                .Field("amount", (_, context) =>
                {
                    _seenByChild.Add(context.Selection);
                    return context.Argument<int>("where");
                })
                .Field("rows", (_, _) => new[] { new object() })
                .Field("council", _ => new Council("Trafford", "E08000009"))
                .Field("area", _ => new Ward("Hale", "Trafford")))
            .Object<Council>("Council")
            .Object<Ward>("Ward")
            .Query(q => q.Field("spend", context =>
            {
                _seenByParent.AddRange(context.Selection.Children);
                return new object();
            })));
    }

    [Theory]
    [InlineData("{ spend { amount } }", """{"spend":{"amount":7}}""")]
    [InlineData("{ a: spend { x: amount(where: 1) y: amount } }", """{"a":{"x":1,"y":7}}""")]
    [InlineData("{ spend { amount ... { rows { amount } } ...F } } fragment F on Level { rows { again: amount } amount }", """{"spend":{"amount":7,"rows":[{"amount":7,"again":7}]}}""")]
    [InlineData("{ ...Q spend { amount } } fragment Q on Query { __typename spend { z: amount } }", """{"__typename":"Query","spend":{"z":7,"amount":7}}""")]
    [InlineData("{ spend { council { name ... on Council { code } ... on Ward { borough } __typename } } }", """{"spend":{"council":{"name":"Trafford","code":"E08000009","__typename":"Council"}}}""")]
    [InlineData("{ spend { area { ... on Named { name } ... on Ward { borough } __typename } } }", """{"spend":{"area":{"name":"Hale","borough":"Trafford","__typename":"Ward"}}}""")]
    [InlineData("{ spend { amount @skip(if: true) a: amount @include(if: false) b: amount @include(if: true) @skip(if: false) } }", """{"spend":{"b":7}}""")]
    [InlineData("{ spend { ... @include(if: false) { amount } ...F @skip(if: true) __typename } } fragment F on Level { amount }", """{"spend":{"__typename":"Level"}}""")]
    public async Task Document_AnswersItsSelection(string document, string data) =>
        Assert.Equal($$"""{"data":{{data}}}""", await _engine.Ask(document));

    [Theory]
    [InlineData("true", "{\"amount\":7}")]
    [InlineData("false", "{\"__typename\":\"Level\"}")]
    public async Task ConditionFromVariable_SelectsOneOrTheOther(string condition, string spend) =>
        Assert.Equal(
            $$$"""{"data":{"spend":{{{spend}}}}}""",
            await _engine.Ask("query($c: Boolean!) { spend { amount @include(if: $c) __typename @skip(if: $c) } }", $$"""{"c":{{condition}}}"""));

    [Theory]
    [InlineData("{ spend { amount a: amount(where: 1) } }", null)]
    [InlineData("query($w: Int) { spend { amount a: amount(where: $w) } }", """{"w":3}""")]
    public async Task ChildrenSeenByTheParent_AreTheInstancesThatTheChildrenGet(string document, string? variables)
    {
        await _engine.Ask(document, variables);

        Assert.Equal(2, _seenByParent.Count);
        Assert.Same(_seenByParent[0], _seenByChild[0]);
        Assert.Same(_seenByParent[1], _seenByChild[1]);
    }

    [Fact]
    public async Task DocumentWithoutVariables_IsCompiledOnceForAllRequests()
    {
        await _engine.Ask("{ spend { amount } }");
        await _engine.Ask("{ spend { amount } }");

        Assert.Same(_seenByChild[0], _seenByChild[1]);
    }

    [Fact]
    public async Task DocumentWithVariables_IsCompiledForEachRequest()
    {
        const string document = "query($w: Int) { spend { amount(where: $w) } }";
        await _engine.Ask(document, """{"w":1}""");
        await _engine.Ask(document, """{"w":2}""");

        Assert.NotSame(_seenByChild[0], _seenByChild[1]);
        Assert.Equal([1, 2], _seenByChild.Select(field => field.Arguments.Get<int>("where")));
    }

    [Fact]
    public async Task PlanThatHasNotBeenUsedForLongest_MakesRoomForANewOne()
    {
        var seen = new List<SelectedField>();
        var engine = new Engine(
            new SchemaBuilder().Sdl("extend type Query { a: Int }").Query(q => q.Field("a", context =>
            {
                seen.Add(context.Selection);
                return 1;
            })),
            new GraphQLOptions { MaxCachedPlans = 2 });

        foreach (var document in new[] { "{a}", "{ a }", "{a}", "{  a  }", "{a}", "{ a }" })
            await engine.Ask(document);

        Assert.Same(seen[0], seen[2]);
        Assert.Same(seen[0], seen[4]);
        Assert.NotSame(seen[1], seen[5]);
    }

    [Fact]
    public async Task PlansOfTooManyBytes_AreNotKept()
    {
        var seen = new List<SelectedField>();
        var engine = new Engine(
            new SchemaBuilder().Sdl("extend type Query { a: Int }").Query(q => q.Field("a", context =>
            {
                seen.Add(context.Selection);
                return 1;
            })),
            new GraphQLOptions { MaxCachedPlanBytes = 4 });

        foreach (var document in new[] { "{a}", "{a}", "{ a }", "{ a }" })
            await engine.Ask(document);

        Assert.Same(seen[0], seen[1]);
        Assert.NotSame(seen[2], seen[3]);
    }

    [Fact]
    public async Task SelectedField_TellsNameDefinitionArgumentsAndPlaces()
    {
        await _engine.Ask("{ spend { first: rows(first: 2) { amount } ...F } }\nfragment F on Level { first: rows(first: 2) { area { __typename } } }");

        var rows = Assert.Single(_seenByParent);
        Assert.Equal("first", rows.ResponseName);
        Assert.Equal("rows", rows.Field.Name);
        Assert.Equal("Level", rows.Parent.Name);
        Assert.Equal([new("first", 2)], rows.Arguments);
        Assert.Equal([(1, 11), (2, 23)], rows.Locations.Select(location => (location.Line, location.Column)));
        Assert.Equal(["amount", "area"], rows.Children.Select(child => child.ResponseName));
        Assert.True(rows.Children.Selects("amount"));
        Assert.False(rows.Children.Selects("rows"));
    }

    [Fact]
    public async Task ChildrenOfAnAbstractField_AreAskedForByObjectType()
    {
        await _engine.Ask("{ spend { area { ... on Ward { borough } ... on Council { code name } } } }");

        var area = Assert.Single(_seenByParent);
        Assert.Throws<InvalidOperationException>(() => area.Children);
        Assert.True(_engine.Executor.Schema.TryGetType("Council", out var council));
        Assert.Equal(["code", "name"], area.ChildrenOf((ObjectType)council).Select(child => child.ResponseName));
    }

    [Fact]
    public async Task FiveThousandAliases_AreAnswered()
    {
        var aliases = string.Join(' ', Enumerable.Range(0, 5000).Select(i => $"a{i}: amount(where: {i})"));

        var answer = await _engine.Ask($"{{ spend {{ {aliases} }} }}");

        var amounts = string.Join(',', Enumerable.Range(0, 5000).Select(i => $"\"a{i}\":{i}"));
        Assert.Equal("{\"data\":{\"spend\":{" + amounts + "}}}", answer);
    }

    private sealed record Council(string Name, string Code);

    private sealed record Ward(string Name, string Borough);
}
