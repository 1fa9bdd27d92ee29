using Analytics.Api.Columns;

namespace Analytics.Api.Hosting;

/// <summary>Follows the current version, which the command line may publish from another process.</summary>
internal sealed partial class VersionWatch(SnapshotStore snapshots, TimeProvider clock, ILogger<VersionWatch> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                snapshots.Refresh();
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // The version that is open goes on answering; the next tick tries again.
                LogFailure(log, exception);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The current data version could not be looked up.")]
    private static partial void LogFailure(ILogger log, Exception exception);
}
