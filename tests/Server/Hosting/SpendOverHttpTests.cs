using System.Net;
using System.Text.Json;
using Analytics.Api.Model;

namespace Analytics.Api.Tests.Hosting;

/// <summary>Spend as an analyst asks for it, on the synthetic data, over HTTP.</summary>
[Collection(SeededServer.Name)]
public sealed class SpendOverHttpTests(SeededServer seeded)
{
    private AnalyticsServer Server => seeded.Server;

    [Fact]
    public async Task NestedRows_AddUpAtEveryLevel()
    {
        var spend = (await Server.DataAsync("{ spend { amount { value } rows { council { name } amount { value share } rows { localityRing amount { value share } } } } }")).GetProperty("spend");

        var councils = spend.GetProperty("rows").EnumerateArray().ToList();
        Assert.Equal(12, councils.Count);
        Assert.Equal(Value(spend, "amount"), councils.Sum(row => Value(row, "amount")));
        Assert.All(councils, council => Assert.Equal(Value(council, "amount"), council.GetProperty("rows").EnumerateArray().Sum(ring => Value(ring, "amount"))));
        Assert.All(councils, council => Assert.InRange(council.GetProperty("rows").EnumerateArray().Sum(ring => ring.GetProperty("amount").GetProperty("share").GetDecimal()), 0.99999m, 1.00001m));
    }

    [Fact]
    public async Task StarPartnersOf2021_KeepSeventySevenPercentInGreaterManchester()
    {
        var spend = (await Server.DataAsync("""
            { spend(where: { financialYear: { eq: "2021/22" }, council: { in: ["E08000005", "E08000007", "E08000008", "E08000009"] } }) {
                greaterManchesterShare { value display status } } }
            """)).GetProperty("spend").GetProperty("greaterManchesterShare");

        Assert.InRange(spend.GetProperty("value").GetDecimal(), 0.7695m, 0.7705m);
        Assert.Equal("77.00%", spend.GetProperty("display").GetString());
        Assert.Equal("OK", spend.GetProperty("status").GetString());
    }

    [Fact]
    public async Task SameTableWrittenOtherwise_IsTheSameTable()
    {
        var plain = await Server.DataAsync("{ spend { rows(order: { amount: DESC }, first: 3) { council { name } amount { value } } } }");
        var rewritten = await Server.DataAsync(
            """
            query Rewritten($first: Int!, $no: Boolean!, $order: [SpendSortInput!]) {
              spend { rows(first: $first, order: $order) { ...Money __typename month @include(if: $no) council { ...Named } } }
            }
            fragment Money on SpendRow { amount { value } }
            fragment Named on Council { name }
            """,
            new { first = 3, no = false, order = new[] { new { amount = "DESC" } } });

        Assert.Equal(Rows(plain), Rows(rewritten));

        static string Rows(JsonElement data) => string.Join('\n', data.GetProperty("spend").GetProperty("rows").EnumerateArray()
            .Select(row => $"{row.GetProperty("council").GetProperty("name")} {row.GetProperty("amount").GetProperty("value")}"));
    }

    [Fact]
    public async Task Citation_GivesTheSameTableAgain()
    {
        var asked = (await Server.DataAsync("""
            { spend(basis: LOCATABLE, where: { or: [{ month: { gte: "2021-05-10" } }, { supplierKind: { eq: VCSE } }] }) {
                info { citation truncated rowsScanned }
                rows(order: [{ boroughShare: DESC }], first: 2, having: { amount: { gt: 1000000 } }) { council { code } boroughShare { value } small: amount(where: { amount: { lt: 500 } }) { value } } } }
            """)).GetProperty("spend");
        var citation = asked.GetProperty("info").GetProperty("citation").GetString()!;
        Assert.True(asked.GetProperty("info").GetProperty("truncated").GetBoolean());

        using var request = new HttpRequestMessage(HttpMethod.Get, citation);
        request.Headers.Add("GraphQL-Preflight", "1");
        using var response = await Server.Client.SendAsync(request);
        var again = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("data").GetProperty("spend");

        var pairs = asked.GetProperty("rows").EnumerateArray().Zip(again.GetProperty("rows").EnumerateArray()).ToList();
        Assert.Equal(2, pairs.Count);
        Assert.All(pairs, pair =>
        {
            Assert.Equal(pair.First.GetProperty("council").GetProperty("code").GetString(), pair.Second.GetProperty("council").GetProperty("code").GetString());
            Assert.Equal(Value(pair.First, "boroughShare"), Value(pair.Second, "boroughShare"));
            Assert.Equal(Value(pair.First, "small"), Value(pair.Second, "amount"));
        });
    }

