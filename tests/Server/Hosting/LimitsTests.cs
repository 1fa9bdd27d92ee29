using System.Text.Json;
using Analytics.Api.Access;
using Analytics.Api.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Api.Tests.Hosting;

public sealed class LimitsTests(LimitsTests.Running running) : IClassFixture<LimitsTests.Running>
{
    [Theory]
    [InlineData("{ spend { amount { value } } }", """[{"field":"spend","cost":10000,"reason":"reading the facts"},{"field":"spend","cost":1,"reason":"1 group × 1 figure"}]""")]
    [InlineData("{ t: spend { rows { council { name } amount { value } lineCount { value } } } }", """[{"field":"t","cost":10000,"reason":"reading the facts"},{"field":"t.rows","cost":24,"reason":"12 groups × 2 figures"},{"field":"t","cost":1,"reason":"1 group × 1 figure"}]""")]
    [InlineData("{ spend(where: { council: { in: [\"E08000001\", \"E08000007\"] } }) { rows { council { name } r: rows { localityRing amount { value } } } } }", """[{"field":"spend","cost":10000,"reason":"reading the facts"},{"field":"spend.rows.r","cost":16,"reason":"16 groups × 1 figure"},{"field":"spend.rows","cost":2,"reason":"2 groups × 1 figure"},{"field":"spend","cost":1,"reason":"1 group × 1 figure"}]""")]
    [InlineData("{ spend { rows(by: [SUPPLIER, SUPPLIER_SIZE, SUPPLIER_BOROUGH]) { supplier { name } amount { value } } } }", """[{"field":"spend.rows","cost":20000,"reason":"20,000 groups × 1 figure"},{"field":"spend","cost":10000,"reason":"reading the facts"},{"field":"spend","cost":1,"reason":"1 group × 1 figure"}]""")]
    [InlineData("{ spend { rows { financialYear quarter month amount { value } } } }", """[{"field":"spend","cost":10000,"reason":"reading the facts"},{"field":"spend.rows","cost":72,"reason":"72 groups × 1 figure"},{"field":"spend","cost":1,"reason":"1 group × 1 figure"}]""")]
    public async Task Table_CostsItsGroupsTimesItsFigures(string question, string parts)
    {
        var cost = (await AskAsync(question)).GetProperty("extensions").GetProperty("cost");

        Assert.Equal(parts, cost.GetProperty("parts").GetRawText());
        Assert.Equal(cost.GetProperty("parts").EnumerateArray().Sum(part => part.GetProperty("cost").GetDouble()), cost.GetProperty("operation").GetDouble());
        Assert.Equal(1_000_000, cost.GetProperty("limit").GetDouble());
    }

    [Fact]
    public async Task TableAboveTheLimit_IsRefusedWithWhatCostsWhat()
    {
        var answer = await AskAsync("{ spend { rows { council { name } rows { supplier { name } month amount { value } lineCount { value } } } } }");

        Assert.False(answer.TryGetProperty("data", out _));
        Assert.Equal(
            "The operation costs 2,010,013 and 1,000,000 is allowed. It is made up of: spend.rows.rows 2,000,000 (1,000,000 groups × 2 figures), spend 10,000 (reading the facts), spend.rows 12 (12 groups × 1 figure), spend 1 (1 group × 1 figure). Ask for less at a time: a smaller `first`, fewer fields, or several requests.",
            answer.GetProperty("errors")[0].GetProperty("message").GetString());
    }

    [Fact]
    public async Task MistakeInATable_IsToldByItsField()
    {
        var answer = await AskAsync("{ spend { rows(first: -1) { month } } }");

        Assert.Equal("""["spend"]""", answer.GetProperty("errors")[0].GetProperty("path").GetRawText());
    }

