using Analytics.Dashboard.Components.Tables;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.State;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.Contracts;

/// <summary>A page of contracts; each row leads to its contract.</summary>
public static class ContractsTable
{
    private const string Name = "contracts";

    public static DataTable ByDelivery(ContractsView view) => new(
        Name,
        $"{English.Sentence(Phases.Contracts(view.Phase))} of {view.Subject.Who} with social value commitments, as at {view.Subject.AsAt}",
        [new("Contract", IsNumber: false), .. DeliveryCells.Columns.Take(3), new("Delivered", Unit: "£"), new("Contract value", Unit: "£"), new("Ends", IsNumber: false)],
        [.. view.List.Page(view.Answer.Chosen.Contracts ?? []).Select(row => new TableRow(
            [
                Link(view, row.Contract!),
                .. DeliveryCells.Of(row).Take(3),
                TableCell.Of(Shown.Money(row.Delivered), row.Delivered.Value),
                Money(row.Contract!.Value),
                Ends(row.Contract),
            ]))]);

    /// <summary>What is delivered here adds up the commitments whose delivery may be shown, against the part of the term that is over.</summary>
    public static DataTable Register(ContractsView view) => new(
        Name,
        $"Register of {Phases.Contracts(view.Phase)} of {view.Subject.Who}, as at {English.Day(view.Version.AsAt)}",
        [new("Contract", IsNumber: false), new("Category", IsNumber: false), new("Delivered, of committed", Unit: "share"), new("Committed", Unit: "£"), new("Contract value", Unit: "£"), new("Ends", IsNumber: false)],
        [.. (view.Answer.Register?.Nodes ?? []).Select(contract => new TableRow(
            [
                Link(view, contract.Head),
                new TableCell(contract.Category ?? "None printed"),
                Delivered(contract, view.Version.AsAt),
                contract.Commitments.Count == 0 ? new TableCell("–", Exact: "No social value commitment") : Money(contract.Commitments.Sum(commitment => commitment.Value ?? 0m)),
                Money(contract.Value),
                Ends(contract.Head),
            ]))]);

    private static TableCell Link(ContractsView view, ContractHead contract) => new(contract.Title, Href: Urls.Contract(contract.Id, view.Question.Filter))
    {
        Aside = string.Join(" · ", [contract.Council.Name, .. contract.Suppliers.Select(supplier => supplier.Name), contract.Reference]),
    };

    private static TableCell Delivered(RegisteredContract contract, DateOnly asAt)
    {
        var shown = contract.Commitments.Where(commitment => commitment is { Value: > 0m, DeliveredValue.Value: not null }).ToList();
        if (shown.Count == 0)
            return contract.Commitments.Count == 0 ? new TableCell("–", Exact: "No social value commitment") : new TableCell("c", Exact: Shown.Meaning(FigureStatus.Suppressed));

        var share = shown.Sum(commitment => commitment.DeliveredValue.Value!.Value) / shown.Sum(commitment => commitment.Value!.Value);
        return new TableCell(Percent.Short(share), share, Bar: share) { Expected = contract.Head.Elapsed(asAt) };
    }

    private static TableCell Money(decimal? pounds) => pounds is { } amount ? new TableCell(Pounds.Short(amount), amount, Pounds.Exact(amount)) : new TableCell("–", Exact: "Not printed in the register");

    private static TableCell Ends(ContractHead contract) => TableCell.Of(contract.EndsOn, "Not printed in the register") with { Aside = Phases.Name(contract.Phase) };
}
