using Analytics.Api.Metrics;

namespace Analytics.Api.Columns.Measuring;

/// <summary>Runs a plan's statements and brings their rows together, by grouping and keys.</summary>
internal sealed class MeasurementReader(SnapshotDatabase database, MeasurePlan plan, CancellationToken cancellationToken)
{
    private readonly Dictionary<Grouping, List<Cell>> _cells = [];

    /// <summary>Reads all of it.</summary>
    /// <param name="statements">Those that make rows first.</param>
    /// <param name="members">What stands beside the facts.</param>
    public Measurements Read(IReadOnlyList<MeasureStatement> statements, Members members)
    {
        var ofCube = new DimensionMembers(plan.Question.Cube, members);
        var rows = plan.Question.Cube.Rows == RowSource.Members ? new MemberRows(plan, ofCube) : null;
        foreach (var grouping in plan.Groupings)
            _cells[grouping] = rows?.Of(grouping) ?? [];

        foreach (var statement in statements)
            Read(statement);

        if (plan.IsTreated && plan.Tables.Contains(FactTable.Outcome))
        {
            var outcomes = new TreatedOutcomes(plan, ofCube);
            foreach (var (grouping, cells) in _cells)
                outcomes.Fill(grouping, cells);
        }

        if (plan.Tables.Contains(FactTable.Place))
        {
            var population = new PlacePopulation(plan, ofCube);
            foreach (var (grouping, cells) in _cells)
                population.Fill(grouping, cells);
        }

        return new Measurements(plan, _cells) { ReadAsTheyAre = statements.Where(statement => !statement.Treats).Select(statement => statement.Table).ToHashSet() };
    }

    private void Read(MeasureStatement statement)
    {
        var layouts = statement.Groupings
            .GroupBy(grouping => MeasureStatement.MaskOf(grouping, statement.Keys))
            .ToDictionary(group => group.Key, group => group.Select(grouping => new Layout(statement, grouping, _cells[grouping], plan)).ToArray());
        using var rows = database.Query(statement.Sql, cancellationToken);
        if (statement.Finest is null)
        {
            for (var row = new SqlMeasuredRow(rows, statement); rows.Next();)
                Read(row, layouts[rows.Int(0)]);

            return;
        }

        using var rollup = new Rollup(statement, plan);
        rollup.Add(rows, cancellationToken);
        foreach (var level in rollup.Levels)
        {
            for (var filled = layouts[level.Mask]; level.Next();)
                Read(level, filled);
        }
    }

    private static void Read(IMeasuredRow row, Layout[] layouts)
    {
        foreach (var layout in layouts)
            layout.Read(row);
    }

    /// <summary>How the rows of one grouping are read.</summary>
    private sealed class Layout
    {
        private readonly MeasureStatement _statement;
        private readonly List<Cell> _cells;
        private readonly int[] _keys;
        private readonly int[] _needed;
        private readonly int[] _measured;
        private readonly int _measures;
        private readonly Dictionary<KeyTuple, List<Cell>>? _index;
        private readonly bool _addsRows;

        public Layout(MeasureStatement statement, Grouping grouping, List<Cell> cells, MeasurePlan plan)
        {
            (_statement, _cells, _measures) = (statement, cells, plan.Measures.Count);
            List<int> positions = [];
            List<int> keys = [];
            for (var key = 0; key < statement.Keys.Count; key++)
            {
                if (grouping.IndexOf(statement.Keys[key]) is >= 0 and var position)
                {
                    positions.Add(position);
                    keys.Add(key);
                }
            }

            _keys = [.. keys];
            _measured = [.. statement.Measures];
            _addsRows = plan.Question.EveryFactMakesRows && keys.Count == grouping.Keys.Length;
            _needed = [.. Enumerable.Range(0, grouping.Keys.Length).Where(index => grouping.Keys[index].SchemaType.EndsWith('!'))];
            if (statement is { IsOfMembers: true, Treats: true })
                cells.ForEach(cell => statement.Measures.ToList().ForEach(measure => cell.Parts[measure] = new Part(0, Treatment.Rounded))); // of an empty row, too, it was left out what is protected

            if (!statement.MakesRowsOf(grouping))
                _index = cells.GroupBy(cell => new KeyTuple([.. positions.Select(position => cell.Keys[position])])).ToDictionary(group => group.Key, group => group.ToList());
        }

        public void Read(IMeasuredRow row)
        {
            var keys = new long?[_keys.Length];
            for (var index = 0; index < keys.Length; index++)
                keys[index] = row.Key(_keys[index]);

            if (_index is null)
                Add(row, keys);
            else if (_index.TryGetValue(new KeyTuple(keys), out var cells))
                cells.ForEach(cell => Fill(row, cell));
            else if (_addsRows)
                Add(row, keys);
        }

        /// <summary>The grand total is a row even when nothing is in it; any other row needs a fact.</summary>
        private void Add(IMeasuredRow row, long?[] keys)
        {
            if (keys.Length > 0 && !row.HasFacts)
                return;

            // Of a cube whose rows are members, a fact without a supplier or a contract stands in no row of theirs.
            if (_statement.IsOfMembers && _needed.Any(index => keys[index] is null))
                return;

            var cell = new Cell(keys, new Part[_measures]);
            Fill(row, cell);
            _cells.Add(cell);
        }

        private void Fill(IMeasuredRow row, Cell cell)
        {
            for (var index = 0; index < _measured.Length; index++)
                cell.Parts[_measured[index]] = row.Part(index);
        }
    }
}
