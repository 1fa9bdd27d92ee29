namespace Analytics.Api.Metrics;

/// <summary>A cell with the figures it is sorted by, each computed once.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Values">One for each ordering of the level; null for orderings by key, and where the figure has no value.</param>
internal readonly record struct SortedCell(Cell Cell, decimal?[] Values);

/// <summary>The order of a level's rows: as asked, then by its keys, so that two runs answer alike.</summary>
internal sealed class CellOrder(Level level, Grouping grouping, ITableContext context) : IComparer<SortedCell>
{
    public int Compare(SortedCell x, SortedCell y)
    {
        for (var index = 0; index < level.Order.Count; index++)
        {
            var ordering = level.Order[index];
            var order = ordering.Dimension is { } dimension
                ? CompareKeys(dimension, x.Cell, y.Cell, ordering.Descending)
                : CompareValues(x.Values[index], y.Values[index], ordering.Descending);
            if (order != 0)
                return order;
        }

        foreach (var dimension in level.Keys)
        {
            var order = CompareKeys(dimension, x.Cell, y.Cell, descending: false);
            if (order != 0)
                return order;
        }

        // Equal names stand by number, ascending, under DESC too.
        return level.Keys.Select(grouping.IndexOf)
            .Select(index => Nullable.Compare(x.Cell.Keys[index], y.Cell.Keys[index]))
            .FirstOrDefault(order => order != 0);
    }

    private int CompareKeys(Dimension dimension, Cell x, Cell y, bool descending)
    {
        var index = grouping.IndexOf(dimension);
        return (x.Keys[index], y.Keys[index]) switch
        {
            ({ } left, { } right) => descending ? context.Compare(dimension, right, left) : context.Compare(dimension, left, right),
            (null, null) => 0,
            (null, _) => 1,
            (_, null) => -1,
        };
    }

    /// <summary>Withheld and missing values come last either way.</summary>
    private static int CompareValues(decimal? x, decimal? y, bool descending) => (x, y) switch
    {
        ({ } left, { } right) => descending ? right.CompareTo(left) : left.CompareTo(right),
        (null, null) => 0,
        (null, _) => 1,
        (_, null) => -1,
    };
}
