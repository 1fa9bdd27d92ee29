using Analytics.Api.Model;

namespace Analytics.Api.Metrics;

/// <summary>Which councils and which days a level is about, and so whether its figures can be given.</summary>
internal sealed class LevelScope
{
    private const string Period = "period";

    private readonly Question _question;
    private readonly ITableContext _context;
    private readonly IReadOnlyList<int> _councils;
    private readonly DaySpan _span;
    private readonly HashSet<string> _mentioned;
    private readonly Dictionary<(long? Council, DaySpan Span, ImportKind Kind), CoverageState> _known = [];

    public LevelScope(Question question, ITableContext context)
    {
        (_question, _context) = (question, context);
        _councils = CouncilsLeftBy(question.Where, context);
        var span = DaySpan.Of(question.Where);
        _span = span ?? DaySpan.Always;
        HasUnbrokenSpan = span is not null && question.Where.Comparisons().Count(compare => compare.Field.DatesFacts) == question.Where.Certain().Count(compare => compare.Field.DatesFacts);
        _mentioned = [.. question.Where.Comparisons().Select(compare => compare.Field.DatesFacts ? Period : compare.Field.Name)];
    }

    /// <summary>Whether the filter's conditions on time all count, and leave one span.</summary>
    public bool HasUnbrokenSpan { get; }

    /// <summary>Whether keys or filter name a period.</summary>
    public bool HasPeriod(Grouping grouping) => _mentioned.Contains(Period) || grouping.Keys.Any(key => key.DatesFacts);

    /// <summary>Whether the filter is about nothing but these fields.</summary>
    public bool MentionsOnly(params string[] fields) => _mentioned.IsSubsetOf(fields.Append(Period));

    /// <summary>The one council that a level is about, by its keys or else the filter; null where there are several.</summary>
    public int? OnlyCouncil(long? key) => key is { } council ? (int)council : _councils is [var only] ? only : null;

    /// <summary>The earliest end of coverage among the councils of a level that are covered at all; null where none is.</summary>
    public DateOnly? LastDayCovered(Metric metric, long? council) => metric.RestsOn
        .SelectMany(kind => CouncilsOf(council, kind).Select(key => (DateOnly?)_context.CoverageOf(key, kind)[^1].To))
        .Min();

    /// <summary>How far the level's councils are covered by one kind of file.</summary>
    private enum CoverageState
    {
        None,
        Part,
        Whole,
    }

    /// <summary>The councils and days that the keys of one cell leave.</summary>
    public (long? Council, DaySpan Span) Of(Grouping grouping, long?[] keys)
    {
        long? council = null;
        var span = _span;
        for (var index = 0; index < keys.Length; index++)
        {
            var dimension = grouping.Keys[index];
            if (dimension.Kind == DimensionKind.Council)
                council = keys[index];
            else if (keys[index] is { } key)
                span = span.Intersect(DaySpan.OfKey(dimension, key));
        }

        return (council, span);
    }

    /// <summary>Tells of a cell's keys whether the figure has a meaning there; see <see cref="Applicability"/>.</summary>
    public Func<long?[], bool> Applies(Metric metric, Grouping grouping)
    {
        if (metric.Applies == Applicability.WhatCanLast)
            return keys => !_question.LeavesNothingThatLasts(grouping, keys);

        var applies = metric.Applies switch
        {
            Applicability.Everywhere or Applicability.WhatCanLast => true,
            Applicability.WithoutPeriod => !HasPeriod(grouping),
            Applicability.OneMeasure => _question.LeavesOneMeasure(grouping),
            Applicability.WithoutTheme => !_mentioned.Contains("theme") && !grouping.Keys.Any(key => key.Kind == DimensionKind.Theme),
        };
        return _ => applies;
    }

    /// <summary>UNAVAILABLE, PROVISIONAL or OK, from coverage alone.</summary>
    public FigureStatus StatusOf(Metric metric, (long? Council, DaySpan Span) scope)
    {
        var worst = CoverageState.Whole;
        foreach (var kind in metric.RestsOn)
        {
            if (!_known.TryGetValue((scope.Council, scope.Span, kind), out var state))
                _known[(scope.Council, scope.Span, kind)] = state = Cover(scope.Council, scope.Span, kind);

            worst = state < worst ? state : worst;
        }

        if (metric.LeavesCouncilsOut && worst == CoverageState.Whole && CouncilsOf(scope.Council, metric.RestsOn[0]).Exists(council => metric.RestsOn.Any(kind => _context.CoverageOf(council, kind).Count == 0)))
            worst = CoverageState.Part;

        return worst switch
        {
            CoverageState.None => FigureStatus.Unavailable,
            CoverageState.Part => FigureStatus.Provisional,
            CoverageState.Whole => FigureStatus.Ok,
        };
    }

    /// <summary>Residents of the level's councils, whether or not they have lines in it.</summary>
    public long Population(long? council) => CouncilsOf(council, ImportKind.Spend).Sum(_context.PopulationOf);

    private List<int> CouncilsOf(long? council, ImportKind kind) =>
        [.. _councils.Where(key => (council is null || key == council) && _context.CoverageOf(key, kind).Count > 0)];

    private CoverageState Cover(long? council, DaySpan span, ImportKind kind)
    {
        var councils = CouncilsOf(council, kind);
        var covered = councils.Where(key => _context.CoverageOf(key, kind).Any(span.Meets)).ToList();
        if (covered.Count == 0)
            return CoverageState.None;

        // A span that ends with the calendar is the data's own, which is over by definition.
        var isOver = span.To == DateOnly.MaxValue || covered.TrueForAll(key => _context.CoverageOf(key, kind)[^1].To >= span.To);
        return covered.Count == councils.Count && isOver ? CoverageState.Whole : CoverageState.Part;
    }

    private static List<int> CouncilsLeftBy(Condition where, ITableContext context)
    {
        IEnumerable<int> left = context.Councils;
        foreach (var compare in where.Certain().Where(compare => compare.Field.Dimension?.Kind == DimensionKind.Council))
        {
            var named = compare.Values.OfType<string>().Select(context.CouncilOf).OfType<int>().ToHashSet();
            var keeps = compare.Comparator is Comparator.Equal or Comparator.In;
            left = left.Where(key => named.Contains(key) == keeps);
        }

        return [.. left];
    }
}
