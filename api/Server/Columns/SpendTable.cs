using Analytics.Api.Metrics;

namespace Analytics.Api.Columns;

/// <summary>The analytical copy of spend: its names, once, and what the metrics' words mean in them.</summary>
internal static class SpendTable
{
    public const string Name = "spend";

    public const string LineId = "line_id";
    public const string ImportId = "import_id";
    public const string Council = "council";
    public const string FinancialYear = "financial_year";
    public const string Quarter = "quarter";
    public const string Month = "month";
    public const string PaidOn = "paid_on";
    public const string Amount = "amount";
    public const string Alias = "alias";
    public const string Supplier = "supplier";
    public const string SupplierSize = "supplier_size";
    public const string SupplierKind = "supplier_kind";
    public const string SupplierBorough = "supplier_borough";
    public const string LocalityRing = "locality_ring";
    public const string InStar = "in_star";
    public const string InGreaterManchester = "in_greater_manchester";
    public const string InNorthWest = "in_north_west";
    public const string Influenceable = "influenceable";
    public const string Located = "located";
    public const string Redacted = "redacted";
    public const string Directorate = "directorate";
    public const string Category = "category";
    public const string Contract = "contract";
    public const string Description = "description";
    public const string IrrecoverableVat = "irrecoverable_vat";
    public const string TransactionNumber = "transaction_number";
    public const string SourceLine = "source_line";

    /// <summary>The column that holds a dimension's keys.</summary>
    public static string ColumnOf(Dimension dimension) => dimension.Name switch
    {
        "council" => Council,
        "financialYear" => FinancialYear,
        "quarter" => Quarter,
        "month" => Month,
        "directorate" => Directorate,
        "category" => Category,
        "supplier" => Supplier,
        "supplierSize" => SupplierSize,
        "supplierKind" => SupplierKind,
        "localityRing" => LocalityRing,
        "supplierBorough" => SupplierBorough,
        "contract" => Contract,
        _ => throw new ArgumentOutOfRangeException(nameof(dimension), dimension.Name, "Spend has no such dimension."),
    };

    /// <summary>The column that holds a fact.</summary>
    public static string ColumnOfFact(string fact) => fact switch
    {
        SpendFacts.Amount => Amount,
        SpendFacts.Line => LineId,
        SpendFacts.Supplier => Supplier,
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact, "Spend has no such fact."),
    };

    /// <summary>Goes on after a condition with what a basis asks for.</summary>
    public static string AndCounts(Model.SpendBasis basis) => basis switch
    {
        Model.SpendBasis.All => "",
        Model.SpendBasis.Influenceable => $" AND {Influenceable}",
        Model.SpendBasis.Locatable => $" AND {Influenceable} AND {Located}",
    };

    /// <summary>The condition that a metric names.</summary>
    public static string ConditionOf(string when) => when switch
    {
        SpendFacts.InOwnBorough => $"{LocalityRing} = {(int)Model.LocalityRing.OwnBorough}",
        SpendFacts.InStar => InStar,
        SpendFacts.InGreaterManchester => InGreaterManchester,
        SpendFacts.InNorthWest => InNorthWest,
        SpendFacts.ToSme => $"{SupplierSize} <= {(int)Model.SupplierSize.Medium}",
        SpendFacts.SizeUnknown => $"{SupplierSize} = {(int)Model.SupplierSize.Unknown}",
        SpendFacts.ToVcse => $"{SupplierKind} = {(int)Model.SupplierKind.Vcse}",
        SpendFacts.OnContract => $"{Contract} IS NOT NULL",
        SpendFacts.PlaceUnknown => $"NOT {Located}",
        _ => throw new ArgumentOutOfRangeException(nameof(when), when, "Spend has no such condition."),
    };
}
