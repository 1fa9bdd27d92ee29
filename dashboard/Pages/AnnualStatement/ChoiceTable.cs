using Analytics.Dashboard.Components.Tables;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.AnnualStatement;

/// <summary>The councils, each leading to its statement.</summary>
public static class ChoiceTable
{
    public static DataTable Of(AnnualStatementView view, AnnualStatementAnswer answer) => new(
        "councils",
        $"Social value by council, as at {view.Subject.AsAt}",
        [new("Council", IsNumber: false), new("Committed", Unit: "£"), new("Delivered", Unit: "£"), new("Delivered of committed", Unit: "share")],
        [.. view.Catalogue.Councils.Select(council => Row(view, council, answer.Choices?.Rows.FirstOrDefault(row => row.Council.Code == council.Code)))]);

    private static TableRow Row(AnnualStatementView view, Council council, StatementChoice? row) => new(
        [
            new TableCell(council.Name, Href: view.Here(filter => filter.LookInto(council.Code))),
            row is null ? Nothing() : TableCell.Of(Shown.Money(row.Committed), row.Committed.Value),
            row is null ? Nothing() : TableCell.Of(Shown.Money(row.Delivered), row.Delivered.Value),
            row is null ? Nothing() : TableCell.Of(Shown.Share(row.DeliveredShare), row.DeliveredShare.Value, row.DeliveredShare.Value),
        ]);

    private static TableCell Nothing() => new("x", Exact: Shown.Meaning(FigureStatus.Unavailable));
}
