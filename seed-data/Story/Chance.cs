using System.Text;

namespace Analytics.SeedData.Story;

/// <summary>
/// Repeatable chance, in whole numbers alone: the same on every platform and framework, which floating-point logarithms are not.
/// Every file draws from a stream of its own, so that a new kind of file moves none of the others.
/// </summary>
internal sealed class Chance
{
    private ulong _state;

    private Chance(ulong state) => _state = state;

    public static Chance For(string stream) => new(Seed(stream));

    /// <summary>The FNV-1a hash of the name.</summary>
    public static ulong Seed(string stream)
    {
        var hash = 14695981039346656037UL;
        foreach (var octet in Encoding.UTF8.GetBytes(stream))
            hash = unchecked((hash ^ octet) * 1099511628211UL);

        return hash;
    }

    /// <summary>A whole number from 0 to one below <paramref name="limit"/>.</summary>
    public int Below(int limit) => (int)(((Next() >> 32) * (ulong)limit) >> 32);

    public int Between(int least, int most) => least + Below(most - least + 1);

    public bool Percent(int percent) => Below(100) < percent;

    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>Places where a fraction of the running total falls: an index into <paramref name="cumulative"/>.</summary>
    /// <param name="cumulative">Totals, each above the one before, the first above zero.</param>
    public int Weighted(long[] cumulative)
    {
        var mark = (long)(Next() % (ulong)cumulative[^1]);
        var at = Array.BinarySearch(cumulative, mark + 1);
        return at >= 0 ? at : ~at;
    }

    // SplitMix64 by Sebastiano Vigna, public domain.
    private ulong Next()
    {
        unchecked
        {
            var mixed = _state += 0x9E3779B97F4A7C15UL;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
            return mixed ^ (mixed >> 31);
        }
    }
}
