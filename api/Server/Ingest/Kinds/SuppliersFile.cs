using Analytics.Api.Ingest.Reading;
using Analytics.Api.Model;

namespace Analytics.Api.Ingest.Kinds;

/// <summary>What is known of suppliers beyond their names. A file adds to and corrects: cells that are empty change nothing.</summary>
internal sealed class SuppliersFile() : TableKind(ImportKind.Suppliers, Set)
{
    private static readonly FieldSet Set = new();

    public override bool CanBeWithdrawn => false;

    public static Field Name { get; } = Set.Required(Content.Text, "name", "supplier_name").Means("The supplier's name.", "Acorn Paving Limited");

    public static Field Aliases { get; } = Set.Optional(Content.Text, "aliases").Means("Other spellings, separated by a bar.", "ACORN PAVING|Acorn Pavers");

    public static Field CompanyNumber { get; } = Set.Optional(Content.Text, "company_number").Means("As Companies House writes it.", "01234567");

    public static Field CharityNumber { get; } = Set.Optional(Content.Text, "charity_number").Means("As the Charity Commission writes it.", "1099999");

    public static Field VatNumber { get; } = Set.Optional(Content.Text, "vat_number").Means("With or without GB in front.", "812311285");

    public static Field Postcode { get; } = Set.Optional(Content.Text, "postcode").Means("A whole postcode; it says where the supplier is.", "SK1 3XE");

    public static Field Country { get; } = Set.Optional(Content.Text, "country").Means("Two ISO letters where the supplier is abroad.", "FR");

    public static Field Size { get; } = Set.Optional(Content.Text, "size").Means("MICRO, SMALL, MEDIUM or LARGE.", "SMALL");

    public static Field SupplierKind { get; } = Set.Optional(Content.Text, "kind").Means("PRIVATE, VCSE, PUBLIC or INDIVIDUAL.", "PRIVATE");

    public static Field Influenceable { get; } = Set.Optional(Content.Text, "influenceable").Means("No for tax, pensions, levies and other public bodies. Default: yes.", "yes");

    public override RowImporter Begin(ImportSession session, Import import, Ledger ledger) => new SupplierRows(session, ledger);
}
