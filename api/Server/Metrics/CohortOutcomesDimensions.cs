using Analytics.Api.Model;

namespace Analytics.Api.Metrics;

/// <summary>What outcomes of people can be split and filtered by, in the schema's order.</summary>
public static class CohortOutcomesDimensions
{
    public static readonly Dimension Council = new("council", "Council", "The council whose contract or programme it was.", "Council!", DimensionKind.Council);
    public static readonly Dimension Cohort = Dimension.OfEnum<Cohort>("cohort", "Cohort", "The priority cohort that the person belongs to.");
    public static readonly Dimension OutcomeKind = Dimension.OfEnum<OutcomeKind>("outcomeKind", "Kind of outcome", "What went right.");
    public static readonly Dimension Theme = new("theme", "Theme", "The theme that the outcome counts towards.", "TomsTheme!", DimensionKind.Theme);
    public static readonly Dimension Ward = new("ward", "Ward", "Where the person lives; null where that is not known.", "Place", DimensionKind.Place);
    public static readonly Dimension DeprivationDecile = new("deprivationDecile", "Deprivation decile", "The mean decile of the ward in the Index of Multiple Deprivation 2019; 1 is the most deprived tenth of England.", "Int", DimensionKind.Number);
    public static readonly Dimension Supplier = new("supplier", "Supplier", "Who brought it about; open to those alone who see figures untreated.", "Supplier!", DimensionKind.Supplier);
    public static readonly Dimension Contract = new("contract", "Contract", "The contract that brought it about; open to those alone who see figures untreated.", "Contract!", DimensionKind.Contract);
    public static readonly Dimension FinancialYear = new("financialYear", "Financial year", "April to March, written 2022/23: when the outcome began.", "String!", DimensionKind.FinancialYear);
    public static readonly Dimension Quarter = new("quarter", "Quarter", "Written 2022/23 Q1: when the outcome began.", "String!", DimensionKind.Quarter);

    public static IReadOnlyList<Dimension> All { get; } = [Council, Cohort, OutcomeKind, Theme, Ward, DeprivationDecile, Supplier, Contract, FinancialYear, Quarter];

    public static IReadOnlyList<FilterField> Filters { get; } = [.. All.Select(FilterField.Of)];
}
