using System.Diagnostics.CodeAnalysis;

namespace Analytics.GraphQL.Execution;

/// <summary>Keeps values by key, so many and of so much weight; the one that has not been asked for longest goes first. Safe from any thread.</summary>
internal sealed class LeastRecentlyUsed<TKey, TValue>(int maxCount, long maxWeight)
    where TKey : notnull
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, LinkedListNode<Entry>> _byKey = [];
    private readonly LinkedList<Entry> _byUse = [];
    private long _weight;

    internal int Count
    {
        get
        {
            lock (_lock)
                return _byKey.Count;
        }
    }

    internal bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        lock (_lock)
        {
            if (!_byKey.TryGetValue(key, out var node))
            {
                value = default;
                return false;
            }

            if (node != _byUse.First)
            {
                _byUse.Remove(node);
                _byUse.AddFirst(node);
            }

            value = node.Value.Value;
            return true;
        }
    }

    /// <summary>Keeps a value unless its key is known or it alone weighs too much.</summary>
    internal void Add(TKey key, TValue value, int weight)
    {
        if (weight > maxWeight || maxCount < 1)
            return;

        lock (_lock)
        {
            if (!_byKey.TryAdd(key, new LinkedListNode<Entry>(new Entry(key, value, weight))))
                return;

            _byUse.AddFirst(_byKey[key]);
            _weight += weight;
            while (_byKey.Count > maxCount || _weight > maxWeight)
            {
                var last = _byUse.Last!;
                _byUse.RemoveLast();
                _byKey.Remove(last.Value.Key);
                _weight -= last.Value.Weight;
            }
        }
    }

    private sealed record Entry(TKey Key, TValue Value, int Weight);
}

/// <summary>A text in UTF-8 as a dictionary's key.</summary>
internal readonly struct Utf8Key(ReadOnlyMemory<byte> text) : IEquatable<Utf8Key>
{
    private readonly ReadOnlyMemory<byte> _text = text;
    private readonly int _hash = Hash(text.Span);

    public bool Equals(Utf8Key other) => _hash == other._hash && _text.Span.SequenceEqual(other._text.Span);

    public override bool Equals(object? obj) => obj is Utf8Key other && Equals(other);

    public override int GetHashCode() => _hash;

    private static int Hash(ReadOnlySpan<byte> text)
    {
        var hash = default(HashCode);
        hash.AddBytes(text);
        return hash.ToHashCode();
    }
}
