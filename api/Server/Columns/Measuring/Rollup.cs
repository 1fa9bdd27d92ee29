using System.Buffers;
using Analytics.Api.Metrics;

namespace Analytics.Api.Columns.Measuring;

/// <summary>Makes every level that a statement answers of its <see cref="FinestRows"/>, in one pass over them, column by column.</summary>
internal sealed class Rollup : IDisposable
{
    private readonly MeasureStatement _statement;
    private readonly int[][] _groups;
    private readonly long[][] _numbers;
    private readonly List<KeyGroups> _keys = [new KeyGroups()];

    /// <summary>Prepares it.</summary>
    /// <param name="statement">With <see cref="MeasureStatement.Finest"/>.</param>
    /// <param name="plan">Which says what each grouping needs.</param>
    public Rollup(MeasureStatement statement, MeasurePlan plan)
    {
        _statement = statement;
        _groups = Blocks<int>(statement.Finest!.Groups);
        _numbers = Blocks<long>(statement.Finest.Numbers.Append(statement.Finest.Facts ?? -1).Max() + 1);
        Levels = [.. statement.Groupings.GroupBy(grouping => MeasureStatement.MaskOf(grouping, statement.Keys)).Select(level => Level(plan, level.Key, [.. level]))];
    }

    public IReadOnlyList<RollupLevel> Levels { get; }

    /// <summary>Brings all rows together.</summary>
    /// <param name="rows">Of the statement.</param>
    /// <param name="cancellationToken">Looked at now and then.</param>
    public void Add(SqlRows rows, CancellationToken cancellationToken)
    {
        while (rows.Read(_groups, _numbers) is > 0 and var count)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var keys in _keys)
                keys.Number(count);

            foreach (var level in Levels)
                level.Add(count);
        }
    }

    public void Dispose()
    {
        _keys.ForEach(keys => keys.Dispose());
        foreach (var level in Levels)
            level.Dispose();

        Array.ForEach(_groups, block => ArrayPool<int>.Shared.Return(block));
        Array.ForEach(_numbers, block => ArrayPool<long>.Shared.Return(block));
    }

    private static T[][] Blocks<T>(int columns) => [.. Enumerable.Range(0, columns).Select(_ => ArrayPool<T>.Shared.Rent(SqlRows.BlockRows))];

    private RollupLevel Level(MeasurePlan plan, int mask, IReadOnlyList<Grouping> groupings)
    {
        var needed = groupings.SelectMany(plan.Needs).ToHashSet();
        var sums = Array.ConvertAll(_numbers, numbers => new RollupSum(numbers));
        return new RollupLevel(mask, GroupsOf(groupings[0]), _statement.Finest!.Facts is { } facts ? sums[facts] : null, [.. _statement.Measures.Zip(_statement.Finest!.Numbers, (position, number) =>
            !needed.Contains(position) ? null
            : plan.Measures[position].Measure.Aggregate == Aggregate.CountDistinct ? new RollupItems(_numbers[number], _groups[_statement.Finest!.Item!.Value])
            : (RollupNumber)sums[number])])
        {
            Keys = new long?[_statement.Keys.Count],
            PublishedAs = _statement.Finest!.PublishedAs,
        };
    }

    private KeyGroups GroupsOf(Grouping grouping)
    {
        var groups = _keys[0];
        for (var key = 0; key < _statement.Keys.Count; key++)
        {
            if (!grouping.Keys.Contains(_statement.Keys[key]))
                continue;

            var (outer, column) = (groups, key);
            groups = _keys.Find(known => known.Outer == outer && known.Key == column);
            if (groups is null)
                _keys.Add(groups = new KeyGroups(outer, column, _groups[column]));
        }

        return groups;
    }
}
