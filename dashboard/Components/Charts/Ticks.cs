namespace Analytics.Dashboard.Components.Charts;

/// <summary>Round places for the lines of an axis.</summary>
public static class Ticks
{
    private static readonly IReadOnlyList<decimal> Steps = [1m, 2m, 2.5m, 5m, 10m];

    /// <summary>Three to six ticks, zero among them, that reach from the lowest value or zero to the highest.</summary>
    public static IReadOnlyList<decimal> Around(IEnumerable<decimal> values)
    {
        var (low, high) = values.Aggregate((Low: 0m, High: 0m), (span, value) => (Math.Min(span.Low, value), Math.Max(span.High, value)));
        if (low == high)
            return [0m];

        var step = Step((high - low) / 4m);
        var first = (int)Math.Floor(low / step);
        var last = (int)Math.Ceiling(high / step);
        return [.. Enumerable.Range(first, last - first + 1).Select(index => index * step)];
    }

    /// <summary>The round number next above.</summary>
    private static decimal Step(decimal rough)
    {
        var magnitude = 1m;
        while (magnitude * 10m <= rough)
            magnitude *= 10m;
        while (magnitude > rough)
            magnitude /= 10m;
        return Steps.First(step => step * magnitude >= rough) * magnitude;
    }
}
