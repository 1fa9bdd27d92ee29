using System.Text;
using Microsoft.Playwright;

namespace Analytics.EndToEnd;

[Collection(SiteTests.Name)]
public sealed class DataPageTests(Site site)
{
    private const string Page = "/data";

    [BrowserFact]
    public async Task File_IsCheckedThenImportedThenWithdrawn()
    {
        await using var visit = await site.OpenAsync(Page);
        await FillInAsync(visit, Site.AdministratorKey, "Paid,Supplier,Amount\n2022-05-03,Good Ltd,12.34\n2022-05-04,Bad Ltd,twelve\n");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Check the file" }).ClickAsync();
        var account = visit.Page.Locator(".account");
        await Assertions.Expect(account).ToContainTextAsync("Accepted: 1 row.");
        await Assertions.Expect(account.GetByRole(AriaRole.Region, new() { Name = "Columns and first rows" })).ToContainTextAsync("Good Ltd");
        await Assertions.Expect(account.GetByRole(AriaRole.Table, new() { Name = "The first 1 problem" })).ToContainTextAsync("twelve");
        Assert.Empty(await visit.AxeAsync());
        await Assertions.Expect(History(visit)).Not.ToContainTextAsync("brought.csv");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Import 1 row" }).ClickAsync();
        await Assertions.Expect(account).ToContainTextAsync("Imported: brought.csv");
        var row = History(visit).GetByRole(AriaRole.Row, new() { Name = "brought.csv" });
        await Assertions.Expect(row).ToContainTextAsync("Accepted, 1 row in quarantine");
        await Assertions.Expect(row).ToContainTextAsync("£12.34");

        var download = await visit.Page.RunAndWaitForDownloadAsync(() => row.GetByRole(AriaRole.Button, new() { Name = "Rows in quarantine" }).ClickAsync());
        Assert.Contains("Bad Ltd,twelve", await File.ReadAllTextAsync(await download.PathAsync()), StringComparison.Ordinal);

        await row.GetByRole(AriaRole.Button, new() { Name = "Withdraw brought.csv" }).ClickAsync();
        await row.GetByRole(AriaRole.Button, new() { Name = "Yes, withdraw" }).ClickAsync();
        await Assertions.Expect(row).ToContainTextAsync("Withdrawn");
        Assert.Empty(visit.Complaints);
    }

