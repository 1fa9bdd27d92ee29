using Npgsql;

namespace Analytics.Api.Records.Postgres;

/// <summary>Where a PostgreSQL database is and who may use it, as an operator writes it.</summary>
internal static class PostgresConnectionString
{
    private const string Example = "Host=localhost;Database=analytics;Username=analytics;Password=…";

    /// <summary>What is wrong with one, without a word of what stands in it; null when nothing is.</summary>
    public static string? ProblemWith(string text)
    {
        if (text.StartsWith("postgres", StringComparison.OrdinalIgnoreCase) && text.Contains("://", StringComparison.Ordinal))
            return $"is an address, but a connection string was expected, like {Example}";

        NpgsqlConnectionStringBuilder server;
        try
        {
            server = new NpgsqlConnectionStringBuilder(text);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or InvalidCastException or OverflowException)
        {
            return $"is neither 'sqlite' nor a PostgreSQL connection string like {Example}. Write a value that has ; or = in it between double quotes";
        }

        (string Name, string? Value)[] parts = [("Host", server.Host), ("Database", server.Database), ("Username", server.Username)];
        var missing = parts.Where(part => string.IsNullOrEmpty(part.Value)).Select(part => part.Name).ToList();
        return missing.Count == 0 ? null : $"has no {string.Join(" and no ", missing)}: write it like {Example}";
    }
}
