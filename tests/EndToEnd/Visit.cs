using System.Collections.Concurrent;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Analytics.EndToEnd;

/// <summary>One window on the site, and what went wrong in it.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _complaints = [];
    private readonly ConcurrentQueue<IRequest> _requests = [];

    public Visit(IBrowserContext context, IPage page, Uri site)
    {
        (_context, Page) = (context, page);
        page.Console += (_, message) => Note(message.Type is "error" or "warning", $"console {message.Type}: {message.Text}");
        page.PageError += (_, error) => Note(bad: true, $"script error: {error}");
        page.Request += (_, request) => Note(IsForeign(request, site), $"request to another host: {request.Url}");
        page.RequestFinished += (_, request) => _requests.Enqueue(request);
    }

    public IPage Page { get; }

    /// <summary>Errors and warnings of the console, script errors, and requests that left the machine.</summary>
    public IReadOnlyList<string> Complaints => [.. _complaints];

    public ILocator Heading => Page.Locator("h1");

    /// <summary>Waits until both charts are drawn, which is when the page answers to clicks.</summary>
    public async Task ChartsAsync()
    {
        var charts = Page.Locator(".plot.js-plotly-plot");
        await Assertions.Expect(charts).ToHaveCountAsync(2, new() { Timeout = 60_000 });
        await Assertions.Expect(Page.Locator(".card:has(.plot)").GetByRole(AriaRole.Button, new() { Name = "Picture" })).ToHaveCountAsync(2, new() { Timeout = 60_000 });
    }

    /// <summary>Waits until the page answers to clicks: the circuit draws it anew then, and leaves such a comment where it did.</summary>
    public async Task InteractiveAsync()
    {
        for (var attempt = 0; !await Page.EvaluateAsync<bool>("document.body.innerHTML.includes('<!--!-->')"); attempt++)
        {
            Assert.True(attempt < 300, "The page did not come to life within a minute.");
            await Page.WaitForTimeoutAsync(200);
        }
    }

    /// <summary>Opens the page anew and acts on it before it has a circuit, then waits until it answers.</summary>
    public async Task BeforeTheCircuitAsync(Func<Task> act)
    {
        var circuit = await HoldAsync("**/_blazor/negotiate**");
        await Page.ReloadAsync();
        await act();
        circuit.SetResult();
        await InteractiveAsync();
    }

    /// <summary>Keeps what the page asks for from it until the result is set.</summary>
    /// <param name="addresses">A pattern of addresses.</param>
    public async Task<TaskCompletionSource> HoldAsync(string addresses)
    {
        var held = new TaskCompletionSource();
        await Page.RouteAsync(addresses, async route =>
        {
            await held.Task;
            await route.ContinueAsync();
        });
        return held;
    }

    public async Task<string> TileAsync(string title) =>
        await Page.Locator(".tile", new() { HasText = title }).Locator(".value").InnerTextAsync();

    /// <summary>Everything that axe finds, as readable lines.</summary>
    public async Task<IReadOnlyList<string>> AxeAsync() =>
        [.. from violation in (await Page.RunAxe()).Violations from node in violation.Nodes select $"{violation.Id}: {violation.Help}: {node.Html}"];

    /// <summary>Bytes that came over the wire, headers included.</summary>
    public async Task<long> TransferredAsync()
    {
        var total = 0L;
        foreach (var request in _requests)
        {
            var sizes = await request.SizesAsync();
            total += sizes.ResponseBodySize + sizes.ResponseHeadersSize;
        }
        return total;
    }

    /// <summary>Keeps a picture of the whole page under <c>.artifacts/screenshots</c>.</summary>
    public Task ScreenshotAsync(string name) =>
        Page.ScreenshotAsync(new() { Path = Repository.PathOf(".artifacts", "screenshots", $"{name}.png"), FullPage = true });

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private static bool IsForeign(IRequest request, Uri site) =>
        new Uri(request.Url) is { Scheme: "http" or "https" or "ws" or "wss" } address && address.Authority != site.Authority;

    private void Note(bool bad, string complaint)
    {
        if (bad)
            _complaints.Enqueue(complaint);
    }
}
