namespace Analytics.Api.Columns;

/// <summary>What an engine can do, and what it calls what all of them have. Everything else is written the same for every engine.</summary>
internal sealed record SqlCapabilities
{
    public static SqlCapabilities DuckDb { get; } = new() { WholeDivision = "//" };

    public static SqlCapabilities Postgres { get; } = new() { WholeDivision = "/" };

    /// <summary>The operator that divides a BIGINT by another and drops what remains.</summary>
    public required string WholeDivision { get; init; }
}
