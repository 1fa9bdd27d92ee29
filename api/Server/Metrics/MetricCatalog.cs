namespace Analytics.Api.Metrics;

/// <summary>Which rows a level of a cube has.</summary>
public enum RowSource
{
    /// <summary>Those that facts of the cube's first table stand in.</summary>
    Facts,

    /// <summary>Every combination of the members of its keys, whether or not anything stands in it: a row's presence gives nothing away.</summary>
    Members,
}

/// <summary>One cube: what it can be split by, filtered by and asked for.</summary>
public sealed record CubeDefinition(
    Cube Cube,
    string Name,
    string Description,
    IReadOnlyList<Dimension> Dimensions,
    IReadOnlyList<FilterField> Filters,
    IReadOnlyList<Metric> Metrics)
{
    /// <summary>Its field in the schema: <c>cohortOutcomes</c>.</summary>
    public string FieldName => char.ToLowerInvariant(Name[0]) + Name[1..];

    /// <summary>Compares the day of a fact, where periods are too coarse; null where facts are not told by the day.</summary>
    public FilterField? Day { get; init; }

    public RowSource Rows { get; init; } = RowSource.Facts;

    /// <summary>The table whose facts make rows, where facts do.</summary>
    public FactTable Table => Metrics[0].Numerator.Table;

    public Metric Metric(string name) => Metrics.First(metric => metric.Name == name);

    public Dimension Dimension(string name) => Dimensions.First(dimension => dimension.Name == name);
}

/// <summary>The one list of what can be measured and by what.</summary>
public static class MetricCatalog
{
    public static CubeDefinition Spend { get; } = new(
        Cube.Spend, "Spend", "Invoice-level spend.", SpendDimensions.All, SpendDimensions.Filters, SpendMetrics.All)
    {
        Day = SpendDimensions.PaidOn,
    };

    public static CubeDefinition Toms { get; } = new(
        Cube.Toms, "Toms", "Social value committed and delivered, by theme, outcome and measure.", TomsDimensions.All, TomsDimensions.Filters, TomsMetrics.All)
    {
        Day = TomsDimensions.Day,
    };

    public static CubeDefinition CohortOutcomes { get; } = new(
        Cube.CohortOutcomes, "CohortOutcomes", "Outcomes for people in the priority cohorts. Every figure here is under disclosure control.",
        CohortOutcomesDimensions.All, CohortOutcomesDimensions.Filters, CohortOutcomesMetrics.All)
    {
        Rows = RowSource.Members,
    };

    public static CubeDefinition Locality { get; } = new(
        Cube.Locality, "Locality", "What reaches a place: spend received, social value delivered, people helped, requests met.",
        LocalityDimensions.All, LocalityDimensions.Filters, LocalityMetrics.All)
    {
        Rows = RowSource.Members,
    };

    public static IReadOnlyList<CubeDefinition> Cubes { get; } = [Spend, Toms, CohortOutcomes, Locality];

    public static IEnumerable<Metric> Metrics => Cubes.SelectMany(cube => cube.Metrics);
}
