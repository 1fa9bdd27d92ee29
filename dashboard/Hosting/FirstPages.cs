using System.Text.Json;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.State;

namespace Analytics.Dashboard.Hosting;

/// <summary>
/// Compiles what the pages run through before anybody waits for it: how the first page's answer is read, while the data is being prepared, and the pages
/// themselves once the program listens, by opening each.
/// </summary>
public sealed partial class FirstPages(ApiAddress address, HttpClient http, ILogger<FirstPages> log) : IHostedLifecycleService, IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private Task _reading = Task.CompletedTask;
    private Task _opening = Task.CompletedTask;

    public Task StartingAsync(CancellationToken cancellationToken)
    {
        _reading = Task.Run(Read, cancellationToken);
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        _opening = Task.Run(() => OpenAsync(_stopping.Token), cancellationToken);
        return Task.CompletedTask;
    }

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        await Task.WhenAll(_reading, _opening);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _stopping.Dispose();

    private static void Read()
    {
        _ = JsonSerializer.Deserialize("{}", OverviewAnswer.Document.Response);
    }

    private async Task OpenAsync(CancellationToken cancellationToken)
    {
        try
        {
            foreach (var page in SitePages.All)
            {
                using var response = await http.GetAsync(new Uri(address.Site, page.Path), cancellationToken);
            }
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException or InvalidOperationException)
        {
            LogCold(log, exception.Message); // the first reader of a page waits a little longer
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Not all pages were opened: {Reason}")]
    private static partial void LogCold(ILogger log, string reason);
}
