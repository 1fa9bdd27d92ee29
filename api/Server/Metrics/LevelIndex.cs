namespace Analytics.Api.Metrics;

/// <summary>One level of a table: its cells, found by the cell around them, and how its figures are computed and its rows kept and sorted.</summary>
internal sealed class LevelIndex
{
    private readonly Dictionary<KeyTuple, List<Cell>> _cells = [];
    private readonly IReadOnlyList<Cell>? _all;
    private readonly bool _isOneRow;
    private readonly (FigureCalculator Figure, Having Having)[] _conditions;

    /// <summary>Sorts a level's cells.</summary>
    /// <param name="level">The level.</param>
    /// <param name="outer">What the cells around it are grouped by.</param>
    /// <param name="measurements">The cells.</param>
    /// <param name="context">What the version knows beside its facts.</param>
    /// <param name="scope">What the question leaves of councils and days.</param>
    public LevelIndex(Level level, Grouping outer, Measurements measurements, ITableContext context, LevelScope scope)
    {
        var grouping = measurements.Plan.GroupingOf(level);
        FigureCalculator Figure(FigureUse use) => new(use, grouping, measurements.Plan, scope, outer);
        FigureCalculator Plain(Metric metric) => Figure(new FigureUse(metric, Where: null));

        Level = level;
        KeyPositions = [.. level.Keys.Select(grouping.IndexOf)];
        Figures = [.. level.Figures.Select(Figure)];
        Order = new CellOrder(level, grouping, context, Plain);
        Inner = [.. level.Levels.Select(inner => new LevelIndex(inner, grouping, measurements, context, scope))];
        _conditions = [.. level.Having.Select(having => (Plain(having.Metric), having))];
        _isOneRow = grouping.Equals(outer);
        if (_isOneRow)
            return;

        int[] positions = [.. outer.Keys.Select(grouping.IndexOf)];
        if (positions.Length == 0)
        {
            _all = measurements.Cells(grouping);
            return;
        }

        foreach (var cell in measurements.Cells(grouping))
        {
            var key = new KeyTuple(cell.Keys, positions);
            if (!_cells.TryGetValue(key, out var within))
                _cells[key] = within = [];

            within.Add(cell);
        }
    }

    public Level Level { get; }

    /// <summary>Where the level's keys stand among those of its cells.</summary>
    public int[] KeyPositions { get; }

    public FigureCalculator[] Figures { get; }

    public CellOrder Order { get; }

    public LevelIndex[] Inner { get; }

    /// <summary>The cells that the level keeps. One that is not split any further is one row, equal to the row around it.</summary>
    public List<SortedCell> CellsWithin(Cell outer)
    {
        IReadOnlyList<Cell> cells = _isOneRow ? [outer] : _all ?? _cells.GetValueOrDefault(new KeyTuple(outer.Keys), []);
        var kept = new List<SortedCell>(cells.Count);
        foreach (var cell in cells)
        {
            if (Keeps(cell))
                kept.Add(Order.Of(cell));
        }

        return kept;
    }

    private bool Keeps(Cell cell)
    {
        foreach (var (figure, having) in _conditions)
        {
            if (figure.ValueOf(cell) is not { } value || !Holds(value, having))
                return false;
        }

        return true;
    }

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
