namespace Analytics.Api.Metrics;

/// <summary>
/// Turns measurements into the table that was asked for. It sees only what disclosure control has let through, so order,
/// <c>having</c>, <c>first</c> and shares can carry nothing more.
/// </summary>
public sealed class Tabulator
{
    private bool _truncated;
    private int _suppressed;

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
        var tabulator = new Tabulator();
        var plan = measurements.Plan;
        var grouping = plan.GroupingOf(question.Root);
        var total = measurements.Cells(grouping).Count > 0 ? measurements.Cells(grouping)[0] : new Cell([], new Part[plan.Measures.Count]);
        var root = new LevelIndex(question.Root, grouping, measurements, context, new LevelScope(question, context));
        return new Answer(question, tabulator.Row(root, total, enclosing: null), tabulator._truncated, tabulator._suppressed);
    }

    private AnswerRow Row(LevelIndex level, Cell cell, Cell? enclosing)
    {
        var figures = new Figure[level.Figures.Length];
        for (var index = 0; index < figures.Length; index++)
        {
            figures[index] = level.Figures[index].Of(cell, enclosing);
            _suppressed += figures[index].Status == FigureStatus.Suppressed ? 1 : 0;
        }

        var keys = new long?[level.KeyPositions.Length];
        for (var index = 0; index < keys.Length; index++)
            keys[index] = cell.Keys[level.KeyPositions[index]];

        return new AnswerRow(keys, figures, Levels(level, cell));
    }

    /// <summary>The rows of each level inside; most rows have none, and share the same nothing.</summary>
    private IReadOnlyList<AnswerRow>[] Levels(LevelIndex level, Cell cell) => level.Inner.Length == 0 ? [] : Array.ConvertAll(level.Inner, inner => Rows(inner, cell));

    private List<AnswerRow> Rows(LevelIndex level, Cell enclosing)
    {
        var kept = level.CellsWithin(enclosing);
        var first = level.Level.First ?? kept.Count;
        _truncated |= kept.Count > first;
        if (kept.Count > first)
            kept = [.. kept.Order(level.Order).Take(first)]; // the first of many are found without sorting the others
        else
            kept.Sort(level.Order);

        return kept.ConvertAll(sorted => Row(level, sorted.Cell, enclosing));
    }
}
