using Analytics.Api.Metrics;

namespace Analytics.Api.Columns.Measuring;

/// <summary>A table that spend is measured from.</summary>
/// <param name="Name">The table.</param>
/// <param name="LinesOfRow">The column that says how many lines a row stands for; null where it is one.</param>
internal sealed record SpendSource(string Name, string? LinesOfRow)
{
    public static SpendSource Lines { get; } = new(SpendTable.Name, LinesOfRow: null);

    public static SpendSource ByMonth { get; } = new(SpendSummary.ByMonth, SpendSummary.Lines);

    public static SpendSource ByYear { get; } = new(SpendSummary.ByYear, SpendSummary.Lines);

    /// <summary>The smallest table that gives the same answers.</summary>
    public static SpendSource Of(MeasurePlan plan, Members members)
    {
        List<Condition.Compare> compared = [.. Conditions(plan).SelectMany(condition => condition.Comparisons())];
        var asksForLines = compared.Exists(compare => compare.Field.Dimension is null && compare.Field.Name != SpendTable.Redacted)
            || plan.Measures.Any(use => use.Measure.Table == FactTable.SpendLine && !IsKept(use.Measure));
        return asksForLines ? Lines : Of(compared.Select(compare => compare.Field.Dimension).Concat(plan.Dimensions), members);
    }

    /// <summary>The smallest table that has some dimensions, where nothing of a single line is asked for.</summary>
    /// <param name="dimensions">Null for what every table has.</param>
    /// <param name="members">Which tell whether there are sums.</param>
    public static SpendSource Of(IEnumerable<Dimension?> dimensions, Members members) =>
        members.SpendMonths == 0 ? Lines
        : dimensions.Any(dimension => dimension?.Kind is DimensionKind.Quarter or DimensionKind.Month) ? ByMonth
        : ByYear;

    /// <summary>Whether there are hardly more rows than groups by some columns: of a supplier or a contract there are few to anything else, but months.</summary>
    public bool IsAsFewAs(IReadOnlyCollection<string> columns) =>
        (this == ByYear || (this == ByMonth && columns.Contains(SpendTable.Month)))
        && columns.Count > 1
        && (columns.Contains(SpendTable.Supplier) || columns.Contains(SpendTable.Contract));

    /// <summary>How many rows it has.</summary>
    public long RowsIn(Members members) => this == ByYear ? members.SpendYears : this == ByMonth ? members.SpendMonths : members.SpendLines;

    private static IEnumerable<Condition> Conditions(MeasurePlan plan) => plan.Measures.Select(use => use.Where).OfType<Condition>().Append(plan.Question.Where);

    private static bool IsKept(Measure measure) => (measure.Aggregate, measure.Fact) is (Aggregate.Sum, SpendFacts.Amount) or (Aggregate.Count, _) or (Aggregate.CountDistinct, SpendFacts.Supplier);
}
