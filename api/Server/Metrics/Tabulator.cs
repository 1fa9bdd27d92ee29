namespace Analytics.Api.Metrics;

/// <summary>
/// Turns measurements into the table that was asked for. It sees only what disclosure control has let through, so order,
/// <c>having</c>, <c>first</c> and shares can carry nothing more.
/// </summary>
public sealed class Tabulator
{
    private readonly Measurements _measurements;
    private readonly ITableContext _context;
    private readonly FigureCalculator _figures;
    private bool _truncated;
    private int _suppressed;

    private Tabulator(Measurements measurements, ITableContext context)
    {
        _measurements = measurements;
        _context = context;
        _figures = new FigureCalculator(measurements.Plan, context);
    }

    /// <summary>Answers questions.</summary>
    /// <param name="questions">What is asked.</param>
    /// <param name="context">What the version knows beside its facts.</param>
    /// <param name="measure">Measures each of some questions, through disclosure control.</param>
    /// <returns>An answer to each, in their order.</returns>
    public static IReadOnlyList<Answer> Answer(IReadOnlyList<Question> questions, ITableContext context, Func<IReadOnlyList<Question>, IReadOnlyList<Measurements>> measure)
    {
        List<Answer> answers = [.. questions.Zip(measure(questions), (question, measurements) => Tabulate(question, measurements, context))];
        FigureContexts.Fill(answers, context, measure);
        return answers;
    }

    private static Answer Tabulate(Question question, Measurements measurements, ITableContext context)
    {
        var tabulator = new Tabulator(measurements, context);
        var plan = measurements.Plan;
        var grouping = plan.GroupingOf(question.Root);
        var total = measurements.Cells(grouping).Count > 0 ? measurements.Cells(grouping)[0] : new Cell([], new Part[plan.Measures.Count]);
        var row = tabulator.Row(question.Root, total, enclosing: null, tabulator.Index(question.Root));
        return new Answer(question, row, tabulator._truncated, tabulator._suppressed);
    }

    /// <summary>For each level inside this one: its cells, by the keys of the cell around them.</summary>
    private LevelIndex[] Index(Level level)
    {
        var outer = _measurements.Plan.GroupingOf(level);
        return [.. level.Levels.Select(inner => new LevelIndex(inner, _measurements.Plan.GroupingOf(inner), outer, _measurements, Index(inner)))];
    }

    private AnswerRow Row(Level level, Cell cell, Cell? enclosing, LevelIndex[] inner)
    {
        var grouping = _measurements.Plan.GroupingOf(level);
        var figures = new Figure[level.Figures.Count];
        for (var index = 0; index < figures.Length; index++)
        {
            figures[index] = _figures.Of(level.Figures[index], grouping, cell, enclosing);
            _suppressed += figures[index].Status == FigureStatus.Suppressed ? 1 : 0;
        }

        var keys = new long?[level.Keys.Count];
        for (var index = 0; index < keys.Length; index++)
            keys[index] = cell.Keys[grouping.IndexOf(level.Keys[index])];

        return new AnswerRow(keys, figures, [.. inner.Select(part => Rows(part, cell))]);
    }

    private List<AnswerRow> Rows(LevelIndex index, Cell enclosing)
    {
        var kept = index.CellsWithin(enclosing).Where(cell => Passes(index, cell)).Select(cell => new SortedCell(cell, SortValues(index, cell))).ToList();
        kept.Sort(new CellOrder(index.Level, index.Grouping, _context));
        if (index.Level.First is { } first && kept.Count > first)
        {
            kept.RemoveRange(first, kept.Count - first);
            _truncated = true;
        }

        return [.. kept.Select(sorted => Row(index.Level, sorted.Cell, enclosing, index.Inner))];
    }

    private decimal?[] SortValues(LevelIndex index, Cell cell) =>
        [.. index.Level.Order.Select(ordering => ordering.Metric is { } metric ? ValueOf(metric, index, cell) : null)];

    private decimal? ValueOf(Metric metric, LevelIndex index, Cell cell) =>
        _figures.Of(new FigureUse(metric, Where: null), index.Grouping, cell, enclosing: null).Value;

    private bool Passes(LevelIndex index, Cell cell) => index.Level.Having.All(having =>
        ValueOf(having.Metric, index, cell) is { } value && Holds(value, having));

    private static bool Holds(decimal value, Having having) => having.Comparator switch
    {
        Comparator.Equal or Comparator.In => having.Values.Contains(value),
        Comparator.NotEqual or Comparator.NotIn => !having.Values.Contains(value),
        Comparator.Greater => value > having.Values[0],
        Comparator.GreaterOrEqual => value >= having.Values[0],
        Comparator.Less => value < having.Values[0],
        Comparator.LessOrEqual => value <= having.Values[0],
        Comparator.Contains or Comparator.NotContains or Comparator.StartsWith or Comparator.EndsWith =>
            throw new InvalidOperationException($"Numbers are not compared by {having.Comparator}."),
    };
}
