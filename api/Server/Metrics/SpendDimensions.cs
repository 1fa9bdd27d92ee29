using Analytics.Api.Model;

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
    public static readonly Dimension SupplierSize = Dimension.OfEnum<SupplierSize>("supplierSize", "Supplier size", "Size of the supplier; UNKNOWN for redacted lines.");
    public static readonly Dimension SupplierKind = Dimension.OfEnum<SupplierKind>("supplierKind", "Supplier kind", "Kind of supplier; UNKNOWN for redacted lines.");
    public static readonly Dimension LocalityRing = Dimension.OfEnum<LocalityRing>("localityRing", "Locality ring", "Exclusive rings that add up to the whole: a line is in exactly one.");
    public static readonly Dimension SupplierBorough = new("supplierBorough", "Supplier's borough", "The borough in which the supplier lies; null when it lies in none that is known.", "Place", DimensionKind.Place);
    public static readonly Dimension Contract = new("contract", "Contract", "The contract that was paid on; null when it is not known.", "Contract", DimensionKind.Contract);

    public static IReadOnlyList<Dimension> All { get; } =
    [
        Council, FinancialYear, Quarter, Month, Directorate, Category, Supplier, SupplierSize, SupplierKind, LocalityRing, SupplierBorough, Contract,
    ];

    public static readonly FilterField PaidOn = new("paidOn", FilterKind.Date, "DateOperationFilterInput") { Definition = "The day of payment.", DatesFacts = true };

    public static IReadOnlyList<FilterField> Filters { get; } =
    [
        FilterField.Of(Council),
        FilterField.Of(FinancialYear),
        FilterField.Of(Quarter),
        FilterField.Of(Month),
        PaidOn,
        FilterField.Of(Directorate),
        FilterField.Of(Category),
        FilterField.Of(Supplier),
        new("supplierName", FilterKind.Text, "StringOperationFilterInput") { Definition = "The name on the line, as printed." },
        FilterField.Of(SupplierSize),
        FilterField.Of(SupplierKind),
        FilterField.Of(LocalityRing),
        FilterField.Of(SupplierBorough),
        FilterField.Of(Contract),
        new("description", FilterKind.Text, "StringOperationFilterInput") { Definition = "What the line says it was for." },
        new("amount", FilterKind.Number, "DecimalOperationFilterInput") { Definition = "The net amount of the line in pounds." },
        new("redacted", FilterKind.Boolean, "BooleanOperationFilterInput") { Definition = "Whether the supplier's name is withheld by the publisher." },
    ];
}
