namespace Analytics.Api.Metrics;

/// <summary>What spend can be split and filtered by, in the schema's order.</summary>
internal static class SpendDimensions
{
    public static readonly Dimension Council = new("council", "Council", "The paying council.", "Council!", DimensionKind.Council);
    public static readonly Dimension FinancialYear = new("financialYear", "Financial year", "April to March, written 2022/23.", "String!", DimensionKind.FinancialYear);
    public static readonly Dimension Quarter = new("quarter", "Quarter", "Written 2022/23 Q1; Q1 is April to June.", "String!", DimensionKind.Quarter);
    public static readonly Dimension Month = new("month", "Month", "The first day of the month.", "Date!", DimensionKind.Month);
    public static readonly Dimension Directorate = new("directorate", "Directorate", "The paying directorate or service area, as printed.", "String", DimensionKind.Label);
    public static readonly Dimension Category = new("category", "Category", "What was bought, as printed.", "String", DimensionKind.Label);
    public static readonly Dimension Supplier = new("supplier", "Supplier", "Who was paid; null for redacted lines.", "Supplier", DimensionKind.Supplier);
    public static readonly Dimension SupplierSize = new("supplierSize", "Supplier size", "Size of the supplier; UNKNOWN for redacted lines.", "SupplierSize!", DimensionKind.Enum);
    public static readonly Dimension SupplierKind = new("supplierKind", "Supplier kind", "Kind of supplier; UNKNOWN for redacted lines.", "SupplierKind!", DimensionKind.Enum);
    public static readonly Dimension LocalityRing = new("localityRing", "Locality ring", "Exclusive rings that add up to the whole: a line is in exactly one.", "LocalityRing!", DimensionKind.Enum);
    public static readonly Dimension SupplierBorough = new("supplierBorough", "Supplier's borough", "The borough in which the supplier lies; null when it lies in none that is known.", "Place", DimensionKind.Place);
    public static readonly Dimension Contract = new("contract", "Contract", "The contract that was paid on; null when it is not known.", "Contract", DimensionKind.Contract);

    public static IReadOnlyList<Dimension> All { get; } =
    [
        Council, FinancialYear, Quarter, Month, Directorate, Category, Supplier, SupplierSize, SupplierKind, LocalityRing, SupplierBorough, Contract,
    ];

    public static IReadOnlyList<FilterField> Filters { get; } =
    [
        new("council", FilterKind.Id, "IdOperationFilterInput", Council),
        new("financialYear", FilterKind.Period, "PeriodOperationFilterInput", FinancialYear),
        new("quarter", FilterKind.Period, "PeriodOperationFilterInput", Quarter),
        new("month", FilterKind.Date, "DateOperationFilterInput", Month),
        new("paidOn", FilterKind.Date, "DateOperationFilterInput"),
        new("directorate", FilterKind.Text, "StringOperationFilterInput", Directorate),
        new("category", FilterKind.Text, "StringOperationFilterInput", Category),
        new("supplier", FilterKind.Id, "IdOperationFilterInput", Supplier),
        new("supplierName", FilterKind.Text, "StringOperationFilterInput"),
        new("supplierSize", FilterKind.Enum, "SupplierSizeOperationFilterInput", SupplierSize),
        new("supplierKind", FilterKind.Enum, "SupplierKindOperationFilterInput", SupplierKind),
        new("localityRing", FilterKind.Enum, "LocalityRingOperationFilterInput", LocalityRing),
        new("supplierBorough", FilterKind.Id, "IdOperationFilterInput", SupplierBorough),
        new("contract", FilterKind.Id, "IdOperationFilterInput", Contract),
        new("description", FilterKind.Text, "StringOperationFilterInput"),
        new("amount", FilterKind.Number, "DecimalOperationFilterInput"),
        new("redacted", FilterKind.Boolean, "BooleanOperationFilterInput"),
    ];
}