    /// <summary>As many as a field may have, of the kinds that engines find hardest to plan, are answered; one more is too many.</summary>
    [Theory]
    [InlineData("spend", "SpendFilterInput", "supplier", "neq", "lineCount { value }", 500)]
    [InlineData("spend", "SpendFilterInput", "category", "ncontains", "lineCount { value }", 100)]
    [InlineData("toms", "TomsFilterInput", "contract", "eq", "contractCount { value }", 500)]
    [InlineData("toms", "TomsFilterInput", "supplier", "eq", "contractCount { value }", 100)]
    [InlineData("cohortOutcomes", "CohortOutcomesFilterInput", "ward", "eq", "people { value }", 500)]
    [InlineData("locality", "LocalityFilterInput", "ward", "neq", "spendReceived { value }", 500)]
    [InlineData("suppliers", "SupplierFilterInput", "name", "contains", "totalCount", 500)]
    [InlineData("spendLines", "SpendLineFilterInput", "supplier", "eq", "totalCount", 500)]
    [InlineData("spendLines", "SpendLineFilterInput", "category", "ncontains", "totalCount", 100)]
    [InlineData("contracts", "ContractFilterInput", "supplier", "eq", "totalCount", 500)]
    [InlineData("deliveryClaims", "DeliveryClaimFilterInput", "supplier", "neq", "totalCount", 500)]
    [InlineData("communityRequests", "CommunityRequestFilterInput", "title", "contains", "totalCount", 500)]
    public async Task ConditionsOfAField_AreSoManyAtMost(string field, string type, string of, string comparator, string selection, int most)
    {
        var document = $"query ($where: {type}) {{ {field}(where: $where) {{ {selection} }} }}";
        object Conditions(int count) => new { where = new { or = Enumerable.Range(0, count).Select(number => new Dictionary<string, object> { [of] = new Dictionary<string, string> { [comparator] = $"{number}" } }) } };

        await running.Server!.DataAsync(document, Conditions(most));
        var error = Assert.Single((await running.Server.AskAsync(document, Conditions(most + 1))).GetProperty("errors").EnumerateArray());

        Assert.Equal(
            $"`where` has {most + 1} conditions{(most == 100 ? " on text or on what a contract may have several of" : "")}, but a field may have {most} with all below it. Write the values of one field as one list, such as {{ in: [...] }}, or ask in several requests.",
            error.GetProperty("message").GetString());
        Assert.Equal($"""["{field}"]""", error.GetProperty("path").GetRawText());
        Assert.Equal("BAD_USER_INPUT", error.GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task ConditionsOfFigures_CountWithThoseOfTheirTable()
    {
        var figures = string.Join(' ', Enumerable.Range(0, 99).Select(number => $$"""a{{number}}: amount(where: { category: { contains: "{{number}}" } }) { value }"""));

        var answer = await running.Server!.AskAsync($$"""{ spend(where: { category: { ncontains: "x", neq: "y" } }) { rows { council { name } {{figures}} } } }""");

        Assert.StartsWith("`where` has 101 conditions on text", Assert.Single(answer.GetProperty("errors").EnumerateArray()).GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Administrator_MayAskMore()
    {
        const string Key = "key of this test alone";
        using var services = new ServiceCollection().AddSingleton(Settings(("ANALYTICS_COST_LIMIT", "5000"))).AddSingleton(AdministratorKey.Chosen(Key)).BuildServiceProvider();
        var stranger = new DefaultHttpContext { RequestServices = services };
        var administrator = new DefaultHttpContext { RequestServices = services, Request = { Headers = { Authorization = "Bearer " + Key } } };

        Assert.Equal(new Limits(5000, TimeSpan.FromSeconds(10)), Limits.Of(stranger));
        Assert.Equal(new Limits(50_000_000, TimeSpan.FromSeconds(60)), Limits.Of(administrator));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("1e6")]
    [InlineData("much")]
    public void LimitThatIsNone_StopsTheStart(string value)
    {
        var problem = Assert.Throws<SettingsException>(() => Settings(("ANALYTICS_COST_LIMIT", value)));

        Assert.Equal([$"ANALYTICS_COST_LIMIT is '{value}', but a whole number above 0 was expected, like 1000000."], problem.Problems);
    }

    private static AnalyticsSettings Settings(params (string Name, string Value)[] settings) =>
        AnalyticsSettings.From(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value))).Build());

    private async Task<JsonElement> AskAsync(string query)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/graphql", UriKind.Relative))
        {
            Content = new StringContent(JsonSerializer.Serialize(new { query }), System.Text.Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("GraphQL-Cost", "1");
        using var response = await running.Server!.Client.SendAsync(request);
        return JsonElement.Parse(await response.Content.ReadAsStringAsync());
    }

    public sealed class Running : IAsyncLifetime
    {
        public AnalyticsServer? Server { get; private set; }

        public async Task InitializeAsync() => Server = await AnalyticsServer.StartAsync(settings: "--ANALYTICS_TIME_LIMIT=100"); // planning may take seconds

        public async Task DisposeAsync() => await Server!.DisposeAsync();
    }
}
