using Analytics.Api.Model;

namespace Analytics.Api.Metrics;

/// <summary>
/// Puts beside the figures of a finished table what they are to be read beside. What several rows need is asked together: all whole periods in one
/// question, all peers in another.
/// </summary>
internal sealed class FigureContexts
{
    private readonly Question _question;
    private readonly ITableContext _context;
    private readonly LevelScope _scope;
    private readonly Dictionary<object, SideQuestion> _sides = [];
    private readonly List<Action> _fillings = [];

    private FigureContexts(Question question, ITableContext context)
    {
        _question = question;
        _context = context;
        _scope = new LevelScope(question, context);
    }

    /// <summary>Fills the figures of answers; what several of them need is asked together, too.</summary>
    /// <param name="answers">Their rows' figures are replaced in place.</param>
    /// <param name="context">What the version knows beside its facts.</param>
    /// <param name="measure">Measures each of some questions, through disclosure control.</param>
    public static void Fill(IReadOnlyList<Answer> answers, ITableContext context, Func<IReadOnlyList<Question>, IReadOnlyList<Measurements>> measure)
    {
        List<FigureContexts> all = [.. answers.Select(answer => Of(answer, context))];
        List<SideQuestion> sides = [.. all.SelectMany(contexts => contexts._sides.Values)];
        if (sides.Count > 0)
        {
            foreach (var (side, measurements) in sides.Zip(measure([.. sides.Select(side => side.Whole)])))
                side.Take(measurements, context);
        }

        all.ForEach(contexts => contexts._fillings.ForEach(fill => fill()));
    }

    private static FigureContexts Of(Answer answer, ITableContext context)
    {
        var contexts = new FigureContexts(answer.Question, context);
        if (StandsBeside(answer.Question.Root))
            contexts.Visit(answer.Question.Root, answer.Root, new Grouping([]), []);

        return contexts;
    }

    /// <summary>Whether a level, or one inside it, has a figure to put something beside: the rows of others need not be looked at.</summary>
    private static bool StandsBeside(Level level) => level.Figures.Any(use => !use.Context.IsEmpty) || level.Levels.Any(StandsBeside);

    private void Visit(Level level, AnswerRow row, Grouping outer, long?[] outerKeys)
    {
        var (grouping, keys) = Add(outer, outerKeys, level.Keys, row.Keys);
        for (var index = 0; index < row.Figures.Length; index++)
        {
            if (!level.Figures[index].Context.IsEmpty)
                Plan(level.Figures[index], row.Figures, index, (grouping, keys));
        }

        for (var index = 0; index < level.Levels.Count; index++)
        {
            if (!StandsBeside(level.Levels[index]))
                continue;

            foreach (var inner in row.Levels[index])
                Visit(level.Levels[index], inner, grouping, keys);
        }
    }

    private void Plan(FigureUse use, Figure[] figures, int index, (Grouping Grouping, long?[] Keys) cell)
    {
        var plain = use with { Context = FigureContext.None };
        var compared = use.Context.Comparisons.ToDictionary(to => to, to => Compare(to, plain, cell));
        var peers = use.Context.Peers.ToDictionary(group => group, group => Peers(group, plain, cell));
        _fillings.Add(() => figures[index] = figures[index] with
        {
            Compared = compared.ToDictionary(pair => pair.Key, pair => pair.Value(figures[index])),
            Peers = peers.ToDictionary(pair => pair.Key, pair => pair.Value()),
        });
    }

    private Func<Figure, ComparedFigure> Compare(Comparison to, FigureUse use, (Grouping Grouping, long?[] Keys) cell)
    {
        var (council, period) = _scope.Of(cell.Grouping, cell.Keys);
        if (to == Comparison.Target)
            return figure => Target(figure, cell.Grouping, council, period);

        if (_question.Cube.Cube == Cube.Toms && !_scope.HasPeriod(cell.Grouping))
        {
            var asAt = _question.AsAt ?? _context.AsAt;
            return asAt.Year == DateOnly.MinValue.Year // no calendar has the year before
                ? figure => ComparedFigure.None(figure.Metric, FigureStatus.NotApplicable)
                : Ask("a year ago", () => _question with { AsAt = asAt.AddMonths(-12) }, use, cell);
        }

        if (!_scope.HasUnbrokenSpan || _scope.LastDayCovered(use.Metric, council) is not { } lastDay || EarlierSpan.Of(to, period, lastDay) is not { } earlier)
            return figure => ComparedFigure.None(figure.Metric, FigureStatus.NotApplicable);

        var others = PeriodCondition.Without(_question.Where, field => field.DatesFacts);
        if (IsOnePeriod(cell, period, earlier))
            return Ask("whole periods", () => _question with { Where = others }, use, (cell.Grouping, MoveKeys(cell, earlier.Span.From)));

        var where = PeriodCondition.Of(_question.Cube, earlier.Span);
        if (where is null || (use.Metric.Measures.Any(measure => measure.Table == FactTable.DueCommitment) && where is Condition.All))
            return figure => ComparedFigure.None(figure.Metric, FigureStatus.NotApplicable);

        var compare = Ask(earlier.Span, () => _question with { Where = new Condition.All([others, where]) }, use, WithoutPeriods(cell));
        return !earlier.IsCutShort ? compare : figure => Provisional(compare(figure));
    }

