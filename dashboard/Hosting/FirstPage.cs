using System.Text.Json;
using Analytics.Dashboard.Gateway;

namespace Analytics.Dashboard.Hosting;

/// <summary>Compiles how the first page's answer is read, while the data is being prepared: whoever started the program looks at that page first.</summary>
internal sealed class FirstPage : IHostedLifecycleService
{
    private Task _reading = Task.CompletedTask;

    public Task StartingAsync(CancellationToken cancellationToken)
    {
        _reading = Task.Run(Read, cancellationToken);
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => _reading;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static void Read()
    {
        _ = JsonSerializer.Deserialize("{}", OverviewAnswer.Document.Response);
    }
}
