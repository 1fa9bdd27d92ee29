using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Analytics.EndToEnd;

public sealed class ProgramTests
{
    /// <summary>An API that is not there, which spares the program its own data.</summary>
    private static readonly (string Name, string Value) Elsewhere = ("ANALYTICS_API_URL", "http://127.0.0.1:9");

    [Fact]
    public async Task ApiThatCannotBeReached_IsToldOnThePage()
    {
        var (program, address) = await DashboardProgram.StartAsync(Elsewhere);
        await using var running = program;
        using var http = new HttpClient();

        using var response = await http.GetAsync(new Uri(address, "/local-spend"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Contains("The figures cannot be reached at the moment. Try again in a minute.", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task BusyPort_IsToldInOneSentence()
    {
        var (first, address) = await DashboardProgram.StartAsync(Elsewhere);
        await using var running = first;

        var (exitCode, output) = await DashboardProgram.RunToEndAsync(address, Elsewhere);

        Assert.Equal(1, exitCode);
        Assert.Equal(
            [$"Failed to bind to address {address.AbsoluteUri.TrimEnd('/')}: address already in use: another program listens there. Stop it, or choose another address with --urls, for example --urls http://localhost:5090."],
            output);
    }

    [Theory]
    [InlineData("key of this test alone", """{"data":{"viewer":{"name":"Administrator","role":"ADMINISTRATOR"}}}""")]
    [InlineData("another key of some length", """{"data":{"viewer":{"name":"Public","role":"PUBLIC"}}}""")]
    public async Task ApiInTheSameProcess_KnowsWhoIsAsking(string key, string expected)
    {
        var (program, address) = await DashboardProgram.StartAsync(("ANALYTICS_SEED_DATA", "off"), ("ANALYTICS_ADMIN_KEY", "key of this test alone"));
        await using var running = program;
        using var http = new HttpClient { DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", key) } };

        using var response = await http.PostAsJsonAsync(new Uri(address, "/graphql"), new { query = "{ viewer { name role } }" });

        Assert.Equal(expected, (await response.Content.ReadFromJsonAsync<JsonElement>()).GetRawText());
    }
}
