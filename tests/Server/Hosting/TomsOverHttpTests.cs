using System.Text.Json;

namespace Analytics.Api.Tests.Hosting;

/// <summary>Social value as the public and the administrator ask for it, on the synthetic data, over HTTP: what the source documents print, to the penny.</summary>
[Collection(SeededServer.Name)]
public sealed class TomsOverHttpTests(SeededServer seeded)
{
    private const string Stockport = "council: { eq: \"E08000007\" }";

    /// <summary>The quantities that Stockport's annual statement of 2022/23 prints, by measure.</summary>
    private static readonly (string Measure, decimal Quantity)[] Printed =
    [
        ("NT1", 133m), ("NT10", 503m), ("NT10a", 178m), ("NT11", 100m), ("NT12", 295m), ("NT14", 55_000m), ("NT15", 300m), ("NT16", 1_200m),
        ("NT17", 1_160m), ("NT18", 3_900_000m), ("NT19", 11_000m), ("NT20", 9_278m), ("NT21", 910m), ("NT24", 14_000m), ("NT25", 1_000m), ("NT26", 1_300_000m),
        ("NT27", 783_000m), ("NT28", 121_000m), ("NT29", 5_100m), ("NT30", 30_000m), ("NT32", 298_000m), ("NT33", 1_980m), ("NT34", 655m),
    ];

    private static readonly string[] OfOneMeasure = ["quantityDelivered", "delivered", "committed"];

    private AnalyticsServer Server => seeded.Server;

