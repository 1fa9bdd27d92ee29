using Microsoft.EntityFrameworkCore;

namespace Analytics.Api.Records.Postgres;

/// <summary>The records on PostgreSQL.</summary>
public sealed class PostgresAnalyticsDb(DbContextOptions<PostgresAnalyticsDb> options) : AnalyticsDb(options)
{
    /// <summary>Text sorts code point by code point, as it does in SQLite, in the columns and in .NET's ordinal order, whatever the server's language is.</summary>
    internal const string Collation = "C";

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<string>().UseCollation(Collation);
        configurationBuilder.Properties<Enum>().UseCollation(Collation);
    }
}
