using Analytics.Api.Ingest.Reading;
using Analytics.Api.Model;

namespace Analytics.Api.Ingest.Kinds;

/// <summary>What is known of suppliers beyond their names. A file adds to and corrects: cells that are empty change nothing.</summary>
internal sealed class SuppliersFile : FileKind
{
    private static readonly FieldSet Set = new();

    public override ImportKind Kind => ImportKind.Suppliers;

    public override FieldSet Fields => Set;

    public static Field Name { get; } = Set.Required(Content.Text, "name", "supplier_name");

    /// <summary>Other spellings, separated by a bar.</summary>
    public static Field Aliases { get; } = Set.Optional(Content.Text, "aliases");

    public static Field CompanyNumber { get; } = Set.Optional(Content.Text, "company_number");

    public static Field CharityNumber { get; } = Set.Optional(Content.Text, "charity_number");

    public static Field VatNumber { get; } = Set.Optional(Content.Text, "vat_number");

    public static Field Postcode { get; } = Set.Optional(Content.Text, "postcode");

    public static Field Country { get; } = Set.Optional(Content.Text, "country");

    public static Field Size { get; } = Set.Optional(Content.Text, "size");

    public static Field SupplierKind { get; } = Set.Optional(Content.Text, "kind");

    public static Field Influenceable { get; } = Set.Optional(Content.Text, "influenceable");

    public override RowImporter Begin(ImportSession session, Import import, Ledger ledger) => new SupplierRows(session, ledger);
}
