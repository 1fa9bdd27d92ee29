namespace Analytics.Api.Metrics;

/// <summary>The keys of a cell, to find it by.</summary>
internal readonly struct KeyTuple(long?[] keys) : IEquatable<KeyTuple>
{
    private readonly long?[] _keys = keys;

    public bool Equals(KeyTuple other) => _keys.AsSpan().SequenceEqual(other._keys);

    public override bool Equals(object? obj) => obj is KeyTuple other && Equals(other);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var key in _keys)
            hash.Add(key);

        return hash.ToHashCode();
    }
}
