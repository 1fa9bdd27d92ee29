using Analytics.Api.Columns.DuckDb;
using Analytics.Api.Columns.Postgres;
using Analytics.Api.Records;

namespace Analytics.Api.Columns;

public static class ColumnsServices
{
    /// <summary>Adds the columns.</summary>
    public static IServiceCollection AddColumns(this IServiceCollection services, ColumnsOptions options) => services
        .AddSingleton(new SnapshotFolder(options.DataFolder))
        .AddSingleton<ColumnsEngine>(provider => options.Postgres is { } postgres
            ? new PostgresColumns(postgres, provider.GetRequiredService<SnapshotFolder>()) { LongestQuestion = options.LongestQuestion }
            : new DuckDbColumns(provider.GetRequiredService<SnapshotFolder>()))
        .AddSingleton<SnapshotStore>()
        .AddSingleton(provider => new SnapshotPublisher(
            provider.GetRequiredService<RecordsDatabase>(), provider.GetRequiredService<ColumnsEngine>(), provider.GetRequiredService<SnapshotStore>(), provider.GetRequiredService<TimeProvider>())
        {
            Counts = new(options.SmallestCountShown),
        })
        .AddSingleton<IPublisher>(provider => provider.GetRequiredService<SnapshotPublisher>())
        .AddSingleton(provider => new QueryGovernor(options.QueriesAtOnce, provider.GetRequiredService<TimeProvider>()));
}
