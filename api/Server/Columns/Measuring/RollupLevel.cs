using Analytics.Api.Metrics;

namespace Analytics.Api.Columns.Measuring;

/// <summary>The cells of one level as they are made; afterwards each in its turn is the row that is read.</summary>
/// <param name="mask">See <see cref="MeasureStatement.MaskOf"/>.</param>
/// <param name="groups">Each is a cell.</param>
/// <param name="facts">How many make a cell; null where some do of every one.</param>
/// <param name="measures">Null for those that the level does not need.</param>
internal sealed class RollupLevel(int mask, KeyGroups groups, RollupSum? facts, RollupNumber?[] measures) : IMeasuredRow, IDisposable
{
    private readonly RollupNumber[] _added = [.. measures.Append(facts).OfType<RollupNumber>().Distinct()];
    private int _cell = -1;

    public int Mask => mask;

    /// <summary>Room for the keys of the row.</summary>
    public required long?[] Keys { get; init; }

    public required Treatment PublishedAs { get; init; }

    bool IMeasuredRow.HasFacts => facts is null || facts[_cell] > 0;

    /// <summary>Adds the first rows of the block.</summary>
    public void Add(int rows)
    {
        foreach (var number in _added)
            number.Add(groups, rows);
    }

    /// <summary>Moves on to the next cell.</summary>
    public bool Next()
    {
        if (++_cell >= groups.Count)
            return false;

        groups.Write(_cell, Keys);
        return true;
    }

    public void Dispose()
    {
        foreach (var items in _added.OfType<RollupItems>())
            items.Dispose();
    }

    long? IMeasuredRow.Key(int index) => Keys[index];

    Part IMeasuredRow.Part(int index) => new(measures[index]?[_cell] ?? 0, PublishedAs);
}

/// <summary>A number for each group.</summary>
internal abstract class RollupNumber
{
    private long[] _ofGroup = new long[1];

    /// <summary>The number of a group; 0 where nothing was added to it.</summary>
    public long this[int group] => group < _ofGroup.Length ? _ofGroup[group] : 0;

    /// <summary>Adds the first rows of the block.</summary>
    public void Add(KeyGroups groups, int rows)
    {
        if (groups.Count > _ofGroup.Length)
            Array.Resize(ref _ofGroup, Math.Max(groups.Count, _ofGroup.Length * 2));

        Add(_ofGroup, groups.OfRow.AsSpan(0, rows));
    }

    /// <summary>Adds as many rows of the block as there are groups of.</summary>
    protected abstract void Add(long[] ofGroup, ReadOnlySpan<int> groups);
}

/// <summary>Sums.</summary>
/// <param name="column">What is summed, in a block of rows.</param>
internal sealed class RollupSum(long[] column) : RollupNumber
{
    protected override void Add(long[] ofGroup, ReadOnlySpan<int> groups)
    {
        var numbers = column.AsSpan(0, groups.Length);
        for (var row = 0; row < numbers.Length; row++)
        {
            ref var sum = ref ofGroup[groups[row]];
            sum = checked(sum + numbers[row]);
        }
    }
}

/// <summary>How many different things there are. As long as those of each group come in order, it is enough to know the last; many tables are sorted so.</summary>
/// <param name="column">How often a row's thing counts.</param>
/// <param name="items">The things in a block of rows.</param>
internal sealed class RollupItems(long[] column, int[] items) : RollupNumber, IDisposable
{
    private readonly PairNumbers _counted = new();
    private int[] _last = [];
    private bool _isInOrder = true;

    public void Dispose() => _counted.Dispose();

    protected override void Add(long[] ofGroup, ReadOnlySpan<int> groups)
    {
        Grow(ofGroup.Length);
        var ofLast = _last;
        for (var row = 0; row < groups.Length; row++)
        {
            var (group, item) = (groups[row], items[row]);
            ref var last = ref ofLast[group];
            if (item == last || item == SqlRows.Null || column[row] <= 0)
                continue;

            _isInOrder &= item > last;
            last = item;
            if (IsNew(group, item))
                ofGroup[group]++;
        }
    }

    private bool IsNew(int group, int item)
    {
        if (_isInOrder)
        {
            _counted.Add(group, item);
            return true;
        }

        var known = _counted.Count;
        return _counted.NumberOf(group, item) == known;
    }

    private void Grow(int groups)
    {
        var known = _last.Length;
        Array.Resize(ref _last, groups);
        _last.AsSpan(known).Fill(SqlRows.Null);
    }
}
