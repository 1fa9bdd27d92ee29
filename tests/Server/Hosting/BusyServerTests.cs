using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Analytics.Api.Columns;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Api.Tests.Hosting;

/// <summary>What clients meet when they ask too much: the real engine, one question at a time, each for a second at most.</summary>
public sealed class BusyServerTests(BusyServerTests.Running running) : IClassFixture<BusyServerTests.Running>
{
    private const string Question = "query ($where: SpendFilterInput) { spend(where: $where) { lineCount { value } } }";

    private AnalyticsServer Server => running.Server!;

    [Fact]
    public async Task QuestionThatTakesTooLong_IsStoppedAndSaysWhatToDo()
    {
        var started = Stopwatch.GetTimestamp();
        var error = Assert.Single((await Server.AskAsync(Question, Slow(1))).GetProperty("errors").EnumerateArray());

        Assert.InRange(Stopwatch.GetElapsedTime(started).TotalSeconds, 1, 20);
        Assert.Equal("TIMEOUT", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal("""["spend"]""", error.GetProperty("path").GetRawText());
        Assert.Equal(
            "The question ran for 1 s, which is all that it may, and was stopped. Ask for less at a time: fewer levels, a narrower `where`, or figures without distinct counts.",
            error.GetProperty("message").GetString());
        await Server.DataAsync(Question);
    }

    [Fact]
    public async Task ClientThatGoes_FreesTheSlot()
    {
        using var gone = new CancellationTokenSource();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/graphql", UriKind.Relative)) { Content = JsonContent.Create(new { query = Question, variables = Slow(2) }) };
        request.Headers.Add("Authorization", "Bearer " + AnalyticsServer.AdministratorKey);
        var asked = Server.Client.SendAsync(request, gone.Token);
        await Task.Delay(500);
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);

        // The administrator's question would have had the only slot for many seconds more.
        var started = Stopwatch.GetTimestamp();
        await Server.DataAsync("{ spend(where: { amount: { gt: 12.34 } }) { lineCount { value } } }");
        Assert.InRange(Stopwatch.GetElapsedTime(started).TotalSeconds, 0, 3);
    }

    [Fact]
    public async Task FullQueue_IsStatus503WithWhenToComeAgainWhileKnownAnswersAreGiven()
    {
        await Server.DataAsync(Question);
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

    /// <summary>A filter of thousands of searches in text, which takes the engine many seconds; each number makes another question.</summary>
    private static object Slow(int number) => new
    {
        where = new { or = Enumerable.Range(0, 6_000).Select(index => new { description = new { contains = $"nowhere {number} {index}" } }) },
    };

    /// <summary>One server with the synthetic data for all tests here: none of them changes it.</summary>
    public sealed class Running : IAsyncLifetime
    {
        public AnalyticsServer? Server { get; private set; }

        public async Task InitializeAsync() => Server = await AnalyticsServer.StartAsync(seedData: true, settings: ["--ANALYTICS_QUERIES_AT_ONCE=1", "--ANALYTICS_TIME_LIMIT=1"]);

        public async Task DisposeAsync() => await Server!.DisposeAsync();
    }
}
