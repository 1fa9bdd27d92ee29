using System.Text.Json.Serialization;

namespace Analytics.Dashboard.Gateway;

/// <summary>One number with what is needed to read it: pounds, a count, or a share between 0 and 1.</summary>
/// <param name="Value">Null when the status says why.</param>
/// <param name="Display">Ready to print, the symbol of the status included.</param>
/// <param name="Share">The part of the enclosing level; null where there is none.</param>
/// <param name="Numerator">Shares only: the part in pounds; null where it was not asked for.</param>
/// <param name="Denominator">Shares only: the whole in pounds; null where it was not asked for.</param>
public sealed record Figure(
    decimal? Value, FigureStatus Status, string Display, decimal? Share = null, decimal? Numerator = null, decimal? Denominator = null);

/// <summary>A council that publishes, with the groups it is compared in.</summary>
/// <param name="Code">The ONS code, <c>E08000007</c>.</param>
public sealed record Council(string Code, string Name, IReadOnlyList<PeerGroup>? PeerGroups = null);

/// <summary>The publication that an answer was computed from.</summary>
public sealed record DataVersion(
    string Id, int Sequence, DateTimeOffset PublishedAt, DateOnly AsAt, DateOnly? CoversFrom, DateOnly? CoversTo, string? Note);

/// <summary>What <c>LocalSpend.graphql</c> brings back.</summary>
/// <param name="Before">Null where the question has no years before.</param>
public sealed record LocalSpendAnswer(
    IReadOnlyList<Council> Councils,
    Calendar Calendar,
    SpendHeadline Chosen,
    Level<MonthRow> Months,
    Level<PeerRow> Peers,
    SpendHeadline? Before = null,
    Level<PeerRow>? PeersBefore = null)
{
    /// <summary>The publication that every figure was computed from.</summary>
    [JsonIgnore]
    public DataVersion DataVersion => Calendar.Info.DataVersion;
}

/// <summary>The years that the data holds, and which data that is.</summary>
public sealed record Calendar(IReadOnlyList<YearOnOffer> Rows, ResultInfo Info);

public sealed record ResultInfo(DataVersion DataVersion);

/// <summary>The rows of one level.</summary>
public sealed record Level<TRow>(IReadOnlyList<TRow> Rows);

/// <summary>A financial year with spend, and the councils that have any in it.</summary>
public sealed record YearOnOffer(string FinancialYear, StatusOnly Amount, IReadOnlyList<CouncilOnly> Rows);

public sealed record StatusOnly(FigureStatus Status);

public sealed record CouncilOnly(CouncilCode Council);

public sealed record CouncilCode(string Code);

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
    IReadOnlyList<SupplierRow>? Suppliers = null);

/// <summary>The spend of a category or of a directorate, and how much of it stays in the borough.</summary>
/// <param name="Name">Null for payments published without one.</param>
public sealed record PurposeRow(string? Name, Figure Amount, Figure BoroughShare);

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
    string? Version = null);

/// <summary>A condition that is null is no condition.</summary>
public sealed record SpendFilterInput(OneOf? Council, OneOf? FinancialYear);

public sealed record OneOf(IReadOnlyList<string> In)
{
    /// <summary>No names are no condition.</summary>
    public static OneOf? Any(IReadOnlyList<string> names) => names.Count == 0 ? null : new OneOf(names);
}
