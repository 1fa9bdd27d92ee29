using Analytics.Api.Metrics;
using Analytics.Api.Model;
using Analytics.Api.Schema.Cubes;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Api.Tests.Columns;

/// <summary>Holds answers against an oracle's: random questions, and of one that is answered wrongly the simplest that still is, as a document to ask again.</summary>
internal static class OracleProperty
{
    /// <summary>Asks.</summary>
    /// <param name="seed">The same questions for the same seed.</param>
    /// <param name="questions">How many.</param>
    /// <param name="question">A question by chance from a number.</param>
    /// <param name="check">Fails where a question is answered wrongly.</param>
    public static void Holds(int seed, int questions, Func<int, Question> question, Action<Question> check) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(questions).WithReplay((ulong)seed, 1),
        Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue).Select(number => new Asked(question(number))), Simpler), asked => check(asked.Question)));

    /// <summary>A question that says what it asks.</summary>
    private sealed record Asked(Question Question)
    {
        public override string ToString() => Citation.Document(Question, new DataVersion { Sequence = 1 });
    }

    private static IEnumerable<Asked> Simpler(Asked asked) =>
        Simpler(asked.Question.Where).Select(where => asked.Question with { Where = where })
            .Concat(Simpler(asked.Question.Root).Select(root => asked.Question with { Root = root }))
            .Select(question => new Asked(question));

    private static IEnumerable<Condition> Simpler(Condition condition) => condition switch
    {
        Condition.All { Parts.Count: 0 } => [],
        Condition.All all => all.Parts.Prepend(Condition.Everything),
        Condition.Any any => any.Parts.Prepend(Condition.Everything),
        _ => [Condition.Everything],
    };

    private static IEnumerable<Level> Simpler(Level level)
    {
        for (var index = 0; index < level.Levels.Count; index++)
            yield return level with { Levels = Without(level.Levels, index) };

        for (var index = 0; index < level.Levels.Count; index++)
        {
            foreach (var inner in Simpler(level.Levels[index]))
                yield return level with { Levels = [.. level.Levels.Take(index), inner, .. level.Levels.Skip(index + 1)] };
        }

        if (level.First is not null)
            yield return level with { First = null };
        if (level.Having.Count > 0)
            yield return level with { Having = [] };
        if (level.Order.Count > 0)
            yield return level with { Order = [] };

        foreach (var key in level.Keys)
            yield return level with { Keys = [.. level.Keys.Where(other => other != key)], Order = [.. level.Order.Where(order => order.Dimension != key)] };
        for (var index = 0; level.Figures.Count > 1 && index < level.Figures.Count; index++)
            yield return level with { Figures = Without(level.Figures, index) };
        for (var index = 0; index < level.Figures.Count; index++)
        {
            if (level.Figures[index] is { Where: not null } figure)
                yield return level with { Figures = [.. level.Figures.Take(index), figure with { Where = null }, .. level.Figures.Skip(index + 1)] };
        }
    }

    private static List<T> Without<T>(IReadOnlyList<T> all, int index) => [.. all.Take(index), .. all.Skip(index + 1)];
}
