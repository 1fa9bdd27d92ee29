namespace Analytics.Api.Disclosure;

/// <summary>What stands for the amounts of a few people: an average over many, told roughly.</summary>
public static class ReferenceAverage
{
    /// <summary>Total ÷ people to two significant figures, half away from zero, in the total's own unit.</summary>
    public static long Of(long total, int people)
    {
        var average = (decimal)total / people;
        var scale = 1L;
        while (Math.Abs(average) / scale >= 100m)
            scale *= 10;

        return (long)decimal.Round(average / scale, MidpointRounding.AwayFromZero) * scale;
    }
}
