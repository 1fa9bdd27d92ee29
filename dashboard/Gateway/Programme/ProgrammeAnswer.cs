namespace Analytics.Dashboard.Gateway;

/// <summary>What <c>Programme.graphql</c> brings back.</summary>
/// <param name="Assessments">Null where no council is chosen.</param>
public sealed record ProgrammeAnswer(
    IReadOnlyList<Council> Councils,
    Calendar Calendar,
    FrameworkThemes TomsFramework,
    IReadOnlyList<Assessment>? Assessments = null,
    IReadOnlyList<Metric>? Metrics = null) : IFramed
{
    public static readonly Document<ProgrammeVariables, ProgrammeAnswer> Document = new("Programme");
}

/// <summary>What <c>Programme.graphql</c> is asked with.</summary>
/// <param name="Council">Its code; empty for none.</param>
/// <param name="Version">The id of the data version; null means the current one.</param>
public sealed record ProgrammeVariables(string Council, bool One, bool Learn, string? Version);
