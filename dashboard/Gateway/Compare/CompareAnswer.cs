namespace Analytics.Dashboard.Gateway;

/// <summary>What <c>Compare.graphql</c> brings back: every council, the year chosen and those before it.</summary>
/// <param name="Live">Live contracts on the day; the same of earlier years beside.</param>
public sealed record CompareAnswer(
    IReadOnlyList<Council> Councils,
    Calendar Calendar,
    FrameworkThemes TomsFramework,
    Level<ContractShares> Live,
    Level<ContractShares> OneYearBefore,
    Level<ContractShares> TwoYearsBefore,
    Level<ContractShares> ThreeYearsBefore,
    Level<ContractShares> FourYearsBefore,
    Level<SpendSharesOfCouncil> Spend,
    Level<OutcomesOfCouncil> Outcomes,
    Level<RequestsOfCouncil> Requests,
    IReadOnlyList<Metric>? Metrics = null) : IFramed
{
    public static readonly Document<CompareVariables, CompareAnswer> Document = new("Compare");
}

public sealed record ContractShares(CouncilCode Council, Figure DeliveredShare, Figure AddedValueShare, Figure CommittedShare);

public sealed record SpendSharesOfCouncil(
    CouncilCode Council,
    string FinancialYear,
    Figure BoroughShare,
    Figure GreaterManchesterShare,
    Figure SmeShare,
    Figure VcseShare,
    Figure OnContractShare,
    Figure UnknownLocalityShare,
    Figure UnknownSizeShare);

public sealed record OutcomesOfCouncil(CouncilCode Council, string FinancialYear, Figure SustainedShare);

public sealed record RequestsOfCouncil(CouncilCode Council, string FinancialYear, Figure RequestsMetShare);

/// <summary>What <c>Compare.graphql</c> is asked with.</summary>
/// <param name="AsAt">Null means the day that the data stands as at.</param>
/// <param name="Version">The id of the data version; null means the current one.</param>
public sealed record CompareVariables(
    TomsFilterInput Live,
    SpendFilterInput Spend,
    CohortOutcomesFilterInput Outcomes,
    LocalityFilterInput Requests,
    bool Learn,
    DateOnly? AsAt = null,
    DateOnly? OneYearBefore = null,
    DateOnly? TwoYearsBefore = null,
    DateOnly? ThreeYearsBefore = null,
    DateOnly? FourYearsBefore = null,
    string? Version = null);
