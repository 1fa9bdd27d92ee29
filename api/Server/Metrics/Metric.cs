using Analytics.Api.Model;

namespace Analytics.Api.Metrics;

public enum Aggregate
{
    Sum,
    Count,
    CountDistinct,
}

/// <summary>One number that the columns are asked for: an aggregate of a fact over the lines that meet a condition.</summary>
/// <param name="Aggregate">What is done with the fact.</param>
/// <param name="Fact">Which fact; a name that the cube's columns know.</param>
/// <param name="When">A condition that the cube's columns know; null for all lines.</param>
/// <param name="Scope">Which lines stand in the sum when the basis leaves some out.</param>
public sealed record Measure(Aggregate Aggregate, string Fact, string? When = null, BasisScope Scope = BasisScope.Basis);

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

    /// <summary>Numerator ÷ denominator of the same level, six decimals, half away from zero.</summary>
    Ratio,

    /// <summary>Numerator ÷ denominator of the same level, two decimals, half away from zero.</summary>
    Average,

    /// <summary>Numerator ÷ population of the level's councils, two decimals, half away from zero.</summary>
    PerHead,
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

    public Measure? Denominator { get; init; }

    /// <summary>Whether rows add up to their level. Distinct counts and ratios do not.</summary>
    public bool Additive { get; init; }

    /// <summary>Whether a share of the enclosing level is given: sums and counts.</summary>
    public bool HasShare => Calculation == Calculation.Plain;

    public bool DisclosureControlled { get; init; }

    /// <summary>Whether the field takes a filter of its own.</summary>
    public bool TakesWhere { get; init; }

    /// <summary>The kinds of files that must cover a council before the figure can be given for it.</summary>
    public IReadOnlyList<ImportKind> RestsOn { get; init; } = [ImportKind.Spend];
}
