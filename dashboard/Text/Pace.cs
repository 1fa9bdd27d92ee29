using Analytics.Dashboard.Gateway;

namespace Analytics.Dashboard.Text;

/// <summary>Delivery against what an even pace over each contract's term would have brought by now.</summary>
public static class Pace
{
    /// <summary><c>£1.2m behind</c>, <c>£40,000 ahead</c>, <c>as expected</c>.</summary>
    /// <param name="gap">Expected less delivered, in pounds.</param>
    public static string Words(decimal gap) => decimal.Round(gap, 0, MidpointRounding.AwayFromZero) switch
    {
        0m => "as expected",
        > 0m => $"{Pounds.Short(gap)} behind",
        _ => $"{Pounds.Short(-gap)} ahead",
    };

    /// <summary>Its class in the style sheet; an arrow always stands beside the colour.</summary>
    public static string? Style(decimal gap) => decimal.Round(gap, 0, MidpointRounding.AwayFromZero) switch
    {
        0m => null,
        > 0m => "worse",
        _ => "better",
    };

    /// <summary><c>▼ £1.2m behind</c>, or the symbol that says why there is none.</summary>
    public static Shown Shown(Figure gap) => gap.Value is { } value
        ? new Shown(Style(value) switch { "worse" => "▼ ", "better" => "▲ ", _ => "" } + Words(value), Pounds.Exact(Math.Abs(value)), gap.Status == FigureStatus.Provisional ? "p" : null)
        : Text.Shown.Money(gap);
}
