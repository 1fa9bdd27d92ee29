using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Analytics.Api.Columns;
using Analytics.Api.Schema.Cubes;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Api.Tests.Hosting;

/// <summary>What clients meet when they ask too much: the real engine, one question at a time.</summary>
public sealed class BusyServerTests(BusyServerTests.Running running) : IClassFixture<BusyServerTests.Running>
{
    private const string Slow = "query ($where: SpendFilterInput) { spend(where: $where) { lineCount { value } info { servedBy } } }";

    private AnalyticsServer Server => running.Server!;

    [Fact]
    public async Task QuestionThatTakesTooLong_IsStoppedAndSaysWhatToDo()
    {
        running.Clock.IsHasty = true;
        var error = Assert.Single((await Server.AskAsync(Slow, Words("first"))).GetProperty("errors").EnumerateArray());
        running.Clock.IsHasty = false;

        Assert.Equal("TIMEOUT", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal("""["spend"]""", error.GetProperty("path").GetRawText());
        Assert.Equal(
            "The question ran for 30 s, which is all that it may, and was stopped. Ask for less at a time: fewer levels, a narrower `where`, or figures without distinct counts.",
            error.GetProperty("message").GetString());
        await Server.DataAsync("{ spend { lineCount { value } } }");
        Assert.Equal("COLUMNAR", await ServedByAsync(Words("first")));
    }

    /// <summary>What is done to its end is kept.</summary>
    [Fact]
    public async Task ClientThatGoes_StopsItsQuestion()
    {
        using var gone = new CancellationTokenSource();
        var asked = Server.Client.PostAsJsonAsync("/graphql", new { query = Slow, variables = Words("second") }, gone.Token);
        await Task.Delay(50);
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);

        await Server.DataAsync("{ spend(where: { amount: { gt: 12.34 } }) { lineCount { value } } }");
        Assert.Equal("COLUMNAR", await ServedByAsync(Words("second")));
        Assert.Equal("CACHE", await ServedByAsync(Words("second")));
    }

    [Fact]
    public async Task FullQueue_IsStatus503WithWhenToComeAgainWhileKnownAnswersAreGiven()
    {
        await Server.DataAsync("{ spend { lineCount { value } } }");
        using var open = new ManualResetEventSlim();
        using var begun = new ManualResetEventSlim();
        var others = new List<Task<bool>> { BlockAsync(open, begun) };
        Assert.True(begun.Wait(TimeSpan.FromSeconds(30)));
        others.AddRange(Enumerable.Range(0, QueryGovernor.MostWaiting).Select(_ => BlockAsync(open)));
        try
        {
            using var response = await Server.Client.PostAsJsonAsync("/graphql", new { query = "{ a: spend(where: { amount: { gt: 1.5 } }) { lineCount { value } } b: spend { supplierCount { value } } }" });

            var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
            var extensions = answer.GetProperty("errors")[0].GetProperty("extensions");
            Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
            Assert.Equal("BUSY", extensions.GetProperty("code").GetString());
            Assert.InRange(extensions.GetProperty("retryAfterSeconds").GetInt32(), 1, 600);
            Assert.Equal(extensions.GetProperty("retryAfterSeconds").GetInt32().ToString(CultureInfo.InvariantCulture), Assert.Single(response.Headers.GetValues("Retry-After")));
            Assert.False(answer.TryGetProperty("data", out _));

            var known = await Server.DataAsync("{ spend { lineCount { value } info { servedBy } } }");
            Assert.Equal("CACHE", known.GetProperty("spend").GetProperty("info").GetProperty("servedBy").GetString());
        }
        finally
        {
            open.Set();
            await Task.WhenAll(others);
        }
    }

