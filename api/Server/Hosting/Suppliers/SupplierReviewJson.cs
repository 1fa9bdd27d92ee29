using System.Text.Encodings.Web;
using System.Text.Json;
using Analytics.Api.Columns;
using Analytics.Api.Ingest.Suppliers;
using Analytics.Api.Model;

namespace Analytics.Api.Hosting.Suppliers;

/// <summary>The spellings in doubt for a program to read, with what the published version has of them; the same at every door.</summary>
internal sealed class SupplierReviewJson(SupplierReview review, SnapshotStore snapshots)
{
    private static readonly JsonSerializerOptions Form = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>An array: each spelling as often as there are suppliers that it may be, which is null where it may be one of its own.</summary>
    public string Write()
    {
        var items = review.List();
        var spend = SpendOf(items);
        var bySupplier = spend.Values.ToLookup(spelling => spelling.SupplierId);
        return JsonSerializer.Serialize(
            items.Select(item => new
            {
                Alias = new
                {
                    item.Alias.Id,
                    item.Alias.Name,
                    VatNumber = OrNull(item.Alias.VatNumber),
                    CompanyNumber = OrNull(item.Alias.CompanyNumber),
                    Payments = spend.GetValueOrDefault(item.Alias.Id)?.Lines ?? 0,
                    Spend = spend.GetValueOrDefault(item.Alias.Id)?.Amount.Value ?? 0,
                },
                Supplier = Of(item.Supplier),
                Other = item.Other is { } other ? Of(other) : null,
                Doubt = UpperCase.Of(item.Doubt),
                Why = Why(item.Doubt),
            }),
            Form);

        object Of(Supplier supplier) => new
        {
            supplier.Id,
            supplier.Name,
            supplier.VatNumber,
            supplier.CompanyNumber,
            supplier.CharityNumber,
            supplier.Postcode,
            Payments = bySupplier[supplier.Id].Sum(spelling => spelling.Lines),
            Spend = new Pounds(bySupplier[supplier.Id].Sum(spelling => spelling.Amount.Pence)).Value,
        };
    }

    /// <summary>A reason to doubt in words that follow a name and a colon.</summary>
    public static string Why(SupplierDoubt doubt) => doubt switch
    {
        SupplierDoubt.CutOff => "several longer names begin like this",
        SupplierDoubt.DifferentNumbers => "the same name has different numbers",
        SupplierDoubt.SharedNumber => "the number is the same, the name is not",
        SupplierDoubt.Misspelt => "the names differ by a letter",
        _ => "the names are nearly the same",
    };

    private IReadOnlyDictionary<int, SpellingSpend> SpendOf(IReadOnlyList<SupplierReviewItem> items)
    {
        if (items.Count == 0 || snapshots.CurrentSequence == 0)
            return new Dictionary<int, SpellingSpend>();

        using var lease = snapshots.Current();
        return lease.Snapshot.SpendOfSpellings(items.SelectMany(item => new[] { item.Supplier.Id, item.Other?.Id ?? item.Supplier.Id }).Distinct());
    }

    private static string? OrNull(string text) => text.Length > 0 ? text : null;
}
