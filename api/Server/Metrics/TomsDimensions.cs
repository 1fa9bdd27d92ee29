using Analytics.Api.Model;

namespace Analytics.Api.Metrics;

/// <summary>What social value can be split and filtered by, in the schema's order.</summary>
public static class TomsDimensions
{
    public static readonly Dimension Council = new("council", "Council", "The council that let the contract.", "Council!", DimensionKind.Council);
    public static readonly Dimension Theme = new("theme", "Theme", "The theme that the measure stands under.", "TomsTheme!", DimensionKind.Theme);
    public static readonly Dimension Outcome = new("outcome", "Outcome", "The outcome that the measure stands under.", "TomsOutcome!", DimensionKind.Outcome);
    public static readonly Dimension Measure = new("measure", "Measure", "The measure that was committed to.", "TomsMeasure!", DimensionKind.Measure);
    public static readonly Dimension Priority = new("priority", "Priority", "A priority of the council that the measure serves; a commitment stands under each, and under null where it serves none.", "Priority", DimensionKind.Priority);
    public static readonly Dimension Cohort = Dimension.OfEnum<Cohort>("cohort", "Cohort", "Whom the commitment is for: its own cohort, else its measure's; null where it is for everybody.", canBeMissing: true);
    public static readonly Dimension Contract = new("contract", "Contract", "The contract.", "Contract!", DimensionKind.Contract);
    public static readonly Dimension Supplier = new("supplier", "Supplier", "A supplier of the contract; a contract with several stands whole under each.", "Supplier!", DimensionKind.Supplier);
    public static readonly Dimension ContractPhase = Dimension.OfEnum<ContractPhase>("contractPhase", "Contract phase", "Where the contract is in its life as at the day asked for.");
    public static readonly Dimension AwardYear = new("awardYear", "Award year", "The financial year in which the contract was awarded.", "String!", DimensionKind.FinancialYear);
    public static readonly Dimension EndYear = new("endYear", "End year", "The financial year in which the contract ends.", "String!", DimensionKind.FinancialYear);
    public static readonly Dimension Directorate = new("directorate", "Directorate", "The directorate or service area that the contract is for, as printed.", "String", DimensionKind.Label);
    public static readonly Dimension Category = new("category", "Category", "What the contract buys, as printed.", "String", DimensionKind.Label);
    public static readonly Dimension SupplierSize = Dimension.OfEnum<SupplierSize>("supplierSize", "Supplier size", "Size of a supplier of the contract.");
    public static readonly Dimension SupplierKind = Dimension.OfEnum<SupplierKind>("supplierKind", "Supplier kind", "Kind of a supplier of the contract.");
    public static readonly Dimension FinancialYear = new("financialYear", "Financial year", "April to March, written 2022/23: of commitments that of their award, of claims that of their delivery.", "String!", DimensionKind.FinancialYear);
    public static readonly Dimension Quarter = new("quarter", "Quarter", "Written 2022/23 Q1: of commitments that of their award, of claims that of their delivery.", "String!", DimensionKind.Quarter);
    public static readonly Dimension Month = new("month", "Month", "The first day of the month: of commitments that of their award, of claims that of their delivery.", "Date!", DimensionKind.Month);

    public static IReadOnlyList<Dimension> All { get; } =
    [
        Council, Theme, Outcome, Measure, Priority, Cohort, Contract, Supplier, ContractPhase, AwardYear, EndYear, Directorate, Category, SupplierSize, SupplierKind,
        FinancialYear, Quarter, Month,
    ];

    private static IReadOnlyList<Dimension> SeveralOfAContract => [Priority, Supplier, SupplierSize, SupplierKind];

    /// <summary>The day of award or delivery; for comparisons alone, no asker names it.</summary>
    public static readonly FilterField Day = new("day", FilterKind.Date, "DateOperationFilterInput") { DatesFacts = true };

    public static IReadOnlyList<FilterField> Filters { get; } =
    [
        .. All.Select(dimension => FilterField.Of(dimension) with { IsSearched = SeveralOfAContract.Contains(dimension) }),
        new("endsOn", FilterKind.Date, "DateOperationFilterInput") { Definition = "The contract's last day." },
        new("contractValue", FilterKind.Number, "DecimalOperationFilterInput") { Definition = "The contract's value in pounds." },
    ];
}
