using Analytics.Api.Model;

namespace Analytics.Api.Metrics;

/// <summary>The names by which the figures about people and the columns agree on facts and conditions.</summary>
public static class OutcomeFacts
{
    public const string Person = "person";
    public const string Outcome = "outcome";

    /// <summary>Hundredths.</summary>
    public const string Hours = "hours";

    /// <summary>Hundredths.</summary>
    public const string Weeks = "weeks";

    /// <summary>Pence.</summary>
    public const string Value = "value";

    public const string Sustained = "sustained";

    /// <summary>Of a kind that can last, begun at least 26 weeks before as at.</summary>
    public const string CouldBeSustained = "could be sustained";

    /// <summary>Sustained, among those that could be.</summary>
    public const string SustainedAsCould = "sustained as could be";

    /// <summary>Lives in a ward that is loaded.</summary>
    public const string Placed = "placed";
}

/// <summary>The figures of the cube of people's outcomes. Every one of them is under disclosure control.</summary>
public static class CohortOutcomesMetrics
{
    private static readonly Measure Starts = new(FactTable.Outcome, Aggregate.Count, OutcomeFacts.Outcome);

    public static IReadOnlyList<Metric> All { get; } =
    [
        Plain("people", "People", "Different people, by the pseudonym in the import; a record without one is one person.", "count of distinct people", Unit.People, new(FactTable.Outcome, Aggregate.CountDistinct, OutcomeFacts.Person)),
        Plain("starts", "Starts", "Outcomes begun in the period.", "count of outcomes", Unit.Count, Starts) with { Additive = true },
        Plain("sustained", "Sustained", "Outcomes still in place at 26 weeks.", "count of outcomes sustained", Unit.Count, Starts with { When = OutcomeFacts.Sustained }) with { Additive = true },
        Plain("sustainedShare", "Sustained share", "Of the outcomes that can last and began at least 26 weeks before the day counted on: how many were still in place at 26 weeks.", "sustained ÷ starts, of kinds that can last, begun at least 26 weeks before as at", Unit.Ratio, Starts with { When = OutcomeFacts.SustainedAsCould }) with
        {
            Calculation = Calculation.Ratio,
            Denominator = Starts with { When = OutcomeFacts.CouldBeSustained },
            Applies = Applicability.WhatCanLast,
        },
        Plain("hours", "Hours", "Hours of the outcomes. For treated askers the treated count times a reference average.", "sum of hours", Unit.Hours, new(FactTable.Outcome, Aggregate.Sum, OutcomeFacts.Hours)) with { Additive = true },
        Plain("weeks", "Weeks", "Weeks of the outcomes. For treated askers the treated count times a reference average.", "sum of weeks", Unit.Weeks, new(FactTable.Outcome, Aggregate.Sum, OutcomeFacts.Weeks)) with { Additive = true },
        Plain("value", "Social value", "Social value of the outcomes; already within what `toms` calls delivered, never added to it. For treated askers the treated count times a reference average.", "sum of values", Unit.Pounds, new(FactTable.Outcome, Aggregate.Sum, OutcomeFacts.Value)) with { Additive = true },
    ];

    private static Metric Plain(string name, string title, string definition, string formula, Unit unit, Measure measure) => new()
    {
        Cube = Cube.CohortOutcomes,
        Name = name,
        Title = title,
        Definition = definition,
        Formula = formula,
        Unit = unit,
        Numerator = measure,
        Polarity = Polarity.HigherIsBetter,
        DisclosureControlled = true,
        RestsOn = [ImportKind.CohortOutcomes],
    };
}
