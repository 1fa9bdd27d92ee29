using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Analytics.EndToEnd;

[Collection(SiteTests.Name)]
public sealed partial class DataVersionTests(Site site)
{
    private const string Bolton = "/local-spend?council=E08000001";

    [BrowserFact]
    public async Task LinkToAView_ShowsTheSameFiguresAfterAPublication()
    {
        using var http = new HttpClient { BaseAddress = site.Address, DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", Site.AdministratorKey) } };
        await using var first = await site.OpenAsync(Bolton);
        var before = await TotalAsync(first);
        var link = (await first.Page.GetByRole(AriaRole.Link, new() { Name = "Link to this view" }).GetAttributeAsync("href"))!;
        Assert.Matches(PinnedAddress(), link);

        var import = await ImportAsync(http, "Paid,Supplier,Amount\n2022-05-03,Good Ltd,1000000.00\n");
        try
        {
            await using var again = await site.OpenAsync(link, new ViewOptions(Width: 390));

            Assert.Equal(before, await TotalAsync(again));
            await Assertions.Expect(again.Page.Locator(".asat")).ToContainTextAsync($"as of data version {link.Split('=')[^1]}");
            Assert.Contains($",{before.ToString(CultureInfo.InvariantCulture)},", await RowOfBoltonAsync(again, http), StringComparison.Ordinal);
            await again.ScreenshotAsync("local-spend-version-390-light");
            Assert.Empty(await again.AxeAsync());
            Assert.Empty(again.Complaints);

            (await http.GetAsync(new Uri("/data", UriKind.Relative))).Dispose(); // where whoever has brought a file looks next
            await again.Page.GetByRole(AriaRole.Link, new() { Name = "show the current one" }).ClickAsync();
            await Assertions.Expect(again.Page.Locator(".asat")).Not.ToContainTextAsync("as of data version");
            Assert.Equal(before + 1_000_000m, await TotalAsync(again));
        }
        finally
        {
            (await http.DeleteAsync(new Uri($"/imports/{import}", UriKind.Relative))).EnsureSuccessStatusCode().Dispose();
        }
    }

    [BrowserFact]
    public async Task VersionThatIsNotThere_IsToldWithAWayToTheCurrentOne()
    {
        await using var visit = await site.OpenAsync(Bolton + "&version=v999");
        using var http = new HttpClient { BaseAddress = site.Address };
        using var page = await http.GetAsync(new Uri(Bolton + "&version=v999", UriKind.Relative));
        using var file = await http.GetAsync(new Uri("/local-spend/rings.csv?version=v999", UriKind.Relative));

        Assert.Equal((HttpStatusCode.Gone, HttpStatusCode.Gone), (page.StatusCode, file.StatusCode));
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("There is no data version v999: the current one is v");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Show the current version" }).ClickAsync();
        await Assertions.Expect(visit.Heading).ToHaveTextAsync("Bolton in 2022/23");
    }

    private static async Task<decimal> TotalAsync(Visit visit) =>
        decimal.Parse((await visit.Page.Locator(".tile .value abbr").First.GetAttributeAsync("title"))!.TrimStart('£'), NumberStyles.Number, CultureInfo.InvariantCulture);

    /// <summary>What the page's link to its first table gives.</summary>
    private static async Task<string> RowOfBoltonAsync(Visit visit, HttpClient http)
    {
        var address = (await visit.Page.GetByRole(AriaRole.Link, new() { Name = "CSV" }).First.GetAttributeAsync("href"))!;
        return (await http.GetStringAsync(new Uri(address, UriKind.Relative))).Split('\n').Single(line => line.StartsWith("Bolton,", StringComparison.Ordinal));
    }

    /// <summary>Brings a ledger of Bolton.</summary>
    /// <returns>The import's number.</returns>
    private static async Task<string> ImportAsync(HttpClient http, string ledger)
    {
        using var council = new StringContent("E08000001");
        using var file = new StringContent(ledger, Encoding.UTF8, "text/csv");
        using var form = new MultipartFormDataContent { { council, "council" }, { file, "file", "later.csv" } };
        using var response = await http.PostAsync(new Uri("/imports/spend", UriKind.Relative), form);
        using var report = JsonDocument.Parse(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync());
        return report.RootElement.GetProperty("id").GetString()!;
    }

    [GeneratedRegex("^/local-spend\\?council=E08000001&years=2022-23&version=v\\d+$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PinnedAddress();
}
