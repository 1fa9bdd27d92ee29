using Analytics.Dashboard.Gateway;

namespace Analytics.Dashboard.State;

/// <summary>What can be chosen, and what the figures mean.</summary>
/// <param name="Councils">By name.</param>
/// <param name="FinancialYears">Ascending.</param>
/// <param name="DefaultYear">The latest year that is whole and in which most councils have published; null when there is no spend at all.</param>
/// <param name="AsAt">The day that contracts, commitments and delivery stand as at; null while nothing is known.</param>
/// <param name="Themes">In the framework's order.</param>
/// <param name="Metrics">The glossary.</param>
public sealed record Catalogue(
    IReadOnlyList<Council> Councils,
    IReadOnlyList<string> FinancialYears,
    string? DefaultYear,
    DateOnly? AsAt,
    IReadOnlyList<Theme> Themes,
    IReadOnlyList<Metric> Metrics)
{
    /// <summary>Before the first answer.</summary>
    public static readonly Catalogue Unknown = new([], [], DefaultYear: null, AsAt: null, [], []);

    /// <summary>What an answer tells. A glossary that was not asked for again is the one known before.</summary>
    public static Catalogue Of(IFramed answer, Catalogue known) => new(
        [.. answer.Councils.OrderBy(council => council.Name, StringComparer.OrdinalIgnoreCase)],
        [.. answer.Calendar.Rows.Select(year => year.FinancialYear).Order(StringComparer.Ordinal)],
        answer.Calendar.Rows
            .OrderByDescending(year => year.Amount.Status == FigureStatus.Ok)
            .ThenByDescending(year => year.Rows.Count)
            .ThenByDescending(year => year.FinancialYear, StringComparer.Ordinal)
            .FirstOrDefault()?.FinancialYear,
        answer.Calendar.Info.DataVersion.AsAt,
        answer.TomsFramework.Themes,
        answer.Metrics ?? known.Metrics);

    /// <summary>A council's name; its code while the name is not known.</summary>
    public string Name(string code) => Councils.FirstOrDefault(council => council.Code == code)?.Name ?? code;

    /// <summary>The councils of a group, by name.</summary>
    public IReadOnlyList<Council> Members(PeerGroup group) => [.. Councils.Where(council => council.PeerGroups?.Contains(group) == true)];

    /// <summary>What a figure means; null while the glossary is not known or has no such figure.</summary>
    /// <param name="name">Its name in the schema, <c>boroughShare</c>.</param>
    public Metric? Metric(Cube cube, string name) => Metrics.FirstOrDefault(metric => metric.Cube == cube && metric.Name == name);

    /// <summary>Whether a question put for one would be put the same for the other.</summary>
    public bool Equals(Catalogue? other) =>
        other is not null
        && DefaultYear == other.DefaultYear
        && AsAt == other.AsAt
        && FinancialYears.SequenceEqual(other.FinancialYears)
        && Themes.SequenceEqual(other.Themes)
        && Councils.Select(council => council.Code).SequenceEqual(other.Councils.Select(council => council.Code));

    public override int GetHashCode() => HashCode.Combine(DefaultYear, AsAt, FinancialYears.Count, Councils.Count);
}
