using Analytics.Dashboard.Components.Tables;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.Payments;

/// <summary>What every council paid one supplier, year by year.</summary>
public static class SupplierTable
{
    public static DataTable Of(PaymentsView view, PaidEverywhere everywhere)
    {
        var years = everywhere.Rows.SelectMany(row => row.Rows).Select(row => row.FinancialYear).Distinct().Order(StringComparer.Ordinal).ToList();
        return new DataTable(
            "councils",
            $"What {view.Heading} was paid, all years published",
            [new("Council", IsNumber: false), .. years.Select(year => new TableColumn(year, Unit: "£")), new("All years", Unit: "£")],
            [.. everywhere.Rows.OrderByDescending(row => row.Amount.Value).Select(row => new TableRow(
                [
                    new TableCell(row.Council.Name, Href: view.Here(filter => filter.WithCouncils([row.Council.Code]))),
                    .. years.Select(year => row.Rows.FirstOrDefault(paid => paid.FinancialYear == year) is { } paid ? TableCell.Of(Shown.Money(paid.Amount), paid.Amount.Value) : new TableCell("–", Exact: Shown.Nothing.Exact)),
                    TableCell.Of(Shown.Money(row.Amount), row.Amount.Value),
                ],
                IsMine: row.Council.Code == view.Question.Filter.LookedInto))]);
    }

    /// <summary>Who paid most.</summary>
    public static Phrase Sentence(PaidEverywhere everywhere)
    {
        var first = everywhere.Rows.MaxBy(row => row.Amount.Value)!;
        return new Phrase()
            .Stress($"{English.Sentence(English.Cardinal(everywhere.Rows.Count))} {(everywhere.Rows.Count == 1 ? "council" : "councils")} paid it {Shown.Money(everywhere.Amount).Text}")
            .Say($" in all years published; {first.Council.Name} paid most, {Shown.Money(first.Amount).Text}.");
    }

    /// <summary>Size, kind, place, numbers and spellings, as far as they are known.</summary>
    public static IEnumerable<string> Facts(SupplierFacts supplier)
    {
        yield return $"Size {supplier.Size.ToString().ToLowerInvariant()}";
        yield return supplier.Kind switch
        {
            SupplierKind.Private => "private firm",
            SupplierKind.Vcse => "voluntary or social enterprise",
            SupplierKind.Public => "public body",
            SupplierKind.Individual => "individual",
            SupplierKind.Unknown => "kind unknown",
        };
        yield return supplier.Place is { } place ? $"in {place.Name}" : "place unknown";
        if (supplier.CompanyNumber is { } company)
            yield return $"company {company}";
        if (supplier.CharityNumber is { } charity)
            yield return $"charity {charity}";
        if (supplier.Aliases.Where(alias => !alias.Equals(supplier.Name, StringComparison.OrdinalIgnoreCase)).ToList() is { Count: > 0 } others)
            yield return $"also spelt {English.List([.. others.Take(5)])}";
    }
}
