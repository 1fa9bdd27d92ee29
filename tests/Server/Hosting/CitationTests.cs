using System.Net;
using System.Text.Json;

namespace Analytics.Api.Tests.Hosting;

/// <summary>Links that give a table again, followed as a reader follows them.</summary>
[Collection(SeededServer.Name)]
public sealed class CitationTests(SeededServer seeded)
{
    private AnalyticsServer Server => seeded.Server;

    [Theory]
    [InlineData("{ cohortOutcomes(where: { cohort: { eq: SEND_16_TO_25 } }) { rows { council { code } people { value } } info { citation } } }")]
    [InlineData("{ toms(where: { cohort: { nin: [SEND_16_TO_25, VETERANS] } }) { rows { cohort committed { value } } info { citation } } }")]
    public async Task FilterByEveryWordOfTheSchema_IsCited(string query) => await AssertSameTableAsync(query);

    private async Task AssertSameTableAsync(string query)
    {
        var asked = await Server.DataAsync(query);
        var link = asked.EnumerateObject().Single().Value.GetProperty("info").GetProperty("citation").GetString()!;
        using var request = new HttpRequestMessage(HttpMethod.Get, link);
        request.Headers.Add("GraphQL-Preflight", "1");
        using var response = await Server.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);

        using var cited = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        var numbers = Numbers(asked).ToList();
        Assert.NotEmpty(numbers);
        Assert.Equal(numbers, Numbers(cited.RootElement.GetProperty("data")));
    }

    /// <summary>Every value, median and rank, in the order of the rows and figures.</summary>
    private static IEnumerable<string> Numbers(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => property.Name is "value" or "median" or "rank" ? [property.Value.ToString()] : Numbers(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Numbers),
        _ => [],
    };
}
