using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Analytics.Api.Tests.Hosting;

namespace Analytics.Api.Tests.Schema.Viewers;

public sealed class ViewerTests(ViewerTests.Running running) : IClassFixture<ViewerTests.Running>
{
    private const string Question = "{ viewer { name role councils { code } } councils { code } }";

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer another key of some length")]
    [InlineData("Bearer")]
    [InlineData("Basic " + AnalyticsServer.AdministratorKey)]
    public async Task WhoeverHasNotTheKey_IsThePublicAndHasNoCouncils(string? authorization)
    {
        var viewer = (await AskAsync(authorization)).GetProperty("viewer");

        Assert.Equal("""{"name":"Public","role":"PUBLIC","councils":[]}""", viewer.GetRawText());
    }

    [Theory]
    [InlineData("Bearer " + AnalyticsServer.AdministratorKey)]
    [InlineData("bearer  " + AnalyticsServer.AdministratorKey)]
    public async Task WhoeverHasTheKey_IsTheAdministratorOfAllCouncils(string authorization)
    {
        var data = await AskAsync(authorization);
        var viewer = data.GetProperty("viewer");

        Assert.Equal(("Administrator", "ADMINISTRATOR"), (viewer.GetProperty("name").GetString(), viewer.GetProperty("role").GetString()));
        Assert.Equal(12, viewer.GetProperty("councils").GetArrayLength());
        Assert.Equal(data.GetProperty("councils").GetRawText(), viewer.GetProperty("councils").GetRawText());
    }

    private async Task<JsonElement> AskAsync(string? authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/graphql", UriKind.Relative)) { Content = JsonContent.Create(new { query = Question }) };
        if (authorization is not null)
            request.Headers.Authorization = AuthenticationHeaderValue.Parse(authorization);
        using var response = await running.Server!.Client.SendAsync(request);
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("data");
    }

    public sealed class Running : IAsyncLifetime
    {
        public AnalyticsServer? Server { get; private set; }

        public async Task InitializeAsync() => Server = await AnalyticsServer.StartAsync();

        public async Task DisposeAsync() => await Server!.DisposeAsync();
    }
}
