using Analytics.Dashboard.Components.Drawings;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Components.Tables;

/// <summary>Columns that every table of social value has alike: how much of the promise is delivered, and whether that keeps pace.</summary>
public static class DeliveryCells
{
    /// <summary>In the order of <see cref="Of"/>.</summary>
    public static readonly IReadOnlyList<TableColumn> Columns =
    [
        new("Delivered, of committed", Unit: "share"),
        new("Against an even pace", Unit: "£ behind"),
        new("Committed", Unit: "£"),
        new("Claimed", Unit: "£"),
        new("Delivered", Unit: "£"),
        new("Expected by now", Unit: "£"),
    ];

    /// <summary>What the bars show.</summary>
    public static readonly IReadOnlyList<KeyMark> Key =
    [
        new("delivered, of what was committed", "--ring-gm"),
        new("where an even pace over each contract’s term would be by now", "--ink", KeyShape.Tick),
    ];

    public static IEnumerable<TableCell> Of(TomsRow row) =>
    [
        Share(row),
        Pace(row.DeliveryGap),
        TableCell.Of(Shown.Money(row.Committed), row.Committed.Value),
        TableCell.Of(Shown.Money(row.Claimed), row.Claimed.Value),
        TableCell.Of(Shown.Money(row.Delivered), row.Delivered.Value),
        TableCell.Of(Shown.Money(row.ExpectedToDate), row.ExpectedToDate.Value),
    ];

    /// <summary>The delivered share as a bar, with a tick where an even pace would have brought it.</summary>
    public static TableCell Share(TomsRow row) => TableCell.Of(Shown.Share(row.DeliveredShare), row.DeliveredShare.Value, row.DeliveredShare.Value) with { Expected = Expected(row) };

    /// <summary>How far behind or ahead, in pounds.</summary>
    public static TableCell Pace(Figure gap) =>
        TableCell.Of(Text.Pace.Shown(gap), gap.Value) with { Style = gap.Value is { } value ? Text.Pace.Style(value) : null };

    private static decimal? Expected(TomsRow row) =>
        row is { DeliveredShare.Value: not null, ExpectedToDate.Value: { } expected, Committed.Value: > 0m and var committed } ? expected / committed : null;
}
