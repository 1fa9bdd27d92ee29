using System.Net;
using Analytics.GraphQL.Language;

namespace Analytics.Api.Tests.Hosting;

[Collection(SeededServer.Name)]
public sealed class QueryEditorTests(SeededServer seeded)
{
    private static readonly string Tour = File.ReadAllText(Repository.PathOf("api", "Server", "wwwroot", "editor", "tour.graphql"));

    public static TheoryData<string> Stops =>
        [.. SyntaxParser.Parse(Tour).Definitions.OfType<OperationDefinitionNode>().Select(operation => operation.Name!.Value)];

    private AnalyticsServer Server => seeded.Server;

    [Theory]
    [MemberData(nameof(Stops))]
    public async Task EveryQuestionOfTheTour_IsAnswered(string name)
    {
        var question = Assert.Single(Tour.Split("\n\n# "), part => part.Contains($"query {name}", StringComparison.Ordinal));
        var about = question.Split('\n')[0].TrimStart('#', ' ');

        var data = await Server.DataAsync("# " + question);

        Assert.EndsWith(".", about, StringComparison.Ordinal);
        Assert.DoesNotContain("[]", data.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AddressBar_GetsThePageAndClientsTheirAnswers()
    {
        var page = await GetAsync("/graphql", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
        var answer = await GetAsync("/graphql?query={__typename}", "application/json");

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal("text/html; charset=utf-8", page.Content.Headers.ContentType!.ToString());
        Assert.Equal("Accept", Assert.Single(page.Headers.Vary));
        Assert.StartsWith("default-src 'none'; script-src 'self';", Assert.Single(page.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.DoesNotContain("http", await page.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("""{"data":{"__typename":"Query"}}""", await answer.Content.ReadAsStringAsync());
    }

    private async Task<HttpResponseMessage> GetAsync(string address, string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.Accept.ParseAdd(accept);
        return await Server.Client.SendAsync(request);
    }
}
