using Analytics.Dashboard.Components.Drawings;
using Analytics.Dashboard.Components.Tables;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.AnnualStatement;

/// <summary>The contracts awarded in the year: what was asked of them, and when what is left falls due.</summary>
public static class AwardTables
{
    public static Exhibit Categories(StatementFigures figures)
    {
        var awarded = figures.Awarded;
        return new Exhibit(
            "Contracts awarded in the year",
            awarded.ContractCount.Value is > 0m and var count
                ? new Phrase()
                    .Stress($"{English.Plural(count, "contract", "contracts")} with social value commitments")
                    .Say($" {(count == 1m ? "was" : "were")} awarded in {figures.Year}, worth {Shown.Money(awarded.ContractValue).Text}; social value weighed {Shown.Headline(awarded.AverageWeighting).Text} in the award on average.")
                : new Phrase().Say($"No contract with social value commitments was awarded in {figures.Year}."),
            new DataTable(
                "awarded",
                $"Contracts awarded by {figures.Council} in {figures.Year}, by category",
                [new("Category", IsNumber: false), new("Contracts"), new("Value", Unit: "£"), new("Committed", Unit: "£"), new("Committed of value", Unit: "share"), new("Weight in the award", Unit: "share")],
                [.. awarded.Categories.Select(row => new TableRow(
                    [
                        new TableCell(row.Category ?? "No category published"),
                        TableCell.Of(Shown.Count(row.ContractCount), row.ContractCount.Value),
                        TableCell.Of(Shown.Money(row.ContractValue), row.ContractValue.Value),
                        TableCell.Of(Shown.Money(row.Committed), row.Committed.Value),
                        TableCell.Of(Shown.Share(row.CommittedShare), row.CommittedShare.Value),
                        TableCell.Of(Shown.Share(row.AverageWeighting), row.AverageWeighting.Value),
                    ]))]),
            figures.View.From(Cube.Toms, ["contractCount", "contractValue", "committed", "committedShare", "averageWeighting"], ["AWARD_YEAR", "CATEGORY"]));
    }

    public static Exhibit Ends(StatementFigures figures)
    {
        var awarded = figures.Awarded;
        return new Exhibit(
            "What the year’s contracts still have to deliver",
            awarded.Outstanding.Value is { } left && awarded.Ends is [var first, .., var last]
                ? new Phrase().Stress($"{Pounds.Short(left)} is still to come").Say($" from the contracts awarded in {figures.Year}, which end from {first.EndYear} to {last.EndYear}.")
                : new Phrase().Say("What is still to come is not known."),
            new DataTable(
                "ends",
                $"Contracts awarded by {figures.Council} in {figures.Year}, by the year in which they end, as at {figures.AsAt}",
                [new("Ends in", IsNumber: false), new("Contracts"), new("Committed", Unit: "£"), new("Delivered", Unit: "£"), new("Still to come", Unit: "£")],
                [.. awarded.Ends.Select(row => new TableRow(
                    [
                        new TableCell(row.EndYear),
                        TableCell.Of(Shown.Count(row.ContractCount), row.ContractCount.Value),
                        TableCell.Of(Shown.Money(row.Committed), row.Committed.Value),
                        TableCell.Of(Shown.Money(row.Delivered), row.Delivered.Value),
                        TableCell.Of(Shown.Money(row.Outstanding), row.Outstanding.Value),
                    ]))]),
            figures.View.From(Cube.Toms, ["committed", "delivered", "outstanding"], ["AWARD_YEAR", "END_YEAR"]))
        {
            Bars = [.. awarded.Ends.Where(row => row.Committed.Value is not null).Select(row => new PartBar(
                $"Ends in {row.EndYear}", row.Committed.Value!.Value, row.Delivered.Value ?? 0m, Expected: null, $"{Shown.Money(row.Delivered).Text} of {Shown.Money(row.Committed).Text}"))],
            Key = ["delivered", "committed"],
        };
    }
}
