using System.Net;
using System.Text.Json;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Pages.LocalSpend;
using Analytics.Dashboard.State;

namespace Analytics.Dashboard.Tests.Gateway;

public sealed class GraphQLGatewayTests
{
    private static readonly LocalSpendVariables Question =
        LocalSpendReader.Ask(PageQuestion.Of(SitePages.LocalSpend, new FilterReading(DashboardFilter.Empty.LookInto(SampleAnswer.Stockport), []), Catalogue.Of(SampleAnswer.All, Catalogue.Unknown)));

    [Fact]
    public async Task Question_IsTheWholeDocumentWithItsVariables()
    {
        await using var api = await StandInApi.AnsweringAsync(() => SampleAnswer.LookingIntoStockport);

        await AskAsync(api);

        using var body = JsonDocument.Parse(Assert.Single(api.Questions));
        Assert.StartsWith("# Everything the page", body.RootElement.GetProperty("query").GetString(), StringComparison.Ordinal);
        Assert.Equal("LocalSpend", body.RootElement.GetProperty("operationName").GetString());
        Assert.Equal(
            """{"chosen":{"council":{"eq":"E08000007"},"financialYear":{"in":["2022/23"]}},"before":{"council":{"eq":"E08000007"},"financialYear":{"in":["2021/22"]}},"months":{"council":{"eq":"E08000007"},"financialYear":{"in":["2021/22","2022/23"]}},"peers":{"financialYear":{"in":["2022/23"]}},"peersBefore":{"financialYear":{"in":["2021/22"]}},"basis":"ALL","compareWithBefore":true,"lookInto":true,"learn":true}""",
            body.RootElement.GetProperty("variables").GetRawText());
    }

    [Fact]
    public async Task Answer_ComesBackAsRecords()
    {
        await using var api = await StandInApi.StartAsync(() =>
            """{"data":{"councils":[{"code":"E08000007","name":"Stockport","peerGroups":["GREATER_MANCHESTER","STAR"]}],"calendar":{"info":{"dataVersion":{"id":"v1","sequence":1,"publishedAt":"2023-04-04T09:30:00Z","asAt":"2023-03-31","coversFrom":null,"coversTo":"2023-03-31","note":null}},"rows":[]},"tomsFramework":{"themes":[]},"chosen":"""
            + Headline() + ""","months":{"rows":[{"financialYear":"2022/23","month":"2022-04-01","amount":{"value":95896941.89,"status":"PROVISIONAL","display":"£95.9m p"}}]},"peers":{"rows":[{"council":{"code":"E08000007","name":"Stockport"},"amount":{"value":null,"status":"UNAVAILABLE","display":"x"},"boroughShare":{"value":null,"status":"NOT_APPLICABLE","display":"z"},"rows":[{"localityRing":"REST_OF_UK","amount":{"value":1,"status":"OK","display":"£1","share":0.5}}]}]}}}""");

        var answer = (await AskAsync(api)).Data!;

        Assert.Equal([PeerGroup.GreaterManchester, PeerGroup.Star], answer.Councils[0].PeerGroups!);
        Assert.Equal(new MonthRow("2022/23", new DateOnly(2022, 4, 1), new Figure(95_896_941.89m, FigureStatus.Provisional, "£95.9m p")), answer.Months.Rows[0]);
        Assert.Equal(new RingRow(LocalityRing.RestOfUk, new Figure(1m, FigureStatus.Ok, "£1", 0.5m)), answer.Peers.Rows[0].Rows![0]);
        Assert.Null(answer.Before);
    }

    [Fact]
    public async Task SameQuestionAtOnce_IsAskedOnce()
    {
        await using var api = await StandInApi.AnsweringAsync(() => SampleAnswer.All);

        var first = await AskAsync(api);
        var second = await AskAsync(api);

        Assert.Single(api.Questions);
        Assert.Same(first.Data, second.Data);
    }

