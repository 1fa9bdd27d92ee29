namespace Analytics.Api.Metrics;

/// <summary>One family of facts that can be asked about.</summary>
public enum Cube
{
    Spend,
    Toms,
    CohortOutcomes,
    Locality,
}

public enum Unit
{
    Pounds,
    Count,
    People,
    Hours,
    Weeks,
    Ratio,
    PoundsPerHead,
    Days,
    Quantity,
}

public enum Polarity
{
    HigherIsBetter,
    LowerIsBetter,
    Neutral,
}

/// <summary>What a figure's value, or its absence, means. The first that applies is given; see the glossary.</summary>
public enum FigureStatus
{
    Ok,
    Suppressed,
    Rounded,
    NotApplicable,
    Unavailable,
    Provisional,
}
