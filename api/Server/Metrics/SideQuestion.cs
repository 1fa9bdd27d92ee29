namespace Analytics.Api.Metrics;

/// <summary>The same facts asked about in another way, for figures that others are read beside: flat, without order, <c>having</c> and <c>first</c>.</summary>
internal sealed class SideQuestion(Question question)
{
    private readonly HashSet<Grouping> _groupings = [];
    private readonly HashSet<FigureUse> _uses = [];
    private Dictionary<Grouping, Dictionary<KeyTuple, Cell>> _cells = [];
    private Dictionary<(Grouping Grouping, FigureUse Use), FigureCalculator> _figures = [];
    private int _measures;

    /// <summary>Says before it is asked what will be looked up.</summary>
    public void Need(Grouping grouping, FigureUse use)
    {
        _groupings.Add(grouping);
        _uses.Add(use);
    }

    /// <summary>What has to be measured.</summary>
    public Question Whole => question with
    {
        EveryFactMakesRows = question.Cube.Cube == Cube.Toms,
        Root = new Level
        {
            Figures = [.. _uses],
            Levels = [.. _groupings.Where(grouping => grouping.Keys.Length > 0).Select(grouping => new Level { Keys = grouping.Keys, Figures = [.. _uses] })],
        },
    };

    public void Take(Measurements measurements, ITableContext context)
    {
        var scope = new LevelScope(measurements.Plan.Question, context);
        _measures = measurements.Plan.Measures.Count;
        _cells = _groupings.ToDictionary(grouping => grouping, grouping => measurements.Cells(grouping).ToDictionary(cell => new KeyTuple(cell.Keys)));
        _figures = _groupings.SelectMany(_ => _uses, (grouping, use) => (Grouping: grouping, Use: use)).ToDictionary(figure => figure, figure => new FigureCalculator(figure.Use, figure.Grouping, measurements.Plan, scope, outer: figure.Grouping));
    }

    /// <summary>A figure of one cell; where there are no facts it is a figure of nothing.</summary>
    public Figure Of(FigureUse use, Grouping grouping, long?[] keys) =>
        _figures[(grouping, use)].Of(_cells[grouping].GetValueOrDefault(new KeyTuple(keys)) ?? new Cell(keys, new Part[_measures]), enclosing: null);
}
