using Analytics.Api.Records.Postgres;
using Analytics.Api.Records.Sqlite;

namespace Analytics.Api.Records;

public static class RecordsServices
{
    /// <summary>Adds the records.</summary>
    /// <param name="services">Where to add them.</param>
    /// <param name="dataFolder">A path, taken from the working folder when it is relative.</param>
    /// <param name="postgres">The connection string of a PostgreSQL database; null for a SQLite file in the data folder.</param>
    public static IServiceCollection AddRecords(this IServiceCollection services, string dataFolder, string? postgres)
    {
        var folder = Path.GetFullPath(dataFolder);
        return services
            .AddSingleton<RecordsDatabase>(postgres is null ? new SqliteRecordsDatabase(folder) : new PostgresRecordsDatabase(postgres, folder))
            .AddSingleton(_ => new RecordThreads(Environment.ProcessorCount * 2));
    }
}
