namespace Analytics.Dashboard.Gateway;

// Filters as the schema has them, as far as pages set them. A condition that is null is no condition.

public sealed record SpendFilterInput(
    OneOf? Council = null,
    OneOf? FinancialYear = null,
    OneOf? Quarter = null,
    OneOf? Supplier = null,
    OneOf? LocalityRing = null,
    OneOf? Contract = null,
    TextCondition? Category = null,
    TextCondition? Directorate = null,
    TextCondition? SupplierName = null,
    OneOf? SupplierBorough = null);

public sealed record TomsFilterInput(
    OneOf? Council = null,
    OneOf? Theme = null,
    OneOf? Outcome = null,
    OneOf? Measure = null,
    OneOf? Priority = null,
    OneOf? Cohort = null,
    OneOf? Contract = null,
    OneOf? ContractPhase = null,
    OneOf? AwardYear = null,
    OneOf? FinancialYear = null,
    OneOf? Quarter = null,
    DateCondition? Month = null,
    TextCondition? Category = null);

public sealed record CohortOutcomesFilterInput(
    OneOf? Council = null,
    OneOf? Cohort = null,
    OneOf? Theme = null,
    OneOf? FinancialYear = null,
    OneOf? Quarter = null);

public sealed record LocalityFilterInput(
    OneOf? Council = null,
    OneOf? Borough = null,
    OneOf? Theme = null,
    OneOf? FinancialYear = null,
    OneOf? Quarter = null);

public sealed record ContractFilterInput(
    OneOf? Council = null,
    OneOf? Phase = null,
    TextCondition? Category = null,
    TextCondition? Title = null,
    TextCondition? Reference = null,
    IReadOnlyList<ContractFilterInput>? Or = null);

public sealed record CommunityRequestFilterInput(OneOf? Council = null, OneOf? Theme = null, OneOf? Contract = null, OneOf? State = null, DateCondition? RaisedOn = null);

/// <summary>A condition on a name; exactly one of its parts is set.</summary>
public sealed record OneOf(IReadOnlyList<string>? In = null, string? Eq = null)
{
    /// <summary>One name and no other: what a level must say of its council to be held against peers.</summary>
    public static OneOf Exactly(string name) => new(Eq: name);

    /// <summary>No names are no condition.</summary>
    public static OneOf? Any(IReadOnlyList<string> names) => names.Count == 0 ? null : new OneOf(names);

    /// <summary>No name is no condition.</summary>
    public static OneOf? Only(string? name) => name is null ? null : new OneOf([name]);
}

/// <summary>A condition on a text; exactly one of its parts is set.</summary>
public sealed record TextCondition(string? Eq = null, string? Contains = null);

/// <summary>A condition on a day: not before, not after, before.</summary>
public sealed record DateCondition(DateOnly? Gte = null, DateOnly? Lte = null, DateOnly? Lt = null);

/// <summary>A condition on a number: at most, or above.</summary>
public sealed record NumberCondition(decimal? Lte = null, decimal? Gt = null);

// Orders and conditions on figures, as far as pages set them.

public sealed record TomsSortInput(Direction? DeliveryGap = null, Direction? Committed = null);

public sealed record TomsHavingInput(NumberCondition? DeliveryGap = null, NumberCondition? Committed = null);

public sealed record ContractSortInput(Direction? Title = null, Direction? Value = null, Direction? EndsOn = null);
