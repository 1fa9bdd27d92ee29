namespace Analytics.Dashboard.Gateway;

/// <summary>What <c>LocalSpend.graphql</c> brings back.</summary>
/// <param name="Before">Null where the question has no years before.</param>
public sealed record LocalSpendAnswer(
    IReadOnlyList<Council> Councils,
    Calendar Calendar,
    FrameworkThemes TomsFramework,
    SpendHeadline Chosen,
    Level<MonthRow> Months,
    Level<PeerRow> Peers,
    SpendHeadline? Before = null,
    Level<PeerRow>? PeersBefore = null,
    IReadOnlyList<Metric>? Metrics = null) : IFramed
{
    public static readonly Document<LocalSpendVariables, LocalSpendAnswer> Document = new("LocalSpend");
}

/// <summary>The page's headline figures; categories, directorates and suppliers only when one council is looked into.</summary>
public sealed record SpendHeadline(
    Figure Amount,
    Figure LineCount,
    Figure SupplierCount,
    Figure BoroughShare,
    Figure GreaterManchesterShare,
    Figure SmeShare,
    Figure UnknownSizeShare,
    Figure VcseShare,
    Figure UnknownLocalityShare,
    IReadOnlyList<PurposeRow>? Categories = null,
    IReadOnlyList<PurposeRow>? Directorates = null,
    IReadOnlyList<SupplierRow>? Suppliers = null,
    IReadOnlyList<CouncilFlows>? Flows = null);

/// <summary>What one council paid to each borough.</summary>
public sealed record CouncilFlows(Council Council, IReadOnlyList<BoroughFlow> Rows);

/// <summary>What was paid to one borough.</summary>
/// <param name="SupplierBorough">Null where no borough is known: redacted, not found, or abroad.</param>
public sealed record BoroughFlow(PlaceName? SupplierBorough, Figure Amount);

/// <summary>The spend of a category or of a directorate, and how much of it stays in the borough.</summary>
/// <param name="Name">Null for payments published without one.</param>
public sealed record PurposeRow(string? Name, Figure Amount, Figure BoroughShare, Figure? UnknownLocalityShare = null);

/// <summary>What one supplier received at one place.</summary>
/// <param name="Supplier">Null for redacted payments.</param>
public sealed record SupplierRow(SupplierName? Supplier, SupplierSize SupplierSize, LocalityRing LocalityRing, Figure Amount);

public sealed record SupplierName(string Id, string Name);

/// <summary>What was paid in one month.</summary>
/// <param name="Month">The first day of the month.</param>
public sealed record MonthRow(string FinancialYear, DateOnly Month, Figure Amount);

/// <summary>One council's spend.</summary>
/// <param name="Rows">The rings; null in the years before.</param>
public sealed record PeerRow(Council Council, Figure Amount, Figure BoroughShare, IReadOnlyList<RingRow>? Rows = null);

public sealed record RingRow(LocalityRing LocalityRing, Figure Amount);

/// <summary>What <c>LocalSpend.graphql</c> is asked with.</summary>
/// <param name="Version">The id of the data version; null means the current one.</param>
public sealed record LocalSpendVariables(
    SpendFilterInput Chosen,
    SpendFilterInput Before,
    SpendFilterInput Months,
    SpendFilterInput Peers,
    SpendFilterInput PeersBefore,
    SpendBasis Basis,
    bool CompareWithBefore,
    bool LookInto,
    bool Learn,
    string? Version);