    [Fact]
    public async Task Errors_AreAProblemThatIsNotRemembered()
    {
        await using var api = await StandInApi.StartAsync(() => """{"errors":[{"message":"Unknown argument"}],"data":null}""", HttpStatusCode.BadRequest);

        var result = await AskAsync(api);
        await AskAsync(api);

        Assert.Equal(
            new GatewayProblem(GatewayProblemKind.Refused, "The figures could not be computed. The reason is in the log of the server."),
            result.Problem);
        Assert.Equal(2, api.Questions.Count);
    }

    [Fact]
    public async Task VersionThatIsNoLongerThere_IsToldInTheWordsOfTheApi()
    {
        await using var api = await StandInApi.StartAsync(() => """{"errors":[{"message":"Data version v1 is no longer kept: the oldest that can be asked is v5.","path":["calendar"],"extensions":{"code":"NO_SUCH_VERSION"}}],"data":null}""");

        var problem = (await AskAsync(api)).Problem;

        Assert.Equal(new GatewayProblem(GatewayProblemKind.NoSuchVersion, "Data version v1 is no longer kept: the oldest that can be asked is v5."), problem);
        Assert.Equal(410, problem!.Status);
    }

    [Theory]
    [InlineData("BAD_USER_INPUT", GatewayProblemKind.BadQuestion, 400, "The address asks for something that cannot be shown. 'x' is no cursor.")]
    [InlineData("COST_LIMIT", GatewayProblemKind.TooMuch, 400, "The address asks for more than can be computed at a time. Choose less.")]
    [InlineData("BUSY", GatewayProblemKind.Busy, 503, "Too much is being asked just now. Try again in a minute.")]
    [InlineData("FORBIDDEN", GatewayProblemKind.Refused, 503, "This is not the administrator's key, so nothing was changed. It is the setting ANALYTICS_ADMIN_KEY, or the key that the server printed at its first start.")]
    [InlineData("INTERNAL", GatewayProblemKind.Refused, 503, "The figures could not be computed. The reason is in the log of the server.")]
    public async Task Refusal_SaysWhoseTurnItIs(string code, GatewayProblemKind kind, int status, string message)
    {
        await using var api = await StandInApi.StartAsync(() => $$$"""{"errors":[{"message":"'x' is no cursor.","extensions":{"code":"{{{code}}}"}}]}""");

        var problem = (await AskAsync(api)).Problem!;

        Assert.Equal((kind, status, message), (problem.Kind, problem.Status, problem.Message));
    }

    [Theory]
    [InlineData("<html>proxy error</html>")]
    [InlineData("{}")]
    [InlineData("""{"data":{"councils":[]}}""")]
    public async Task AnythingElse_IsNotUnderstood(string body)
    {
        await using var api = await StandInApi.StartAsync(() => body, HttpStatusCode.BadGateway);

        Assert.Equal(GatewayProblemKind.NotUnderstood, (await AskAsync(api)).Problem!.Kind);
    }

    [Fact]
    public async Task NobodyThere_IsUnreachable()
    {
        await using var api = await StandInApi.AnsweringAsync(() => SampleAnswer.All);
        await AskAsync(api);
        await api.StopAsync();

        var result = await api.Gateway.AskAsync(LocalSpendAnswer.Document, Question with { LookInto = false }, CancellationToken.None);

        Assert.Equal(new GatewayProblem(GatewayProblemKind.Unreachable, "The figures cannot be reached at the moment. Try again in a minute."), result.Problem);
    }

    private static Task<GatewayResult<LocalSpendAnswer>> AskAsync(StandInApi api) => api.Gateway.AskAsync(LocalSpendAnswer.Document, Question, CancellationToken.None);

    private static string Headline() => JsonSerializer.Serialize(
        "amount lineCount supplierCount boroughShare greaterManchesterShare smeShare unknownSizeShare vcseShare unknownLocalityShare".Split(' ')
            .ToDictionary(name => name, _ => new { value = 1, status = "OK", display = "1" }));
}
