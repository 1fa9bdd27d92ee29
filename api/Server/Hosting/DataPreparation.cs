using Analytics.Api.Columns;
using Analytics.Api.Ingest;
using Analytics.Api.Records;

namespace Analytics.Api.Hosting;

/// <summary>Before anything is served: the database is there, the first start's data is in it, and what stands in it is published.</summary>
internal sealed partial class DataPreparation(
    AnalyticsSettings settings,
    RecordsDatabase records,
    SeedData seedData,
    SnapshotPublisher publisher,
    ILogger<DataPreparation> log) : IHostedService
{
    private static string SeedFolder { get; } = Path.Combine(AppContext.BaseDirectory, "seed-data");

    /// <summary>Prepares; harmless to repeat.</summary>
    /// <exception cref="RecordsException">The data folder cannot be used; the message says the way out.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await records.EnsureReadyAsync(cancellationToken);
        if (settings.LoadsSeedData)
        {
            var loaded = await seedData.LoadIfEmptyAsync(SeedFolder, progress: null, cancellationToken);
            var rows = loaded.Sum(report => report.Import.RowsAccepted);
            if (rows > 0)
                LogSeedData(log, loaded.Count, rows);
        }

        await publisher.PublishIfStaleAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Information, Message = "First start: loaded {Files} files of synthetic data, {Rows} rows.")]
    private static partial void LogSeedData(ILogger log, int files, long rows);
}
