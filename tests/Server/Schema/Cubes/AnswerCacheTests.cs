using Analytics.Api.Metrics;
using Analytics.Api.Model;
using Analytics.Api.Schema.Cubes;

namespace Analytics.Api.Tests.Schema.Cubes;

public sealed class AnswerCacheTests
{
    [Fact]
    public void Answer_IsFoundByItsQuestionPolicyAndVersionAlone()
    {
        using var cache = new AnswerCache(1_000_000);
        var key = new AnswerKey("{ spend }", "public", 3);
        cache.Keep(key, Answer(rows: 1));

        Assert.Equal(ServedByCache, cache.Find(key)?.ServedBy);
        Assert.Null(cache.Find(key with { Document = "{ toms }" }));
        Assert.Null(cache.Find(key with { Policy = "administrator" }));
        Assert.Null(cache.Find(key with { Version = 4 }));
    }

    [Fact]
    public void VersionsThatAreGone_TakeTheirAnswersWithThem()
    {
        using var cache = new AnswerCache(1_000_000);
        for (var version = 1; version <= 5; version++)
            cache.Keep(new AnswerKey("{ spend }", "public", version), Answer(rows: 1));

        cache.DropBefore(4);

        Assert.Equal([4, 5], Enumerable.Range(1, 5).Where(version => cache.Find(new AnswerKey("{ spend }", "public", version)) is not null));
    }

    [Fact]
    public async Task Answers_TakeNoMoreThanTheyMay()
    {
        var answer = Answer(rows: 100);
        var size = AnswerSize.Of(answer.Answer);
        using var cache = new AnswerCache(10 * size);
        for (var number = 0; number < 200; number++)
        {
            cache.Keep(new AnswerKey($"{number}", "public", 1), answer);
            await Task.Delay(1); // what is too much goes on another thread
        }

        Assert.InRange(Enumerable.Range(0, 200).Count(number => cache.Find(new AnswerKey($"{number}", "public", 1)) is not null), 1, 10);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1_000)]
    public void Size_IsAboutWhatTheHeapGives(int rows)
    {
        const int Answers = 20;
        _ = Answer(rows);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var answers = Enumerable.Range(0, Answers).Select(_ => Answer(rows)).ToList();
        var heap = (GC.GetAllocatedBytesForCurrentThread() - before) / Answers;

        Assert.InRange(AnswerSize.Of(answers[0].Answer), heap * 0.6, (heap * 1.6) + 500);
    }

    private static Api.Schema.About.ServedBy ServedByCache => Api.Schema.About.ServedBy.Cache;

    private static CubeAnswer Answer(int rows)
    {
        var metric = MetricCatalog.Spend.Metric("amount");
        var list = new List<AnswerRow>(rows);
        for (var number = 0; number < rows; number++)
            list.Add(new AnswerRow([number, null], [new Figure { Metric = metric, Value = number }, new Figure { Metric = metric, Value = number, Whole = 2m * number }], []));

        var question = new Question { Cube = MetricCatalog.Spend, Root = new Level() };
        return new CubeAnswer(new Answer(question, new AnswerRow([], [], [list]), Truncated: false, SuppressedFigures: 0), new DataVersion { Sequence = 1 }, Members: null!, TimeSpan.Zero);
    }
}
