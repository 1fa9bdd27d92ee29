using Analytics.Api.Model;
using Analytics.Api.Schema.Records;

namespace Analytics.Api.Schema.Suppliers;

/// <summary>What suppliers are filtered and sorted by.</summary>
internal static class SupplierFields
{
    public static RecordFields<Supplier> All { get; } = new RecordFields<Supplier>("Supplier", new SortKey<Supplier, int>(supplier => supplier.Id))
        .OwnNumber("Its number here.", supplier => supplier.Id)
        .Text("name", "Its name.", supplier => supplier.Name)
        .Text("companyNumber", "At Companies House.", supplier => supplier.CompanyNumber)
        .Text("charityNumber", "At the Charity Commission.", supplier => supplier.CharityNumber)
        .Text("vatNumber", "For value added tax.", supplier => supplier.VatNumber)
        .Text("postcode", "Its postcode; individuals have none here.", supplier => supplier.Kind == SupplierKind.Individual ? null : supplier.Postcode)
        .Place("place", "The code of a place that it lies in; individuals lie in none here.", supplier => supplier.Kind == SupplierKind.Individual ? null : supplier.PlaceCode)
        .Enum<SupplierSize>("size", "By headcount or accounts.", supplier => supplier.Size)
        .Enum<SupplierKind>("kind", "What it is.", supplier => supplier.Kind);

    /// <summary>Where a person lives is nobody's business: neither shown nor found by.</summary>
    public static bool IsPerson(SupplierKind kind) => kind == SupplierKind.Individual;
}
