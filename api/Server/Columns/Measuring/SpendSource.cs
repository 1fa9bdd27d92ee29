using Analytics.Api.Metrics;

namespace Analytics.Api.Columns.Measuring;

/// <summary>A table that spend is measured from.</summary>
/// <param name="Name">The table.</param>
/// <param name="Count">How many lines there are, as an aggregate.</param>
internal sealed record SpendSource(string Name, string Count)
{
    public static SpendSource Lines { get; } = new(SpendTable.Name, "count(*)");

    public static SpendSource Summary { get; } = new(SpendSummary.Name, $"sum({SpendSummary.Lines})");

    /// <summary>The smallest table that gives the same answers.</summary>
    public static SpendSource Of(MeasurePlan plan, Members members) =>
        members.SpendSummaries > 0
        && Conditions(plan).SelectMany(condition => condition.Comparisons()).All(compare => compare.Field.Dimension is not null || compare.Field.Name == SpendTable.Redacted)
        && plan.Measures.Where(use => use.Measure.Table == FactTable.SpendLine).All(use => IsKept(use.Measure))
            ? Summary
            : Lines;

    private static IEnumerable<Condition> Conditions(MeasurePlan plan) => plan.Measures.Select(use => use.Where).OfType<Condition>().Append(plan.Question.Where);

    private static bool IsKept(Measure measure) => (measure.Aggregate, measure.Fact) is (Aggregate.Sum, SpendFacts.Amount) or (Aggregate.Count, _) or (Aggregate.CountDistinct, SpendFacts.Supplier);
}
