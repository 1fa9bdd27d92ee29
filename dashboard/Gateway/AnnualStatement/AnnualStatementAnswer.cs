namespace Analytics.Dashboard.Gateway;

/// <summary>What <c>AnnualStatement.graphql</c> brings back. Without a council chosen there is the list to choose from alone.</summary>
public sealed record AnnualStatementAnswer(
    IReadOnlyList<Council> Councils,
    Calendar Calendar,
    FrameworkThemes TomsFramework,
    Level<StatementChoice>? Choices = null,
    IReadOnlyList<StatementText>? Texts = null,
    IReadOnlyList<Assessment>? Assessments = null,
    StandingContracts? Standing = null,
    ContractsInDelivery? Live = null,
    AwardedContracts? Awarded = null,
    StatementSpend? Spend = null,
    StatementPeople? People = null,
    StatementRequests? Places = null,
    IReadOnlyList<Metric>? Metrics = null) : IFramed
{
    public static readonly Document<AnnualStatementVariables, AnnualStatementAnswer> Document = new("AnnualStatement");
}

/// <summary>What <c>AnnualStatement.graphql</c> is asked with.</summary>
/// <param name="Council">Its code; empty for none.</param>
/// <param name="One">Whether a council is chosen; <paramref name="None"/> is the opposite.</param>
/// <param name="AsAt">The last day that the statement speaks of; null means the data's own.</param>
/// <param name="Version">The id of the data version; null means the current one.</param>
public sealed record AnnualStatementVariables(
    string Council,
    string Year,
    bool One,
    bool None,
    DateOnly? AsAt,
    TomsFilterInput Standing,
    TomsFilterInput Live,
    TomsFilterInput Awarded,
    SpendFilterInput Spend,
    CohortOutcomesFilterInput People,
    LocalityFilterInput Places,
    bool Learn,
    string? Version);

/// <summary>One council's delivery, in the list to choose from.</summary>
public sealed record StatementChoice(CouncilName Council, Figure Committed, Figure Delivered, Figure DeliveredShare);

/// <summary>What officers wrote for one section.</summary>
/// <param name="Id">Another one with each saving.</param>
/// <param name="Text">Markdown.</param>
public sealed record StatementText(string Id, StatementSection Section, string Text, string SavedBy, DateTimeOffset SavedAt);

/// <summary>All contracts with commitments, as at the end of the year.</summary>
public sealed record StandingContracts(
    Figure AverageWeighting,
    Figure CommittedShare,
    Figure DeliveredShare,
    Figure Requests,
    Figure AwaitingValidation,
    Figure ExpectedToDate,
    Figure DeliveryGap,
    IReadOnlyList<PriorityDelivery> Priorities,
    IReadOnlyList<ThemeDelivery> Themes);

/// <summary>What was promised and delivered for one priority.</summary>
/// <param name="Priority">Null for commitments that serve none.</param>
public sealed record PriorityDelivery(PriorityName? Priority, Figure Committed, Figure Delivered, Figure DeliveredShare);

public sealed record PriorityName(string Code, string Title);

/// <summary>Contracts in delivery at the end of the year.</summary>
public sealed record ContractsInDelivery(
    Figure LiveContractCount,
    Figure ContractValue,
    Figure Committed,
    Figure Delivered,
    Figure DeliveredShare,
    Figure AddedValueShare,
    Figure CommittedShare,
    Figure AwaitingValidation);

/// <summary>Contracts awarded in the year.</summary>
public sealed record AwardedContracts(
    Figure ContractCount,
    Figure ContractValue,
    Figure Committed,
    Figure Delivered,
    Figure Outstanding,
    Figure AverageWeighting,
    IReadOnlyList<CategoryAwards> Categories,
    IReadOnlyList<EndingContracts> Ends,
    IReadOnlyList<MeasureQuantity> Measures);

public sealed record CategoryAwards(string? Category, Figure ContractCount, Figure ContractValue, Figure Committed, Figure CommittedShare, Figure AverageWeighting);

/// <summary>The contracts that end in one financial year.</summary>
public sealed record EndingContracts(string EndYear, Figure ContractCount, Figure Committed, Figure Delivered, Figure Outstanding);

public sealed record MeasureQuantity(Theme Theme, MeasureName Measure, Figure Committed, Figure QuantityCommitted, Figure QuantityDelivered);

/// <summary>A measure of the TOMs framework.</summary>
/// <param name="Unit"><c>FTE</c>, <c>hours</c>, <c>£</c>.</param>
/// <param name="RecordOnly">Whether it is noted and never valued.</param>
public sealed record MeasureName(string Reference, string Title, string Unit, bool RecordOnly);

/// <summary>What the council spent in the year, with what is not known about it.</summary>
public sealed record StatementSpend(
    Figure BoroughShare, Figure GreaterManchesterShare, Figure SmeShare, Figure VcseShare, Figure OnContractShare, Figure UnknownLocalityShare, Figure UnknownSizeShare);

/// <summary>The people whom outcomes were for.</summary>
public sealed record StatementPeople(Figure People, Figure SustainedShare, IReadOnlyList<CohortPeople> Rows);

public sealed record CohortPeople(Cohort Cohort, Figure People, Figure SustainedShare);

/// <summary>What communities asked for in the year.</summary>
public sealed record StatementRequests(Figure RequestsRaised, Figure RequestsMet, Figure RequestsMetShare, IReadOnlyList<ThemeRequests> Rows);

/// <summary>What was asked for under one theme.</summary>
/// <param name="Theme">Null for requests without one.</param>
public sealed record ThemeRequests(Theme? Theme, Figure RequestsRaised, Figure RequestsMet);