    [Theory]
    [InlineData("""{ spend(where: { financialYear: { eq: "2023/34" } }) { amount { value } } }""", "'2023/34' is not a financial year: 2023 is followed by 24, so write 2023/24.", "BAD_USER_INPUT")]
    [InlineData("{ spend { rows(by: [COUNCIL]) { month amount { value } } } }", "`rows` selects `month`, but `by` does not group by it. Add MONTH to `by`, or leave `month` out.", "BAD_USER_INPUT")]
    [InlineData("{ spend { rows(order: { month: ASC }) { council { code } } } }", "`order` names `month`, but the rows are not grouped by it. Select `month` in the rows, or sort by something else.", "BAD_USER_INPUT")]
    [InlineData("{ spend { rows(order: [{ month: ASC, amount: DESC }]) { month } } }", "An element of `order` names 2 fields, but each names exactly one. Write [{ amount: DESC }, { council: ASC }].", "BAD_USER_INPUT")]
    [InlineData("{ spend { rows(first: -1) { month } } }", "`first` is -1, but it counts rows: write 0 or more.", "BAD_USER_INPUT")]
    [InlineData("""{ spend(version: "v99") { amount { value } } }""", "There is no data version v99: the current one is v1.", "NO_SUCH_VERSION")]
    [InlineData("""{ spend(version: "latest") { amount { value } } }""", "'latest' is not a data version: write its id, like v14.", "BAD_USER_INPUT")]
    public async Task ClientsMistake_IsAnErrorWithACodeAndAPath(string query, string message, string code)
    {
        var error = Assert.Single((await Server.AskAsync(query)).GetProperty("errors").EnumerateArray());

        Assert.Equal(message, error.GetProperty("message").GetString());
        Assert.Equal(code, error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal("spend", error.GetProperty("path")[0].GetString());
    }

    [Fact]
    public async Task Answer_SaysThatTheDataIsSynthetic()
    {
        var version = (await Server.DataAsync("{ dataVersion { id note spendLines coverage { council { name } kind from to } } }")).GetProperty("dataVersion");

        Assert.Equal("First publication. Includes synthetic data.", version.GetProperty("note").GetString());
        Assert.InRange(version.GetProperty("spendLines").GetInt64(), 90_000, 120_000);
        var spend = version.GetProperty("coverage").EnumerateArray().Where(span => span.GetProperty("kind").GetString() == "SPEND").ToList();
        Assert.Equal(12, spend.Count);
        Assert.All(spend, span => Assert.Equal(("2019-04-01", "2023-03-31"), (span.GetProperty("from").GetString(), span.GetProperty("to").GetString())));
    }

    [Fact]
    public async Task Health_IsReady()
    {
        using var response = await Server.Client.GetAsync("/healthz");

        Assert.Equal((HttpStatusCode.OK, "ready"), (response.StatusCode, await response.Content.ReadAsStringAsync()));
    }

    [SampleFact]
    public async Task RealLedger_AddsItsControlTotalToThePenny()
    {
        await using var server = await AnalyticsServer.StartAsync();
        var report = await server.ImportAsync(ImportKind.Spend, Path.Combine(Repository.Samples!, "spend", "trafford-supplier-spend-2026-27.csv"), "E08000009");

        Assert.Equal((38_055, 38_055, 0), (report.Import.RowsRead, report.Import.RowsAccepted, report.Import.RowsQuarantined));
        var spend = (await server.DataAsync("{ spend { amount { value } lineCount { value } } }")).GetProperty("spend");
        Assert.Equal((95_896_941.89m, 38_055m), (Value(spend, "amount"), Value(spend, "lineCount")));
    }

    private static decimal Value(JsonElement row, string figure) => row.GetProperty(figure).GetProperty("value").GetDecimal();
}
