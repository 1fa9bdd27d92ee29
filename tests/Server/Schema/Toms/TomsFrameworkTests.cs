using System.Text.Json;
using Analytics.Api.Tests.Schema.Records;

namespace Analytics.Api.Tests.Schema.Toms;

public sealed class TomsFrameworkTests(RecordWorld world) : IClassFixture<RecordWorld>
{
    [Fact]
    public async Task Framework_IsTheEditionInForceUnlessNamed()
    {
        var data = await world.Server.DataAsync("""
            { tomsFramework { edition validFrom editions themes { code name outcomes { code theme { code } measures { reference title unit proxyValue recordOnly cohort } } } }
              old: tomsFramework(edition: "2019") { edition validFrom } }
            """);

        Assert.Equal(
            """{"edition":"2022","validFrom":"2021-04-01","editions":["2019","2022"],"themes":[{"code":"T1","name":"Theme T1","outcomes":[{"code":"OT1","theme":{"code":"T1"},"measures":[{"reference":"NT1","title":"NT1 in 2022","unit":"hours","proxyValue":33.3333,"recordOnly":false,"cohort":null},{"reference":"NT2","title":"NT2 in 2022","unit":"hours","proxyValue":null,"recordOnly":true,"cohort":null},{"reference":"NT9","title":"NT9 in 2022","unit":"hours","proxyValue":12.0,"recordOnly":false,"cohort":"VETERANS"}]}]},{"code":"T3","name":"Theme T3","outcomes":[{"code":"OT3","theme":{"code":"T3"},"measures":[{"reference":"NT10","title":"NT10 in 2022","unit":"hours","proxyValue":7.005,"recordOnly":false,"cohort":null}]}]}]}""",
            data.GetProperty("tomsFramework").GetRawText());
        Assert.Equal("""{"edition":"2019","validFrom":"2019-04-01"}""", data.GetProperty("old").GetRawText());
    }

    [Fact]
    public async Task UnknownEdition_IsRefusedWithThoseThatAre()
    {
        var error = Assert.Single((await world.Server.AskAsync("""{ tomsFramework(edition: "1999") { edition } }""")).GetProperty("errors").EnumerateArray());

        Assert.Equal("There is no edition '1999' of the TOMs framework: ask for one of 2019, 2022.", error.GetProperty("message").GetString());
    }

    /// <summary>NT404 is in no edition; of a region that St. Helens does not lie in, no proxy is its own.</summary>
    [Fact]
    public async Task Priorities_HaveTheirMeasuresAsTheCouncilValuesThem()
    {
        var data = await world.Server.DataAsync("""{ priorities(council: "E08000013") { id code title council { name } measures { reference proxyValue } } }""");

        Assert.Equal(
            """[{"id":"E08000013:A","code":"A","title":"Priority A","council":{"name":"St. Helens"},"measures":[{"reference":"NT10","proxyValue":7.005},{"reference":"NT2","proxyValue":null}]},{"id":"E08000013:b","code":"b","title":"Priority b","council":{"name":"St. Helens"},"measures":[{"reference":"NT10","proxyValue":7.005}]}]""",
            data.GetProperty("priorities").GetRawText());
    }

    [Theory]
    [InlineData("priorities")]
    [InlineData("assessments")]
    [InlineData("targets")]
    public async Task UnknownCouncil_IsRefused(string list)
    {
        var error = Assert.Single((await world.Server.AskAsync($$"""{ {{list}}(council: "Stockport") { __typename } }""")).GetProperty("errors").EnumerateArray());

        Assert.Equal("There is no council 'Stockport': give the ONS code of one of `councils`, such as E08000007.", error.GetProperty("message").GetString());
    }

    [Fact]
    public async Task Assessments_ComeByKindDayAndNumber()
    {
        var data = await world.Server.DataAsync("""{ all: assessments(council: "E08000007") { id } one: assessments(council: "E08000007", kind: TWELVE_STEPS) { kind council { code } assessedOn number area level maximum note } }""");

        Assert.Equal(
            ["E08000007:TWELVE_STEPS:2023-01-31:1", "E08000007:MATURITY_INDEX:2021-01-31:1", "E08000007:MATURITY_INDEX:2022-01-31:1", "E08000007:MATURITY_INDEX:2022-01-31:2"],
            data.GetProperty("all").EnumerateArray().Select(node => node.GetProperty("id").GetString()));
        Assert.Equal(
            """[{"kind":"TWELVE_STEPS","council":{"code":"E08000007"},"assessedOn":"2023-01-31","number":1,"area":"Area 1","level":2.5,"maximum":5.0,"note":null}]""",
            data.GetProperty("one").GetRawText());
    }

    [Fact]
    public async Task Targets_ComeByYearAndFigure()
    {
        var data = await world.Server.DataAsync("""{ targets(council: "E08000007") { financialYear metric { cube name } value } one: targets(council: "E08000007", financialYear: "2021/22") { financialYear council { code } } }""");

        Assert.Equal(["2021/22 boroughShare", "2022/23 amount", "2022/23 boroughShare"], data.GetProperty("targets").EnumerateArray().Select(Show));
        Assert.Equal("""[{"financialYear":"2021/22","council":{"code":"E08000007"}}]""", data.GetProperty("one").GetRawText());
    }

    private static string Show(JsonElement target) => $"{target.GetProperty("financialYear").GetString()} {target.GetProperty("metric").GetProperty("name").GetString()}";
}
