namespace Analytics.Dashboard.Components.Drawings;

/// <summary>The five shades of maps and heat tables, <c>--step-1</c> (least) to <c>--step-5</c> in the style sheet.</summary>
/// <param name="Low">The least value that is shown.</param>
/// <param name="High">The greatest.</param>
public readonly record struct Shades(decimal Low, decimal High)
{
    public const int Count = 5;

    /// <summary>From the least to the greatest of the values that are there.</summary>
    public static Shades Over(IEnumerable<decimal?> values)
    {
        var known = values.OfType<decimal>().ToList();
        return known.Count == 0 ? new Shades(0m, 0m) : new Shades(known.Min(), known.Max());
    }

    /// <summary>1 to 5, in equal steps.</summary>
    public int Of(decimal value) => High == Low ? 3 : Math.Clamp(1 + (int)(Count * (value - Low) / (High - Low)), 1, Count);

    /// <summary>The least value of each shade, for a key.</summary>
    public IReadOnlyList<decimal> Bounds
    {
        get
        {
            var (low, high) = this;
            return [.. Enumerable.Range(0, Count).Select(step => low + step * (high - low) / Count)];
        }
    }
}
