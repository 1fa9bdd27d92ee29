namespace Analytics.Api.Metrics;

/// <summary>One cube: what it can be split by, filtered by and asked for.</summary>
public sealed record CubeDefinition(
    Cube Cube,
    string Name,
    string Description,
    IReadOnlyList<Dimension> Dimensions,
    IReadOnlyList<FilterField> Filters,
    IReadOnlyList<Metric> Metrics)
{
    public Metric Metric(string name) => Metrics.First(metric => metric.Name == name);

    public Dimension Dimension(string name) => Dimensions.First(dimension => dimension.Name == name);
}

/// <summary>The one list of what can be measured and by what.</summary>
public static class MetricCatalog
{
    public static CubeDefinition Spend { get; } = new(
        Cube.Spend, "Spend", "Invoice-level spend.", SpendDimensions.All, SpendDimensions.Filters, SpendMetrics.All);

    public static IReadOnlyList<CubeDefinition> Cubes { get; } = [Spend];

    public static IEnumerable<Metric> Metrics => Cubes.SelectMany(cube => cube.Metrics);
}
