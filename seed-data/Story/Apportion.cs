namespace Analytics.SeedData.Story;

/// <summary>Shares a whole out so that the parts add up to it, to the unit.</summary>
internal static class Apportion
{
    /// <summary>Shares by weight, largest remainder first; ties go to the earlier part.</summary>
    /// <param name="whole">What is shared, zero or more.</param>
    /// <param name="weights">Zero or more each, above zero together.</param>
    public static long[] ByWeight(long whole, IReadOnlyList<long> weights)
    {
        var total = (Int128)weights.Aggregate(0L, (sum, weight) => checked(sum + weight));
        var parts = new long[weights.Count];
        var remainders = new Int128[weights.Count];
        var left = whole;
        for (var i = 0; i < parts.Length; i++)
        {
            var product = (Int128)whole * weights[i];
            parts[i] = (long)(product / total);
            remainders[i] = product % total;
            left -= parts[i];
        }

        foreach (var i in Enumerable.Range(0, parts.Length).OrderByDescending(i => remainders[i]).Take((int)left))
            parts[i]++;

        return parts;
    }

    /// <summary>Shares by weight, but to no part more than its limit: what that leaves goes to the others.</summary>
    /// <param name="whole">What is shared, at most the sum of the limits of the parts that have a weight.</param>
    /// <param name="weights">Zero or more each.</param>
    /// <param name="limits">Zero or more each.</param>
    public static long[] WithinLimits(long whole, IReadOnlyList<long> weights, IReadOnlyList<long> limits)
    {
        var left = weights.ToArray();
        var parts = new long[weights.Count];
        while (left.Any(weight => weight > 0))
        {
            var shares = ByWeight(whole - parts.Where((_, i) => left[i] == 0).Sum(), left);
            var full = Enumerable.Range(0, left.Length).Where(i => left[i] > 0 && shares[i] > limits[i]).ToList();
            foreach (var i in Enumerable.Range(0, left.Length).Where(i => left[i] > 0))
                parts[i] = Math.Min(shares[i], limits[i]);
            if (full.Count == 0)
                return parts;

            full.ForEach(i => left[i] = 0);
        }

        return whole == parts.Sum() ? parts : throw new ArgumentOutOfRangeException(nameof(whole), whole, $"The limits come to no more than {parts.Sum()}.");
    }

    /// <summary>The whole part of a square root.</summary>
    public static long SquareRoot(long value)
    {
        // The root of an IEEE double is exact to the last bit everywhere; the steps mend the conversion of large values.
        var root = (long)Math.Sqrt(value);
        while (root * root > value)
            root--;
        while ((root + 1) * (root + 1) <= value)
            root++;

        return root;
    }
}
