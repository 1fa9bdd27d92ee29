using Analytics.Api.Columns;
using Analytics.Api.Schema.Cubes;

namespace Analytics.Api.Hosting;

/// <summary>Follows the current version, which the command line may publish from another process, and drops the answers of versions that are gone.</summary>
internal sealed partial class VersionWatch(SnapshotStore snapshots, AnswerCache answers, TimeProvider clock, ILogger<VersionWatch> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    private bool _isLost;

    /// <summary>Looks once. Of looks that fail only the first is told, and then the one that succeeds again.</summary>
    internal void Look()
    {
        try
        {
            snapshots.Refresh();
            answers.DropBefore(SnapshotFolder.OldestKept(snapshots.CurrentSequence));
            if (_isLost)
                LogReturn(log);
            _isLost = false;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            if (!_isLost)
                LogLoss(log, exception.Message);
            _isLost = true;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            Look();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The current data version cannot be looked up; the one that is open goes on answering. {Reason}")]
    private static partial void LogLoss(ILogger log, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "The current data version can be looked up again.")]
    private static partial void LogReturn(ILogger log);
}
