using Analytics.Api.Ingest.Reading;
using Analytics.Api.Model;

namespace Analytics.Api.Ingest.Kinds;

/// <summary>A council's payments, one line each, as the transparency code has them published.</summary>
/// <remarks>
/// The lists hold headings that councils print, the best first; the patterns behind them what unknown headings are like.
/// Where several columns fit a field, the best name whose cells hold what the field needs is taken: so a Supplier that is an
/// account number gives way to another Supplier that is a name.
/// </remarks>
internal sealed class SpendFile : FileKind
{
    /// <summary>Words of headings whose columns number or sort things.</summary>
    private const string Codes = @"\b(ids?|codes?|no|nos|num|numbers?|ref|references?|types?|class|category|categories|status|flag|key)\b";

    private static readonly FieldSet Set = new();

    public override ImportKind Kind => ImportKind.Spend;

    public override FieldSet Fields => Set;

    public override bool BelongsToCouncil => true;

    /// <summary>When the money left, or what comes closest: when it was booked, and at the last when it was invoiced.</summary>
    public static Field PaidOn { get; } = Set.Alike(
        Set.Required(
            Content.Date,
            "Payment Date", "Paid Date", "Date Paid", "Pay Date", "Paid On", "Date of Payment", "Invoice Payment Date", "Invoice Paid Date", "Posting Date", "Date",
            "Payment Run Date", "Cheque Date", "BACS Date", "Clearing Date", "Date Cleared", "Cleared Date", "Transaction Date", "Date of Transaction", "Trans Date",
            "Ledger Date", "GL Date", "Effective Date", "Accounting Date", "Document Date", "Doc Date", "Processed Date", "Invoice Date", "Tax Point")
            .Means("The day of payment; failing that the day it was booked or invoiced. One format in one file.", "2021-04-09"),
        @"^(?!.*\b(due|terms)\b).*\b(pay|paid|payment|payments|bacs|cheque|chq|clear|cleared|clearing|remittance|settlement|disbursement)\b.*\b(date|dt|day|on)\b",
        @"^(?!.*\b(due|terms)\b).*\b(date|dt|day)\b.*\b(pay|paid|payment|payments|bacs|cheque|chq|clear|cleared)\b",
        @"^(?!.*\b(due|start|end|from|to)\b).*\b(transaction|trans|posting|posted|post|ledger|gl|effective|accounting|document|doc|processed|spend|expenditure|period)\b.*\b(date|dt)\b",
        @"^(?!.*\b(due|start|end|from|to|of birth|received|approved|order|created|contract|published|updated|modified)\b).*\b(date|dt)\b",
        "^(payment|payments|paid)$");

    /// <summary>Net before gross: recoverable VAT is not spent. A bare "Amount" is net by the transparency code.</summary>
    public static Field Amount { get; } = Set.Alike(
        Set.Required(
            Content.Amount,
            "Net Amount", "Net", "Net Amount (GBP)", "Total (excludes VAT)", "Amount exc VAT", "Amount excluding VAT", "Amount ex VAT", "Amount (excl VAT)", "Net Value",
            "Sum of Amount Exc VAT", "Net Total", "Net of VAT", "Net Cost", "Net Spend", "Actual Net", "Amount (Net)", "Total Net", "Line Net Amount", "Net Invoice Amount",
            "Amount", "Amount in Sterling £s", "Amount in Sterling", "Amount GBP", "Value", "Value (£)s", "Invoice Amount", "Payment Amount", "Amount Paid", "Paid Amount",
            "Transaction Amount", "Line Amount", "Actual Value", "Transaction Value", "Invoice Value", "Spend", "Total Spend", "Sum of Amount", "Cost", "Distribution Amount",
            "Gross Amount", "Gross", "Total Amount", "Total", "Amount Inc VAT", "Sum of Amount Inc VAT", "Gross Value")
            .Means("Pounds and pence, net of recoverable VAT; credit notes are negative or in brackets. Gross where a file has no net.", "-1234.50"),
        @"^(?!.*\b(percent|percentage|rate|irrecoverable|recoverable|supplier|date)\b).*\b(net|exc|excl|excludes|excluding|exclusive|ex|less|without)\b",
        @"^(?!.*\b(vat|tax|gross|inc|incl|includes|including|inclusive|date|foreign|currency|order|ordered|budget|original|number|numbers|no|type|code|id|ref|reference|method|category|area|name|run|description|document)\b).*\b(amount|amt|value|total|sum|spend|cost|price|paid|payment|expenditure|sterling|gbp)\b",
        @"^(?!.*\b(vat only|vat amount|tax amount|date|number|type|code|id)\b).*\b(gross|inc|incl|includes|including|inclusive)\b");

    public static Field Supplier { get; } = Set.Alike(
        Set.Required(
            Content.Name,
            "Supplier Name", "Supplier", "Beneficiary Name", "Vendor Name", "Supplier (beneficiary)", "Text Supplier Name", "Ap/Ar ID(T)", "Payee", "Payee Name",
            "Creditor Name", "Creditor", "Vendor", "Beneficiary", "Supplier (Beneficiary) Name", "Approved Supplier (Beneficiary) Name", "Name of Supplier", "Paid To",
            "Beneficiary (Supplier)", "Merchant Name", "Recipient", "Recipient Name", "Company Name", "Trading Name", "Contractor", "Merchant")
            .Means("Who was paid, in any spelling; a withheld name holds the word redacted.", "Acorn Paving Ltd"),
        @"^(?!.*" + Codes + @")(?!.*\b(vat|postcode|post code|address|group|size|town|city|sme|region|country|charity|invoice|date|amount|total|value|sum|paid on|local|site)\b).*\b(supplier|suppliers|vendor|payee|beneficiary|benificiary|creditor|recipient|merchant|contractor|provider|payable to|paid to)\b");

