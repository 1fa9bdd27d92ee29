namespace Analytics.Api.Metrics;

/// <summary>What reaches a place can be split and filtered by, in the schema's order.</summary>
public static class LocalityDimensions
{
    public static readonly Dimension Borough = new("borough", "Borough", "Where it arrives.", "Place!", DimensionKind.Place);
    public static readonly Dimension Council = new("council", "Council", "Who pays, contracts or asks.", "Council!", DimensionKind.Council);
    public static readonly Dimension Theme = new("theme", "Theme", "The theme of social value, people and requests; spend has none.", "TomsTheme", DimensionKind.Theme);
    public static readonly Dimension Ward = new("ward", "Ward", "Where it arrives, where that is known as closely; null where only the borough is.", "Place", DimensionKind.Place);
    public static readonly Dimension DeprivationDecile = new("deprivationDecile", "Deprivation decile", "The ward's mean decile in the Index of Multiple Deprivation 2019, rounded; 1 is the most deprived tenth of England.", "Int", DimensionKind.Number);
    public static readonly Dimension FinancialYear = new("financialYear", "Financial year", "April to March, written 2022/23.", "String!", DimensionKind.FinancialYear);
    public static readonly Dimension Quarter = new("quarter", "Quarter", "Written 2022/23 Q1; Q1 is April to June.", "String!", DimensionKind.Quarter);

    public static IReadOnlyList<Dimension> All { get; } = [Borough, Council, Theme, Ward, DeprivationDecile, FinancialYear, Quarter];

    public static IReadOnlyList<FilterField> Filters { get; } = [.. All.Select(FilterField.Of)];
}
