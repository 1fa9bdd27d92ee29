using Microsoft.Playwright;

namespace Analytics.EndToEnd;

/// <summary>The dashboard and a browser, started once for all tests.</summary>
public sealed class Site : IAsyncLifetime
{
    /// <summary>The key of the program that is looked at.</summary>
    public const string AdministratorKey = "key of the browser tests";

    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];

    private DashboardProgram? _program;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public Uri Address { get; private set; } = new("about:blank");

    public async Task InitializeAsync()
    {
        if (Chromium.Executable is null)
            return;

        Assertions.SetDefaultExpectTimeout(30_000);
        (_program, Address) = await DashboardProgram.StartAsync(("ANALYTICS_ADMIN_KEY", AdministratorKey));
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Executable, Args = Arguments });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_program is not null)
            await _program.DisposeAsync();
    }

    /// <summary>Opens an address in a new window that notes everything that goes wrong in it.</summary>
    public async Task<Visit> OpenAsync(string address, ViewOptions? view = null)
    {
        view ??= new ViewOptions();
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = Address.AbsoluteUri,
            ViewportSize = new() { Width = view.Width, Height = 900 },
            ColorScheme = view.IsDark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = view.HasScript,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(60_000);
        var visit = new Visit(context, await context.NewPageAsync(), Address);
        foreach (var blocked in view.Blocked)
            await visit.Page.RouteAsync(blocked, route => route.AbortAsync());
        await visit.Page.GotoAsync(address);
        return visit;
    }
}

/// <summary>How a visitor looks at a page.</summary>
public sealed record ViewOptions(int Width = 1440, bool IsDark = false, bool HasScript = true)
{
    /// <summary>Addresses that do not answer.</summary>
    public IReadOnlyList<string> Blocked { get; init; } = [];
}

[CollectionDefinition(Name)]
public sealed class SiteTests : ICollectionFixture<Site>
{
    public const string Name = "Site";
}
