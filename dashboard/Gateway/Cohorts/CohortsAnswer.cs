namespace Analytics.Dashboard.Gateway;

/// <summary>What <c>Cohorts.graphql</c> brings back. Counts of people are rounded or withheld by the API.</summary>
public sealed record CohortsAnswer(
    IReadOnlyList<Council> Councils,
    Calendar Calendar,
    FrameworkThemes TomsFramework,
    HelpedPeople Chosen,
    Level<HelpedRow> OverTime,
    Level<HelpedRow> Boroughs,
    IReadOnlyList<Metric>? Metrics = null) : IFramed
{
    public static readonly Document<CohortsVariables, CohortsAnswer> Document = new("Cohorts");
}

/// <summary>Everybody looked at, and the same by group, by kind of outcome and by the deprivation of the ward.</summary>
public sealed record HelpedPeople(
    Figure People,
    Figure Starts,
    Figure SustainedShare,
    Figure Hours,
    Figure Weeks,
    Figure Value,
    IReadOnlyList<HelpedRow> Cohorts,
    IReadOnlyList<HelpedRow> Kinds,
    IReadOnlyList<HelpedRow> Deciles,
    ResultInfo Info);

/// <summary>The people of one key; a key that was not asked for is null.</summary>
/// <param name="DeprivationDecile">1 is the most deprived tenth of England's wards; null also where the ward is not known.</param>
/// <param name="Kinds">By kind of outcome, within one group.</param>
/// <param name="Cohorts">By group, within one year.</param>
public sealed record HelpedRow(
    Figure People,
    Figure Starts,
    Figure SustainedShare,
    Figure Value,
    Cohort? Cohort = null,
    OutcomeKind? OutcomeKind = null,
    int? DeprivationDecile = null,
    string? FinancialYear = null,
    CouncilName? Council = null,
    IReadOnlyList<HelpedRow>? Kinds = null,
    IReadOnlyList<HelpedRow>? Cohorts = null);

/// <summary>What <c>Cohorts.graphql</c> is asked with.</summary>
/// <param name="CompareWithBefore">Whether one year is held against the year before.</param>
/// <param name="Version">The id of the data version; null means the current one.</param>
public sealed record CohortsVariables(
    CohortOutcomesFilterInput Chosen, CohortOutcomesFilterInput OverTime, CohortOutcomesFilterInput Boroughs, bool CompareWithBefore, bool Learn, string? Version);
