using Microsoft.Playwright;

namespace Analytics.EndToEnd;

[Collection(SiteTests.Name)]
public sealed class ContractsPageTests(Site site)
{
    [BrowserFact]
    public async Task ContractFurthestBehind_IsNamedAndOneClickAway()
    {
        await using var visit = await site.OpenAsync("/contracts");
        var first = visit.Page.Locator("tbody th a").First;
        var title = await first.InnerTextAsync();
        await Assertions.Expect(visit.Page.Locator(".lead")).ToContainTextAsync($"{title} (");
        await Assertions.Expect(visit.Page.Locator(".lead")).ToContainTextAsync("is furthest behind");

        await first.ClickAsync();

        await Assertions.Expect(visit.Heading).ToHaveTextAsync(title);
        await Assertions.Expect(visit.Page.GetByText("behind an even pace")).ToBeVisibleAsync();
        Assert.Empty(visit.Complaints);
    }

    [BrowserFact]
    public async Task SearchAndPaging_StandInTheAddress()
    {
        await using var visit = await site.OpenAsync("/contracts", new ViewOptions(HasScript: false));
        var first = await visit.Page.Locator("tbody th a").First.InnerTextAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Next 25 contracts" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("tbody th a").First).Not.ToHaveTextAsync(first);

        await visit.Page.GetByLabel("Title or reference").FillAsync("highways");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();

        await Assertions.Expect(visit.Page.Locator(".lead")).ToContainTextAsync("“highways”");
        Assert.Contains("search=highways", visit.Page.Url, StringComparison.Ordinal);
        Assert.DoesNotContain("after=", visit.Page.Url, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task WhatIsTypedBeforeTheCircuitIsUp_Stays()
    {
        await using var visit = await site.OpenAsync("/contracts");
        var category = "";

        await visit.BeforeTheCircuitAsync(async () =>
        {
            await visit.Page.GetByLabel("Category").SelectOptionAsync(new SelectOptionValue { Index = 2 });
            category = await visit.Page.GetByLabel("Category").InputValueAsync();
            await visit.Page.GetByLabel("Title or reference").PressSequentiallyAsync("highways");
        });

        await Assertions.Expect(visit.Page.GetByLabel("Title or reference")).ToHaveValueAsync("highways");
        await Assertions.Expect(visit.Page.GetByLabel("Title or reference")).ToBeFocusedAsync();
        await Assertions.Expect(visit.Page.GetByLabel("Category")).ToHaveValueAsync(category);
        Assert.Empty(visit.Complaints);
    }

    [BrowserTheory]
    [InlineData(1440, false)]
    [InlineData(390, true)]
    public async Task OneContract_IsAccessibleAndFitsItsWindow(int width, bool isDark)
    {
        await using var list = await site.OpenAsync("/contracts", new ViewOptions(HasScript: false));
        var address = await list.Page.Locator("tbody th a").First.GetAttributeAsync("href");
        await using var visit = await site.OpenAsync(address!, new ViewOptions(width, isDark));
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await visit.Page.EvaluateAsync("document.querySelectorAll('main details').forEach(details => details.open = true)");

        Assert.Empty(await visit.AxeAsync());
        Assert.True(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "wider than its window");
        Assert.Empty(visit.Complaints);
    }
}
