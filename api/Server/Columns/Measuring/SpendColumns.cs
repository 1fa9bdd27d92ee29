using Analytics.Api.Metrics;
using Analytics.Api.Model;

namespace Analytics.Api.Columns.Measuring;

/// <summary>Payment lines as questions see them.</summary>
/// <param name="basis">Which of them count.</param>
/// <param name="members">What the version knows beside its facts.</param>
/// <param name="table">The lines, or what has been made of them; see <see cref="SpendSummary"/>.</param>
internal sealed class SpendColumns(SpendBasis basis, Members members, SpendSource table) : FactColumns
{
    public override string From => table.Name;

    public override string FromWhere(string condition) => table.Where(condition);

    public override string? FactsOfRow => table.LinesOfRow;

    public override bool IsAsFewAs(IReadOnlyCollection<string> columns) => table.IsAsFewAs(columns);

    public override string? Always => basis == SpendBasis.All ? null : SpendTable.AndCounts(basis)[" AND ".Length..];

    public override string? ColumnOf(Dimension dimension) => dimension.Name switch
    {
        "council" => SpendTable.Council,
        "financialYear" => SpendTable.FinancialYear,
        "quarter" => SpendTable.Quarter,
        "month" => SpendTable.Month,
        "directorate" => SpendTable.Directorate,
        "category" => SpendTable.Category,
        "supplier" => SpendTable.Supplier,
        "supplierSize" => SpendTable.SupplierSize,
        "supplierKind" => SpendTable.SupplierKind,
        "localityRing" => SpendTable.LocalityRing,
        "supplierBorough" => SpendTable.SupplierBorough,
        "contract" => SpendTable.Contract,
        _ => null,
    };

    public override string? ColumnOf(FilterField field) => field.Name switch
    {
        "supplierName" => SpendTable.Alias,
        "description" => SpendTable.Description,
        "transactionNumber" => SpendTable.TransactionNumber,
        "paidOn" => SpendTable.PaidOn,
        "redacted" => SpendTable.Redacted,
        "amount" => SpendTable.Amount,
        "irrecoverableVat" => SpendTable.IrrecoverableVat,
        "sourceLine" => SpendTable.SourceLine,
        "id" => SpendTable.LineId,
        "import" => SpendTable.ImportId,
        _ => base.ColumnOf(field),
    };

    public override string ColumnOfFact(string fact) => fact switch
    {
        SpendFacts.Amount => table.Amount,
        SpendFacts.Line => SpendTable.LineId,
        SpendFacts.Supplier => SpendTable.Supplier,
        _ => throw Unknown(fact),
    };

    public override string ConditionOf(string when) => when switch
    {
        SpendFacts.InOwnBorough => $"{SpendTable.LocalityRing} = {(int)LocalityRing.OwnBorough}",
        SpendFacts.InStar => SpendTable.InStar,
        SpendFacts.InGreaterManchester => SpendTable.InGreaterManchester,
        SpendFacts.InNorthWest => SpendTable.InNorthWest,
        SpendFacts.ToSme => $"{SpendTable.SupplierSize} <= {(int)SupplierSize.Medium}",
        SpendFacts.SizeUnknown => $"{SpendTable.SupplierSize} = {(int)SupplierSize.Unknown}",
        SpendFacts.ToVcse => $"{SpendTable.SupplierKind} = {(int)SupplierKind.Vcse}",
        SpendFacts.OnContract => $"{SpendTable.Contract} IS NOT NULL AND {HasRegister}",
        SpendFacts.OfCouncilWithRegister => HasRegister,
        SpendFacts.PlaceUnknown => $"NOT {SpendTable.Located}",
        _ => throw Unknown(when),
    };

    private string HasRegister
    {
        get
        {
            var councils = string.Join(", ", members.Councils.Where(council => members.CoverageOf(council, ImportKind.Contracts).Count > 0));
            return councils.Length == 0 ? "FALSE" : $"{SpendTable.Council} IN ({councils})";
        }
    }
}
