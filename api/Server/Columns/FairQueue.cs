using System.Runtime.CompilerServices;

namespace Analytics.Api.Columns;

/// <summary>A queue in rounds: whoever brings many things has one of them in each round, so that nobody waits for all of them. Not for several threads at once.</summary>
internal sealed class FairQueue<T>
{
    private readonly SortedDictionary<(long Round, long Number), T> _waiting = [];
    private readonly ConditionalWeakTable<object, StrongBox<long>> _nextRounds = [];
    private long _round;
    private long _lastNumber;

    public int Count => _waiting.Count;

    /// <summary>Adds something in the first round that its owner has nothing in.</summary>
    /// <param name="owner">Whose it is, told apart by identity.</param>
    /// <param name="item">What waits.</param>
    /// <returns>Its place.</returns>
    public (long Round, long Number) Add(object owner, T item)
    {
        var next = _nextRounds.GetOrCreateValue(owner);
        var place = (Round: Math.Max(_round, next.Value), Number: ++_lastNumber);
        next.Value = place.Round + 1;
        _waiting.Add(place, item);
        return place;
    }

    /// <summary>Takes what is next out; the queue must not be empty.</summary>
    public T Take()
    {
        var (place, item) = _waiting.First();
        _round = place.Round;
        _waiting.Remove(place);
        return item;
    }

    /// <summary>Takes one out of the middle.</summary>
    /// <returns>Whether it still waited.</returns>
    public bool Remove((long Round, long Number) place) => _waiting.Remove(place);
}
