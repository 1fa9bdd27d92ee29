using Analytics.Dashboard.Components.Tables;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.State;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.Payments;

/// <summary>One page of the list of lines; the council stands in each where there are several.</summary>
public static class PaymentsTable
{
    public static DataTable Of(PaymentsView view) => new(
        "payments",
        $"Payments, {view.Subject.Who}, {view.Subject.Period}",
        [
            new("Supplier", IsNumber: false), new("Paid on", IsNumber: false), .. view.Subject.IsOne ? Array.Empty<TableColumn>() : [new("Council", IsNumber: false)], new("Amount", Unit: "£"),
            new("For", IsNumber: false), new("Supplier’s place", IsNumber: false), new("File and line", IsNumber: false),
        ],
        [.. view.Answer.Lines.Nodes.Select(line => Row(view, line))]);

    private static TableRow Row(PaymentsView view, PaymentLine line) => new(
        [
            new TableCell(line.SupplierName, Href: line.Supplier is { } supplier ? Urls.Supplier(view.Question.Filter, supplier.Id) : null) { Aside = OtherName(line) },
            TableCell.Of(line.PaidOn, missing: ""),
            .. view.Subject.IsOne ? Array.Empty<TableCell>() : [new TableCell(line.Council.Name)],
            new TableCell(Pounds.Exact(line.Amount), line.Amount),
            Purpose(line),
            new TableCell(Rings.Name(line.LocalityRing)),
            new TableCell(line.Import.FileName) { Aside = $"line {English.Count(line.SourceLine)}" },
        ]);

    /// <summary>The supplier's own name where the line spells it otherwise.</summary>
    private static string? OtherName(PaymentLine line) =>
        line.Supplier is { } supplier && !supplier.Name.Equals(line.SupplierName, StringComparison.OrdinalIgnoreCase) ? supplier.Name : null;

    private static TableCell Purpose(PaymentLine line)
    {
        var words = new[] { line.Category, line.Description, line.Directorate }.Where(text => !string.IsNullOrWhiteSpace(text)).Select(text => text!).ToList();
        return words.Count == 0
            ? new TableCell("–", Exact: "Published without saying what for")
            : new TableCell(words[0]) { Aside = words.Count > 1 ? string.Join(" · ", words.Skip(1)) : null };
    }
}