    public static Field VatNumber { get; } = Set.Optional(
        Content.Text, "VAT Registration Number", "VAT Reg No", "VAT Number", "VAT No", "Supplier VAT Number", "Supplier VAT Registration Number", "VAT Registration No", "VAT Reg Number", "VAT Reg")
        .Means("The supplier's, with or without GB in front.", "GB812311285");

    public static Field IrrecoverableVat { get; } = Set.Alike(
        Set.Optional(
            Content.Amount, "Irrecoverable VAT Amount", "Irrecoverable VAT", "Non Recoverable VAT", "Non-recoverable VAT Amount", "VAT that cannot be recovered", "Unrecoverable VAT")
            .Means("Pounds of VAT that the council cannot reclaim.", "12.34"),
        @"\b(irrecoverable|non recoverable|unrecoverable|not recoverable)\b.*\bvat\b|\bvat\b.*\b(irrecoverable|non recoverable|not recoverable|cannot be recovered)\b");

    public static Field Directorate { get; } = Set.Alike(
        Set.Optional(
            Content.Text,
            "Directorate", "Department", "Organisational Unit", "Group", "Direct(T)", "Headserv(T)", "Service Area", "Spend Area", "Expense Area", "Service Label",
            "Service", "Service Division Label", "Division", "Business Unit", "Service Area Categorisation", "Service Category Label", "Directorate Name", "Department Name",
            "Department or service where expenditure occurred", "Department/Service", "Service Division", "Service Division Categorisation", "Responsible Unit", "Local Authority Dept", "Portfolio",
            "Directorate Description", "Department Description", "Cost Centre Description", "Cost Centre Name", "Cost Centre", "Section", "Committee", "Theme")
            .Means("The part of the council that pays, as printed.", "Adults"),
        @"^(?!.*" + Codes + @").*\b(directorate|department|dept|service area|division|business unit|organisation unit|organisational unit|cost centre|responsible unit|portfolio)\b");

    public static Field Category { get; } = Set.Alike(
        Set.Optional(
            Content.Text,
            "Category", "Expenditure Category", "Expenditure Catergory", "Expense Type", "Expenses Type", "Proclass Label", "ProClass Description",
            "Detailed Expenditure Type", "Account Description", "Account(T)", "G/L Description", "G/L Descript", "Subjective Description", "Group Description", "Spend Category",
            "Detailed Expenses Type", "Detailed Expense Type", "Procurement Category", "Merchant Category", "Expenditure Type", "Type of Expenditure", "Type of Spend", "Spend Type",
            "Subjective", "Subjective Name", "Nominal Description", "Account Name", "CIPFA Description", "CIPFA Detailed Expenditure Type", "Cost Element Name",
            "Expenditure Account Code Description", "Procurement Classification", "Category Description", "Category Name", "Account Code Description", "Expense Description")
            .Means("What was bought, as printed.", "Home care"),
        @"^(?!.*\b(supplier|vendor|capital|transaction|payment|document|invoice|id|code|no|number)\b).*\b(categor(y|isation)|proclass|subjective|nominal|account|expen(se|ses|diture) type|classification)\b");

    public static Field Description { get; } = Set.Alike(
        Set.Optional(
            Content.Text, "Description", "Narrative", "Purpose", "Summary of Purpose of Expenditure", "Summary of Purpose of Expenditure 1", "Purpose of Spend (Summary)", "Extended Description", "Purpose of Expenditure", "Details", "Invoice Description", "Detail Description",
            "Purpose of Expenditure (Narrative)", "Purpose of Spend", "Summary of Purpose", "Transaction Description", "Payment Description", "Line Description", "Item Description", "Detail")
            .Means("What the line says it was for, as printed.", "Respite for March"),
        @"\b(description|narrative|purpose|details)\b");

    public static Field TransactionNumber { get; } = Set.Alike(
        Set.Optional(
            Content.Text,
            "Transaction Number", "Transation Number", "Transaction No", "Trans No", "Internal Reference Number", "Internal Ref", "SAP Document Number",
            "Document No", "Document Number", "Voucher Number", "Payment Reference", "Transaction ID", "Transaction Reference", "Transaction Ref", "Transaction",
            "Internal Reference", "Internal Ref Number", "SAP Document No", "Doc No", "Unique Reference", "Unique Reference Number", "Payment Number", "Payment Ref", "Reference", "Reference Number",
            "Ref", "Ref No", "Invoice Number", "Invoice No", "Invoice Reference", "Invoice Ref", "Our Reference")
            .Means("The council's number of the payment; lines of one payment share it.", "5100123456"),
        @"^(?!.*\b(supplier|vendor|vat|contract|order|po|cost|account|company|charity)\b).*\b(transaction|trans|document|doc|voucher|invoice|internal|payment|unique)\b.*\b(no|number|num|ref|reference|id)\b");

    public static Field ContractReference { get; } = Set.Alike(
        Set.Optional(
            Content.Text,
            "Contract Reference", "Contract Ref", "Contract Number", "Contract No", "Contract ID", "Contract Reference Number", "Contract Ref No", "Contract Register Reference",
            "Contracts Register Reference", "Agreement Reference", "Agreement Number")
            .Means("The contract that was paid on, by its reference in the council's register of contracts.", "DN512345"),
        @"^(?!.*\b(title|name|date|value|amount|type|start|end|description|manager|supplier|vendor|contractor)\b).*\bcontracts?\b.*\b(no|number|num|ref|reference|id)\b");

    public override RowImporter Begin(ImportSession session, Import import, Ledger ledger) => new SpendRows(session, import, ledger);
}
