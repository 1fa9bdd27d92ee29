using System.Security.Cryptography;

namespace Analytics.Api.Disclosure;

/// <summary>What is added to a count, by the sum of its records' keys modulo 256: the same records always get the same noise.</summary>
public sealed class NoiseTable
{
    /// <summary>How many sums there are.</summary>
    public const int Size = 256;

    /// <summary>No count is moved further than this.</summary>
    public const int Most = 3;

    private readonly int[] _values;

    /// <summary>A table that was drawn before.</summary>
    /// <param name="values">By sum.</param>
    public NoiseTable(IEnumerable<int> values)
    {
        _values = [.. values];
        if (_values.Length != Size || _values.Any(value => Math.Abs(value) > Most))
            throw new ArgumentException($"A table of noise has {Size} whole numbers from −{Most} to {Most}, but this one has {_values.Length}: restore the records from a backup.", nameof(values));
    }

    /// <summary>Its numbers by sum.</summary>
    public IReadOnlyList<int> Values => _values;

    /// <summary>Draws a new one: every number from −3 to 3 about equally often, mean 0.</summary>
    public static NoiseTable Draw()
    {
        int[] values = [.. new[] { (-3, 36), (-2, 37), (-1, 37), (0, 36), (1, 37), (2, 37), (3, 36) }.SelectMany(noise => Enumerable.Repeat(noise.Item1, noise.Item2))];
        RandomNumberGenerator.Shuffle<int>(values);
        return new NoiseTable(values);
    }

    public int Of(int sumOfKeys) => _values[sumOfKeys & (Size - 1)];
}
