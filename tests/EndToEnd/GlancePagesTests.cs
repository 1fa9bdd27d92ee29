using Microsoft.Playwright;

namespace Analytics.EndToEnd;

/// <summary>What a stranger finds at a glance: on Overview, Places and Compare.</summary>
[Collection(SiteTests.Name)]
public sealed class GlancePagesTests(Site site)
{
    [BrowserFact]
    public async Task DeliveredShareOfStockport_IsOneClickAway()
    {
        await using var visit = await site.OpenAsync("/");

        await visit.Page.Locator(".tilemap a", new() { HasText = "Stockport" }).ClickAsync();

        await Assertions.Expect(visit.Heading).ToHaveTextAsync("Stockport in 2022/23");
        Assert.Equal("57.84%", await visit.TileAsync("Delivered share"));
        Assert.Empty(visit.Complaints);
    }

    [BrowserFact]
    public async Task ContractFurthestBehind_IsNamedAndLeadsToItself()
    {
        await using var visit = await site.OpenAsync("/overview?council=E08000007", new ViewOptions(HasScript: false));
        var furthest = visit.Page.Locator(".need a").First;
        var title = await furthest.InnerTextAsync();

        await furthest.ClickAsync();

        await Assertions.Expect(visit.Heading).ToContainTextAsync(title);
    }

    [BrowserFact]
    public async Task Boroughs_LeadToTheirWards()
    {
        await using var visit = await site.OpenAsync("/places");

        await visit.Page.Locator(".tilemap a", new() { HasText = "Stockport" }).ClickAsync();

        await Assertions.Expect(visit.Heading).ToHaveTextAsync("What reached Stockport in 2022/23");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Rowheader, new() { Name = "Brinnington & Stockport Central" })).ToBeVisibleAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "spend per head", Exact = true }).ClickAsync();
        await Assertions.Expect(visit.Page).ToHaveURLAsync("/places?council=E08000007&show=spend");
        Assert.Empty(visit.Complaints);
    }

    [BrowserFact]
    public async Task CouncilsToCompareWith_ArePickedByHand()
    {
        await using var visit = await site.OpenAsync("/compare?council=E08000007");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Picture" })).ToHaveCountAsync(2); // the circuit is up

        await visit.Page.GetByText("Choose councils to compare with").ClickAsync();
        foreach (var council in new[] { "Salford", "Trafford" })
            await visit.Page.GetByRole(AriaRole.Checkbox, new() { Name = council }).CheckAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Compare" }).ClickAsync();

        await Assertions.Expect(visit.Page).ToHaveURLAsync("/compare?council=E08000007&with=E08000006,E08000009");
        await Assertions.Expect(visit.Page.Locator(".lead")).ToContainTextAsync("the median of the three councils chosen");
        Assert.Empty(visit.Complaints);
    }
}
