using Analytics.Api.Columns.DuckDb;
using Analytics.Api.Records;

namespace Analytics.Api.Columns;

public static class ColumnsServices
{
    /// <summary>Adds the columns, kept as snapshots in the data folder.</summary>
    /// <param name="services">The program's.</param>
    /// <param name="dataFolder">An absolute path.</param>
    /// <param name="queriesAtOnce">How many questions run at once.</param>
    /// <param name="smallestCountShown">Counts of people below this are withheld.</param>
    public static IServiceCollection AddColumns(this IServiceCollection services, string dataFolder, int queriesAtOnce = 1, int smallestCountShown = 8) => services
        .AddSingleton(new SnapshotFolder(dataFolder))
        .AddSingleton<ColumnsEngine, DuckDbColumns>()
        .AddSingleton<SnapshotStore>()
        .AddSingleton(provider => new SnapshotPublisher(
            provider.GetRequiredService<RecordsDatabase>(), provider.GetRequiredService<ColumnsEngine>(), provider.GetRequiredService<SnapshotStore>(), provider.GetRequiredService<TimeProvider>())
        {
            Counts = new(smallestCountShown),
        })
        .AddSingleton<IPublisher>(provider => provider.GetRequiredService<SnapshotPublisher>())
        .AddSingleton(provider => new QueryGovernor(queriesAtOnce, provider.GetRequiredService<TimeProvider>()));
}
