using Analytics.GraphQL.Execution;
using Analytics.GraphQL.TypeSystem;

namespace Analytics.GraphQL.Tests.Execution;

/// <summary>What runs together, what runs in turn, what is fetched in one go, and what stops.</summary>
public sealed class AsynchronyTests
{
    [Fact]
    public async Task FieldsOfAQuery_StartTogether()
    {
        var both = new Barrier(2);
        var engine = new Engine(new SchemaBuilder()
            .Sdl("extend type Query { a: Int b: Int }")
            .Query(q => q
                .Field("a", async context => await Meet(both, 1, context.CancellationToken))
                .Field("b", async context => await Meet(both, 2, context.CancellationToken))));

        Assert.Equal("""{"data":{"a":1,"b":2}}""", await engine.Ask("{ a b }"));
    }

    [Fact]
    public async Task ChildOfAFastField_DoesNotWaitForASlowSibling()
    {
        var slow = new TaskCompletionSource<string>();
        var engine = new Engine(new SchemaBuilder()
            .Sdl("type Fast { child: Int } extend type Query { slow: String fast: Fast }")
            .Object<object>("Fast", f => f.Field("child", _ =>
            {
                slow.SetResult("released by the child");
                return 1;
            }))
            .Query(q => q
                .Field("slow", _ => slow.Task)
                .Field("fast", async _ =>
                {
                    await Task.Yield();
                    return new object();
                })));

        Assert.Equal("""{"data":{"slow":"released by the child","fast":{"child":1}}}""", await engine.Ask("{ slow fast { child } }"));
    }

    [Fact]
    public async Task FieldsOfAMutation_RunInTurnWithAllBelowThem()
    {
        var log = new List<string>();
        var engine = new Engine(new SchemaBuilder()
            .Sdl("type Step { end: Int } extend type Query { a: Int } extend type Mutation { step(n: Int!): Step }")
            .Object<Step>("Step", step => step.Field("end", async (s, _) =>
            {
                await Task.Delay(5);
                log.Add($"end {s.Number}");
                return s.Number;
            }))
            .Query(q => q.Field("a", _ => 1))
            .Mutation(m => m.Field("step", async context =>
            {
                log.Add($"begin {context.Argument<int>("n")}");
                await Task.Yield();
                return new Step(context.Argument<int>("n"));
            })));

        await engine.Ask("mutation { a: step(n: 1) { end } b: step(n: 2) { end } }");

        Assert.Equal(["begin 1", "end 1", "begin 2", "end 2"], log);
    }

    [Fact]
    public async Task MutationThatBreaks_StopsThoseAfterIt()
    {
        var ran = 0;
        var engine = new Engine(new SchemaBuilder()
            .Sdl("extend type Query { a: Int } extend type Mutation { fail: Int! count: Int! }")
            .Query(q => q.Field("a", _ => 1))
            .Mutation(m => m
                .Field<int>("fail", async _ =>
                {
                    await Task.Yield();
                    throw new GraphQLException("No.");
                })
                .Field("count", _ => ++ran)));

        Assert.EndsWith(",\"data\":null}", await engine.Ask("mutation { count fail more: count }"), StringComparison.Ordinal);
        Assert.Equal(1, ran);
    }

    [Fact]
    public async Task LoaderAskedByManyFields_FetchesOnceForEachLevelAndEachKeyOnce()
    {
        var fetched = new List<string>();
        var engine = new Engine(new SchemaBuilder()
            .Sdl("type Person { id: Int! boss: Person } extend type Query { people: [Person!]! }")
            .Object<Person>("Person", p => p.Field("boss", async (person, context) =>
            {
                var loader = context.DataLoader<int, Person>("people", (keys, _) =>
                {
                    fetched.Add(string.Join(',', keys.Order()));
                    return Task.FromResult<IReadOnlyDictionary<int, Person>>(keys.Where(key => key < 100).ToDictionary(key => key, key => new Person(key)));
                });
                return await loader.LoadAsync(person.Id * 10);
            }))
            .Query(q => q.Field("people", _ => new[] { new Person(1), new Person(2), new Person(1) })));

        Assert.Equal(
            """{"data":{"people":[{"boss":{"id":10,"boss":null}},{"boss":{"id":20,"boss":null}},{"boss":{"id":10,"boss":null}}]}}""",
            await engine.Ask("{ people { boss { id boss { id } } } }"));
        Assert.Equal(["10,20", "100,200"], fetched);
    }

