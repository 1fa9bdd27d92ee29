namespace Analytics.Dashboard.Pages.Compare;

/// <summary>How the figures of some councils lie.</summary>
/// <param name="LowerQuartile">By linear interpolation, as the API computes it (type 7).</param>
public sealed record Spread(decimal Minimum, decimal LowerQuartile, decimal Median, decimal UpperQuartile, decimal Maximum)
{
    /// <summary>Of fewer than three nothing is said: two figures and a median give each other away as the better and the worse.</summary>
    private const int Fewest = 3;

    /// <summary>Null for fewer than three.</summary>
    public static Spread? Of(IEnumerable<decimal> values)
    {
        var ordered = values.Order().ToList();
        return ordered.Count < Fewest ? null : new Spread(ordered[0], At(ordered, 0.25m), At(ordered, 0.5m), At(ordered, 0.75m), ordered[^1]);
    }

    private static decimal At(List<decimal> ordered, decimal part)
    {
        var place = part * (ordered.Count - 1);
        var below = (int)decimal.Floor(place);
        return below + 1 == ordered.Count ? ordered[below] : ordered[below] + (place - below) * (ordered[below + 1] - ordered[below]);
    }
}
