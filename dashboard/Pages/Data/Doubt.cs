using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.Data;

/// <summary>A spelling in doubt with all that it may be.</summary>
/// <param name="Spelling">The name as files print it.</param>
/// <param name="Supplier">The one that it stands with.</param>
/// <param name="Others">What else it may be, each with why; null where it may be one of its own.</param>
public sealed record Doubt(Spelling Spelling, PaidSupplier Supplier, IReadOnlyList<(PaidSupplier? Supplier, string Why)> Others)
{
    /// <summary>Whether it is the one spelling under which its supplier was paid.</summary>
    public bool IsAlone => (Spelling.Name, Spelling.Payments, Spelling.Spend) == (Supplier.Name, Supplier.Payments, Supplier.Spend);

    /// <summary>One for each spelling, those with most money first.</summary>
    public static IReadOnlyList<Doubt> Of(IEnumerable<SpellingInDoubt> items) =>
    [
        .. items.GroupBy(item => item.Alias.Id)
            .Select(spelling => new Doubt(spelling.First().Alias, spelling.First().Supplier, [.. spelling.Select(item => (item.Other, item.Why))]))
            .OrderByDescending(doubt => Math.Abs(doubt.Spelling.Spend)).ThenBy(doubt => doubt.Spelling.Id),
    ];

    /// <summary><c>VAT number 812311285</c>, <c>£8.00 in 2 payments</c> …: what there is of it.</summary>
    public static IEnumerable<string> FactsOf(Spelling spelling)
    {
        if (spelling is { VatNumber: null, CompanyNumber: null })
            yield return "No number stands beside it";
        foreach (var number in Numbers(spelling.VatNumber, spelling.CompanyNumber, charity: null))
            yield return number;
        yield return Paid(spelling.Spend, spelling.Payments);
    }

    /// <inheritdoc cref="FactsOf(Spelling)"/>
    public static IEnumerable<string> FactsOf(PaidSupplier supplier)
    {
        foreach (var number in Numbers(supplier.VatNumber, supplier.CompanyNumber, supplier.CharityNumber))
            yield return number;
        yield return supplier.Postcode ?? "No postcode is known";
        yield return Paid(supplier.Spend, supplier.Payments);
    }

    private static IEnumerable<string> Numbers(string? vat, string? company, string? charity)
    {
        if (vat is not null)
            yield return $"VAT number {vat}";
        if (company is not null)
            yield return $"Company number {company}";
        if (charity is not null)
            yield return $"Charity number {charity}";
    }

    private static string Paid(decimal spend, long payments) =>
        payments == 0 ? "No payment" : $"{Pounds.Exact(spend)} in {English.Plural(payments, "payment", "payments")}";
}
