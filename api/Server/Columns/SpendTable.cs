using Analytics.Api.Model;

namespace Analytics.Api.Columns;

/// <summary>The analytical copy of spend: its names, once.</summary>
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
    public const string SupplierWard = "supplier_ward";
    public const string SupplierDecile = "supplier_decile";
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
    public const string ContractReference = "contract_reference";

    /// <summary>The row of the years that a line is summed up in; see <see cref="SpendSummary"/>.</summary>
    public const string YearRow = "year_row";

    /// <summary>Goes on after a condition with what a basis asks for.</summary>
    public static string AndCounts(SpendBasis basis) => basis switch
    {
        SpendBasis.All => "",
        SpendBasis.Influenceable => $" AND {Influenceable}",
        SpendBasis.Locatable => $" AND {Influenceable} AND {Located}",
    };
}
