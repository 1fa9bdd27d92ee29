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
