using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Analytics.Api.Ingest;
using Analytics.Api.Model;
using Analytics.Api.Records;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Api.Tests.Hosting.Suppliers;

public sealed class SupplierEndpointsTests : IAsyncLifetime
{
    private const string Review = "/suppliers/review";
    private const string Spend = "Supplier,VAT Reg No,Date,Amount\nSmith Ltd,812311285,01/04/2022,1.25\nSmith Ltd,999888777,01/04/2022,2.00\nSMITH LIMITED,,01/04/2022,4.00\nSMITH LIMITED,,02/04/2022,4.00\n";

    private AnalyticsServer _server = null!;

    public async Task InitializeAsync()
    {
        _server = await AnalyticsServer.StartAsync();
        await using var content = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Spend));
        await _server.Services.GetRequiredService<Importer>().ImportAsync(
            new ImportRequest { Kind = ImportKind.Spend, Content = content, FileName = "smiths.csv", Council = "Bury" }, progress: null, CancellationToken.None);
        await _server.Services.GetRequiredService<IPublisher>().PublishAsync("Test", CancellationToken.None);
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task List_HasBothSidesWithNumbersAndSpend()
    {
        var items = await ListAsync();

        var item = items.First(item => Name(item, "alias") == "SMITH LIMITED");
        Assert.Equal((2L, 8m), (item.GetProperty("alias").GetProperty("payments").GetInt64(), item.GetProperty("alias").GetProperty("spend").GetDecimal()));
        Assert.Equal(("Smith Ltd", "812311285", 1.25m), (Name(item, "other"), item.GetProperty("other").GetProperty("vatNumber").GetString(), item.GetProperty("other").GetProperty("spend").GetDecimal()));
        Assert.Equal(("DIFFERENT_NUMBERS", "the same name has different numbers"), (item.GetProperty("doubt").GetString(), item.GetProperty("why").GetString()));
    }

    [Fact]
    public async Task Decisions_ArePublishedAndLeaveTheList()
    {
        var items = await ListAsync();
        var unnumbered = items.First(item => Name(item, "alias") == "SMITH LIMITED");
        var other = items.First(item => item.GetProperty("alias").GetProperty("vatNumber").GetString() == "999888777");

        var (status, accepted) = await PostAsync($"{Review}/{Id(unnumbered, "alias")}/accept", ("supplier", Id(unnumbered, "other")), ("by", "Ann"));
        var (_, split) = await PostAsync($"{Review}/{Id(other, "alias")}/split");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.StartsWith("Accepted: SMITH LIMITED (spelling ", accepted.GetProperty("verdict").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("Split: Smith Ltd (spelling ", split.GetProperty("verdict").GetString(), StringComparison.Ordinal);
        Assert.NotEqual(accepted.GetProperty("dataVersion").GetString(), split.GetProperty("dataVersion").GetString());
        Assert.Empty(await ListAsync());
        using var session = _server.Services.GetRequiredService<RecordsDatabase>().OpenForReading();
        Assert.Equal(
            [(AuditAction.SupplierAccepted, "Ann"), (AuditAction.SupplierSplit, "administrator")],
            session.AuditEntries.Where(entry => entry.Action is AuditAction.SupplierAccepted or AuditAction.SupplierSplit).Select(entry => (entry.Action, entry.By)));
    }

    [Theory]
    [InlineData("9999999/split", null, "", "There is no spelling 9999999: the list of spellings in doubt gives their numbers.")]
    [InlineData("Smith/split", null, "", "The address says 'Smith', but a spelling's number is written like 12: the list at /suppliers/review gives it.")]
    [InlineData("1/accept", null, "", "The form has no field 'supplier': send the number of the supplier that the spelling is, such as -F supplier=12 with curl.")]
    [InlineData("1/accept", "supplier", "Smith", "The field 'supplier' says 'Smith', but a supplier's number is written like 12: the list at /suppliers/review gives it.")]
    [InlineData("1/accept", "suplier", "1", "The form has a field 'suplier', but the fields are supplier, by.")]
    [InlineData("1/accept", "supplier", "99999", "There is no supplier 99999: the list of spellings in doubt gives the numbers of those that a spelling may be.")]
    public async Task Misuse_IsToldAndPublishesNothing(string path, string? field, string value, string detail)
    {
        var before = Version();

        var (status, problem) = await PostAsync($"{Review}/{path}", field is null ? [] : [(field, value)]);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(("Nothing was done.", detail), (problem.GetProperty("title").GetString(), problem.GetProperty("detail").GetString()));
        Assert.Equal(before, Version());
    }

    [Theory]
    [InlineData("GET", Review)]
    [InlineData("POST", Review + "/1/accept")]
    [InlineData("POST", Review + "/1/split")]
    public async Task WithoutTheKey_NothingIsToldOrDone(string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);

        using var response = await _server.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.DoesNotContain("Smith", await response.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
    }

    private static string? Name(JsonElement item, string side) => item.GetProperty(side).GetProperty("name").GetString();

    private static string Id(JsonElement item, string side) => item.GetProperty(side).GetProperty("id").GetRawText();

    private async Task<List<JsonElement>> ListAsync()
    {
        using var response = await _server.SendAsAdministratorAsync(HttpMethod.Get, Review);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return [.. (await response.Content.ReadFromJsonAsync<JsonElement>()).EnumerateArray()];
    }

    private async Task<(HttpStatusCode Status, JsonElement Body)> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
            form.Add(new StringContent(value), name);
        using var response = await _server.SendAsAdministratorAsync(HttpMethod.Post, path, fields.Length > 0 ? form : null);
        return (response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>());
    }

    private long Version()
    {
        using var session = _server.Services.GetRequiredService<RecordsDatabase>().OpenForReading();
        return session.Versions.LastKey();
    }
}
