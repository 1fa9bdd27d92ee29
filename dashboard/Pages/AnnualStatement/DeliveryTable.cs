using Analytics.Dashboard.Components.Drawings;
using Analytics.Dashboard.Components.Tables;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.AnnualStatement;

/// <summary>How far delivery has come against what should be there by now, theme by theme.</summary>
public static class DeliveryTable
{
    public static Exhibit Of(StatementFigures figures)
    {
        var standing = figures.Standing;
        return new Exhibit(
            "Delivery against expectation",
            Sentence(figures, standing.DeliveryGap.Value),
            new DataTable(
                "delivery",
                $"Social value of {figures.Council} by theme, all contracts, as at {figures.AsAt}",
                [new("Theme", IsNumber: false), new("Committed", Unit: "£"), new("Expected by now", Unit: "£"), new("Delivered", Unit: "£"), new("Delivered of committed", Unit: "share")],
                [.. standing.Themes.Select(row => new TableRow(
                    [
                        new TableCell(row.Theme.Name),
                        TableCell.Of(Shown.Money(row.Committed), row.Committed.Value),
                        TableCell.Of(Shown.Money(row.ExpectedToDate), row.ExpectedToDate.Value),
                        TableCell.Of(Shown.Money(row.Delivered), row.Delivered.Value),
                        TableCell.Of(Shown.Share(row.DeliveredShare), row.DeliveredShare.Value),
                    ]))]),
            figures.View.From(Cube.Toms, ["committed", "expectedToDate", "delivered", "deliveryGap"], ["THEME"]))
        {
            Bars = standing.Themes.Count == 0 ? null : [.. standing.Themes.Select(row => new PartBar(
                row.Theme.Name, row.Committed.Value ?? 0m, row.Delivered.Value ?? 0m, row.ExpectedToDate.Value, $"{Shown.Money(row.Delivered).Text} of {Shown.Money(row.Committed).Text}"))],
            Key = ["delivered", "committed", "expected by now"],
        };
    }

    private static Phrase Sentence(StatementFigures figures, decimal? gap) => gap switch
    {
        null => new Phrase().Say("How far delivery is from what was expected is not known."),
        > 0m => new Phrase().Stress($"Delivery was {Pounds.Short(gap.Value)} behind").Say($" what evenly spread promises would have brought by {figures.AsAt}."),
        _ => new Phrase().Stress($"Delivery was {Pounds.Short(-gap.Value)} ahead").Say($" of what evenly spread promises would have brought by {figures.AsAt}."),
    };
}