    [Fact]
    public async Task LoaderAskedTwiceInARowByOneField_FetchesBothTimes()
    {
        var batches = 0;
        var engine = new Engine(new SchemaBuilder()
            .Sdl("extend type Query { a: Int }")
            .Query(q => q.Field("a", async context =>
            {
                var loader = context.DataLoader<int, int>("next", async (keys, cancellation) =>
                {
                    batches++;
                    await Task.Delay(1, cancellation);
                    return keys.ToDictionary(key => key, key => key + 1);
                });
                await Task.Delay(1);
                return await loader.LoadAsync(await loader.LoadAsync(1));
            })));

        Assert.Equal("""{"data":{"a":3}}""", await engine.Ask("{ a }"));
        Assert.Equal(2, batches);
    }

    [Fact]
    public async Task LoaderThatFails_FailsTheFieldsThatAsked()
    {
        var engine = new Engine(new SchemaBuilder()
            .Sdl("extend type Query { a: Int b: Int }")
            .Query(q => q.Field("a", Load).Field("b", Load)));

        Assert.Equal("No.\nNo.", await engine.AskErrors("{ a b }"));

        static async ValueTask<int?> Load(ResolverContext context) =>
            await context.DataLoader<int, int>("x", (_, _) => throw new GraphQLException("No.")).LoadAsync(1);
    }

    [Fact]
    public async Task Cancellation_ReachesResolversAndEndsTheExecution()
    {
        using var cancel = new CancellationTokenSource();
        var stopped = new TaskCompletionSource();
        var engine = new Engine(new SchemaBuilder()
            .Sdl("extend type Query { a: Int }")
            .Query(q => q.Field("a", async context =>
            {
                using var registration = context.CancellationToken.Register(stopped.SetResult);
                await cancel.CancelAsync();
                await Task.Delay(Timeout.Infinite, context.CancellationToken);
                return 1;
            })));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => engine.Ask("{ a }", cancellation: cancel.Token));
        await stopped.Task;
    }

    [Fact]
    public async Task Cancellation_StopsAListOfSynchronousFields()
    {
        using var cancel = new CancellationTokenSource();
        var resolved = 0;
        var engine = new Engine(new SchemaBuilder()
            .Sdl("type Row { n: Int } extend type Query { rows: [Row!]! }")
            .Object<int>("Row", row => row.Field("n", n =>
            {
                if (++resolved == 10)
                    cancel.Cancel();

                return n;
            }))
            .Query(q => q.Field("rows", _ => Enumerable.Range(0, 1000))));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => engine.Ask("{ rows { n } }", cancellation: cancel.Token));
        Assert.Equal(10, resolved);
    }

    [Fact]
    public async Task RequestState_IsSharedWithinARequestAndNoFurther()
    {
        var engine = new Engine(new SchemaBuilder()
            .Sdl("extend type Query { next: Int! }")
            .Query(q => q.Field("next", context => (int)context.RequestState.AddOrUpdate("n", 1, (_, n) => (int)n! + 1)!)));

        Assert.Equal("""{"data":{"a":1,"b":2}}""", await engine.Ask("{ a: next b: next }"));
        Assert.Equal("""{"data":{"a":1}}""", await engine.Ask("{ a: next }"));
    }

    private static async Task<int> Meet(Barrier barrier, int value, CancellationToken cancellation)
    {
        await Task.Run(() => barrier.SignalAndWait(cancellation), cancellation);
        return value;
    }

    private sealed record Step(int Number);

    private sealed record Person(int Id);
}
