using Analytics.GraphQL.Tests.Execution;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.GraphQL.Tests.Properties;

public sealed class RewritingTests
{
    private static readonly Engine Engine = new(Forest.Schema());

    [Fact]
    public void QuerySaidInAnotherWay_AnswersTheSame() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500),
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed => AnswersTheSame(seed)));

    private static bool AnswersTheSame(int seed)
    {
        var random = new Random(seed);
        var query = new QueryWriter(random).Query();
        var rewriter = new QueryRewriter(random);
        var rewritten = rewriter.Rewrite(query).ToString();

        var expected = Ask(query.ToString());
        var answer = Ask(rewritten, rewriter.Variables);

        Assert.StartsWith("""{"data":{""", expected, StringComparison.Ordinal);
        Assert.Equal(expected, answer.Replace($"{QueryRewriter.AliasSuffix}\":", "\":", StringComparison.Ordinal));
        return true;
    }

    /// <summary>No resolver of the forest waits, so that the answer is there at once.</summary>
    private static string Ask(string document, string? variables = null)
    {
        var answer = Engine.Ask(document, variables);
        Assert.True(answer.IsCompletedSuccessfully);
        return answer.Result;
    }
}
