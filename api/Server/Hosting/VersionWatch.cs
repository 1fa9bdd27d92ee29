using Analytics.Api.Columns;
using Analytics.Api.Schema.Cubes;

namespace Analytics.Api.Hosting;

/// <summary>Follows the current version, which the command line may publish from another process, and drops the answers of versions that are gone.</summary>
internal sealed partial class VersionWatch(SnapshotStore snapshots, AnswerCache answers, TimeProvider clock, ILogger<VersionWatch> log) : BackgroundService
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
                answers.DropBefore(SnapshotFolder.OldestKept(snapshots.CurrentSequence));
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
