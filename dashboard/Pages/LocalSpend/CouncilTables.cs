using Analytics.Dashboard.Components.Tables;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.State;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.LocalSpend;

/// <summary>What is shown of the one council looked into: its largest categories and suppliers.</summary>
public static class CouncilTables
{
    public const string CategoriesName = "categories";
    public const string DirectoratesName = "directorates";
    public const string SuppliersName = "suppliers";

    /// <summary>Null when no council is looked into.</summary>
    public static DataTable? Purposes(LocalSpendAnswer answer, Subject subject, DashboardFilter filter)
    {
        var (one, many, rows) = PurposesOf(answer);
        return rows is null ? null : new DataTable(
            many,
            $"Largest {many}, {subject.Who}, {subject.Period}",
            [new(English.Sentence(one), IsNumber: false), new("Spend", Unit: "£"), new("Part of spend", Unit: "share"), new("In the borough", Unit: "share")],
            [.. rows.Select(row => new TableRow(
                [
                    new TableCell(row.Name ?? $"No {one} published", Href: row.Name is null ? null : Urls.Of(SitePages.Payments, filter.WithoutOwn().WithOwn(one, row.Name))),
                    TableCell.Of(Shown.Money(row.Amount), row.Amount.Value),
                    Part(row.Amount),
                    TableCell.Of(Shown.Share(row.BoroughShare), row.BoroughShare.Value) with { Aside = row.UnknownLocalityShare?.Value is >= 0.0005m and var unknown ? $"place unknown {Percent.Short(unknown)}" : null },
                ]))]);
    }

    /// <summary>Null when no council is looked into. A supplier paid at two places has a row for each.</summary>
    public static DataTable? Suppliers(LocalSpendAnswer answer, Subject subject, DashboardFilter filter) => answer.Chosen.Suppliers is { } suppliers
        ? new DataTable(
            SuppliersName,
            $"Largest suppliers, {subject.Who}, {subject.Period}",
            [new("Supplier", IsNumber: false), new("Spend", Unit: "£"), new("Part of spend", Unit: "share"), new("Place", IsNumber: false), new("Size", IsNumber: false)],
            [.. suppliers.Select(row => new TableRow(
                [
                    new TableCell(row.Supplier?.Name ?? "Redacted", Href: row.Supplier is { } supplier ? Urls.Supplier(filter, supplier.Id) : null),
                    TableCell.Of(Shown.Money(row.Amount), row.Amount.Value),
                    Part(row.Amount) with { Bar = null },
                    new TableCell(Rings.Name(row.LocalityRing)),
                    new TableCell(Text.Suppliers.Size(row.SupplierSize)),
                ]))])
        : null;

    /// <summary>The sentence above the categories or directorates.</summary>
    public static Phrase PurposesSentence(LocalSpendAnswer answer)
    {
        var (one, _, rows) = PurposesOf(answer);
        var first = rows?.FirstOrDefault(row => row.Name is not null);
        return first is null
            ? new Phrase().Say("The payments were published without saying what they were for.")
            : new Phrase().Stress($"{first.Name} is the largest {one}, {Shown.Money(first.Amount).Text}").Say(OfAll(first.Amount));
    }

    /// <summary>The sentence above the suppliers: how much of the spend the largest of them receive.</summary>
    public static Phrase SuppliersSentence(LocalSpendAnswer answer)
    {
        var named = (answer.Chosen.Suppliers ?? []).Where(row => row is { Supplier: not null, Amount.Share: not null }).Take(5).ToList();
        return named.Count == 0
            ? new Phrase().Say("No supplier is named here.")
            : new Phrase()
                .Stress($"The largest {(named.Count == 1 ? "supplier receives" : English.Cardinal(named.Count) + " suppliers receive")} {Percent.Short(named.Sum(row => row.Amount.Share!.Value))}")
                .Say($" of the spend; {named[0].Supplier!.Name} is first, {Shown.Money(named[0].Amount).Text}.");
    }

    /// <summary>Not every council publishes categories; directorates stand in for them.</summary>
    private static (string One, string Many, IReadOnlyList<PurposeRow>? Rows) PurposesOf(LocalSpendAnswer answer) =>
        answer.Chosen.Categories?.Any(row => row.Name is not null) == true || answer.Chosen.Directorates?.Any(row => row.Name is not null) != true
            ? (Urls.CategoryKey, CategoriesName, answer.Chosen.Categories)
            : (Urls.DirectorateKey, DirectoratesName, answer.Chosen.Directorates);

    private static string OfAll(Figure amount) => amount.Share is { } share ? $", {Percent.Short(share)} of the spend." : ".";

    private static TableCell Part(Figure amount) => amount.Share is { } share
        ? new TableCell(Percent.Short(share), share, Bar: Math.Clamp(share, 0m, 1m))
        : new TableCell("z", Exact: Shown.Meaning(FigureStatus.NotApplicable));
}
