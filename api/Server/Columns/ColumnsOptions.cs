namespace Analytics.Api.Columns;

/// <summary>Where the columns are, and how they may be asked.</summary>
/// <param name="DataFolder">An absolute path: versions are written here.</param>
public sealed record ColumnsOptions(string DataFolder)
{
    /// <summary>The connection string of the PostgreSQL database that answers. Default: null, for DuckDB in this process.</summary>
    public string? Postgres { get; init; }

    /// <summary>How many questions run at once. Default: 1.</summary>
    public int QueriesAtOnce { get; init; } = 1;

    /// <summary>Counts of people below this are withheld. Default: 8.</summary>
    public int SmallestCountShown { get; init; } = 8;

    /// <summary>How long whoever may ask longest may ask. Default: a minute.</summary>
    public TimeSpan LongestQuestion { get; init; } = TimeSpan.FromMinutes(1);
}
