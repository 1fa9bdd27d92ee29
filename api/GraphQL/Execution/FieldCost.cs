namespace Analytics.GraphQL.Execution;

/// <summary>What a field costs with all that is selected below it.</summary>
/// <param name="Total">The sum.</param>
/// <param name="Parts">What it is made up of; empty when there is nothing more to say than the sum.</param>
public sealed record FieldCost(double Total, IReadOnlyList<CostPart> Parts)
{
    /// <summary>A sum and nothing more.</summary>
    public static implicit operator FieldCost(double total) => new(total, []);
}

/// <summary>A part of what an operation costs, as a client is told.</summary>
/// <param name="Field">Response names from the operation's root: <c>spend.rows</c>.</param>
/// <param name="Cost">What it costs.</param>
/// <param name="Reason">What it is reckoned from, such as <c>240 groups × 3 figures</c>; null when the field says all.</param>
public sealed record CostPart(string Field, double Cost, string? Reason = null);
