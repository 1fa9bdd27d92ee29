using Analytics.GraphQL.Execution;
using Analytics.GraphQL.TypeSystem;

namespace Analytics.GraphQL.Tests.Execution;

public sealed class RepeatedAnswersTests
{
    private readonly Engine _engine;
    private int _count;

    public RepeatedAnswersTests() => _engine = new Engine(Schema(), new GraphQLOptions { MaxRepeatedBytes = 100_000 }) { RepeatFor = "all" };

    [Theory]
    [InlineData("{ same }", "1 1")]
    [InlineData("{ a: same b: same }", "2 2")]
    [InlineData("query ($by: Int) { same(by: $by) }", "1 1")]
    [InlineData("{ same other }", "1 2")] // one field does not say that it stays the same
    [InlineData("{ same __typename }", "1 2")]
    [InlineData("{ late }", "1 2")] // had to be waited for
    [InlineData("{ same wrong }", "1 2")] // failed
    [InlineData("{ object { number } }", "1 1")]
    [InlineData("{ object { task } }", "1 2")] // comes from elsewhere
    [InlineData("mutation { change }", "1 2")]
    public async Task Answer_IsRepeatedWhereAllFieldsSaySo(string document, string counts)
    {
        var first = await _engine.Ask(document);
        var after = _count;
        var second = await _engine.Ask(document);

        Assert.Equal(counts, $"{after} {_count}");
        if (after == _count)
            Assert.Equal(first, second);
    }

    [Fact]
    public async Task AnotherReaderDocumentOrVariable_IsAnotherAnswer()
    {
        const string Document = "query ($by: Int) { same(by: $by) }";
        var answers = new List<string> { await _engine.Ask(Document, """{"by":1}"""), await _engine.Ask(Document, """{"by":2}"""), await _engine.Ask(Document + " # again", """{"by":1}""") };
        _engine.RepeatFor = "some";
        answers.Add(await _engine.Ask(Document, """{"by":1}"""));
        _engine.RepeatFor = null;
        answers.Add(await _engine.Ask(Document, """{"by":1}"""));
        answers.Add(await _engine.Ask(Document, """{"by":1}"""));

        Assert.Equal(6, _count);
        _engine.RepeatFor = "all";
        Assert.Equal(answers[0], await _engine.Ask(Document, """{"by":1}"""));
        Assert.Equal(6, _count);
    }

    [Fact]
    public async Task Answers_AreKeptAsLongAsThereIsRoom()
    {
        for (var number = 0; number < 1_000; number++)
            await _engine.Ask("query ($by: Int) { same(by: $by) }", $$"""{"by":{{number}}}""");

        await _engine.Ask("query ($by: Int) { same(by: $by) }", """{"by":0}""");
        Assert.Equal(1_001, _count);
        await _engine.Ask("query ($by: Int) { same(by: $by) }", """{"by":999}""");
        Assert.Equal(1_001, _count);
    }

    private SchemaBuilder Schema() => new SchemaBuilder()
        .Sdl("extend type Query { same(by: Int): Int other: Int late: Int wrong: Int object: Thing } type Thing { number: Int! task: Int! } extend type Mutation { change: Int }")
        .Object<Thing>("Thing", thing => thing.Field("task", (_, _) => Task.FromResult(1)))
        .Query(query => query
            .Field("object", context => new Thing(Repeatable(context)))
            .Field("same", context => Repeatable(context))
            .Field("other", _ => 0)
            .Field("late", async context =>
            {
                await Task.Delay(20);
                return Repeatable(context);
            })
            .Field<int?>("wrong", context =>
            {
                context.MayRepeat();
                throw new GraphQLException("No.");
            }))
        .Mutation(mutation => mutation.Field("change", _ => ++_count));

    private sealed record Thing(int Number);

    private int Repeatable(ResolverContext context)
    {
        context.MayRepeat();
        return ++_count;
    }
}
