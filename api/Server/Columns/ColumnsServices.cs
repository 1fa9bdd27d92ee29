using Analytics.Api.Records;

namespace Analytics.Api.Columns;

public static class ColumnsServices
{
    /// <summary>Adds the columns, kept as snapshots in the data folder.</summary>
    public static IServiceCollection AddColumns(this IServiceCollection services, string dataFolder) => services
        .AddSingleton(new SnapshotFolder(dataFolder))
        .AddSingleton<SnapshotStore>()
        .AddSingleton<SnapshotPublisher>()
        .AddSingleton<IPublisher>(provider => provider.GetRequiredService<SnapshotPublisher>())
        .AddSingleton(new QueryThreads(Environment.ProcessorCount * 2));
}