    [Fact]
    public async Task SameQuestionAtTheSameTime_IsMeasuredOnce()
    {
        const string Same = "{ spend(where: { amount: { gt: 7.77 } }) { supplierCount { value } info { servedBy elapsedMs } } }";
        using var open = new ManualResetEventSlim();
        var blocked = BlockAsync(open);
        var asked = Enumerable.Range(0, 8).Select(_ => Server.DataAsync(Same)).ToList();
        await Task.Delay(300);
        open.Set();

        var answers = (await Task.WhenAll(asked)).Select(answer => answer.GetProperty("spend").GetRawText()).ToList();

        Assert.True(await blocked);
        Assert.Single(answers.Distinct()); // the same time to the hundredth of a millisecond
        Assert.Contains("COLUMNAR", answers[0], StringComparison.Ordinal);
    }

    /// <summary>The slot is one: fields that were measured one after the other would have ended at different times.</summary>
    [Fact]
    public async Task FieldsOfOneOperation_AreMeasuredTogetherAndAnsweredAsAlone()
    {
        string[] fields = ["rows { council { name } amount { value share } }", "rows { financialYear averageLine { value } } smeShare { value }", "lineCount { value }"];
        string Field(int number, double amount) => FormattableString.Invariant($"spend(where: {{ amount: {{ gt: {amount} }} }}) {{ {fields[number]} info {{ servedBy elapsedMs }} }}");

        var together = await Server.DataAsync($"{{ {string.Join(' ', fields.Index().Select(field => $"f{field.Index}: {Field(field.Index, 31.5)}"))} other: {Field(2, 32.5)} }}");

        var times = fields.Index().Select(field => together.GetProperty($"f{field.Index}").GetProperty("info").GetRawText()).Distinct().ToList();
        Assert.Contains("COLUMNAR", Assert.Single(times), StringComparison.Ordinal);
        for (var number = 0; number < fields.Length; number++)
        {
            // The same facts, asked about in other words.
            var alone = (await Server.DataAsync($"{{ {Field(number, 31.501)} }}")).GetProperty("spend");
            Assert.Equal(Figures(alone), Figures(together.GetProperty($"f{number}")));
        }

        static string Figures(JsonElement cube) => string.Join(' ', cube.EnumerateObject().Where(field => field.Name != "info").Select(field => field.Value.GetRawText()));
    }

    /// <summary>Takes a slot until the event is set.</summary>
    private Task<bool> BlockAsync(ManualResetEventSlim open, ManualResetEventSlim? begun = null) => Server.Services.GetRequiredService<QueryGovernor>().RunAsync(
        QueryAllowance.Unlimited,
        token =>
        {
            begun?.Set();
            return open.Wait(TimeSpan.FromSeconds(30), token);
        },
        CancellationToken.None);

    private async Task<string?> ServedByAsync(object words) =>
        (await Server.DataAsync(Slow, words)).GetProperty("spend").GetProperty("info").GetProperty("servedBy").GetString();

    /// <summary>As many searches in text as a filter may have, which take the engine some hundred milliseconds.</summary>
    private static object Words(string name) => new
    {
        where = new { or = Enumerable.Range(0, FilterLimits.MostSearches).Select(index => new { category = new { contains = $"{name} {index}" } }) },
    };

    /// <summary>One server with the synthetic data for all tests here: none of them changes it.</summary>
    public sealed class Running : IAsyncLifetime
    {
        public AnalyticsServer? Server { get; private set; }

        public HastyClock Clock { get; } = new(TimeSpan.FromSeconds(30));

        public async Task InitializeAsync() => Server = await AnalyticsServer.StartAsync(
            seedData: true,
            services: services => services.AddSingleton(new QueryGovernor(atOnce: 1, Clock)),
            settings: [$"--ANALYTICS_TIME_LIMIT={Clock.Limit.TotalSeconds}"]);

        public async Task DisposeAsync() => await Server!.DisposeAsync();
    }

    /// <summary>The time of the day, in which a time limit can be over at once.</summary>
    public sealed class HastyClock(TimeSpan limit) : TimeProvider
    {
        public TimeSpan Limit => limit;

        public bool IsHasty { get; set; }

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, IsHasty && dueTime == limit ? TimeSpan.FromMilliseconds(50) : dueTime, period);
    }
}
