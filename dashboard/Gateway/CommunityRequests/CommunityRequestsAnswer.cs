namespace Analytics.Dashboard.Gateway;

/// <summary>What <c>CommunityRequests.graphql</c> brings back.</summary>
/// <param name="Raised">All requests of the year, wherever they are from; so with the next three.</param>
/// <param name="Matched">Those that a contract took on, the ones that are met included.</param>
/// <param name="Year">Those whose place is known.</param>
/// <param name="Always">By quarter, whatever the year.</param>
public sealed record CommunityRequestsAnswer(
    IReadOnlyList<Council> Councils,
    Calendar Calendar,
    FrameworkThemes TomsFramework,
    Counted Raised,
    Counted Matched,
    Counted Met,
    Counted Withdrawn,
    RequestsOfYear Year,
    Level<RequestsRow> Always,
    Level<RequestsRow> Around,
    ContractsWithRequests Live,
    IReadOnlyList<Metric>? Metrics = null) : IFramed
{
    public static readonly Document<CommunityRequestsVariables, CommunityRequestsAnswer> Document = new("CommunityRequests");
}

public sealed record Counted(int TotalCount);

/// <summary>The requests of one year.</summary>
/// <param name="Wards">Where most was asked for; null unless one council is looked into.</param>
public sealed record RequestsOfYear(Figure RequestsRaised, IReadOnlyList<RequestsRow> Themes, IReadOnlyList<RequestsRow>? Wards = null);

/// <summary>Requests raised and met; of its keys those that it was asked by.</summary>
public sealed record RequestsRow(Figure RequestsRaised, Figure RequestsMet, Figure RequestsMetShare)
{
    public Theme? Theme { get; init; }

    public PlaceName? Ward { get; init; }

    public Council? Council { get; init; }

    /// <summary><c>2022/23 Q1</c>.</summary>
    public string? Quarter { get; init; }
}

/// <summary>Live contracts with a commitment, and how many requests they signed up to.</summary>
/// <param name="Enough">Those with three or more, a thousand at most.</param>
/// <param name="Few">Those with fewer, the largest first.</param>
public sealed record ContractsWithRequests(Figure ContractCount, IReadOnlyList<ContractOnly> Enough, IReadOnlyList<ContractWithRequests> Few);

public sealed record ContractWithRequests(ContractHead Contract, Figure Requests);

/// <summary>What <c>CommunityRequests.graphql</c> is asked with.</summary>
public sealed record CommunityRequestsVariables(
    CommunityRequestFilterInput Raised,
    CommunityRequestFilterInput Matched,
    CommunityRequestFilterInput Met,
    CommunityRequestFilterInput Withdrawn,
    LocalityFilterInput Year,
    LocalityFilterInput Always,
    LocalityFilterInput Around,
    TomsFilterInput Live,
    DateOnly? AsAt,
    bool Wards,
    PeerGroup Peers,
    bool Learn,
    string? Version);
