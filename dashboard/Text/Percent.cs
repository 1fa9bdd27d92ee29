namespace Analytics.Dashboard.Text;

/// <summary>Shares (0.412 is 41.2%) and the difference between two of them, for people.</summary>
public static class Percent
{
    /// <summary><c>57.84%</c>, for headlines.</summary>
    public static string Headline(decimal share) => Of(share, "N2");

    /// <summary><c>57.8%</c>, for tables, charts and passing mention.</summary>
    public static string Short(decimal share) => Of(share, "N1");

    /// <summary>The size of a difference between shares, without its direction: <c>2.1 points</c>, <c>1.0 point</c>.</summary>
    public static string Points(decimal difference)
    {
        var points = Math.Abs(RoundPoints(difference));
        return points.ToString("N1", English.Culture) + (points == 1m ? " point" : " points");
    }

    /// <summary>A difference between shares in percentage points, to one decimal, half away from zero.</summary>
    public static decimal RoundPoints(decimal difference) => Math.Round(difference * 100m, 1, MidpointRounding.AwayFromZero);

    private static string Of(decimal share, string format)
    {
        var text = Math.Abs(share * 100m).ToString(format, English.Culture) + "%";
        return share < 0m && text.Any(c => c is >= '1' and <= '9') ? English.Minus + text : text;
    }
}
