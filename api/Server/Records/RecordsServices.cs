using Analytics.Api.Records.Sqlite;

namespace Analytics.Api.Records;

public static class RecordsServices
{
    /// <summary>Adds the records, kept in a SQLite file in the data folder.</summary>
    /// <param name="services">Where to add them.</param>
    /// <param name="dataFolder">A path, taken from the working folder when it is relative.</param>
    public static IServiceCollection AddRecords(this IServiceCollection services, string dataFolder) => services
        .AddSingleton<RecordsDatabase>(new SqliteRecordsDatabase(Path.GetFullPath(dataFolder)))
        .AddSingleton(_ => new RecordThreads(Environment.ProcessorCount * 2));
}
