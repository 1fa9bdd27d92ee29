namespace Analytics.Api.Model;

public enum AssessmentKind
{
    TwelveSteps,
    MaturityIndex,
    FlexibleFramework,
}

/// <summary>What a council wants one figure to be in one year: identified by council, cube, metric and year.</summary>
public sealed class Target : ImportedRecord
{
    public int CouncilKey { get; init; }

    /// <summary>The cube's name in the schema: TOMS.</summary>
    public required string Cube { get; init; }

    /// <summary>The metric's name in the schema: deliveredShare.</summary>
    public required string Metric { get; init; }

    /// <summary>Written 2022/23.</summary>
    public required string FinancialYear { get; init; }

    /// <summary>In the metric's own unit; shares are parts of 1.</summary>
    public decimal Value { get; init; }
}

/// <summary>How far a council is in one area of a self-assessment: identified by council, kind, day and number.</summary>
public sealed class Assessment : ImportedRecord
{
    public int CouncilKey { get; init; }

    public AssessmentKind Kind { get; init; }

    public DateOnly AssessedOn { get; init; }

    /// <summary>The area's place in its list, from 1.</summary>
    public int Number { get; init; }

    public required string Area { get; init; }

    /// <summary>0 to <see cref="Maximum"/>.</summary>
    public decimal Level { get; init; }

    public decimal Maximum { get; init; }

    public string? Note { get; init; }
}
