namespace Analytics.Dashboard.Gateway;

/// <summary>A row of social value, as the fragment <c>Delivery</c> has it; of its keys those that it was asked by.</summary>
public sealed record TomsRow(
    Figure ContractCount,
    Figure Committed,
    Figure Claimed,
    Figure Delivered,
    Figure ExpectedToDate,
    Figure DeliveryGap,
    Figure DeliveredShare)
{
    public Theme? Theme { get; init; }

    public Outcome? Outcome { get; init; }

    public Measure? Measure { get; init; }

    /// <summary>Null, too, for what serves no priority of its council.</summary>
    public Priority? Priority { get; init; }

    public Council? Council { get; init; }

    public ContractHead? Contract { get; init; }

    public string? Category { get; init; }

    /// <summary>In the unit of the measure.</summary>
    public Figure? QuantityCommitted { get; init; }

    /// <summary>In the unit of the measure.</summary>
    public Figure? QuantityDelivered { get; init; }
}

/// <summary>An outcome of the framework.</summary>
/// <param name="Code"><c>O2</c>.</param>
public sealed record Outcome(string Code, string Title);

/// <summary>A measure of the framework.</summary>
/// <param name="Reference"><c>NT10</c>.</param>
/// <param name="Unit">What its quantities are counted in: <c>weeks</c>, <c>£</c>, <c>%</c>.</param>
public sealed record Measure(string Reference, string Title, string Unit, Cohort? Cohort = null);

/// <summary>What one council wants most.</summary>
/// <param name="Id">The council's code and its own.</param>
public sealed record Priority(string Id, string Code, string Title);
