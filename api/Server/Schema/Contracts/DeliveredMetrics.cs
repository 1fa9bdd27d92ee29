using Analytics.Api.Metrics;
using Analytics.Api.Model;

namespace Analytics.Api.Schema.Contracts;

/// <summary>The two figures that a commitment gives by itself.</summary>
internal static class DeliveredMetrics
{
    public static Metric Quantity { get; } = new()
    {
        Cube = Cube.Toms,
        Name = "quantityDelivered",
        Title = "Quantity delivered",
        Definition = "What was delivered and validated, in the measure's unit.",
        Formula = "sum of the quantities of claims validated as at",
        Unit = Unit.Quantity,
        Polarity = Polarity.HigherIsBetter,
        Numerator = new(Aggregate.Sum, "quantity"),
        Additive = true,
        DisclosureControlled = true,
        RestsOn = [ImportKind.Delivery],
    };

    public static Metric Value { get; } = new()
    {
        Cube = Cube.Toms,
        Name = "delivered",
        Title = "Delivered",
        Definition = "Social value that was delivered and validated.",
        Formula = "sum of the values of claims validated as at, each rounded to the penny",
        Unit = Unit.Pounds,
        Polarity = Polarity.HigherIsBetter,
        Numerator = new(Aggregate.Sum, "value"),
        Additive = true,
        DisclosureControlled = true,
        RestsOn = [ImportKind.Delivery],
    };
}