    [Theory]
    [InlineData(false, "ROUNDED")]
    [InlineData(true, "OK")]
    public async Task LiveContractsOfStockport_ReadToThePenny(bool asAdministrator, string status)
    {
        var toms = await AskAsync(asAdministrator, $$"""
            { toms(asAt: "2023-03-31", where: { {{Stockport}}, contractPhase: { eq: DELIVERY } }) {
                liveContractCount { value } contractValue { value } committed { value } delivered { value status }
                deliveredShare { value display } addedValueShare { value display } committedShare { value display } } }
            """);

        Assert.Equal(
            (137m, 143_999_792m, 44_548_267m, 25_768_467m),
            (Value(toms, "liveContractCount"), Value(toms, "contractValue"), Value(toms, "committed"), Value(toms, "delivered")));
        Assert.Equal(status, toms.GetProperty("delivered").GetProperty("status").GetString());
        Assert.Equal((0.578439m, 0.178948m, 0.309363m), (Value(toms, "deliveredShare"), Value(toms, "addedValueShare"), Value(toms, "committedShare")));
        Assert.Equal(("57.84%", "17.89%", "30.94%"), (Text(toms, "deliveredShare"), Text(toms, "addedValueShare"), Text(toms, "committedShare")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ContractsOfTheYear_HoldThePrintedQuantities(bool asAdministrator)
    {
        var toms = await AskAsync(asAdministrator, $$"""
            { toms(where: { {{Stockport}}, awardYear: { eq: "2022/23" } }) {
                contractCount { value } liveContractCount { value } committed { value } delivered { value }
                ends: rows { endYear } measures: rows { measure { reference } quantityCommitted { value status } } } }
            """);

        Assert.Equal((43m, 43m, 14_200_000m, 2_200_000m), (Value(toms, "contractCount"), Value(toms, "liveContractCount"), Value(toms, "committed"), Value(toms, "delivered")));
        Assert.Equal(["2023/24", "2024/25", "2025/26", "2026/27", "2027/28"], toms.GetProperty("ends").EnumerateArray().Select(row => row.GetProperty("endYear").GetString()));
        var quantities = toms.GetProperty("measures").EnumerateArray().ToDictionary(row => row.GetProperty("measure").GetProperty("reference").GetString()!, row => Value(row, "quantityCommitted"));
        Assert.All(Printed, printed => Assert.Equal(printed.Quantity, quantities[printed.Measure]));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task FourStarPartners_HadPromisedTwoFifthsOfTheirContracts(bool asAdministrator)
    {
        var toms = await AskAsync(asAdministrator, """
            { toms(where: { council: { in: ["E08000005", "E08000007", "E08000008", "E08000009"] }, awardYear: { lte: "2021/22" } }) {
                committedShare { value display } rows(order: { committedShare: DESC }, first: 1) { council { name } } } }
            """);

        Assert.InRange(Value(toms, "committedShare"), 0.40785m, 0.40795m);
        Assert.Equal("40.79%", Text(toms, "committedShare"));
        Assert.Equal("Stockport", Rows(toms)[0].GetProperty("council").GetProperty("name").GetString());
    }

    [Fact]
    public async Task DeliveryForCohorts_IsRoundedTogetherAndWithheldAlone()
    {
        var toms = await AskAsync(asAdministrator: false, $$"""
            { toms(where: { {{Stockport}}, awardYear: { eq: "2022/23" } }) {
                rows { measure { reference cohort } quantityDelivered { value status } delivered { value status } committed { value status } } } }
            """);

        var rows = Rows(toms).ToDictionary(row => row.GetProperty("measure").GetProperty("reference").GetString()!);
        Assert.Equal(("OK", 30.12m), Figure(rows["NT1"], "quantityDelivered"));
        Assert.Equal(("ROUNDED", 115m), Figure(rows["GM8"], "quantityDelivered"));
        Assert.Equal(("ROUNDED", 15m), Figure(rows["NT10a"], "quantityDelivered")); // open to all, with commitments for several cohorts
        Assert.Equal([("SUPPRESSED", null), ("SUPPRESSED", null), ("OK", 300_000m)], OfOneMeasure.Select(name => Figure(rows["NT5"], name)));
    }

    [Fact]
    public async Task LevelsFinerThanACell_LeaveMeasuresAboutCohortsOutOnBothSides()
    {
        const string Query = $$"""
            { toms(where: { {{Stockport}}, theme: { eq: "T1" } }) {
                rows { contract { id } committed { value } delivered { value status } outstanding { value }
                  rows { measure { cohort } committed { value } delivered { value status } } } } }
            """;
        var (shown, known) = (await AskAsync(asAdministrator: false, Query), await AskAsync(asAdministrator: true, Query));

        var contracts = Rows(shown).Zip(Rows(known)).ToList();
        Assert.Contains(contracts, contract => Figure(contract.First, "delivered").Status == "OK");
        Assert.Contains(contracts, contract => Figure(contract.First, "delivered").Status == "ROUNDED");
        Assert.All(contracts, contract =>
        {
            var measures = Rows(contract.First).Zip(Rows(contract.Second)).ToList();
            Assert.All(measures, measure => Assert.True(measure.First.GetProperty("measure").GetProperty("cohort").ValueKind == JsonValueKind.Null || Figure(measure.First, "delivered") == ("SUPPRESSED", null)));

            var open = measures.Where(measure => Figure(measure.First, "delivered").Status == "OK").Select(measure => measure.Second).ToList();
            var (committed, delivered) = (open.Sum(row => Value(row, "committed")), open.Sum(row => Value(row, "delivered")));
            Assert.Equal(Value(contract.Second, "committed"), Value(contract.First, "committed"));
            Assert.Equal((delivered, committed - delivered), (Value(contract.First, "delivered"), Value(contract.First, "outstanding")));
        });
    }

    [Theory]
    [InlineData("theme { code name }", "theme", "T1", "Jobs")]
    [InlineData("outcome { code title }", "outcome", "O1", "More local people in work")]
    [InlineData("measure { reference title }", "measure", "GM10", "Warm spaces kept open")]
    [InlineData("priority { id title }", "priority", "E08000007:A1", "Care leavers and looked after children")]
    [InlineData("contract { id title }", "contract", "E08000007:STO-19-025", "Agency staff 2019")]
    [InlineData("supplier { id name }", "supplier", "58", "Bexencliffe Digital Ltd")]
    public async Task Dimension_NamesWhatItsIdFinds(string selection, string dimension, string id, string name)
    {
        var all = await AskAsync(asAdministrator: true, $$"""{ toms(where: { {{Stockport}} }) { rows { {{selection}} contractCount { value } committed { value } } } }""");
        var one = await AskAsync(asAdministrator: true, $$"""{ toms(where: { {{Stockport}}, {{dimension}}: { eq: "{{id}}" } }) { contractCount { value } committed { value } } }""");

        var row = Assert.Single(Rows(all), row => row.GetProperty(dimension).ValueKind == JsonValueKind.Object && row.GetProperty(dimension).EnumerateObject().First().Value.GetString() == id);
        Assert.Equal(name, row.GetProperty(dimension).EnumerateObject().Last().Value.GetString());
        Assert.True(Value(one, "committed") > 0);
        Assert.Equal((Value(row, "contractCount"), Value(row, "committed")), (Value(one, "contractCount"), Value(one, "committed")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Citation_GivesThePublicTableAgain(bool asAdministrator)
    {
        const string Query = $$"""
            { toms(version: "v1", valuation: ADJUSTED, asAt: "2022-12-31", where: { {{Stockport}}, or: [{ priority: { eq: "E08000007:A1" } }, { cohort: { neq: null } }] }) {
                info { citation dataVersion { id } }
                rows(by: [MEASURE, CONTRACT_PHASE], order: [{ committed: DESC }], first: 7, having: { contractCount: { gte: 2 } }) { measure { reference } committed { value } delivered { value status } } } }
            """;
        var asked = await AskAsync(asAdministrator, Query);
        Assert.Equal("v1", asked.GetProperty("info").GetProperty("dataVersion").GetProperty("id").GetString());

        using var request = new HttpRequestMessage(HttpMethod.Get, asked.GetProperty("info").GetProperty("citation").GetString());
        request.Headers.Add("GraphQL-Preflight", "1");
        using var response = await Server.Client.SendAsync(request);
        using var cited = JsonDocument.Parse(await response.Content.ReadAsStringAsync());

        static IEnumerable<object> Read(JsonElement toms) => Rows(toms).Select(row => (object)(row.GetProperty("measure").GetProperty("reference").GetString(), Value(row, "committed"), Figure(row, "delivered")));
        var table = Read(await AskAsync(asAdministrator: false, Query)).ToList();
        Assert.Equal(7, table.Count);
        Assert.Equal(table, Read(cited.RootElement.GetProperty("data").GetProperty("toms")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task WhatAFigureStandsBeside_CountsDeliveryWhereNothingWasPromised(bool asAdministrator)
    {
        async Task<decimal> DeliveredAsync(string council, string category, string year)
        {
            var level = await AskAsync(asAdministrator, $$"""{ toms(where: { council: { eq: "{{council}}" }, category: { eq: "{{category}}" }, financialYear: { eq: "{{year}}" } }) { delivered { value } } }""");
            return Value(level, "delivered");
        }

        const string Bolton = "E08000001";
        var energy = Rows(await AskAsync(asAdministrator, $$"""
            { toms(where: { council: { eq: "{{Bolton}}" }, category: { eq: "Energy" } }) { rows(by: [FINANCIAL_YEAR]) { financialYear delivered { value compare(to: PREVIOUS_PERIOD) { value } } } } }
            """));
        var yearAfter = Assert.Single(energy, row => row.GetProperty("financialYear").GetString() == "2022/23");
        Assert.DoesNotContain(energy, row => row.GetProperty("financialYear").GetString() == "2021/22");
        Assert.Equal(await DeliveredAsync(Bolton, "Energy", "2021/22"), Value(yearAfter.GetProperty("delivered"), "compare"));

        var catering = Rows(await AskAsync(asAdministrator, """
            { toms(where: { council: { eq: "E08000009" }, financialYear: { eq: "2021/22" } }) { rows(by: [CATEGORY]) { category delivered { peers { members minimum maximum mean } } } } }
            """)).Single(row => row.GetProperty("category").GetString() == "Catering and food").GetProperty("delivered").GetProperty("peers");
        List<decimal> each = [];
        for (var number = 1; number <= 10; number++)
            each.Add(await DeliveredAsync($"E080000{number:00}", "Catering and food", "2021/22"));

        Assert.Equal((10, each.Min(), each.Max()), (catering.GetProperty("members").GetInt32(), catering.GetProperty("minimum").GetDecimal(), catering.GetProperty("maximum").GetDecimal()));
        Assert.Equal(decimal.Round(each.Average(), 2, MidpointRounding.AwayFromZero), catering.GetProperty("mean").GetDecimal());
    }

    private async Task<JsonElement> AskAsync(bool asAdministrator, string query)
    {
        var response = asAdministrator ? await Server.AskAsAdministratorAsync(query) : await Server.AskAsync(query);
        Assert.False(response.TryGetProperty("errors", out var errors), errors.ToString());
        return response.GetProperty("data").GetProperty("toms");
    }

    private static List<JsonElement> Rows(JsonElement level) => [.. level.GetProperty("rows").EnumerateArray()];

    private static (string? Status, decimal? Value) Figure(JsonElement row, string figure)
    {
        var value = row.GetProperty(figure).GetProperty("value");
        return (row.GetProperty(figure).GetProperty("status").GetString(), value.ValueKind == JsonValueKind.Null ? null : value.GetDecimal());
    }

    private static decimal Value(JsonElement row, string figure) => row.GetProperty(figure).GetProperty("value").GetDecimal();

    private static string? Text(JsonElement row, string figure) => row.GetProperty(figure).GetProperty("display").GetString();
}
