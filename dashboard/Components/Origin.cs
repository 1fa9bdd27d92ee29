using Analytics.Dashboard.Gateway;

namespace Analytics.Dashboard.Components;

/// <summary>Where a number, or the numbers of a block, come from.</summary>
/// <param name="Metrics">What they mean, each figure once.</param>
public sealed record Origin(IReadOnlyList<Metric> Metrics)
{
    /// <summary>What a ratio is made of: <c>£41,200.00 of £100,000.00</c>; null for anything else.</summary>
    public string? Parts { get; init; }

    /// <summary>What the symbol beside the number says; null for a plain number.</summary>
    public string? Status { get; init; }

    /// <summary>Where the records behind the number are listed; null where no page lists them.</summary>
    public string? Records { get; init; }

    /// <summary>Where the same figures can be turned about.</summary>
    public string? Explore { get; init; }

    /// <summary>The publication it was computed from.</summary>
    public required DataVersion Version { get; init; }

    /// <summary>An address that shows the same figures again, whatever is published later.</summary>
    public required string Citation { get; init; }
}
