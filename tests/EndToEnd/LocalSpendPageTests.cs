using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Analytics.EndToEnd;

[Collection(SiteTests.Name)]
public sealed partial class LocalSpendPageTests(Site site)
{
    private const string Stockport = "/local-spend?council=E08000007";

    [BrowserTheory]
    [InlineData(1440, true)]
    [InlineData(390, false)]
    public async Task OneBorough_HasItsFiguresAndChartsAndIsAccessible(int width, bool isDark)
    {
        await using var visit = await site.OpenAsync(Stockport, new ViewOptions(width, isDark));
        await visit.ChartsAsync();

        Assert.Matches("^£[0-9.]+(bn|m)$", await visit.TileAsync("Total spend"));
        Assert.Matches("^[0-9]{1,2}\\.[0-9]{2}%$", await visit.TileAsync("Place unknown or redacted"));
        await visit.ScreenshotAsync($"local-spend-stockport-{width}-{(isDark ? "dark" : "light")}");
        foreach (var table in await visit.Page.GetByText("Table", new() { Exact = true }).AllAsync())
            await table.ClickAsync();
        Assert.Empty(await visit.AxeAsync());
        Assert.Empty(visit.Complaints);
    }

    [BrowserFact]
    public async Task FirstPaint_HasItsFiguresAndTablesWithoutAScript()
    {
        await using var visit = await site.OpenAsync("/local-spend", new ViewOptions(HasScript: false));

        await Assertions.Expect(visit.Heading).ToHaveTextAsync("All twelve councils in 2022/23");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Cell).First).ToBeVisibleAsync();

        await visit.Page.Locator("summary", new() { HasText = "Financial years" }).ClickAsync();
        await visit.Page.GetByLabel("2022/23", new() { Exact = true }).UncheckAsync();
        await visit.Page.GetByLabel("2021/22", new() { Exact = true }).CheckAsync();
        await visit.Page.Locator("details[open] button").ClickAsync();

        await Assertions.Expect(visit.Heading).ToHaveTextAsync("All twelve councils in 2021/22");
    }

    [BrowserFact]
    public async Task Filter_ChangesTheAddressAndTheFigures()
    {
        await using var visit = await site.OpenAsync("/local-spend");
        await visit.ChartsAsync();
        var before = await visit.TileAsync("Total spend");

        await visit.Page.Locator("summary", new() { HasText = "Councils" }).ClickAsync();
        await visit.Page.GetByLabel("Bolton").CheckAsync();
        await visit.Page.GetByLabel("Wigan").CheckAsync();
        await visit.Page.Locator("details[open] button").ClickAsync();

        await Assertions.Expect(visit.Heading).ToHaveTextAsync("Bolton and Wigan in 2022/23");
        await Assertions.Expect(visit.Heading).ToBeFocusedAsync();
        await Assertions.Expect(visit.Page).ToHaveURLAsync("/local-spend?councils=E08000001,E08000010&years=2022-23");
        Assert.NotEqual(before, await visit.TileAsync("Total spend"));
        Assert.Equal("Local spend: Bolton and Wigan in 2022/23 · Analytics", await visit.Page.TitleAsync());
        Assert.Empty(visit.Complaints);
    }

    [BrowserFact]
    public async Task Bar_LeadsIntoItsBoroughAndBackAgain()
    {
        await using var visit = await site.OpenAsync("/local-spend");
        await visit.ChartsAsync();
        var first = visit.Page.Locator(".plot.clickable .points path").First;
        await first.ScrollIntoViewIfNeededAsync();
        var bar = (await first.BoundingBoxAsync())!;

        for (var attempt = 0; attempt < 5 && !LookedInto().IsMatch(visit.Page.Url); attempt++)
            await PointAndClickAsync(visit, bar.X + 30, bar.Y + bar.Height / 2);

        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Who received it" })).ToBeVisibleAsync();
        Assert.Matches(LookedInto(), visit.Page.Url);
        await Assertions.Expect(visit.Heading).Not.ToHaveTextAsync("All twelve councils in 2022/23");

        await visit.Page.GoBackAsync();

        await Assertions.Expect(visit.Heading).ToHaveTextAsync("All twelve councils in 2022/23");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Who received it" })).ToHaveCountAsync(0);
        Assert.Empty(visit.Complaints);
    }

    [BrowserFact]
    public async Task PageThatIsLeftBeforeItsChartsAreDrawn_LeavesTheNextOneWorking()
    {
        await using var visit = await site.OpenAsync("/definitions");
        var drawing = await visit.HoldAsync("**/PlotlyChart.*");
        var asked = visit.Page.WaitForRequestAsync("**/PlotlyChart.*");
        await visit.InteractiveAsync();
        await visit.Page.Locator("nav a[href='/local-spend']").First.ClickAsync();
        await asked;

        await visit.Page.GoBackAsync();
        await Assertions.Expect(visit.Page.Locator(".plot")).ToHaveCountAsync(0);
        drawing.SetResult();
        await visit.Page.Locator("nav a[href='/local-spend']").First.ClickAsync();

        await visit.ChartsAsync();
        Assert.Empty(visit.Complaints);
    }

    /// <summary>The chart takes a click on what the pointer has already found, and loses the pointer now and then; a person points again.</summary>
    private static async Task PointAndClickAsync(Visit visit, float x, float y)
    {
        await visit.Page.Mouse.MoveAsync(x - 5, y);
        await visit.Page.Mouse.MoveAsync(x, y, new() { Steps = 4 });
        await visit.Page.Locator(".hoverlayer .hovertext").First.WaitForAsync();
        await visit.Page.Mouse.ClickAsync(x, y);
        await visit.Page.WaitForTimeoutAsync(1000);
    }

    [BrowserFact]
    public async Task Keyboard_ReachesTheContentTheFilterAndEveryBorough()
    {
        await using var visit = await site.OpenAsync("/local-spend");
        await visit.ChartsAsync();

        await visit.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(visit.Page.GetByText("Skip to main content")).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(visit.Page.Locator("summary", new() { HasText = "Councils" })).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.GetByLabel("Stockport")).ToBeVisibleAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(visit.Page.GetByLabel("Stockport")).ToBeHiddenAsync();

        await visit.Page.GetByText("Table", new() { Exact = true }).First.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Stockport" }).PressAsync("Enter");

        await Assertions.Expect(visit.Heading).ToHaveTextAsync("Stockport in 2022/23");
        await Assertions.Expect(visit.Heading).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task Figures_AreThoseOfTheApi()
    {
        await using var visit = await site.OpenAsync(Stockport);
        using var http = new HttpClient { BaseAddress = site.Address };
        using var question = new StringContent(
            """{"query":"{ spend(where: {council: {eq: \"E08000007\"}, financialYear: {eq: \"2022/23\"}}) { amount { value } boroughShare { value } } }"}""", Encoding.UTF8, "application/json");
        using var response = await http.PostAsync(new Uri("/graphql", UriKind.Relative), question);
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        var spend = answer.RootElement.GetProperty("data").GetProperty("spend");
        var amount = spend.GetProperty("amount").GetProperty("value").GetDecimal();

        Assert.Equal("£" + amount.ToString("N2", CultureInfo.InvariantCulture), await visit.Page.Locator(".tile .value abbr").First.GetAttributeAsync("title"));
        Assert.Equal((100m * spend.GetProperty("boroughShare").GetProperty("value").GetDecimal()).ToString("0.00", CultureInfo.InvariantCulture) + "%", await visit.TileAsync("Stays in the borough"));

        var file = await http.GetStringAsync(new Uri("/local-spend/rings.csv?council=E08000007", UriKind.Relative));
        Assert.Contains($",{amount.ToString(CultureInfo.InvariantCulture)},", file.Split('\n').Single(line => line.StartsWith("Stockport,", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Junk_InTheAddressIsSaidAndLeftOut()
    {
        await using var visit = await site.OpenAsync("/local-spend?councils=E08000001,E08000012&years=2023/34&basis=%3Cb%3E");

        await Assertions.Expect(visit.Heading).ToHaveTextAsync("Bolton in 2022/23");
        await Assertions.Expect(visit.Page.Locator(".govuk-notification-banner__content p")).ToHaveTextAsync(
        [
            "“2023/34” is not a financial year such as 2022/23 and was left out.",
            "“<b>” is not a kind of spend. All spend is shown.",
            "E08000012: no council here has this code, so it was left out.",
        ]);
    }

    [BrowserFact]
    public async Task AddressThatIsNone_IsSaidToBeNone()
    {
        await using var visit = await site.OpenAsync("/no-such-page");

        await Assertions.Expect(visit.Heading).ToHaveTextAsync("There is no page here");
    }

    [BrowserFact]
    public async Task ChartLibraryThatDoesNotCome_LeavesTheTable()
    {
        await using var visit = await site.OpenAsync("/local-spend", new ViewOptions { Blocked = ["**/plotly*"] });

        await Assertions.Expect(visit.Page.GetByText("The chart could not be loaded. The table below has the same numbers.")).ToHaveCountAsync(2);
        await visit.Page.GetByText("Table", new() { Exact = true }).First.ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Stockport" })).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task FirstVisit_IsUnderAMegabyte()
    {
        await using var visit = await site.OpenAsync("/local-spend");
        await visit.ChartsAsync();

        Assert.InRange(await visit.TransferredAsync(), 100_000, 1_000_000);
    }

    [GeneratedRegex("/local-spend\\?council=E08\\d{6}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LookedInto();
}
