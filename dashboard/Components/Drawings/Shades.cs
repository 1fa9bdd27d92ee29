namespace Analytics.Dashboard.Components.Drawings;

/// <summary>The five shades of maps and heat tables, <c>--step-1</c> (least) to <c>--step-5</c> in the style sheet.</summary>
/// <param name="Low">The least value that is shown.</param>
/// <param name="High">The greatest.</param>
public readonly record struct Shades(decimal Low, decimal High)
{
    public const int Count = 5;

    /// <summary>How to read them: in the dark theme the strongest is the lightest.</summary>
    public const string InWords = "The stronger the colour, the higher. ";

    /// <summary>From the least to the greatest of the values that are there.</summary>
    public static Shades Over(IEnumerable<decimal?> values)
    {
        var known = values.OfType<decimal>().ToList();
        return known.Count == 0 ? new Shades(0m, 0m) : new Shades(known.Min(), known.Max());
    }

    /// <summary>1 to 5, in equal steps.</summary>
    public int Of(decimal value) => High == Low ? 3 : Math.Clamp(1 + (int)(Count * (value - Low) / (High - Low)), 1, Count);

    /// <summary>From which value on each shade is used; where all values are one there is one shade.</summary>
    /// <param name="format">How a value is written.</param>
    public IReadOnlyList<KeyMark> Key(Func<decimal, string> format)
    {
        var (low, high) = this;
        if (low == high)
            return [new KeyMark(format(low), $"--step-{Of(low)}")];

        return [.. Enumerable.Range(0, Count).Select(step => new KeyMark(
            step == Count - 1 ? $"{format(low + step * (high - low) / Count)} to {format(high)}" : $"from {format(low + step * (high - low) / Count)}",
            $"--step-{step + 1}"))];
    }
}
