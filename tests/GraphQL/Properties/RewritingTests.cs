using Analytics.GraphQL.Tests.Execution;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.GraphQL.Tests.Properties;

public sealed class RewritingTests
{
    private static readonly Engine Engine = new(Forest.Schema());

    /// <summary>The same queries in every run; a failure shows the query, the other way to say it, and both answers.</summary>
    [Fact]
    public void QuerySaidInAnotherWay_AnswersTheSame() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(seed: 20_220_401, gamma: 1),
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), AnswersTheSame));

    private static Property AnswersTheSame(int seed)
    {
        var random = new Random(seed);
        var query = new QueryWriter(random).Query();
        var rewriter = new QueryRewriter(random);
        var rewritten = rewriter.Rewrite(query).ToString();

        var expected = Ask(query.ToString());
        var answer = Ask(rewritten, rewriter.Variables).Replace($"{QueryRewriter.AliasSuffix}\":", "\":", StringComparison.Ordinal);

        return (expected.StartsWith("""{"data":{""", StringComparison.Ordinal) && expected == answer)
            .Label($"Query:\n{query}\n\nIn another way, with {rewriter.Variables}:\n{rewritten}\n\nAnswer:\n{expected}\n\nTo the other way:\n{answer}");
    }

    /// <summary>No resolver of the forest waits, so that the answer is there at once.</summary>
    private static string Ask(string document, string? variables = null)
    {
        var answer = Engine.Ask(document, variables);
        Assert.True(answer.IsCompletedSuccessfully);
        return answer.Result;
    }
}
