namespace Analytics.Dashboard.Gateway;

/// <summary>What <c>Overview.graphql</c> brings back.</summary>
/// <param name="Live">The contracts running on the day, of the councils chosen.</param>
/// <param name="Aimed">All their contracts: targets are set for no part of them.</param>
/// <param name="Waiting">Live contracts, work done long before the day.</param>
/// <param name="SpendYears">The year chosen and those before it.</param>
public sealed record OverviewAnswer(
    IReadOnlyList<Council> Councils,
    Calendar Calendar,
    FrameworkThemes TomsFramework,
    LiveContracts Live,
    EarlierContracts OneYearBefore,
    EarlierContracts TwoYearsBefore,
    EarlierContracts ThreeYearsBefore,
    EarlierContracts FourYearsBefore,
    AimedAt Aimed,
    StillWaiting Waiting,
    Level<CouncilDelivery> Everyones,
    SpendShares Spend,
    Level<SpendSharesOfYear> SpendYears,
    Level<PeerRow> SpendOfAll,
    IReadOnlyList<Metric>? Metrics = null) : IFramed
{
    public static readonly Document<OverviewVariables, OverviewAnswer> Document = new("Overview");
}

/// <summary>What live contracts promised and delivered.</summary>
/// <param name="FurthestBehind">The contracts with the largest gaps, largest first.</param>
/// <param name="Behind">The gap of every contract that is behind.</param>
/// <param name="FewRequests">Every contract that signed up to fewer than three community requests.</param>
public sealed record LiveContracts(
    Figure ContractValue,
    Figure Committed,
    Figure Delivered,
    Figure DeliveredShare,
    Figure AddedValueShare,
    Figure CommittedShare,
    Figure LiveContractCount,
    Figure ExpectedToDate,
    Figure DeliveryGap,
    Figure AwaitingValidation,
    IReadOnlyList<ThemeDelivery> Themes,
    IReadOnlyList<ContractBehind> FurthestBehind,
    IReadOnlyList<GapOnly> Behind,
    IReadOnlyList<RequestsOnly> FewRequests,
    CoverageInfo Info);

public sealed record ThemeDelivery(Theme Theme, Figure Committed, Figure Delivered, Figure ExpectedToDate, Figure DeliveredShare);

public sealed record ContractBehind(ContractTerm Contract, Figure Committed, Figure Delivered, Figure ExpectedToDate, Figure DeliveryGap, Figure DeliveredShare);

/// <summary>A contract and its time.</summary>
public sealed record ContractTerm(string Id, string Title, Council Council, DateOnly? StartsOn = null, DateOnly? EndsOn = null);

public sealed record GapOnly(ValueOnly DeliveryGap);

public sealed record RequestsOnly(ValueOnly Requests);

public sealed record ValueOnly(decimal? Value = null);

public sealed record CoverageInfo(CoveredData DataVersion);

public sealed record CoveredData(IReadOnlyList<Coverage> Coverage);

/// <summary>That a council's files of one kind cover the time up to a day.</summary>
public sealed record Coverage(Council Council, ImportKind Kind, DateOnly To);

/// <summary>The same contracts' figures on a day before.</summary>
public sealed record EarlierContracts(
    Figure ContractValue, Figure Committed, Figure Delivered, Figure DeliveredShare, Figure AddedValueShare, Figure LiveContractCount);

public sealed record AimedAt(Figure DeliveredShare);

public sealed record StillWaiting(Figure AwaitingValidation);

/// <summary>One council's live contracts.</summary>
public sealed record CouncilDelivery(Council Council, Figure Committed, Figure Delivered, Figure DeliveredShare);

public sealed record SpendShares(
    Figure Amount, Figure BoroughShare, Figure GreaterManchesterShare, Figure SmeShare, Figure VcseShare, Figure UnknownLocalityShare, Figure UnknownSizeShare);

public sealed record SpendSharesOfYear(string FinancialYear, Figure BoroughShare, Figure GreaterManchesterShare, Figure SmeShare, Figure VcseShare);

/// <summary>What <c>Overview.graphql</c> is asked with.</summary>
/// <param name="AsAt">Null means the day that the data stands as at.</param>
/// <param name="Version">The id of the data version; null means the current one.</param>
public sealed record OverviewVariables(
    TomsFilterInput Live,
    TomsFilterInput Everyones,
    TomsFilterInput Waiting,
    TomsFilterInput Aimed,
    SpendFilterInput Spend,
    SpendFilterInput SpendYears,
    SpendFilterInput SpendOfAll,
    PeerGroup Peers,
    bool Learn,
    DateOnly? AsAt = null,
    DateOnly? OneYearBefore = null,
    DateOnly? TwoYearsBefore = null,
    DateOnly? ThreeYearsBefore = null,
    DateOnly? FourYearsBefore = null,
    string? Version = null);
