using System.Text;
using System.Text.Json;
using Analytics.Api.Ingest;
using Analytics.Api.Model;
using Analytics.Api.Records;
using Analytics.Api.Tests.Hosting;
using Analytics.Api.Tests.Ingest;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Api.Tests.Schema.Records;

/// <summary>Rows of imports that are not public are the administrator's alone; figures count them for everybody.</summary>
public sealed class PrivateImportsTests(PrivateImportsTests.World world) : IClassFixture<PrivateImportsTests.World>
{
    private const string Bury = "E08000002";
    private const string Stockport = "E08000007";

    /// <summary>Each list with the private row's mark in it, and what everybody finds.</summary>
    [Theory]
    [InlineData("spendLines { totalCount nodes { supplierName contract { reference } import { fileName } } }", 1)]
    [InlineData("spendLines(order: { amount: DESC }, first: 1) { totalCount nodes { supplierName } pageInfo { hasNextPage } }", 1)]
    [InlineData("contracts { totalCount nodes { reference title commitments { id } } }", 1)]
    [InlineData("contracts(where: { title: { contains: \"secret\" } }) { totalCount nodes { title } }", 0)]
    [InlineData("deliveryClaims { totalCount nodes { id } }", 1)]
    [InlineData("communityRequests { totalCount nodes { title } }", 0)]
    public async Task List_LeavesOutPrivateRowsForAllButTheAdministrator(string list, int open)
    {
        var (everybody, administrator) = await AskAsync(list);

        Assert.Equal(open, everybody.GetProperty("totalCount").GetInt32());
        Assert.True(administrator.GetProperty("totalCount").GetInt32() > open);
        Assert.DoesNotContain("secret", everybody.GetRawText(), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("secret", administrator.GetRawText(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData($$"""contract(id: "{{Bury}}:SECRET-1") { title }""")]
    [InlineData("""imports(first: 100) { fileName issues { value message } }""")]
    [InlineData($$"""targets(council: "{{Bury}}") { financialYear value council { name } metric { name } }""")]
    [InlineData($$"""priorities(council: "{{Bury}}") { title }""")]
    [InlineData("""suppliers(where: { name: { eq: "Acorn Paving Ltd" } }) { nodes { contracts { title } } }""")]
    [InlineData($$"""contract(id: "{{Stockport}}:DN1") { commitments { id claims { evidence } } }""")]
    public async Task Field_TellsNothingOfThem(string field)
    {
        var (everybody, administrator) = await AskAsync(field);

        Assert.DoesNotContain("secret", everybody.GetRawText(), StringComparison.OrdinalIgnoreCase);
        Assert.NotEqual(administrator.GetRawText(), everybody.GetRawText());
    }

    [Theory]
    [InlineData("spend { amount { value } supplierCount { value } rows { council { name } amount { value } } }")]
    [InlineData($$"""contract(id: "{{Stockport}}:DN1") { commitments { deliveredQuantity { value } } }""", "commitments", 0, "deliveredQuantity")]
    public async Task Figure_CountsThemForEverybody(string field, params object[] path)
    {
        var (everybody, administrator) = await AskAsync(field);

        Assert.Equal(Find(administrator, path), Find(everybody, path));
    }

    [Fact]
    public async Task PrivateCommitment_WithholdsItsMeasureAllTheSame()
    {
        // The one claim in NT9 is public; the commitment that makes it one about veterans is not.
        var (everybody, _) = await AskAsync("""deliveryClaims(where: { measure: { eq: "NT9" } }) { totalCount }""");

        Assert.Equal(0, everybody.GetProperty("totalCount").GetInt32());
    }

    private async Task<(JsonElement Everybody, JsonElement Administrator)> AskAsync(string field) =>
        (First(await world.Server.DataAsync($"{{ {field} }}")), First((await world.Server.AskAsAdministratorAsync($"{{ {field} }}")).GetProperty("data")));

    private static JsonElement First(JsonElement data) => data.EnumerateObject().First().Value;

    private static string Find(JsonElement answer, object[] path) =>
        path.Aggregate(answer, (element, step) => step is int index ? element[index] : element.GetProperty((string)step)).GetRawText();

    public sealed class World : IAsyncLifetime
    {
        private AnalyticsServer? _server;

        public AnalyticsServer Server => _server!;

        public async Task InitializeAsync()
        {
            _server = await AnalyticsServer.StartAsync();
            await ImportAsync(ImportKind.TomsFramework, SocialValueRig.FrameworkHeadings
                + "2022,2022-04-01,,T1,Jobs,O1,Work,NT1,Local jobs,FTE,30000.00,,,,,\n2022,2022-04-01,,T1,Jobs,O2,Skills,NT9,Training,weeks,317.82,,,,,\n");
            await ImportAsync(ImportKind.Spend, "Supplier,Date,Amount\nOpen Ltd,01/04/2022,1.00\n", "Bury");
            await ImportAsync(ImportKind.Contracts, SocialValueRig.ContractHeadings + $"{Stockport},DN1,Roads,Acorn Paving Ltd,,2022-04-10,2022-05-01,2025-04-30,1000000.00,\n");
            await ImportAsync(ImportKind.Commitments, SocialValueRig.CommitmentHeadings + $"{Stockport},C1,DN1,NT1,,,12.5,FTE\n");
            await ImportAsync(ImportKind.Commitments, SocialValueRig.CommitmentHeadings + $"{Stockport},SECRET-C2,DN1,NT9,VETERANS,,100,\n", isPublic: false);
            await ImportAsync(ImportKind.Delivery, SocialValueRig.ClaimHeadings
                + $"{Stockport},D1,DN1,NT1,2022-06-30,2022-07-08,2022-08-01,,1,,,\n{Stockport},D2,DN1,NT9,2022-06-30,2022-07-08,2022-08-01,,20,,,\n");
            await ImportAsync(ImportKind.Delivery, SocialValueRig.ClaimHeadings + $"{Stockport},SECRET-D3,DN1,NT1,2022-09-30,2022-10-08,2022-11-01,,2,,,secret photographs\n", isPublic: false);
            await ImportAsync(ImportKind.Spend, "Supplier,Date,Amount\nSecret Ltd,01/04/2022,99.00\nSecret Ltd,soon,1.00\n", "Bolton", isPublic: false);
            await ImportAsync(ImportKind.Contracts, SocialValueRig.ContractHeadings + $"{Bury},SECRET-1,Secret works,Acorn Paving Ltd,,2022-04-10,2022-05-01,2025-04-30,1.00,\n", isPublic: false);
            await ImportAsync(ImportKind.CommunityRequests, Importer.Template(ImportKind.CommunityRequests) + Row(ImportKind.CommunityRequests, ("council", Bury), ("title", "Secret garden")), isPublic: false);
            await ImportAsync(ImportKind.Targets, $"council,cube,metric,financial_year,value\n{Bury},SPEND,boroughShare,2022/23,0.5\n", isPublic: false);
            await ImportAsync(ImportKind.Priorities, Importer.Template(ImportKind.Priorities) + Row(ImportKind.Priorities, ("council", Bury), ("measure", "NT1"), ("title", "Secret aim")), isPublic: false);
            await Server.Services.GetRequiredService<IPublisher>().PublishAsync("Test", CancellationToken.None);
        }

        public async Task DisposeAsync() => await Server.DisposeAsync();

        private async Task ImportAsync(ImportKind kind, string text, string? council = null, bool isPublic = true)
        {
            await using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
            var name = isPublic ? "open.csv" : "secret.csv";
            var report = await Server.Services.GetRequiredService<Importer>().ImportAsync(
                new ImportRequest { Kind = kind, Content = content, FileName = name, Council = council, Public = isPublic }, progress: null, CancellationToken.None);
            Assert.True(report.IsAccepted, $"{report.Verdict} {string.Join(' ', report.Issues.Select(issue => issue.Message))}");
        }

        /// <summary>A row of examples, some of them replaced.</summary>
        private static string Row(ImportKind kind, params (string Column, string Value)[] values) =>
            string.Join(',', Importer.Columns(kind).Select(column => values.FirstOrDefault(value => value.Column == column.Name).Value ?? (column.Required ? column.Example : ""))) + "\n";
    }
}
