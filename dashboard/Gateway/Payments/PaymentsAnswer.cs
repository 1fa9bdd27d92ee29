namespace Analytics.Dashboard.Gateway;

/// <summary>What <c>Payments.graphql</c> brings back.</summary>
/// <param name="Supplier">Null where none is chosen, or none has this id.</param>
/// <param name="Everywhere">What all councils paid the supplier; null where none is chosen.</param>
public sealed record PaymentsAnswer(
    IReadOnlyList<Council> Councils,
    Calendar Calendar,
    FrameworkThemes TomsFramework,
    PaymentsTotal Total,
    PaymentLines Lines,
    SupplierFacts? Supplier = null,
    PaidEverywhere? Everywhere = null,
    IReadOnlyList<Metric>? Metrics = null) : IFramed
{
    public static readonly Document<PaymentsVariables, PaymentsAnswer> Document = new("Payments");
}

/// <summary>What <c>Payments.graphql</c> is asked with.</summary>
/// <param name="Where">The same as <paramref name="Lines"/>: both filters of the schema have these fields.</param>
/// <param name="After">The cursor of the last line seen; null for the beginning.</param>
/// <param name="Supplier">Its id; empty for none.</param>
/// <param name="Version">The id of the data version of the figures; null means the current one.</param>
public sealed record PaymentsVariables(
    SpendFilterInput Where,
    SpendFilterInput Lines,
    IReadOnlyList<PaymentOrder> Order,
    int First,
    string? After,
    SpendBasis Basis,
    string Supplier,
    bool One,
    SpendFilterInput Everywhere,
    bool Learn,
    string? Version);

/// <summary>One key of the order; exactly one is set, to <c>ASC</c> or <c>DESC</c>.</summary>
public sealed record PaymentOrder(string? PaidOn = null, string? Amount = null);

public sealed record PaymentsTotal(Figure Amount, Figure LineCount, Figure SupplierCount, Figure BoroughShare, Figure UnknownLocalityShare);

public sealed record PaymentLines(IReadOnlyList<PaymentLine> Nodes, PageInfo PageInfo);

/// <summary>One line of a ledger.</summary>
/// <param name="Supplier">Null for redacted lines.</param>
/// <param name="SupplierName">As the file has it.</param>
/// <param name="SourceLine">Of the file.</param>
public sealed record PaymentLine(
    CouncilName Council,
    string SupplierName,
    DateOnly PaidOn,
    decimal Amount,
    LocalityRing LocalityRing,
    SourceFile Import,
    int SourceLine,
    SupplierName? Supplier = null,
    string? Directorate = null,
    string? Category = null,
    string? Description = null);

public sealed record SourceFile(string FileName);

/// <summary>Who a supplier is.</summary>
/// <param name="Aliases">How files spell it.</param>
public sealed record SupplierFacts(
    string Name, IReadOnlyList<string> Aliases, SupplierSize Size, SupplierKind Kind, string? CompanyNumber = null, string? CharityNumber = null, PlaceName? Place = null);

public sealed record PaidEverywhere(Figure Amount, IReadOnlyList<PaidByCouncil> Rows);

public sealed record PaidByCouncil(CouncilName Council, Figure Amount, IReadOnlyList<PaidInYear> Rows);

public sealed record PaidInYear(string FinancialYear, Figure Amount);
