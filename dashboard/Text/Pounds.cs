using System.Globalization;

namespace Analytics.Dashboard.Text;

/// <summary>Money for people: short with a unit, or exact to the penny. A minus is a minus sign, not a hyphen.</summary>
public static class Pounds
{
    private const decimal Million = 1_000_000m;
    private const decimal Billion = 1_000_000_000m;

    /// <summary><c>£1.2bn</c>, <c>£25.8m</c>, <c>£45,300</c>; half a unit rounds away from zero.</summary>
    public static string Short(decimal pounds)
    {
        var size = Math.Abs(pounds);
        var text = size switch
        {
            >= 999_950_000m => Round(size / Billion, 1).ToString("N1", English.Culture) + "bn",
            >= 999_999.5m => Round(size / Million, 1).ToString("N1", English.Culture) + "m",
            _ => Round(size, 0).ToString("N0", English.Culture),
        };
        return Signed(pounds, text, zero: text == "0");
    }

    /// <summary>A round amount on an axis: <c>£300m</c>, <c>£2.5m</c>, <c>£40k</c>, <c>£0</c>.</summary>
    public static string Tick(decimal pounds)
    {
        var (unit, name) = Math.Abs(pounds) switch
        {
            >= Billion => (Billion, "bn"),
            >= Million => (Million, "m"),
            >= 1_000m => (1_000m, "k"),
            _ => (1m, ""),
        };
        return Signed(pounds, (Math.Abs(pounds) / unit).ToString("0.###", English.Culture) + name, zero: pounds == 0m);
    }

    /// <summary><c>£12,345.67</c>.</summary>
    public static string Exact(decimal pounds) =>
        Signed(pounds, Math.Abs(pounds).ToString("N2", English.Culture), zero: pounds == 0m);

    private static string Signed(decimal pounds, string text, bool zero) =>
        pounds < 0m && !zero ? string.Create(CultureInfo.InvariantCulture, $"{English.Minus}£{text}") : "£" + text;

    private static decimal Round(decimal value, int decimals) => Math.Round(value, decimals, MidpointRounding.AwayFromZero);
}
