namespace Analytics.Dashboard.Gateway;

/// <summary>What <c>Definitions.graphql</c> brings back.</summary>
public sealed record DefinitionsAnswer(IReadOnlyList<Council> Councils, Calendar Calendar, FrameworkThemes TomsFramework, IReadOnlyList<Metric>? Metrics = null) : IFramed
{
    public static readonly Document<DefinitionsVariables, DefinitionsAnswer> Document = new("Definitions");
}

/// <summary>What <c>Definitions.graphql</c> is asked with.</summary>
/// <param name="Version">The id of the data version; null means the current one.</param>
public sealed record DefinitionsVariables(bool Learn, string? Version);
