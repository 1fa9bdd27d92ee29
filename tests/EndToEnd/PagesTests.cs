using Microsoft.Playwright;

namespace Analytics.EndToEnd;

/// <summary>What every page owes its readers, for each page that the navigation leads to.</summary>
[Collection(SiteTests.Name)]
public sealed class PagesTests(Site site)
{
    /// <summary>Every window of WCAG's reflow: 1280 pixels at 400 %.</summary>
    private const int Narrowest = 320;

    [BrowserTheory]
    [InlineData(1440, false)]
    [InlineData(390, true)]
    public async Task EveryPage_IsAccessibleFitsItsWindowAndKeepsToItself(int width, bool isDark)
    {
        var faults = new List<string>();
        foreach (var address in await AddressesAsync())
        {
            await using var visit = await site.OpenAsync(address, new ViewOptions(width, isDark));
            await SettledAsync(visit);
            await visit.ScreenshotAsync($"{Name(address)}-{width}-{(isDark ? "dark" : "light")}");
            faults.AddRange((await KeyboardWalk.FaultsAsync(visit)).Select(fault => $"{address}: {fault}"));
            if (!await SkipsIntoThePageAsync(visit))
                faults.Add($"{address}: the skip link does not lead into the page");
            await visit.Page.EvaluateAsync("document.querySelectorAll('main details:not([name=filter])').forEach(details => details.open = true)");

            faults.AddRange((await visit.AxeAsync()).Select(found => $"{address}: {found}"));
            faults.AddRange(visit.Complaints.Select(complaint => $"{address}: {complaint}"));
            if (!await FitsAsync(visit))
                faults.Add($"{address}: wider than its window of {width} pixels");
            await visit.Page.SetViewportSizeAsync(Narrowest, 900);
            if (!await FitsAsync(visit))
                faults.Add($"{address}: wider than its window of {Narrowest} pixels");
        }
        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults.Distinct()));
    }

    [BrowserFact]
    public async Task EveryPage_IsThereBeforeAnyScript()
    {
        using var http = new HttpClient { BaseAddress = site.Address };
        var faults = new List<string>();
        foreach (var address in await AddressesAsync())
        {
            var page = await http.GetStringAsync(new Uri(address, UriKind.Relative));
            if (!page.Contains("<h1", StringComparison.Ordinal) || page.Contains("on their way", StringComparison.Ordinal))
                faults.Add($"{address}: no figures with the first paint");
        }
        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
    }

    [BrowserFact]
    public async Task LaterPages_CostLittle()
    {
        await using var visit = await site.OpenAsync("/local-spend"); // which brings the chart library
        await SettledAsync(visit);
        var faults = new List<string>();
        foreach (var address in await AddressesAsync())
        {
            var before = await visit.TransferredAsync();
            await visit.Page.GotoAsync(address);
            await Assertions.Expect(visit.Page.GetByText("on their way")).ToHaveCountAsync(0);
            var cost = await visit.TransferredAsync() - before;
            if (cost > 150_000)
                faults.Add($"{address}: {cost:N0} bytes");
        }
        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults.Distinct()));
    }

    private async Task<IReadOnlyList<string>> AddressesAsync()
    {
        await using var visit = await site.OpenAsync("/", new ViewOptions(HasScript: false));
        var links = await visit.Page.Locator("nav[aria-label=Pages] a").AllAsync();
        return [.. await Task.WhenAll(links.Select(async link => (await link.GetAttributeAsync("href"))!))];
    }

    /// <summary>Waits until the page has its figures and its charts.</summary>
    private static async Task SettledAsync(Visit visit)
    {
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await Assertions.Expect(visit.Heading).ToHaveCountAsync(1);
        await Assertions.Expect(visit.Page.GetByText("on their way")).ToHaveCountAsync(0);
        await Assertions.Expect(visit.Page.Locator(".plot .waiting")).ToHaveCountAsync(0);
    }

    private static async Task<bool> SkipsIntoThePageAsync(Visit visit)
    {
        await visit.Page.Locator(".govuk-skip-link").PressAsync("Enter");
        await visit.Page.Keyboard.PressAsync("Tab");
        return await visit.Page.EvaluateAsync<bool>("document.activeElement.closest('main') !== null");
    }

    /// <summary>Charts follow their window after a moment. (A function to wait for would be stopped by the page's own security policy.)</summary>
    private static async Task<bool> FitsAsync(Visit visit)
    {
        for (var attempt = 0; attempt < 10; attempt++)
        {
            if (await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"))
                return true;
            await visit.Page.WaitForTimeoutAsync(300);
        }
        return false;
    }

    private static string Name(string address) => address.Split('?')[0].Trim('/').Replace('/', '-');
}
