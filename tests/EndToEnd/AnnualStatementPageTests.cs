using Microsoft.Playwright;

namespace Analytics.EndToEnd;

[Collection(SiteTests.Name)]
public sealed class AnnualStatementPageTests(Site site)
{
    [BrowserFact]
    public async Task Section_IsWrittenWithTheKeyAloneAndTakenAwayAgain()
    {
        await using var visit = await site.OpenAsync("/annual-statement?council=E08000007");
        await visit.InteractiveAsync();
        var section = visit.Page.GetByRole(AriaRole.Region, new() { Name = "2. Key areas of focus" });
        var save = section.GetByRole(AriaRole.Button, new() { Name = "Save" });
        await section.GetByText("Write this section").ClickAsync();
        await Assertions.Expect(save).ToBeDisabledAsync();

        await section.GetByLabel("Text").FillAsync("Care leavers, **because** they asked. <script>alert(1)</script>");
        await section.GetByLabel("Administrator's key").FillAsync("another key");
        await save.ClickAsync();
        await Assertions.Expect(section.GetByRole(AriaRole.Alert)).ToContainTextAsync("This is not the administrator's key");
        await Assertions.Expect(section).ToContainTextAsync("Nothing is written here yet.");

        await section.GetByLabel("Administrator's key").FillAsync(Site.AdministratorKey);
        await save.ClickAsync();
        await Assertions.Expect(section.GetByRole(AriaRole.Status)).ToHaveTextAsync("Saved.");
        await Assertions.Expect(section.Locator(".words strong")).ToHaveTextAsync("because");
        await Assertions.Expect(save).ToBeFocusedAsync();

        await section.GetByLabel("Text").FillAsync("");
        await save.ClickAsync();
        await Assertions.Expect(section).ToContainTextAsync("Nothing is written here yet.");
        Assert.Empty(visit.Complaints);
    }
}