    [BrowserFact]
    public async Task PrivateFile_IsListedForTheAdministratorAlone()
    {
        await using var visit = await site.OpenAsync(Page);
        await FillInAsync(visit, Site.AdministratorKey, "Paid,Supplier,Amount\n2022-05-03,Quiet Ltd,3.21\n", "quiet.csv");
        await visit.Page.GetByLabel("Keep its rows to the administrator").CheckAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Check the file" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Import 1 row" }).ClickAsync();
        await Assertions.Expect(History(visit).GetByRole(AriaRole.Row).Filter(new() { HasText = "£3.21" })).ToContainTextAsync("Accepted, not public");

        await using var stranger = await site.OpenAsync(Page);
        await ReadyAsync(stranger);
        await Assertions.Expect(History(stranger)).Not.ToContainTextAsync("£3.21");
        await stranger.Page.GetByLabel("Administrator's key").FillAsync(Site.AdministratorKey);
        await stranger.Page.GetByLabel("Administrator's key").BlurAsync();
        await Assertions.Expect(History(stranger)).ToContainTextAsync("£3.21");
        Assert.Empty(stranger.Complaints);
    }

    [BrowserFact]
    public async Task WrongKey_IsToldAndNothingIsTaken()
    {
        await using var visit = await site.OpenAsync(Page);
        await FillInAsync(visit, "not the right key", "Paid,Supplier,Amount\n2022-05-03,Good Ltd,1.00\n");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Check the file" }).ClickAsync();

        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "This is not the administrator's key." })).ToBeVisibleAsync();
    }

    [BrowserTheory]
    [InlineData(1440, false)]
    [InlineData(390, true)]
    public async Task NameInDoubt_IsDecidedByKeyboard(int width, bool isDark)
    {
        await using var visit = await site.OpenAsync(Page, new ViewOptions(width, isDark));
        var name = $"Zebra Joinery {width}";
        await FillInAsync(visit, Site.AdministratorKey, $"Paid,Supplier,VAT number,Amount\n2022-05-03,{name} Ltd,81231{width},900000000.00\n2022-05-04,{name} Ltd,99988{width},900000001.00\n2022-05-05,{name} Limited,,900000002.00\n", $"names-{width}.csv");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Check the file" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Import 3 rows" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".account")).ToContainTextAsync($"Imported: names-{width}.csv");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Show the names in doubt" }).PressAsync("Enter");
        var doubt = visit.Page.Locator(".review > ul > li", new() { HasText = $"{name} Limited" }).Filter(new() { Has = visit.Page.GetByRole(AriaRole.Heading, new() { Name = $"{name} Limited", Exact = true }) });
        await Assertions.Expect(doubt).ToContainTextAsync("No number stands beside it · £900,000,002.00 in 1 payment");
        await Assertions.Expect(doubt).ToContainTextAsync("The same name has different numbers.");
        await visit.ScreenshotAsync($"data-names-{width}-{(isDark ? "dark" : "light")}");
        Assert.Empty(await visit.AxeAsync());
        Assert.True(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The page is wider than its window.");

        await doubt.GetByRole(AriaRole.Button, new() { Name = $"{name} Limited is {name} Ltd, VAT number 81231{width}" }).PressAsync("Enter");

        var status = visit.Page.Locator(".review [role=status]");
        await Assertions.Expect(status).ToContainTextAsync($"Accepted: {name} Limited (spelling ");
        await Assertions.Expect(status).ToContainTextAsync("Published as version ");
        await Assertions.Expect(status).ToBeFocusedAsync();
        await Assertions.Expect(doubt).ToHaveCountAsync(0);
        Assert.Empty(visit.Complaints);
    }

    [BrowserFact]
    public async Task WhatIsFilledInBeforeTheCircuitIsUp_IsTaken()
    {
        await using var visit = await site.OpenAsync(Page);

        await visit.BeforeTheCircuitAsync(() => EnterAsync(visit, Site.AdministratorKey, "Paid,Supplier,Amount\n2022-05-03,Early Ltd,12.34\n", "early.csv"));
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Check the file" }).ClickAsync();

        await Assertions.Expect(visit.Page.Locator(".account")).ToContainTextAsync("Early Ltd");
        Assert.Empty(visit.Complaints);
    }

    [BrowserFact]
    public async Task Template_IsGivenForAnyKind()
    {
        await using var visit = await site.OpenAsync(Page);
        await ReadyAsync(visit);
        await visit.Page.GetByLabel("What it holds").SelectOptionAsync(new SelectOptionValue { Label = "Targets" });

        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.GetByRole(AriaRole.Button, new() { Name = "Empty template" }).ClickAsync());

        Assert.Equal("targets.csv", download.SuggestedFilename);
        Assert.Equal("council,cube,metric,financial_year,value", (await File.ReadAllTextAsync(await download.PathAsync())).Trim());
    }

    private static ILocator History(Visit visit) => visit.Page.GetByRole(AriaRole.Table, new() { Name = "Imported files, the newest first" });

    /// <summary>Waits for the circuit: before it is there, the form takes nothing.</summary>
    private static async Task ReadyAsync(Visit visit) =>
        await visit.Page.WaitForFunctionAsync("() => document.querySelector('#import-file')?._blazorInputFileNextFileId !== undefined");

    private static async Task FillInAsync(Visit visit, string key, string file, string name = "brought.csv")
    {
        await ReadyAsync(visit);
        await EnterAsync(visit, key, file, name);
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Check the file" })).ToBeEnabledAsync();
    }

    private static async Task EnterAsync(Visit visit, string key, string file, string name)
    {
        await visit.Page.GetByLabel("Council", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "Bolton" });
        await visit.Page.GetByLabel("Administrator's key").FillAsync(key);
        await visit.Page.GetByLabel("File (drop it here").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(file) });
    }
}
