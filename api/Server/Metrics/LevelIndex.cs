namespace Analytics.Api.Metrics;

/// <summary>The cells of one level, found by the cell around them.</summary>
internal sealed class LevelIndex
{
    private readonly Dictionary<KeyTuple, List<Cell>> _cells = [];
    private readonly bool _isOneRow;

    public LevelIndex(Level level, Grouping grouping, Grouping outer, Measurements measurements, LevelIndex[] inner)
    {
        Level = level;
        Grouping = grouping;
        Inner = inner;
        _isOneRow = grouping.Equals(outer);
        if (_isOneRow)
            return;

        int[] positions = [.. outer.Keys.Select(grouping.IndexOf)];
        foreach (var cell in measurements.Cells(grouping))
        {
            var key = new KeyTuple([.. positions.Select(position => cell.Keys[position])]);
            if (!_cells.TryGetValue(key, out var list))
                _cells[key] = list = [];

            list.Add(cell);
        }
    }

    public Level Level { get; }

    public Grouping Grouping { get; }

    public LevelIndex[] Inner { get; }

    /// <summary>A level that is not split any further is one row, equal to the row around it.</summary>
    public IReadOnlyList<Cell> CellsWithin(Cell outer) =>
        _isOneRow ? [outer] : _cells.TryGetValue(new KeyTuple(outer.Keys), out var cells) ? cells : [];
}
