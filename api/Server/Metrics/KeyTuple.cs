namespace Analytics.Api.Metrics;

/// <summary>Keys of a cell, to find it by.</summary>
/// <param name="keys">All keys of the cell, which are not copied.</param>
/// <param name="positions">Those that count, in their order; null for all.</param>
internal readonly struct KeyTuple(long?[] keys, int[]? positions = null) : IEquatable<KeyTuple>
{
    private readonly long?[] _keys = keys;
    private readonly int[]? _positions = positions;

    private int Count => _positions?.Length ?? _keys.Length;

    public bool Equals(KeyTuple other)
    {
        for (var index = 0; index < Count; index++)
        {
            if (this[index] != other[index])
                return false;
        }

        return Count == other.Count;
    }

    public override bool Equals(object? obj) => obj is KeyTuple other && Equals(other);

    public override int GetHashCode()
    {
        var hash = 17;
        for (var index = 0; index < Count; index++)
            hash = unchecked((hash * 31) + this[index].GetHashCode());

        return hash;
    }

    private long? this[int index] => _keys[_positions is null ? index : _positions[index]];
}
