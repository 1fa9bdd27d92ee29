using Analytics.Api.Ingest.Reading;
using Analytics.Api.Model;

namespace Analytics.Api.Ingest.Kinds;

/// <summary>A council's payments, one line each, as the transparency code has them published.</summary>
internal sealed class SpendFile : FileKind
{
    private static readonly FieldSet Set = new();

    public override ImportKind Kind => ImportKind.Spend;

    public override FieldSet Fields => Set;

    public override bool BelongsToCouncil => true;

    public static Field PaidOn { get; } = Set.Required(
        Content.Date,
        "Payment Date", "Paid Date", "Date Paid", "Pay Date", "Paid On", "Date of Payment", "Invoice Payment Date", "Invoice Paid Date", "Posting Date", "Date");

    /// <summary>Net before gross: recoverable VAT is not spent. A bare "Amount" is net by the transparency code.</summary>
    public static Field Amount { get; } = Set.Required(
        Content.Amount,
        "Net Amount", "Net", "Net Amount (GBP)", "Total (excludes VAT)", "Amount exc VAT", "Amount excluding VAT", "Amount ex VAT", "Amount (excl VAT)", "Net Value",
        "Amount", "Amount in Sterling £s", "Amount in Sterling", "Amount GBP", "Value", "Value (£)s", "Invoice Amount", "Payment Amount",
        "Gross Amount", "Gross", "Total Amount", "Total");

    public static Field Supplier { get; } = Set.Required(
        Content.Name,
        "Supplier Name", "Supplier", "Beneficiary Name", "Vendor Name", "Supplier (beneficiary)", "Text Supplier Name", "Ap/Ar ID(T)", "Payee", "Payee Name",
        "Creditor Name", "Creditor", "Vendor", "Beneficiary");

    public static Field VatNumber { get; } = Set.Optional(
        Content.Text, "VAT Registration Number", "VAT Reg No", "VAT Number", "VAT No", "Supplier VAT Number");

    public static Field IrrecoverableVat { get; } = Set.Optional(
        Content.Amount, "Irrecoverable VAT Amount", "Irrecoverable VAT", "Non Recoverable VAT", "Non-recoverable VAT Amount");

    public static Field Directorate { get; } = Set.Optional(
        Content.Text,
        "Directorate", "Department", "Organisational Unit", "Group", "Direct(T)", "Headserv(T)", "Service Area", "Spend Area", "Expense Area", "Service Label",
        "Service", "Service Division Label", "Division", "Business Unit");

    public static Field Category { get; } = Set.Optional(
        Content.Text,
        "Category", "Expenditure Category", "Expenditure Catergory", "Expense Type", "Expenses Type", "Proclass Label", "ProClass Description",
        "Detailed Expenditure Type", "Account Description", "Account(T)", "G/L Description", "G/L Descript", "Subjective Description", "Group Description", "Spend Category");

    public static Field Description { get; } = Set.Optional(
        Content.Text, "Description", "Narrative", "Purpose", "Extended Description", "Purpose of Expenditure", "Details", "Invoice Description");

    public static Field TransactionNumber { get; } = Set.Optional(
        Content.Text,
        "Transaction Number", "Transation Number", "Transaction No", "Trans No", "Internal Reference Number", "Internal Ref", "SAP Document Number",
        "Document No", "Document Number", "Voucher Number", "Payment Reference");

    public override RowImporter Begin(ImportSession session, Import import, Ledger ledger) => new SpendRows(session, import, ledger);
}
