using Analytics.Api.Metrics;

namespace Analytics.Api.Columns.Measuring;

/// <summary>A table that spend is measured from.</summary>
/// <param name="Name">The table.</param>
/// <param name="LinesOfRow">The column that says how many lines a row stands for; null where it is one.</param>
internal sealed record SpendSource(string Name, string? LinesOfRow)
{
    private const string Found = "found";

    public static SpendSource Lines { get; } = new(SpendTable.Name, LinesOfRow: null);

    public static SpendSource ByMonth { get; } = new(SpendSummary.ByMonth, SpendSummary.Lines);

    public static SpendSource ByYear { get; } = new(SpendSummary.ByYear, SpendSummary.Lines);

    /// <summary>The lines that meet a condition, summed up in their rows of the years.</summary>
    public static SpendSource LinesByYear { get; } = new(SpendTable.Name, $"{Found}.{SpendSummary.Lines}") { Amount = $"{Found}.{SpendTable.Amount}" };

    /// <summary>The column of the pence.</summary>
    public string Amount { get; private init; } = SpendTable.Amount;

    /// <summary>Whether its rows are those of the years.</summary>
    public bool HasRowsOfYears => this == ByYear || this == LinesByYear;

    /// <summary>What answers a plan soonest.</summary>
    public static SpendSource Of(MeasurePlan plan, Members members)
    {
        List<Condition.Compare> ofFigures = [.. plan.Measures.Select(use => use.Where).OfType<Condition>().SelectMany(condition => condition.Comparisons())];
        List<Condition.Compare> ofFacts = [.. plan.Question.Where.Comparisons()];
        if (ofFigures.Exists(IsOfLines) || plan.Measures.Any(use => use.Measure.Table == FactTable.SpendLine && !IsKept(use.Measure)))
            return Lines;

        if (!ofFacts.Exists(IsOfLines))
            return Of([.. DimensionsOf(ofFacts), .. DimensionsOf(ofFigures), .. plan.Dimensions], members);

        return Of([.. DimensionsOf(ofFigures), .. plan.Dimensions], members) == ByYear && !IsOfOneKey(plan) ? LinesByYear : Lines;
    }

    /// <summary>The smallest table that has some dimensions, where nothing of a single line is asked for.</summary>
    /// <param name="dimensions">Null for what every table has.</param>
    /// <param name="members">Which tell whether there are sums.</param>
    public static SpendSource Of(IEnumerable<Dimension?> dimensions, Members members) =>
        members.SpendMonths == 0 ? Lines
        : dimensions.Any(dimension => dimension?.Kind is DimensionKind.Quarter or DimensionKind.Month) ? ByMonth
        : ByYear;

    /// <summary>Facts that meet a condition, as they stand behind FROM.</summary>
    public string Where(string condition) => this != LinesByYear ? $"{Name} WHERE {condition}" : $"""
        (SELECT {SpendTable.YearRow}, CAST(sum({SpendTable.Amount}) AS BIGINT) AS {SpendTable.Amount}, count(*) AS {SpendSummary.Lines} FROM {Name} WHERE {condition} GROUP BY {SpendTable.YearRow}) AS {Found} JOIN {SpendSummary.ByYear} USING ({SpendTable.YearRow})
        """;

    /// <summary>Whether there are hardly more rows than groups by some columns: of a supplier or a contract there are few to anything else, but months.</summary>
    public bool IsAsFewAs(IReadOnlyCollection<string> columns) =>
        (HasRowsOfYears || (this == ByMonth && columns.Contains(SpendTable.Month)))
        && columns.Count > 1
        && (columns.Contains(SpendTable.Supplier) || columns.Contains(SpendTable.Contract));

    /// <summary>How many rows it has.</summary>
    public long RowsIn(Members members) => HasRowsOfYears ? members.SpendYears : this == ByMonth ? members.SpendMonths : members.SpendLines;

    /// <summary>One key is found on each line as fast as its row of the years, as long as no figure has a condition to be looked at on each line, too.</summary>
    private static bool IsOfOneKey(MeasurePlan plan) =>
        plan.Dimensions.Count <= 1 && plan.Measures.All(use => use.Measure.Aggregate != Aggregate.CountDistinct && use.Measure.When is null && use.Where is null);

    private static bool IsOfLines(Condition.Compare compare) => compare.Field.Dimension is null && compare.Field.Name != SpendTable.Redacted;

    private static IEnumerable<Dimension?> DimensionsOf(IEnumerable<Condition.Compare> compared) => compared.Select(compare => compare.Field.Dimension);

    private static bool IsKept(Measure measure) => (measure.Aggregate, measure.Fact) is (Aggregate.Sum, SpendFacts.Amount) or (Aggregate.Count, _) or (Aggregate.CountDistinct, SpendFacts.Supplier);
}
