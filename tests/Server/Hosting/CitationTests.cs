using System.Net;
using System.Text.Json;

namespace Analytics.Api.Tests.Hosting;

/// <summary>Links that give a table again, followed as a reader follows them.</summary>
[Collection(SeededServer.Name)]
public sealed class CitationTests(SeededServer seeded)
{
    private const string ManyFigures = """
        fragment figures on SpendRow {
          amount { ...all } lineCount { ...all } supplierCount { ...all } averageLine { ...all } boroughShare { ...all } starShare { ...all } greaterManchesterShare { ...all }
          northWestShare { ...all } smeShare { ...all } unknownSizeShare { ...all } vcseShare { ...all } onContractShare { ...all } unknownLocalityShare { ...all } perHead { ...all } }
        fragment all on Figure { value compare(to: SAME_PERIOD_LAST_YEAR) { value } peers { median rank } }
        """;

    private AnalyticsServer Server => seeded.Server;

    [Theory]
    [InlineData("{ cohortOutcomes(where: { cohort: { eq: SEND_16_TO_25 } }) { rows { council { code } people { value } } info { citation } } }")]
    [InlineData("{ toms(where: { cohort: { nin: [SEND_16_TO_25, VETERANS] } }) { rows { cohort committed { value } } info { citation } } }")]
    public async Task FilterByEveryWordOfTheSchema_IsCited(string query) => await AssertSameTableAsync(query);

    [Fact]
    public async Task ManyFiguresBesideOthers_MakeALinkThatProxiesTake()
    {
        var link = await AssertSameTableAsync("""{ spend(where: { financialYear: { eq: "2021/22" } }) { rows { council { code } ...figures } info { citation } } } """ + ManyFigures);

        Assert.InRange(link.Length, 1, 2000);
    }

    [Fact]
    public async Task FilterThatNamesManyThings_MakesALinkThatTheServerTakes()
    {
        var names = string.Join(", ", Enumerable.Range(0, 500).Select(number => $"\"Supplier of the number {number} and Sons Limited\""));

        var link = await AssertSameTableAsync($$"""{ spend(where: { supplierName: { nin: [{{names}}] } }) { rows { council { code } amount { value } } info { citation } } }""");

        Assert.InRange(link.Length, 20_000, 60_000);
    }

    private async Task<string> AssertSameTableAsync(string query)
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
        return link;
    }

    /// <summary>Every value, median and rank, in the order of the rows and figures.</summary>
    private static IEnumerable<string> Numbers(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => property.Name is "value" or "median" or "rank" ? [property.Value.ToString()] : Numbers(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Numbers),
        _ => [],
    };
}
