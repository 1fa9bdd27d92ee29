using Analytics.Api.Metrics;

namespace Analytics.Api.Disclosure;

/// <summary>
/// The one gate between what was measured and everything else: order, filters on figures, shares, exports and caches see only
/// what has passed here.
/// </summary>
public static class DisclosureControl
{
    /// <summary>Treats the measurements of figures about people; money paid to suppliers is published line by line and passes as it is.</summary>
    /// <exception cref="NotSupportedException">The cube has figures about people, for which no treatment is declared: nothing of it may be shown.</exception>
    public static Measurements Treat(Measurements measurements)
    {
        var cube = measurements.Plan.Question.Cube;
        return measurements.Plan.IsTreated && cube.Metrics.Any(metric => metric.DisclosureControlled)
            ? throw new NotSupportedException($"No disclosure treatment is declared for {cube.Name}.")
            : measurements;
    }
}
