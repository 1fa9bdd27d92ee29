namespace Analytics.Dashboard.Gateway;

/// <summary>What <c>Contract.graphql</c> brings back.</summary>
/// <param name="Contract">Null where there is no such contract.</param>
public sealed record ContractAnswer(
    IReadOnlyList<Council> Councils,
    Calendar Calendar,
    FrameworkThemes TomsFramework,
    ContractDelivery Delivery,
    RequestPage Requests,
    ContractSpend Spend,
    WholeContract? Contract = null,
    IReadOnlyList<Metric>? Metrics = null) : IFramed
{
    public static readonly Document<ContractVariables, ContractAnswer> Document = new("Contract");
}

/// <summary>A contract with all that hangs on it.</summary>
/// <param name="SocialValueWeighting">Of one.</param>
public sealed record WholeContract(
    string Id,
    string Reference,
    string Title,
    Council Council,
    IReadOnlyList<ContractSupplier> Suppliers,
    ContractPhase Phase,
    IReadOnlyList<Commitment> Commitments,
    string? Category = null,
    string? Directorate = null,
    string? JointReference = null,
    DateOnly? AwardedOn = null,
    DateOnly? StartsOn = null,
    DateOnly? EndsOn = null,
    decimal? Value = null,
    decimal? SocialValueWeighting = null)
{
    public ContractHead Head => new(Id, Reference, Title, Council, [.. Suppliers.Select(supplier => new SupplierName(supplier.Id, supplier.Name))], Phase, Category, StartsOn, EndsOn, Value);
}

/// <summary>Who was awarded a contract.</summary>
/// <param name="Place">Null where it is not known or not told.</param>
public sealed record ContractSupplier(string Id, string Name, SupplierSize Size, SupplierKind Kind, PlaceName? Place = null);

public sealed record PlaceName(string Name);

/// <summary>One promise of a contract.</summary>
/// <param name="Edition">Of the framework in force at signature, whose proxy counts.</param>
/// <param name="ProxyValue">Pounds per unit; null for a measure that is only recorded.</param>
/// <param name="Claims">Null where they are withheld.</param>
public sealed record Commitment(
    string Id,
    Measure Measure,
    string Edition,
    decimal Quantity,
    Figure DeliveredQuantity,
    Figure DeliveredValue,
    Cohort? Cohort = null,
    decimal? ProxyValue = null,
    decimal? Value = null,
    IReadOnlyList<DeliveryClaim>? Claims = null)
{
    /// <summary>Whom it is for: its own people, else those of its measure.</summary>
    public Cohort? People => Cohort ?? Measure.Cohort;
}

/// <summary>What a supplier reports to have done.</summary>
/// <param name="DeliveredOn">The last day of the time it reports.</param>
public sealed record DeliveryClaim(
    string Id,
    DateOnly DeliveredOn,
    DateOnly ClaimedOn,
    decimal Quantity,
    ClaimState State,
    DateOnly? ValidatedOn = null,
    decimal? Value = null,
    PlaceName? Place = null,
    string? Evidence = null);

public sealed record ContractDelivery(
    Figure Committed, Figure Delivered, Figure AwaitingValidation, Figure ExpectedToDate, Figure DeliveryGap, Figure DeliveredShare, Figure Requests);

public sealed record RequestPage(int TotalCount, IReadOnlyList<CommunityRequest> Nodes);

/// <summary>What a community asked for.</summary>
public sealed record CommunityRequest(
    string Id, string Title, RequestKind Kind, DateOnly RaisedOn, RequestState State, PlaceName? Place = null, DateOnly? MatchedOn = null, DateOnly? CompletedOn = null);

public sealed record ContractSpend(Figure Amount, Figure LineCount, IReadOnlyList<SpendOfYear> Rows);

public sealed record SpendOfYear(string FinancialYear, Figure Amount, Figure LineCount);

/// <summary>What <c>Contract.graphql</c> is asked with.</summary>
public sealed record ContractVariables(string Id, CommunityRequestFilterInput Requests, bool Learn, string? Version);
