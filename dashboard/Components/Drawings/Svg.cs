using System.Globalization;

namespace Analytics.Dashboard.Components.Drawings;

/// <summary>Numbers as drawings have them, whatever the culture: no more digits than an eye can see.</summary>
public static class Svg
{
    /// <summary><c>12.5</c>.</summary>
    public static string Number(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <inheritdoc cref="Number(decimal)"/>
    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A part of one as a length, <c>12.5%</c>; what lies outside is drawn at the edge.</summary>
    public static string Percentage(decimal part) => Number(Math.Clamp(part, 0m, 1m) * 100m) + "%";
}