    /// <summary>Whether the cell's finest period is its whole span, so that the earlier one is a period of the same kind.</summary>
    private static bool IsOnePeriod((Grouping Grouping, long?[] Keys) cell, DaySpan period, EarlierSpan earlier)
    {
        for (var index = 0; index < cell.Keys.Length; index++)
        {
            var key = cell.Grouping.Keys[index];
            if (key.DatesFacts && cell.Keys[index] is { } value && DaySpan.OfKey(key, value) == period)
                return !earlier.IsCutShort && DaySpan.OfKey(key, PeriodCondition.KeyAt(key.Kind, earlier.Span.From)) == earlier.Span;
        }

        return false;
    }

    private static long?[] MoveKeys((Grouping Grouping, long?[] Keys) cell, DateOnly day) =>
        [.. cell.Keys.Select((key, index) => cell.Grouping.Keys[index].DatesFacts ? PeriodCondition.KeyAt(cell.Grouping.Keys[index].Kind, day) : key)];

    private static (Grouping Grouping, long?[] Keys) WithoutPeriods((Grouping Grouping, long?[] Keys) cell)
    {
        var kept = Enumerable.Range(0, cell.Keys.Length).Where(index => !cell.Grouping.Keys[index].DatesFacts).ToList();
        return (new Grouping([.. kept.Select(index => cell.Grouping.Keys[index])]), [.. kept.Select(index => cell.Keys[index])]);
    }

    private Func<Figure, ComparedFigure> Ask(object name, Func<Question> question, FigureUse use, (Grouping Grouping, long?[] Keys) cell)
    {
        var side = Side(name, question);
        side.Need(cell.Grouping, use);
        return figure => ComparedFigure.Of(figure, side.Of(use, cell.Grouping, cell.Keys));
    }

    /// <summary>Targets are set for one council and one year, and nothing narrower.</summary>
    private ComparedFigure Target(Figure figure, Grouping grouping, long? key, DaySpan period)
    {
        var isPlain = grouping.Keys.All(dimension => dimension.Name is "council" or "financialYear") && _scope.MentionsOnly("council");
        FinancialYear? only = _scope.HasPeriod(grouping) ? _scope.HasUnbrokenSpan ? period.FinancialYear : null
            : _question.Cube.Cube == Cube.Toms ? FinancialYear.Of(_question.AsAt ?? _context.AsAt) : null;
        if (!isPlain || only is not { } year || _scope.OnlyCouncil(key) is not { } council)
            return ComparedFigure.None(figure.Metric, FigureStatus.NotApplicable);

        return _context.TargetOf(council, figure.Metric, year) is { } target
            ? ComparedFigure.Of(figure, new Figure { Metric = figure.Metric, Value = target })
            : ComparedFigure.None(figure.Metric, FigureStatus.Unavailable);
    }

    private Func<PeerFigure> Peers(PeerGroup group, FigureUse use, (Grouping Grouping, long?[] Keys) cell)
    {
        var dimension = _question.Cube.Dimension("council");
        if (CouncilOf(cell) is not { } council)
            return () => new PeerFigure { Group = group, Status = FigureStatus.NotApplicable };

        var side = Side("peers", () => _question with { Where = PeriodCondition.Without(_question.Where, field => field.Dimension == dimension) });
        var (grouping, keys) = cell.Grouping.Keys.Contains(dimension) ? cell : Add(cell.Grouping, cell.Keys, [dimension], [council]);
        side.Need(grouping, use);
        var position = grouping.IndexOf(dimension);
        return () => PeerStatistics.Of(
            group,
            _context.MembersOf(group).ToDictionary(member => member, member => side.Of(use, grouping, [.. keys.Select((key, index) => index == position ? member : key)])),
            council);
    }

    /// <summary>The council whose peers are meant: by the cell's keys, or named alone at the top of the filter.</summary>
    private int? CouncilOf((Grouping Grouping, long?[] Keys) cell)
    {
        var index = cell.Grouping.Keys.ToList().FindIndex(key => key.Kind == DimensionKind.Council);
        if (index >= 0)
            return (int?)cell.Keys[index];

        var named = _question.Where.Certain().Where(compare => compare is { Field.Dimension.Kind: DimensionKind.Council, Comparator: Comparator.Equal, Values: [string] }).ToList();
        return named.Count == 1 ? _context.CouncilOf((string)named[0].Values[0]!) : null;
    }

    private SideQuestion Side(object name, Func<Question> question)
    {
        if (!_sides.TryGetValue(name, out var side))
            _sides[name] = side = new SideQuestion(question());

        return side;
    }

    /// <summary>The grouping of a level within another, and a cell's keys in it, in the schema's order.</summary>
    private (Grouping Grouping, long?[] Keys) Add(Grouping outer, long?[] outerKeys, IReadOnlyList<Dimension> inner, long?[] innerKeys)
    {
        var values = outer.Keys.Zip(outerKeys).Concat(inner.Zip(innerKeys)).DistinctBy(pair => pair.First).ToDictionary(pair => pair.First, pair => pair.Second);
        var ordered = _question.Cube.Dimensions.Where(values.ContainsKey).ToList();
        return (new Grouping([.. ordered]), [.. ordered.Select(key => values[key])]);
    }

    private static ComparedFigure Provisional(ComparedFigure compared) =>
        compared.Status == FigureStatus.Ok ? compared with { Status = FigureStatus.Provisional, Display = compared.Display + " p" } : compared;
}
