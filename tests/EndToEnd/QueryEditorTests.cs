using Microsoft.Playwright;

namespace Analytics.EndToEnd;

[Collection(SiteTests.Name)]
public sealed class QueryEditorTests(Site site)
{
    private const string Editor = "/graphql";

    [BrowserTheory]
    [InlineData(1440, false)]
    [InlineData(390, true)]
    public async Task FirstQuestion_IsThereAndAnswersAtAPress(int width, bool isDark)
    {
        await using var visit = await site.OpenAsync(Editor, new ViewOptions(width, isDark));

        await Assertions.Expect(visit.Heading).ToHaveTextAsync("Query editor");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Execute query" }).ClickAsync();

        await Assertions.Expect(Answer(visit)).ToContainTextAsync("\"boroughShare\"");
        await Assertions.Expect(Answer(visit)).Not.ToContainTextAsync("\"errors\"");
        await visit.ScreenshotAsync($"query-editor-{width}-{(isDark ? "dark" : "light")}");
        Assert.Empty(visit.Complaints);
    }

    [BrowserFact]
    public async Task Tour_OpensItsQuestionsInTabsAndTheKeyboardRunsThem()
    {
        await using var visit = await site.OpenAsync(Editor);

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Top suppliers" }).PressAsync("Enter");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Tab, new() { Name = "TopSuppliers" })).ToBeVisibleAsync();
        await visit.Page.Keyboard.PressAsync("Control+Enter");

        await Assertions.Expect(Answer(visit)).ToContainTextAsync("\"supplierSize\"");
        await Assertions.Expect(Answer(visit)).Not.ToContainTextAsync("\"errors\"");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Local spend by council" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Tab)).ToHaveCountAsync(2);
        Assert.Empty(visit.Complaints);
    }

    [BrowserFact]
    public async Task Documentation_TellsWhatTheSchemaSays()
    {
        await using var visit = await site.OpenAsync(Editor);

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Show Documentation Explorer" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "LocalityRing", Exact = true }).ClickAsync();

        await Assertions.Expect(visit.Page.GetByText("Exclusive rings that add up to the whole: a line is in exactly one.").First).ToBeVisibleAsync();
        Assert.Empty(visit.Complaints);
    }

    [BrowserFact]
    public async Task SecondVisit_BringsThePageAndTheTourAlone()
    {
        await using var visit = await site.OpenAsync(Editor);
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Glossary" })).ToBeVisibleAsync();
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle); // what the first visit brings may come late
        var first = await visit.TransferredAsync();

        await visit.Page.GotoAsync(Editor);
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Show Tour" }).Or(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Hide Tour" }))).ToBeVisibleAsync();

        Assert.InRange(first, 100_000, 1_000_000);
        Assert.InRange(await visit.TransferredAsync() - first, 1, 100_000);
    }

    private static ILocator Answer(Visit visit) => visit.Page.Locator(".result-window");
}
