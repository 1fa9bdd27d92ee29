using Analytics.Dashboard.Components.Tables;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.AnnualStatement;

/// <summary>What reached the council's priorities, and the people in its priority groups.</summary>
public static class FocusTables
{
    public static IEnumerable<Exhibit> Of(StatementFigures figures) => [Priorities(figures), People(figures)];

    private static Exhibit Priorities(StatementFigures figures)
    {
        var rows = figures.Standing.Priorities;
        var named = rows.Where(row => row is { Priority: not null, Committed.Value: not null }).ToList();
        return new Exhibit(
            "Priorities",
            named.Count == 0
                ? new Phrase().Say("No commitment has been tied to a priority of the council.")
                : Most(named.MaxBy(row => row.Committed.Value)!).Say(" A commitment that serves several priorities counts for each."),
            new DataTable(
                "priorities",
                $"Social value by priority of {figures.Council}, all contracts, as at {figures.AsAt}",
                [new("Priority", IsNumber: false), new("Committed", Unit: "£"), new("Delivered", Unit: "£"), new("Delivered of committed", Unit: "share")],
                [.. rows.Select(row => new TableRow(
                    [
                        new TableCell(row.Priority?.Title ?? "No priority"),
                        TableCell.Of(Shown.Money(row.Committed), row.Committed.Value),
                        TableCell.Of(Shown.Money(row.Delivered), row.Delivered.Value),
                        TableCell.Of(Shown.Share(row.DeliveredShare), row.DeliveredShare.Value, row.DeliveredShare.Value),
                    ]))]),
            figures.View.From(Cube.Toms, ["committed", "delivered", "deliveredShare"], ["PRIORITY"]));
    }

    private static Phrase Most(PriorityDelivery first) => new Phrase()
        .Stress($"Most is promised for “{first.Priority!.Title}”, {Shown.Money(first.Committed).Text}")
        .Say($", of which {Shown.Money(first.Delivered).Text} had been delivered.");

    private static Exhibit People(StatementFigures figures)
    {
        var people = figures.People;
        return new Exhibit(
            "People in the priority groups",
            people.People.Value is { } count
                ? new Phrase().Stress($"About {English.Count(count)} people").Say($" in the priority groups were helped in {figures.Year}. Counts are rounded to the nearest 5 and withheld (c) below 8, so rows need not add up.")
                : new Phrase().Say($"How many people in the priority groups were helped in {figures.Year} is withheld or was not published."),
            new DataTable(
                "people",
                $"People helped and outcomes that lasted, {figures.Council}, {figures.Year}",
                [new("Group", IsNumber: false), new("People", Unit: "rounded to 5"), new("Lasted 26 weeks", Unit: "share")],
                [
                    .. people.Rows.Select(row => new TableRow(
                        [new TableCell(Cohorts.Name(row.Cohort)), TableCell.Of(Shown.Count(row.People), row.People.Value), TableCell.Of(Shown.Share(row.SustainedShare), row.SustainedShare.Value)])),
                    new TableRow(
                        [new TableCell("All"), TableCell.Of(Shown.Count(people.People), people.People.Value), TableCell.Of(Shown.Share(people.SustainedShare), people.SustainedShare.Value)], IsMine: true),
                ]),
            figures.View.From(Cube.CohortOutcomes, ["people", "sustainedShare"], ["COHORT"]));
    }
}
