namespace Analytics.Api.Metrics;

/// <summary>A cell with what it is sorted by, each computed once.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Place">Where it stands by the key that the level is sorted by first; 0 where that is a figure.</param>
/// <param name="Values">One for each figure that the level is sorted by; null where it has no value.</param>
internal readonly record struct SortedCell(Cell Cell, long Place, decimal?[] Values);

/// <summary>The order of a level's rows: as asked, then by its keys, so that two runs answer alike.</summary>
internal sealed class CellOrder : IComparer<SortedCell>
{
    private readonly ITableContext _context;
    private readonly KeyOrFigure[] _orderings;
    private readonly int[] _keys;
    private readonly FigureCalculator[] _figures;

    public CellOrder(Level level, Grouping grouping, ITableContext context, Func<Metric, FigureCalculator> figures)
    {
        KeyOrFigure ByKey(Dimension key, bool descending) => new(key, grouping.IndexOf(key), descending);

        _context = context;
        _keys = [.. level.Keys.Select(grouping.IndexOf)];
        Metric[] metrics = [.. level.Order.Select(ordering => ordering.Metric).OfType<Metric>()];
        _figures = [.. metrics.Select(figures)];
        _orderings =
        [
            .. level.Order.Select(ordering => ordering.Metric is { } metric ? new(Key: null, Array.IndexOf(metrics, metric), ordering.Descending) : ByKey(ordering.Dimension!, ordering.Descending)),
            .. level.Keys.Select(key => ByKey(key, descending: false)),
        ];
    }

    /// <summary>Makes a cell ready to be sorted.</summary>
    public SortedCell Of(Cell cell) =>
        new(cell, _orderings is [{ Key: { } first }, ..] ? PlaceOf(first, cell, _orderings[0]) : 0, _figures.Length == 0 ? [] : Array.ConvertAll(_figures, figure => figure.ValueOf(cell)));

    public int Compare(SortedCell x, SortedCell y)
    {
        if (x.Place != y.Place)
            return x.Place.CompareTo(y.Place);

        for (var index = 0; index < _orderings.Length; index++)
        {
            var ordering = _orderings[index];
            var order = ordering.Key is { } key
                ? PlaceOf(key, x.Cell, ordering).CompareTo(PlaceOf(key, y.Cell, ordering))
                : CompareValues(x.Values[ordering.Position], y.Values[ordering.Position], ordering.Descending);
            if (order != 0)
                return order;
        }

        // Equal names stand by number, ascending, under DESC too.
        foreach (var position in _keys)
        {
            var order = Nullable.Compare(x.Cell.Keys[position], y.Cell.Keys[position]);
            if (order != 0)
                return order;
        }

        return 0;
    }

    /// <summary>A number that is the smaller the sooner a cell comes; facts without a value come last either way.</summary>
    private long PlaceOf(Dimension key, Cell cell, KeyOrFigure ordering) =>
        cell.Keys[ordering.Position] is not { } value ? long.MaxValue
        : ordering.Descending ? -_context.RankOf(key, value)
        : _context.RankOf(key, value);

    /// <summary>Withheld and missing values come last either way.</summary>
    private static int CompareValues(decimal? x, decimal? y, bool descending) => (x, y) switch
    {
        ({ } left, { } right) => descending ? right.CompareTo(left) : left.CompareTo(right),
        (null, null) => 0,
        (null, _) => 1,
        (_, null) => -1,
    };

    /// <summary>What is sorted by: a key, or else a figure, and where it stands among its like.</summary>
    private readonly record struct KeyOrFigure(Dimension? Key, int Position, bool Descending);
}
