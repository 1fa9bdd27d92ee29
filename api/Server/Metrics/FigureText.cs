using System.Globalization;

namespace Analytics.Api.Metrics;

/// <summary>Figures as people read them: £25.8m, 57.84%, 1,204; c, z and x where there is no number, p after a provisional one.</summary>
public static class FigureText
{
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture; // its separators are en-GB's, on every machine

    public static string Of(Figure figure) => figure.Status switch
    {
        FigureStatus.Suppressed => "c",
        FigureStatus.NotApplicable => "z",
        FigureStatus.Unavailable => "x",
        FigureStatus.Provisional => Number(figure) + " p",
        FigureStatus.Ok or FigureStatus.Rounded => Number(figure),
    };

    private static string Number(Figure figure) => figure.Value is not { } value
        ? "z"
        : figure.Metric.Unit switch
        {
            Unit.Pounds => Pounds(value),
            Unit.PoundsPerHead => "£" + value.ToString("#,0.00", Culture),
            Unit.Ratio => decimal.Round(value * 100m, 2, MidpointRounding.AwayFromZero).ToString("0.00", Culture) + "%",
            Unit.Count or Unit.People or Unit.Hours or Unit.Weeks or Unit.Days or Unit.Quantity => value.ToString("#,0.##", Culture),
        };

    private static string Pounds(decimal value)
    {
        var sign = value < 0 ? "−" : "";
        var size = Math.Abs(value);
        return sign + "£" + size switch
        {
            >= 999_950_000m => Short(size / 1_000_000_000m) + "bn",
            >= 999_950m => Short(size / 1_000_000m) + "m",
            >= 1_000m => size.ToString("N0", Culture),
            _ => size.ToString("F2", Culture),
        };

        static string Short(decimal number) => decimal.Round(number, 1, MidpointRounding.AwayFromZero).ToString("N1", Culture);
    }
}
