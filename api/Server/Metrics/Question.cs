using Analytics.Api.Model;

namespace Analytics.Api.Metrics;

/// <summary>One figure of a level, with the filter of its own that it may have, and what it is to be read beside.</summary>
public sealed record FigureUse(Metric Metric, Condition? Where)
{
    public FigureContext Context { get; init; } = FigureContext.None;
}

/// <summary>Sorts a level by one of its keys or figures.</summary>
public sealed record Ordering(Dimension? Dimension, Metric? Metric, bool Descending);

/// <summary>Keeps the rows of a level whose figure compares so; a withheld or missing value passes nothing.</summary>
public sealed record Having(Metric Metric, Comparator Comparator, IReadOnlyList<decimal?> Values);

/// <summary>One level of a table: what its parent is split by, what is computed for each row, and which rows are kept.</summary>
public sealed record Level
{
    /// <summary>In the schema's order; empty for one row, equal to the parent.</summary>
    public IReadOnlyList<Dimension> Keys { get; init; } = [];

    public IReadOnlyList<FigureUse> Figures { get; init; } = [];

    public IReadOnlyList<Ordering> Order { get; init; } = [];

    public IReadOnlyList<Having> Having { get; init; } = [];

    /// <summary>Rows kept within one parent row; null for all.</summary>
    public int? First { get; init; }

    public IReadOnlyList<Level> Levels { get; init; } = [];
}

/// <summary>A whole table: one cube, the facts it is about, and its levels from the grand total down.</summary>
public sealed record Question
{
    public required CubeDefinition Cube { get; init; }

    public Condition Where { get; init; } = Condition.Everything;

    /// <summary>Of spend: which lines count.</summary>
    public SpendBasis Basis { get; init; } = SpendBasis.All;

    /// <summary>Of social value: what a quantity is worth.</summary>
    public Valuation Valuation { get; init; } = Valuation.Toms;

    /// <summary>Of social value: the day that stocks are counted on; null for the version's own.</summary>
    public DateOnly? AsAt { get; init; }

    /// <summary>
    /// Whether every fact makes the row it stands in. Rows of social value are listed by commitment alone; what stands beside a figure is of its level, though
    /// nothing was promised there.
    /// </summary>
    public bool EveryFactMakesRows { get; init; }

    /// <summary>The grand total: a level without keys.</summary>
    public required Level Root { get; init; }

    /// <summary>Whether both are about the same facts, seen in the same way, so that one measurement can answer both.</summary>
    public bool IsAboutTheSameAs(Question other) =>
        (Cube, Basis, Valuation, AsAt, EveryFactMakesRows) == (other.Cube, other.Basis, other.Valuation, other.AsAt, other.EveryFactMakesRows) && ConditionComparer.Instance.Equals(Where, other.Where);

    /// <summary>Whether filter or keys, and not the chance of the data, leave one measure of the framework in a grouping.</summary>
    public bool LeavesOneMeasure(Grouping grouping) =>
        grouping.Keys.Any(key => key.Kind == DimensionKind.Measure)
        || Where.Certain().Any(compare => compare is { Field.Dimension.Kind: DimensionKind.Measure, Comparator: Comparator.Equal or Comparator.In, Values: [not null] });

    /// <summary>Whether filter or keys, and not the chance of the data, leave only kinds of outcome that cannot last.</summary>
    /// <param name="grouping">What a cell is grouped by.</param>
    /// <param name="keys">Its keys.</param>
    public bool LeavesNothingThatLasts(Grouping grouping, long?[] keys)
    {
        static bool IsFleeting(object? kind) => kind is long number && !((OutcomeKind)number).CanLast();
        return grouping.Keys.Zip(keys).Any(key => key.First == CohortOutcomesDimensions.OutcomeKind && IsFleeting(key.Second))
            || Where.Certain().Any(compare => compare.Field.Dimension == CohortOutcomesDimensions.OutcomeKind
                && compare is { Comparator: Comparator.Equal or Comparator.In, Values.Count: > 0 } && compare.Values.All(IsFleeting));
    }
}
