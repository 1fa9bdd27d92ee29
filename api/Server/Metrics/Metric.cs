using Analytics.Api.Model;

namespace Analytics.Api.Metrics;

public enum Aggregate
{
    Sum,
    Count,
    CountDistinct,

    /// <summary>Sum of a fact of the contract, each contract once however many facts of the level are of it.</summary>
    SumPerContract,

    Least,

    Greatest,
}

/// <summary>One number that the columns are asked for: an aggregate of a fact over the facts of one table that meet a condition.</summary>
/// <param name="Table">Where the facts stand.</param>
/// <param name="Aggregate">What is done with the fact.</param>
/// <param name="Fact">Which fact; a name that the table's columns know.</param>
/// <param name="When">A condition that the table's columns know; null for all.</param>
public sealed record Measure(FactTable Table, Aggregate Aggregate, string Fact, string? When = null)
{
    /// <summary>Which lines stand in the sum when the basis leaves some out.</summary>
    public BasisScope Scope { get; init; } = BasisScope.Basis;

    /// <summary>
    /// Whether it is what a delivered amount is held against. Where disclosure control leaves measures out of what was delivered, what was promised in
    /// them is left out here too.
    /// </summary>
    public bool BesideDelivered { get; init; }

    /// <summary>The columns hold whole numbers: how many of a sum's last digits stand behind the point. 2 for pence, 4 for quantities.</summary>
    public int Decimals { get; init; } = Aggregate is Aggregate.Sum or Aggregate.SumPerContract ? 2 : 0;
}

/// <summary>Which lines a measure sees when the question's basis leaves some out.</summary>
public enum BasisScope
{
    /// <summary>Those of the basis.</summary>
    Basis,

    /// <summary>Under LOCATABLE, those of INFLUENCEABLE: what LOCATABLE leaves out is put beside them.</summary>
    Influenceable,
}

/// <summary>How a metric's value comes from its measures.</summary>
public enum Calculation
{
    /// <summary>The numerator itself.</summary>
    Plain,

    /// <summary>The numerator less the subtrahend, not floored.</summary>
    Difference,

    /// <summary>Numerator ÷ denominator of the same level, six decimals, half away from zero.</summary>
    Ratio,

    /// <summary>Numerator ÷ denominator of the same level, two decimals, half away from zero.</summary>
    Average,

    /// <summary>Numerator ÷ population of the level's councils, two decimals, half away from zero.</summary>
    PerHead,
}

/// <summary>Where a figure has a meaning; elsewhere it is NOT_APPLICABLE.</summary>
public enum Applicability
{
    Everywhere,

    /// <summary>Not where keys or filter name a period: its two sides would be about different contracts.</summary>
    WithoutPeriod,

    /// <summary>Only where keys or filter leave one measure, because units differ; see <see cref="Metric.Units"/>.</summary>
    OneMeasure,

    /// <summary>Not by theme: its facts have none.</summary>
    WithoutTheme,

    /// <summary>Not where keys or filter leave only kinds of outcome that cannot last.</summary>
    WhatCanLast,
}

/// <summary>One figure, defined once: the schema, the SQL, the glossary and every heading come from here.</summary>
public sealed record Metric
{
    public required Cube Cube { get; init; }

    /// <summary>The field's name in the schema, <c>boroughShare</c>.</summary>
    public required string Name { get; init; }

    public required string Title { get; init; }

    /// <summary>One or two sentences, for people.</summary>
    public required string Definition { get; init; }

    public required string Formula { get; init; }

    public required Unit Unit { get; init; }

    public Polarity Polarity { get; init; } = Polarity.Neutral;

    public Calculation Calculation { get; init; } = Calculation.Plain;

    public required Measure Numerator { get; init; }

    /// <summary>Of ratios and averages.</summary>
    public Measure? Denominator { get; init; }

    /// <summary>Of differences.</summary>
    public Measure? Subtrahend { get; init; }

    public Applicability Applies { get; init; } = Applicability.Everywhere;

    /// <summary>Numbers of the units that stand in its sum, 0 for none: where they differ, there is no sum.</summary>
    public IReadOnlyList<Measure> Units { get; init; } = [];

    /// <summary>What its value is computed from.</summary>
    public IEnumerable<Measure> Measures => new[] { Numerator, Denominator, Subtrahend }.OfType<Measure>();

    /// <summary>Whether rows add up to their level. Distinct counts and ratios do not.</summary>
    public bool Additive { get; init; }

    /// <summary>Whether a share of the enclosing level is given: sums and counts, unless the glossary says otherwise.</summary>
    public bool HasShare { get => field && Calculation == Calculation.Plain; init; } = true;

    public bool DisclosureControlled { get; init; }

    /// <summary>Whether the field takes a filter of its own.</summary>
    public bool TakesWhere { get; init; }

    /// <summary>Whether councils that have the first kind of files it rests on, and not the others, are left out of it, and it is provisional for that.</summary>
    public bool LeavesCouncilsOut { get; init; }

    /// <summary>The kinds of files that must cover a council before the figure can be given for it.</summary>
    public required IReadOnlyList<ImportKind> RestsOn { get; init; }
}
