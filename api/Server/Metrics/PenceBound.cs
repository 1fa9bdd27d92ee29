namespace Analytics.Api.Metrics;

/// <summary>Pounds that an asker compares with, as the whole pence that decide alike.</summary>
public static class PenceBound
{
    /// <summary>What equals no amount.</summary>
    private const long Nothing = long.MinValue;

    private const decimal MostPounds = 90_000_000_000_000_000m;

    /// <summary>A bound between two pence moves to the penny that decides alike; for equality it becomes what no amount is.</summary>
    public static long Of(decimal pounds, Comparator comparator)
    {
        var pence = decimal.Clamp(pounds, -MostPounds, MostPounds) * 100m;
        return comparator switch
        {
            Comparator.Greater or Comparator.LessOrEqual => decimal.ToInt64(decimal.Floor(pence)),
            Comparator.GreaterOrEqual or Comparator.Less => decimal.ToInt64(decimal.Ceiling(pence)),
            _ => decimal.Truncate(pence) == pence ? decimal.ToInt64(pence) : Nothing,
        };
    }
}
