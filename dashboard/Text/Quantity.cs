using Analytics.Dashboard.Gateway;

namespace Analytics.Dashboard.Text;

/// <summary>Quantities of measures with their unit: <c>36 FTE</c>, <c>1,450 hours</c>, <c>£59,400</c>, <c>85%</c>.</summary>
public static class Quantity
{
    public const string Percentage = "%";

    private const string Pound = "£";

    public static string Of(decimal quantity, string unit) => unit switch
    {
        Pound => Pounds.Short(quantity),
        Percentage => $"{Number(quantity)}%",
        _ => $"{Number(quantity)} {unit}",
    };

    /// <summary>A quantity as it stands on the page; of pounds the exact amount on demand.</summary>
    public static Shown Shown(Figure figure, string unit) => figure.Value is { } quantity
        ? new Shown(Of(quantity, unit), unit == Pound ? Pounds.Exact(quantity) : null)
        : Text.Shown.Count(figure);

    /// <summary>At most two decimals, none that are zero.</summary>
    private static string Number(decimal quantity) => quantity.ToString("#,0.##", English.Culture);
}
