using Analytics.Dashboard.Components.Tables;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.AnnualStatement;

/// <summary>What the contracts awarded in the year promise in hours, jobs and the like: units first, pounds second.</summary>
public static class QuantitiesTable
{
    public static Exhibit Of(StatementFigures figures)
    {
        var rows = figures.Awarded.Measures.Where(IsQuantity).ToList();
        var largest = rows.MaxBy(row => row.Committed.Value);
        return new Exhibit(
            "What the year’s contracts promise",
            largest is null
                ? new Phrase().Say($"No quantity was promised in {figures.Year}.")
                : new Phrase()
                    .Stress($"{English.Plural(rows.Count, "measure", "measures")} {(rows.Count == 1 ? "is" : "are")} promised")
                    .Say($", most in value “{largest.Measure.Title}”: {Amount(largest.QuantityCommitted, largest.Measure.Unit).Text}, worth {Shown.Money(largest.Committed).Text}. Percentages are recorded and never added up, so they are left out."),
            new DataTable(
                "quantities",
                $"Quantities promised in contracts that {figures.Council} awarded in {figures.Year}, and delivered by {figures.AsAt}",
                [new("Measure", IsNumber: false), new("Theme", IsNumber: false), new("Committed"), new("Delivered"), new("Value committed", Unit: "£")],
                [.. rows.Select(row => new TableRow(
                    [
                        new TableCell(row.Measure.Title) { Aside = row.Measure.Reference },
                        new TableCell(row.Theme.Name),
                        TableCell.Of(Amount(row.QuantityCommitted, row.Measure.Unit), row.QuantityCommitted.Value),
                        TableCell.Of(Amount(row.QuantityDelivered, row.Measure.Unit), row.QuantityDelivered.Value),
                        row.Measure.RecordOnly ? new TableCell("–", Exact: "Recorded, not valued") : TableCell.Of(Shown.Money(row.Committed), row.Committed.Value),
                    ]))]),
            figures.View.From(Cube.Toms, ["quantityCommitted", "quantityDelivered", "committed"], ["THEME", "MEASURE"]));
    }

    /// <summary>Percentages of several contracts have no sum.</summary>
    private static bool IsQuantity(MeasureQuantity row) => row.Measure.Unit != "%" && row.QuantityCommitted.Value is not null;

    private static Shown Amount(Figure figure, string unit)
    {
        var shown = Shown.Count(figure);
        return figure.Value is not { } value ? shown : shown with { Text = unit == "£" ? Pounds.Short(value) : $"{value.ToString("#,0.##", English.Culture)} {unit}" };
    }
}
