using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Analytics.Api.Columns;
using Analytics.Api.Model;
using Analytics.Api.Records;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Api.Tests.Hosting.Imports;

public sealed class ImportEndpointsTests(ImportEndpointsTests.Fixture fixture) : IClassFixture<ImportEndpointsTests.Fixture>
{
    private AnalyticsServer Server => fixture.Server!;

    [Theory]
    [InlineData(null, "This needs the administrator's key.")]
    [InlineData("Bearer wrong", "This is not the administrator's key.")]
    [InlineData("Basic " + AnalyticsServer.AdministratorKey, "This is not the administrator's key.")]
    public async Task WithoutTheKey_NothingIsTaken(string? authorization, string title)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/imports/spend") { Content = Form("1.00", "no-key") };
        if (authorization is not null)
            request.Headers.Add("Authorization", authorization);

        using var response = await Server.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.ToString());
        Assert.Equal(title, (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("title").GetString());
        Assert.DoesNotContain(Imports(), import => import.FileName == "no-key.csv");
    }

    [Fact]
    public async Task File_IsImportedAndPublishedOnce()
    {
        var before = await AmountAsync();

        var (status, report) = await PostAsync("spend", Form("1234.56", "accepted", ("council", "Bolton"), ("by", "Ada")));
        var (again, refusal) = await PostAsync("spend", Form("1234.56", "accepted", ("council", "Bolton")));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("ACCEPTED", report.GetProperty("state").GetString());
        Assert.Equal("Ada", report.GetProperty("importedBy").GetString());
        Assert.Equal(1234.56m, report.GetProperty("sumAccepted").GetDecimal());
        Assert.Equal(1234.56m, await AmountAsync() - before);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again);
        Assert.Equal("ALREADY_IMPORTED", refusal.GetProperty("issues")[0].GetProperty("code").GetString());
        Assert.Equal(1234.56m, await AmountAsync() - before);
    }

    [Fact]
    public async Task Check_ReportsAndWritesNothing()
    {
        var imports = Imports().Count;

        var (status, report) = await PostAsync("SPEND", Form("77.00", "checked", ("council", "E08000001"), ("check", "yes")));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(1, report.GetProperty("rowsAccepted").GetInt64());
        Assert.Equal(JsonValueKind.Null, report.GetProperty("dataVersion").ValueKind);
        Assert.Equal(imports, Imports().Count);
    }

    [Fact]
    public async Task Report_ShowsHowTheColumnsWereUnderstood()
    {
        var (_, report) = await PostAsync("spend", Form("12.00", "columns", ("council", "Bolton"), ("check", "yes")));

        Assert.Equal(["Payment Date: Date", "Net Amount: Amount", "Supplier Name: Supplier Name"], report.GetProperty("columns").EnumerateArray().Select(column => $"{column.GetProperty("field")}: {column.GetProperty("heading")}"));
        Assert.Equal(["2022-05-03", "12.00", "columns Ltd"], report.GetProperty("firstRows")[0].EnumerateArray().Select(cell => cell.GetString()));
    }

    [Fact]
    public async Task Import_IsWithdrawnAndItsMoneyWithIt()
    {
        var before = await AmountAsync();
        var (_, report) = await PostAsync("spend", Form("500.00", "withdrawn", ("council", "Bolton")));
        var path = $"/imports/{report.GetProperty("id").GetString()}";
        Assert.Equal(before + 500, await AmountAsync());

        using var response = await Server.SendAsAdministratorAsync(HttpMethod.Delete, path);
        using var again = await Server.SendAsAdministratorAsync(HttpMethod.Delete, path);
        using var stranger = await Server.Client.DeleteAsync(new Uri(path, UriKind.Relative));

        Assert.Equal("WITHDRAWN", (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("state").GetString());
        Assert.Equal(before, await AmountAsync());
        Assert.Equal(HttpStatusCode.BadRequest, again.StatusCode);
        Assert.EndsWith("withdrawn.csv, has been withdrawn already.", (await again.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, stranger.StatusCode);
    }

    [Fact]
    public async Task RowsInQuarantine_ComeBackWithTheirReasons()
    {
        var form = Form(new MultipartFormDataContent(), "Date,Supplier Name,Amount\n2022-05-03,Good Ltd,1.00\n2022-05-03,Bad Ltd,one pound\n", "mixed.csv", ("council", "Bolton"));
        var (_, report) = await PostAsync("spend", form);
        var path = $"/imports/{report.GetProperty("id").GetString()}/quarantine.csv";

        using var response = await Server.SendAsAdministratorAsync(HttpMethod.Get, path);
        using var stranger = await Server.Client.GetAsync(new Uri(path, UriKind.Relative));
        var lines = (await response.Content.ReadAsStringAsync()).Split('\n');

        Assert.Equal("Date,Supplier Name,Amount,problem_line,problem_code,problem_message", lines[0]);
        Assert.StartsWith("2022-05-03,Bad Ltd,one pound,3,AMOUNT_UNREADABLE,", lines[1], StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, stranger.StatusCode);
    }

    [Fact]
    public async Task Template_IsForEverybody()
    {
        var template = await Server.Client.GetStringAsync(new Uri("/imports/templates/targets.csv", UriKind.Relative));
        using var unknown = await Server.Client.GetAsync(new Uri("/imports/templates/dreams.csv", UriKind.Relative));

        Assert.Equal("council,cube,metric,financial_year,value", template.Trim());
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task FileThatIsNoSpend_IsRejectedWithItsProblem()
    {
        var (status, report) = await PostAsync("spend", Form(new MultipartFormDataContent(), "a,b\n1,2\n", "nonsense.csv", ("council", "Bolton")));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Equal("REJECTED", report.GetProperty("state").GetString());
        Assert.StartsWith("Rejected: ", report.GetProperty("verdict").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("spent", "council", "Bolton", HttpStatusCode.NotFound, "'spent' is not a kind of file: post to /imports/ and one of spend, ")]
    [InlineData("spend", "council", "", HttpStatusCode.BadRequest, "A SPEND file belongs to one council: say which, by code or name (E08000003 or Manchester).")]
    [InlineData("spend", "counsel", "Bolton", HttpStatusCode.BadRequest, "The form has a field 'counsel', but the fields are ")]
    [InlineData("spend", "asAt", "1 May", HttpStatusCode.BadRequest, "The field 'asAt' is '1 May', but a day from 1950 to 2099 is written like 2023-03-31.")]
    [InlineData("spend", "asAt", "0001-01-01", HttpStatusCode.BadRequest, "The field 'asAt' is '0001-01-01', but a day from 1950 to 2099 is written like 2023-03-31.")]
    [InlineData("spend", "dates", "american", HttpStatusCode.BadRequest, "The field 'dates' is 'american', but it is either day-first or month-first.")]
    [InlineData("spend", "maxBadShare", "half", HttpStatusCode.BadRequest, "The field 'maxBadShare' is 'half', but a share is a number from 0 to 1, like 0.2.")]
    [InlineData("spend", "public", "perhaps", HttpStatusCode.BadRequest, "The field 'public' is 'perhaps', but it is either yes or no.")]
    [InlineData("places", "public", "no", HttpStatusCode.BadRequest, "A PLACES file is no council's own and other files rest on it, so it cannot be private. The kinds that can are SPEND, PRIORITIES, CONTRACTS, ")]
    [InlineData("spend", "check", "perhaps", HttpStatusCode.BadRequest, "The field 'check' is 'perhaps', but it is either yes or no.")]
    public async Task Misuse_IsToldInASentence(string kind, string field, string value, HttpStatusCode expected, string detail)
    {
        var (status, problem) = await PostAsync(kind, Form("5.00", "misuse", (field, value)));

        Assert.Equal(expected, status);
        Assert.Equal("Nothing was done.", problem.GetProperty("title").GetString());
        Assert.StartsWith(detail, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    /// <summary>No engine takes NUL in a text: what mainframes fill cells with is space, wherever it stands.</summary>
    [Fact]
    public async Task FillerWithinCells_IsSpace()
    {
        var file = "Date,Supplier Name,Amount,Description\n2022-05-04,Filled\0Cells Ltd,3.21,de\0scr\n2022-05-05,Filled Cells Ltd,1.00,\0\n";

        var (status, report) = await PostAsync("spend", Form(new MultipartFormDataContent(), file, "filled.csv", ("council", "Bolton")));

        Assert.Equal((HttpStatusCode.OK, "ACCEPTED"), (status, report.GetProperty("state").GetString()));
        var lines = await Server.DataAsync("""{ spendLines(where: { supplierName: { eq: "Filled Cells Ltd" } }, order: [{ amount: DESC }]) { nodes { amount description supplier { name } } } }""");
        Assert.Equal(
            """[{"amount":3.21,"description":"de scr","supplier":{"name":"Filled Cells Ltd"}},{"amount":1,"description":null,"supplier":{"name":"Filled Cells Ltd"}}]""",
            lines.GetProperty("spendLines").GetProperty("nodes").GetRawText());
    }

    [Fact]
    public async Task FormWithoutOneFile_IsRefused()
    {
        var none = new MultipartFormDataContent { { new StringContent("Bolton"), "council" } };
        var two = Form(Form("1.00", "first"), "a,b", "second.csv");

        Assert.Equal(
            (HttpStatusCode.BadRequest, "The form has no file: add a part with a file name, such as -F file=@spend.csv with curl."),
            await RefusalAsync(none));
        Assert.Equal((HttpStatusCode.BadRequest, "The form has two files, 'first.csv' and 'second.csv': send one at a time."), await RefusalAsync(two));
        Assert.Equal(
            (HttpStatusCode.UnsupportedMediaType, "The file comes as multipart/form-data: one part with the file, and a part for each field."),
            await RefusalAsync(new StringContent("a,b", Encoding.UTF8, "text/csv")));
        Assert.Equal(HttpStatusCode.BadRequest, (await RefusalAsync(Broken())).Status);
    }

    [Fact]
    public async Task FileOverTheLimit_IsRefused()
    {
        var (status, detail) = await RefusalAsync(Form(new MultipartFormDataContent(), new string('x', 2_000_001), "large.csv"));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
        Assert.Equal("The form is larger than 2,000,000 bytes: send the file packed as a ZIP, or raise ANALYTICS_UPLOAD_LIMIT.", detail);
    }

    private static StringContent Broken()
    {
        var broken = new StringContent("--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nDate,Sup");
        broken.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=edge");
        return broken;
    }

    private static MultipartFormDataContent Form(string amount, string name, params (string Name, string Value)[] fields) =>
        Form(new MultipartFormDataContent(), $"Date,Supplier Name,Amount\n2022-05-03,{name} Ltd,{amount}\n", name + ".csv", fields);

    private static MultipartFormDataContent Form(MultipartFormDataContent form, string file, string name, params (string Name, string Value)[] fields)
    {
        form.Add(new StringContent(file), "file", name);
        foreach (var (field, value) in fields)
            form.Add(new StringContent(value), field);
        return form;
    }

    private async Task<(HttpStatusCode Status, JsonElement Body)> PostAsync(string kind, HttpContent form)
    {
        using var response = await Server.SendAsAdministratorAsync(HttpMethod.Post, "/imports/" + kind, form);
        return (response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>());
    }

    private async Task<(HttpStatusCode Status, string? Detail)> RefusalAsync(HttpContent form)
    {
        var (status, problem) = await PostAsync("spend", form);
        return (status, problem.GetProperty("detail").GetString());
    }

    private async Task<decimal> AmountAsync()
    {
        // Published versions are noticed within half a second; the store is asked at once here.
        Server.Services.GetRequiredService<SnapshotStore>().Refresh();
        var data = await Server.DataAsync("{ spend { amount { value } } }");
        return data.GetProperty("spend").GetProperty("amount").GetProperty("value") is { ValueKind: JsonValueKind.Number } value ? value.GetDecimal() : 0;
    }

    private List<Import> Imports()
    {
        using var session = Server.Services.GetRequiredService<RecordsDatabase>().OpenForReading();
        return [.. session.Imports];
    }

    public sealed class Fixture : IAsyncLifetime
    {
        public AnalyticsServer? Server { get; private set; }

        public async Task InitializeAsync() => Server = await AnalyticsServer.StartAsync(settings: "--ANALYTICS_UPLOAD_LIMIT=2");

        public async Task DisposeAsync() => await Server!.DisposeAsync();
    }
}
