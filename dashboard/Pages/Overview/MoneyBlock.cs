using Analytics.Dashboard.Components.Tables;
using Analytics.Dashboard.Pages.LocalSpend;
using Analytics.Dashboard.State;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.Overview;

/// <summary>Where each council's money went, a bar in each row.</summary>
public static class MoneyBlock
{
    public const string TableName = "money";

    public static DataTable Table(RingsByCouncil rings, PageQuestion question, Subject subject) => new(
        TableName,
        $"Spend by place of supplier, {subject.Period}",
        [new("Council", IsNumber: false), new("Own borough first, unknown last", IsNumber: false), new("Kept", Unit: "share"), new("Spend", Unit: "£")],
        [.. rings.Rows.Select(row => new TableRow(
            [
                new TableCell(row.Name, Href: Urls.Of(question.Page, question.Filter.LookInto(row.Code))),
                Bar(row),
                TableCell.Of(Shown.Share(row.Kept), row.Kept.Value),
                TableCell.Of(Shown.Money(row.Amount), row.Amount.Value),
            ],
            row.IsMine))]);

    /// <summary>Rings that credit notes make negative cannot be drawn; they stand on the page Local spend.</summary>
    private static TableCell Bar(CouncilRings row) => new("")
    {
        Stack = [.. Rings.InOrder
            .Where(ring => row.Rings.GetValueOrDefault(ring)?.Share is > 0m)
            .Select(ring => new StackPart(Rings.Name(ring), row.Rings[ring].Share!.Value, $"--ring-{Rings.Token(ring)}", Rings.IsUnknown(ring)))],
    };
}
