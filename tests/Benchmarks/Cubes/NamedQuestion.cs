using Analytics.Api.Metrics;
using Analytics.Api.Model;

namespace Analytics.Benchmarks.Cubes;

/// <summary>A question with a name.</summary>
/// <param name="Name">What it is about.</param>
/// <param name="Question">The table that is asked for.</param>
internal sealed record NamedQuestion(string Name, Question Question)
{
    private static readonly CubeDefinition Spend = MetricCatalog.Spend;

    private static readonly Condition OneYear = Is("financialYear", Comparator.Equal, 2022L);
    private static readonly Condition TwoYears = Is("financialYear", Comparator.In, 2021L, 2022L);
    private static readonly Condition OneCouncil = Is("council", Comparator.Equal, "E08000007");

    /// <summary>Those of pages first, then those of an analyst.</summary>
    public static IReadOnlyList<NamedQuestion> All { get; } =
    [
        new("Totals of all years", Of(Condition.Everything, Figures("amount", "lineCount", "averageLine"))),
        new("Councils, two years, influenceable", Of(TwoYears, Figures("amount"), By("council", Figures("amount"))) with { Basis = SpendBasis.Influenceable }),
        new("Rings by council", Of(TwoYears, Figures("amount"), By("council", Figures("amount"), By("localityRing", Figures("amount"))))),
        new("Years by council, seven shares", Of(Condition.Everything, Figures("amount", "boroughShare", "starShare", "greaterManchesterShare", "northWestShare", "smeShare", "vcseShare", "onContractShare"), By("council financialYear", Figures("boroughShare", "greaterManchesterShare", "smeShare")))),
        new("Months of one council", Of(OneCouncil, Figures("amount"), By("month", Figures("amount", "lineCount")))),
        new("One council beside last year and its peers", Of(new Condition.All([OneCouncil, OneYear]), Beside("amount", "boroughShare", "smeShare"))),
        new("Twenty largest suppliers of a council", Of(new Condition.All([OneCouncil, TwoYears]), Figures("amount"), Largest(20, "supplier", Figures("amount", "lineCount")))),
        new("Twenty largest suppliers of all", Of(Condition.Everything, Figures("amount", "supplierCount"), Largest(20, "supplier", Figures("amount", "lineCount")))),
        new("Suppliers counted by category", Of(Condition.Everything, Figures("supplierCount"), By("category", Figures("supplierCount", "amount")))),
        new("Suppliers counted by council and year", Of(Condition.Everything, Figures("supplierCount"), By("council", Figures("supplierCount"), By("financialYear", Figures("supplierCount"))))),
        new("Categories by month, three levels", Of(OneYear, Figures("amount"), By("council", Figures("amount"), By("category", Figures("amount"), By("month", Figures("amount")))))),
        new("Firms by size and kind, filtered figures", Of(TwoYears, [.. Figures("amount"), Only("amount", "supplierKind", 0L), Only("lineCount", "localityRing", 0L)], By("supplierSize", [Only("amount", "localityRing", 0L)]))),
        new("Lines over 10,000 by council", Of(Is("amount", Comparator.Greater, 10_000m), Figures("amount", "lineCount"), By("council", Figures("amount", "lineCount")))),
        new("Lines over 500 by supplier, counted", Of(Is("amount", Comparator.Greater, 500m), Figures("supplierCount"), Largest(50, "supplier", Figures("amount")))),
        new("Lines of one quarter by the day they were paid", Of(new Condition.All([Is("paidOn", Comparator.GreaterOrEqual, new DateOnly(2022, 1, 10)), Is("paidOn", Comparator.LessOrEqual, new DateOnly(2022, 4, 9))]), Figures("amount"), By("directorate", Figures("amount", "supplierCount")))),
    ];

    private static Question Of(Condition where, IReadOnlyList<FigureUse> figures, params IReadOnlyList<Level> levels) =>
        new() { Cube = Spend, Where = where, Root = new Level { Figures = figures, Levels = levels } };

    private static Level By(string keys, IReadOnlyList<FigureUse> figures, params IReadOnlyList<Level> levels) =>
        new() { Keys = [.. Spend.Dimensions.Where(dimension => keys.Split(' ').Contains(dimension.Name))], Figures = figures, Levels = levels };

    private static Level Largest(int first, string keys, IReadOnlyList<FigureUse> figures) =>
        By(keys, figures) with { Order = [new Ordering(Dimension: null, Spend.Metric("amount"), Descending: true)], First = first };

    private static IReadOnlyList<FigureUse> Figures(params string[] names) => [.. names.Select(name => new FigureUse(Spend.Metric(name), Where: null))];

    private static FigureUse Only(string name, string field, object value) => new(Spend.Metric(name), Is(field, Comparator.Equal, value));

    private static IReadOnlyList<FigureUse> Beside(params string[] names) =>
        [.. Figures(names).Select(use => use with { Context = new FigureContext([Comparison.SamePeriodLastYear], [PeerGroup.GreaterManchester]) })];

    private static Condition.Compare Is(string field, Comparator comparator, params object?[] values) =>
        new(Spend.Filters.First(filter => filter.Name == field), comparator, values);
}
