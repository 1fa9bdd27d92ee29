using Analytics.Dashboard.Components.Drawings;
using Analytics.Dashboard.Components.Tables;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.AnnualStatement;

/// <summary>What communities asked for in the year, and what suppliers met.</summary>
public static class RequestsTable
{
    public static Exhibit Of(StatementFigures figures)
    {
        var places = figures.Places;
        var rows = places.Rows.Where(row => row.RequestsRaised.Value is not 0m || row.RequestsMet.Value is not 0m).ToList();
        return new Exhibit(
            "Requests from the community",
            places.RequestsRaised.Value is > 0m and var raised
                ? new Phrase()
                    .Stress($"{English.Plural(places.RequestsMet.Value ?? 0m, "request", "requests")} of {English.Count(raised)} raised in {figures.Year} had been met")
                    .Say($" by {figures.AsAt}{(places.RequestsMetShare.Value is { } share ? $", {Percent.Short(share)}" : "")}.")
                : new Phrase().Say($"No request from the community was raised in {figures.Year}, or none was published."),
            new DataTable(
                "requests",
                $"Requests raised in {figures.Year} in {figures.Council}, and met by {figures.AsAt}",
                [new("Theme", IsNumber: false), new("Raised"), new("Met")],
                [
                    .. rows.Select(row => new TableRow(
                        [new TableCell(Name(row)), TableCell.Of(Shown.Count(row.RequestsRaised), row.RequestsRaised.Value), TableCell.Of(Shown.Count(row.RequestsMet), row.RequestsMet.Value)])),
                    new TableRow([new TableCell("All"), TableCell.Of(Shown.Count(places.RequestsRaised), places.RequestsRaised.Value), TableCell.Of(Shown.Count(places.RequestsMet), places.RequestsMet.Value)], IsMine: true),
                ]),
            figures.View.From(Cube.Locality, ["requestsRaised", "requestsMet", "requestsMetShare"], ["THEME"]))
        {
            Bars = rows.Count == 0 ? null : [.. rows.Select(row => new PartBar(
                Name(row), row.RequestsRaised.Value ?? 0m, row.RequestsMet.Value ?? 0m, Expected: null, $"{Shown.Count(row.RequestsMet).Text} of {Shown.Count(row.RequestsRaised).Text}"))],
            Key = ["met", "raised"],
        };
    }

    private static string Name(ThemeRequests row) => row.Theme?.Name ?? "No theme";
}
