using System.Text.Json;

namespace Analytics.Api.Tests.Hosting;

/// <summary>Figures about people as the public and the administrator ask for them, on the synthetic data, over HTTP.</summary>
[Collection(SeededServer.Name)]
public sealed class PeopleOverHttpTests(SeededServer seeded)
{
    private AnalyticsServer Server => seeded.Server;

    [Fact]
    public async Task SmallCounts_AreWithheldAndOthersRounded()
    {
        const string Query = "{ cohortOutcomes { rows { council { code } rows { cohort outcomeKind people { value status } starts { value status } sustained { value status } } } } }";

        var shown = Figures((await Server.DataAsync(Query)).GetProperty("cohortOutcomes")).ToList();
        var known = Figures((await Server.AskAsAdministratorAsync(Query)).GetProperty("data").GetProperty("cohortOutcomes")).ToList();

        var pairs = shown.Zip(known).Where(pair => pair.First.Status != "UNAVAILABLE").ToList();
        Assert.Contains(pairs, pair => pair.First.Status == "ROUNDED");
        Assert.Contains(pairs, pair => pair is { First.Status: "SUPPRESSED", Second.Value: 0 });
        Assert.All(pairs, pair => Assert.True(
            pair.First.Status == "SUPPRESSED" ? pair.Second.Value <= 10 : pair.First.Value >= 10 && pair.First.Value % 5 == 0 && Math.Abs(pair.First.Value!.Value - pair.Second.Value!.Value) <= 5,
            $"{pair.Second} is shown as {pair.First}."));
    }

    [Theory]
    [InlineData("{ cohortOutcomes { rows { supplier { id } people { value } } } }")]
    [InlineData("{ cohortOutcomes(where: { or: [{ contract: { neq: null } }] }) { people { value } } }")]
    public async Task SuppliersAndContracts_AreRefusedToThePublicAlone(string query)
    {
        var refused = await Server.AskAsync(query);
        var answered = await Server.AskAsAdministratorAsync(query);

        Assert.Equal("DISCLOSURE", refused.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.False(answered.TryGetProperty("errors", out var errors), errors.ToString());
    }

    [Theory]
    [InlineData("cohortOutcomes")]
    [InlineData("locality")]
    [InlineData("toms")]
    public async Task WhatAnAnswerCost_SaysNothingOfHowManyPeopleThereAre(string cube)
    {
        var info = (await Server.DataAsync($"{{ {cube} {{ info {{ rowsScanned elapsedMs }} }} }}")).GetProperty(cube).GetProperty("info");

        Assert.Equal(0, info.GetProperty("rowsScanned").GetInt64() % 1000);
        Assert.Equal(JsonValueKind.Null, info.GetProperty("elapsedMs").ValueKind);
    }

    [Fact]
    public async Task RowsOfAFileAboutPeople_AreTheAdministratorsToCount()
    {
        const string Query = "{ imports(first: 1000) { kind rowsAccepted sumAccepted issues(first: 1) { line } } }";

        static JsonElement AboutPeople(JsonElement data) => data.GetProperty("imports").EnumerateArray().Single(import => import.GetProperty("kind").GetString() == "COHORT_OUTCOMES");
        var shown = AboutPeople(await Server.DataAsync(Query));
        var known = AboutPeople((await Server.AskAsAdministratorAsync(Query)).GetProperty("data"));

        Assert.Equal((8000, 8212), (shown.GetProperty("rowsAccepted").GetInt32(), known.GetProperty("rowsAccepted").GetInt32()));
        Assert.Equal((JsonValueKind.Null, 0), (shown.GetProperty("sumAccepted").ValueKind, shown.GetProperty("issues").GetArrayLength()));
    }

    private static readonly string[] Counts = ["people", "starts", "sustained"];

    private static IEnumerable<(string? Status, decimal? Value)> Figures(JsonElement cube) =>
        from council in cube.GetProperty("rows").EnumerateArray()
        from row in council.GetProperty("rows").EnumerateArray()
        from name in Counts
        let figure = row.GetProperty(name)
        let value = figure.GetProperty("value")
        select (figure.GetProperty("status").GetString(), value.ValueKind == JsonValueKind.Null ? (decimal?)null : value.GetDecimal());
}
