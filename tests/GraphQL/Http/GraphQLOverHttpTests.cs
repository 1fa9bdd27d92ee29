using System.Globalization;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Analytics.GraphQL.Tests.Http;

/// <summary>The GraphQL-over-HTTP specification, case by case, on a real server.</summary>
public sealed class GraphQLOverHttpTests : IAsyncLifetime
{
    private const string New = "application/graphql-response+json";
    private const string Old = "application/json";
    private const string World = """{"data":{"hello":"Hello world"}}""";

    private GraphQLServer _server = null!;

    public async Task InitializeAsync() => _server = await GraphQLServer.Start();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData(null, Old)]
    [InlineData("*/*", Old)]
    [InlineData("application/*", Old)]
    [InlineData(Old, Old)]
    [InlineData("application/json; charset=utf-8", Old)]
    [InlineData(New, New)]
    [InlineData(New + ", " + Old, New)]
    [InlineData(Old + ", " + New, New)]
    [InlineData(New + "; q=0.1, " + Old, Old)]
    [InlineData("multipart/mixed, " + New + "; q=0.9, */*; q=0.1", New)]
    [InlineData("text/html, */*; q=0.8", Old)]
    public async Task AcceptHeader_ChoosesTheMediaType(string? accept, string mediaType)
    {
        var answer = await _server.Post("""{"query":"{ hello }"}""", accept);

        Assert.Equal(new Answer(200, mediaType + "; charset=utf-8", World, ""), answer);
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/json; q=0, application/graphql-response+json; q=0")]
    [InlineData("image/*")]
    [InlineData("application/json; charset=utf-16")]
    public async Task AcceptHeaderWithoutOurTypes_Is406(string accept)
    {
        var answer = await _server.Post("""{"query":"{ hello }"}""", accept);

        Assert.Equal(406, answer.Status);
        Assert.Equal("""{"errors":[{"message":"Answers are application/graphql-response+json or application/json, and the Accept header has neither.","extensions":{"code":"BAD_REQUEST"}}]}""", answer.Body);
    }

    [Theory]
    [InlineData("""{"query":"{ hello }"}""", 200, 200)]
    [InlineData("""{"query":"{ fail }"}""", 200, 200)]
    [InlineData("""{"query":"{ hello"}""", 400, 200)]
    [InlineData("""{"query":"{ lost }"}""", 400, 200)]
    [InlineData("""{"query":"query($v: Int!) { hello @include(if: true) hello @skip(if: false) a: __typename @skip(if: true) } "}""", 400, 200)]
    [InlineData("""{"query":"query A { hello } query B { hello }"}""", 400, 200)]
    [InlineData("""{"query":"query A { hello }", "operationName": "B"}""", 400, 200)]
    [InlineData("""{"query":"query($n: String) { hello(name: $n) }", "variables": {"n": 1}}""", 400, 200)]
    [InlineData("""{"query":"subscription { hello }"}""", 400, 200)]
    [InlineData("""{"query":""", 400, 400)]
    [InlineData("""{"query":null}""", 400, 400)]
    [InlineData("""{"query":1}""", 400, 400)]
    [InlineData("""{"operationName":"A"}""", 400, 400)]
    [InlineData("""{"query":"{ hello }", "variables": []}""", 400, 400)]
    [InlineData("""{"query":"{ hello }", "variables": "{}"}""", 400, 400)]
    [InlineData("""{"query":"{ hello }", "operationName": 1}""", 400, 400)]
    [InlineData("""{"query":"{ hello }", "extensions": 1}""", 400, 400)]
    [InlineData("""[{"query":"{ hello }"}]""", 400, 400)]
    [InlineData("\"query\"", 400, 400)]
    [InlineData("", 400, 400)]
    public async Task Status_TellsWithTheNewTypeWhetherTheRequestWasGood(string body, int newStatus, int oldStatus)
    {
        Assert.Equal(newStatus, (await _server.Post(body, New)).Status);
        Assert.Equal(oldStatus, (await _server.Post(body, Old)).Status);
    }

    [Theory]
    [InlineData("""{"query":""", "The body is not JSON: line 1, byte 10.")]
    [InlineData("""{"query":1}""", "\"query\" is a JSON number: expected a string.")]
    [InlineData("""{"a":1}""", "The body has no \"query\": expected a JSON object with the key \"query\".")]
    [InlineData("""{"query":"{ hello }", "variables": []}""", "\"variables\" is a JSON array: expected an object.")]
    [InlineData("""[{"query":"{ hello }"}]""", "The body is an array, but batching is off: expected a JSON object with the key \"query\".")]
    [InlineData("7", "The body is a JSON number: expected a JSON object with the key \"query\".")]
    [InlineData("""{"query":"{ hello(name: \"\uD800\") }"}""", "The body has a \\u escape that stands for half a character.")]
    [InlineData("""{"query":"{ hello }", "variables": {"n": "\uD800"}}""", "The body has a \\u escape that stands for half a character.")]
    public async Task BodyThatIsNotARequest_IsToldWhatIsWrong(string body, string message)
    {
        var answer = await _server.Post(body);

        Assert.Equal((400, message), (answer.Status, Message(answer)));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/graphql")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData(null)]
    public async Task BodyOfAnotherType_Is415(string? contentType)
    {
        var answer = await _server.Post("""{"query":"{ hello }"}""", contentType: contentType);

        Assert.Equal((415, $"The body is {contentType ?? "of no stated type"}: expected application/json in UTF-8."), (answer.Status, Message(answer)));
    }

    [Theory]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("application/json; charset=\"UTF-8\"")]
    [InlineData("Application/JSON")]
    public async Task BodyOfJson_MaySayItsCharset(string contentType) =>
        Assert.Equal(World, (await _server.Post("""{"query":"{ hello }"}""", contentType: contentType)).Body);

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("HEAD")]
    public async Task OtherMethods_Are405(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/graphql");

        var answer = await _server.Send(request);

        Assert.Equal((405, "GET, POST"), (answer.Status, answer.Allow));
    }

    [Fact]
    public async Task Post_TakesOperationNameVariablesAndExtensions()
    {
        var answer = await _server.Post("""{"ignored":{"query":1},"extensions":{"x":[1]},"variables":{"n":"\u00c9 £ 😀"},"operationName":"B","query":"query A { hello } query B($n: String) {\n\thello(name: $n)\n}"}""");

        Assert.Equal("""{"data":{"hello":"Hello É £ \uD83D\uDE00"}}""", answer.Body);
    }

    [Fact]
    public async Task Get_TakesAllParametersFromTheAddress()
    {
        var answer = await _server.Get($"?query={Uri.EscapeDataString("query A { hello } query B($n: String) { hello(name: $n) }")}&operationName=B&variables={Uri.EscapeDataString("{\"n\":\"é\"}")}&extensions=%7B%7D");

        Assert.Equal("""{"data":{"hello":"Hello é"}}""", answer.Body);
    }

    [Theory]
    [InlineData("", "The address has no \"query\": expected ?query=….")]
    [InlineData("?query={hello}&variables=[]", "\"variables\" in the address is not a JSON object.")]
    [InlineData("?query={hello}&variables={", "\"variables\" in the address is not a JSON object.")]
    [InlineData("?query={hello}&extensions=1", "\"extensions\" in the address is not a JSON object.")]
    public async Task GetThatIsNotARequest_IsToldWhatIsWrong(string query, string message)
    {
        var answer = await _server.Get(query);

        Assert.Equal((400, message), (answer.Status, Message(answer)));
    }

    [Fact]
    public async Task MutationOverGet_Is405()
    {
        var answer = await _server.Get("?query=mutation{count}");

        Assert.Equal((405, "POST", "Mutations are not executed over GET: send them by POST."), (answer.Status, answer.Allow, Message(answer)));
    }

    [Fact]
    public async Task GetFromAnotherSitesPage_NeedsTheHeaderThatABrowserAsksAboutFirst()
    {
        var refused = await _server.Get("?query={hello}", null, ("Sec-Fetch-Site", "cross-site"));
        var allowed = await _server.Get("?query={hello}", null, ("Sec-Fetch-Site", "cross-site"), ("GraphQL-Preflight", "1"));
        var own = await _server.Get("?query={hello}", null, ("Sec-Fetch-Site", "same-origin"));

        Assert.Equal((403, "A page of another site asks by GET: send the header GraphQL-Preflight, or use POST."), (refused.Status, Message(refused)));
        Assert.Equal((World, World), (allowed.Body, own.Body));
    }

    [Theory]
    [InlineData(10_000)]
    [InlineData(500_000)]
    public async Task LargeBody_IsReadWhole(int length)
    {
        var name = new string('x', length);

        var answer = await _server.Post($$$"""{"query":"query($n: String) { hello(name: $n) }","variables":{"n":"{{{name}}}"}}""");

        Assert.Equal("{\"data\":{\"hello\":\"Hello " + name + "\"}}", answer.Body);
    }

    [Fact]
    public async Task BodyAboveTheLimit_Is413()
    {
        await using var server = await GraphQLServer.Start(options => options.MaxRequestBytes = 100);

        var answer = await server.Post($$"""{"query":"{ hello(name: \"{{new string('x', 100)}}\") }"}""");

        Assert.Equal((413, "The body is larger than 100 bytes."), (answer.Status, Message(answer)));
    }

    [Fact]
    public async Task InvalidUtf8_Is400()
    {
        using var content = new ByteArrayContent([.. "{\"query\":\"{ hello(name: \\\""u8, 0xC3, 0x28, .. "\\\") }\"}"u8]);
        content.Headers.ContentType = new("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content };

        var answer = await _server.Send(request);

        Assert.Equal((400, "The body is not UTF-8."), (answer.Status, Message(answer)));
    }

    [Fact]
    public async Task Batch_IsAnsweredInItsOrderWhereItIsAllowed()
    {
        await using var server = await GraphQLServer.Start(options => options.MaxBatch = 2);

        var two = await server.Post("""[{"query":"{ hello }"},{"query":"{ lost }"}]""", New);
        var three = await server.Post("""[{"query":"{hello}"},{"query":"{hello}"},{"query":"{hello}"}]""");

        Assert.Equal(200, two.Status);
        Assert.StartsWith($"[{World},{{\"errors\":[", two.Body, StringComparison.Ordinal);
        Assert.Equal((400, "A batch holds at most 2 requests."), (three.Status, Message(three)));
        Assert.Equal("The batch is empty.", Message(await server.Post("[]")));
    }

    [Fact]
    public async Task PersistedQuery_IsKnownByItsHashOnceItHasBeenSent()
    {
        var extensions = $$$"""{"persistedQuery":{"version":1,"sha256Hash":"{{{Convert.ToHexStringLower(SHA256.HashData("{ hello }"u8))}}}"}}""";

        Assert.Equal("""{"errors":[{"message":"PersistedQueryNotFound","extensions":{"code":"PERSISTED_QUERY_NOT_FOUND"}}]}""", (await _server.Post($$"""{"extensions":{{extensions}}}""")).Body);
        Assert.Equal(World, (await _server.Post($$"""{"query":"{ hello }","extensions":{{extensions}}}""")).Body);
        Assert.Equal(World, (await _server.Post($$"""{"extensions":{{extensions}}}""")).Body);
        Assert.Equal(World, (await _server.Get($"?extensions={Uri.EscapeDataString(extensions)}")).Body);
        Assert.Equal("The provided sha256Hash is not that of the document.", Message(await _server.Post($$"""{"query":"{ hello}","extensions":{{extensions}}}""")));
    }

    [Fact]
    public async Task PersistedQueryWhereSwitchedOff_IsNotSupported()
    {
        await using var server = await GraphQLServer.Start(options => options.PersistedQueries = false);

        var answer = await server.Post("""{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"00"}}}""", New);

        Assert.Equal(new Answer(400, New + "; charset=utf-8", """{"errors":[{"message":"PersistedQueryNotSupported","extensions":{"code":"PERSISTED_QUERY_NOT_SUPPORTED"}}]}""", ""), answer);
    }

    [Theory]
    [InlineData(180, 200, null)]
    [InlineData(201, 400, "The body nests deeper than 200 levels.")]
    [InlineData(100_000, 400, "The body nests deeper than 200 levels.")]
    public async Task VariablesThatNestTooDeep_AreRefusedForThat(int levels, int status, string? message)
    {
        var body = $"{{\"query\":\"{{ hello }}\",\"variables\":{{\"a\":{new string('[', levels)}{new string(']', levels)}}}}}";

        var answer = await _server.Post(body, New);

        Assert.Equal(status, answer.Status);
        Assert.Equal(message ?? "", status == 200 ? "" : Message(answer));
    }

    [Fact]
    public async Task UnclosedBody_IsNotJsonRatherThanTooDeep() =>
        Assert.Equal("The body is not JSON: line 1, byte 21.", Message(await _server.Post("""{"variables":{"a":[[}""", New)));

    [Fact]
    public async Task CostHeader_BringsCostAndTheAskersLimitIntoTheExtensions()
    {
        await using var server = await GraphQLServer.Start(options => options.CostLimit = http => http.Request.Headers.ContainsKey("X-Known") ? 1000 : 10);

        var stranger = await server.Post("""{"query":"{ __schema { types { name } } }"}""", null, Old, ("GraphQL-Cost", "1"));
        var known = await server.Post("""{"query":"{ __schema { types { name } } }"}""", null, Old, ("GraphQL-Cost", "1"), ("X-Known", "yes"));

        Assert.EndsWith(",\"extensions\":{\"cost\":{\"operation\":1,\"limit\":10,\"parts\":[{\"field\":\"__schema\",\"cost\":1}]}}}", stranger.Body, StringComparison.Ordinal);
        Assert.EndsWith(",\"extensions\":{\"cost\":{\"operation\":1,\"limit\":1000,\"parts\":[{\"field\":\"__schema\",\"cost\":1}]}}}", known.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(New)]
    [InlineData(Old)]
    public async Task NothingButBusy_IsStatus503AndSaysWhenToComeAgain(string accept)
    {
        var answer = await _server.Post("""{"query":"{ hello busy }"}""", accept);

        Assert.Equal((503, "7"), (answer.Status, answer.RetryAfter));
        Assert.Equal("""{"errors":[{"message":"Not now.","locations":[{"line":1,"column":9}],"path":["busy"],"extensions":{"code":"BUSY","retryAfterSeconds":7}}]}""", answer.Body);
    }

    [Theory]
    [InlineData("{ hello wait }", "{\"hello\":\"Hello world\",\"wait\":null}")]
    [InlineData("{ hello fail busy }", "null")]
    public async Task BusyBesideAnythingElse_IsAnAnswer(string query, string data)
    {
        var answer = await _server.Post($$"""{"query":"{{query}}"}""", New);

        Assert.Equal((200, null), (answer.Status, answer.RetryAfter));
        Assert.EndsWith($",\"data\":{data}}}", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BrowsersAddressBar_GetsThePageWhereThereIsOne()
    {
        const string browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
        await using var server = await GraphQLServer.Start(page: context => context.Response.WriteAsync("a page"));

        Assert.Equal("a page", (await server.Get("?query={hello}", browser)).Body);
        Assert.Equal(World, (await server.Get("?query={hello}", "*/*")).Body);
        Assert.Equal(World, (await _server.Get("?query={hello}", browser)).Body);
    }

    [Fact]
    public async Task ClientThatLeavesInTheMiddle_DisturbsNobody()
    {
        using (var socket = new TcpClient())
        {
            await socket.ConnectAsync("127.0.0.1", _server.Client.BaseAddress!.Port);
            await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: {1000}\r\n\r\n{{\"query\"")));
        }

        Assert.Equal(World, (await _server.Post("""{"query":"{ hello }"}""")).Body);
    }

    private static string? Message(Answer answer)
    {
        using var json = System.Text.Json.JsonDocument.Parse(answer.Body);
        return json.RootElement.GetProperty("errors")[0].GetProperty("message").GetString();
    }
}
