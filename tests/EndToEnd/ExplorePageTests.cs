using Microsoft.Playwright;

namespace Analytics.EndToEnd;

[Collection(SiteTests.Name)]
public sealed class ExplorePageTests(Site site)
{
    [BrowserFact]
    public async Task Question_IsCopiedSavedAskedInTheEditorAndDeleted()
    {
        await using var visit = await site.OpenAsync("/explore?cube=toms&figures=committed&by=THEME");
        var page = visit.Page;
        await visit.InteractiveAsync();
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.GetByRole(AriaRole.Button, new() { Name = "Copy" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Copied" })).ToBeVisibleAsync();
        Assert.Equal(await page.Locator("#document").TextContentAsync(), await page.EvaluateAsync<string>("navigator.clipboard.readText()"));

        var kept = page.GetByRole(AriaRole.Region, new() { Name = "Saved queries" });
        await kept.GetByText("Save this query").ClickAsync();
        await kept.GetByLabel("Name").FillAsync("Promises by theme");
        await kept.GetByLabel("Administrator's key").FillAsync(Site.AdministratorKey);
        await kept.GetByRole(AriaRole.Button, new() { Name = "Save for everybody" }).ClickAsync();
        await Assertions.Expect(kept.GetByRole(AriaRole.Status)).ToHaveTextAsync("“Promises by theme” is saved.");

        await page.GotoAsync("/explore");
        await kept.GetByRole(AriaRole.Link).Filter(new() { HasText = "Query editor" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Execute query" }).ClickAsync();
        await Assertions.Expect(page.Locator(".result-window")).ToContainTextAsync("\"committed\"");

        await page.GotoAsync("/explore");
        await page.GetByRole(AriaRole.Link, new() { Name = "Promises by theme", Exact = true }).ClickAsync();
        await Assertions.Expect(visit.Heading).ToHaveTextAsync("Committed by theme");
        await visit.InteractiveAsync();
        await kept.GetByText("Save this query").ClickAsync();
        await kept.GetByLabel("Administrator's key").FillAsync(Site.AdministratorKey);
        await kept.GetByRole(AriaRole.Button, new() { Name = "Delete Promises by theme" }).ClickAsync();
        await Assertions.Expect(kept.GetByRole(AriaRole.Status)).ToHaveTextAsync("“Promises by theme” is deleted.");
        Assert.Empty(visit.Complaints);
    }
}
