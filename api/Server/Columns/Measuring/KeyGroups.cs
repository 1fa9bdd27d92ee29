using System.Buffers;
using System.Numerics;

namespace Analytics.Api.Columns.Measuring;

/// <summary>Numbers the groups that some keys make, as they come: one key within the groups of those before it, so that levels that begin alike share the work.</summary>
internal sealed class KeyGroups : IDisposable
{
    /// <summary>Keys below it are found by position where there is but one; most are, and none takes much room.</summary>
    private const int MostByPosition = 1 << 14;

    private static readonly int[] NoKeys = new int[SqlRows.BlockRows];

    private readonly PairNumbers _numbers = new();
    private readonly int[] _keys = [];

    /// <summary>The number of a key's group and one; 0 where it is not known.</summary>
    private int[] _byPosition = [];

    /// <summary>The one group of no keys.</summary>
    public KeyGroups()
    {
        _numbers.NumberOf(0, 0);
        OfRow = NoKeys;
    }

    /// <summary>Splits groups by one more key.</summary>
    /// <param name="outer">The groups.</param>
    /// <param name="key">Which key it is.</param>
    /// <param name="keys">Its values in a block of rows.</param>
    public KeyGroups(KeyGroups outer, int key, int[] keys) => (Outer, Key, _keys, OfRow) = (outer, key, keys, ArrayPool<int>.Shared.Rent(SqlRows.BlockRows));

    public KeyGroups? Outer { get; }

    public int Key { get; }

    public int Count => _numbers.Count;

    /// <summary>The group of each row of the block.</summary>
    public int[] OfRow { get; }

    /// <summary>Finds the groups of the first rows of the block, after the outer groups have been found.</summary>
    public void Number(int rows)
    {
        if (Outer is null)
            return;

        if (Outer.Outer is null)
            NumberByPosition(_keys.AsSpan(0, rows), OfRow.AsSpan(0, rows));
        else
            NumberPairs(Outer.OfRow.AsSpan(0, rows), _keys.AsSpan(0, rows), OfRow.AsSpan(0, rows));
    }

    private void NumberByPosition(ReadOnlySpan<int> keys, Span<int> numbers)
    {
        var known = _byPosition.AsSpan();
        for (var row = 0; row < keys.Length; row++)
        {
            var key = keys[row];
            if ((uint)key < (uint)known.Length && known[key] is > 0 and var number)
            {
                numbers[row] = number - 1;
            }
            else
            {
                numbers[row] = NumberOf(key);
                known = _byPosition;
            }
        }
    }

    private void NumberPairs(ReadOnlySpan<int> outer, ReadOnlySpan<int> keys, Span<int> numbers)
    {
        numbers[0] = _numbers.NumberOf(outer[0], keys[0]);
        for (var row = 1; row < keys.Length; row++)
        {
            var repeats = keys[row] == keys[row - 1] && outer[row] == outer[row - 1]; // as sorted columns do
            numbers[row] = repeats ? numbers[row - 1] : _numbers.NumberOf(outer[row], keys[row]);
        }
    }

    /// <summary>Writes down the keys of a group, each where it belongs.</summary>
    public void Write(int group, long?[] keys)
    {
        for (var groups = this; groups.Outer is not null; groups = groups.Outer)
        {
            (group, var key) = groups._numbers[group];
            keys[groups.Key] = key == SqlRows.Null ? null : key;
        }
    }

    public void Dispose()
    {
        _numbers.Dispose();
        if (Outer is not null)
            ArrayPool<int>.Shared.Return(OfRow);
    }

    private int NumberOf(int key)
    {
        var number = _numbers.NumberOf(0, key);
        if (key is < 0 or >= MostByPosition)
            return number;

        if (key >= _byPosition.Length)
            Array.Resize(ref _byPosition, (int)BitOperations.RoundUpToPowerOf2((uint)key + 1));

        _byPosition[key] = number + 1;
        return number;
    }
}
