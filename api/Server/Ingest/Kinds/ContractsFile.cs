using Analytics.Api.Ingest.Reading;
using Analytics.Api.Model;

namespace Analytics.Api.Ingest.Kinds;

/// <summary>A register of contracts, a council's own or an export of a portal that holds those of many organisations.</summary>
internal sealed class ContractsFile() : RecordKind(ImportKind.Contracts, Set)
{
    private static readonly FieldSet Set = new();

    public override bool HasAsAt => true;

    public static Field Council { get; } = CouncilOf(Set);

    /// <summary>Portals name who buys; a row of somebody else is no mistake there.</summary>
    public static Field Organisation { get; } = Set.Optional(Content.Text, "organisation", "Organisation Name", "Contracting Authority", "Buyer Name", "Buyer")
        .Means("In the export of a portal: who buys. Rows of organisations that are not councils here are counted and left out.", "Stockport Metropolitan Borough Council");

    public static Field Reference { get; } = Set.Required(
        Content.Text, "reference", "contract_reference", "Contract Ref", "Reference Number", "Contract Number", "Contract ID", "Notice Identifier", "Ref No", "Contract No")
        .Means("Identifies the contract within its council; commitments and claims name it by this. Under another heading than the first it may be empty: the contract is then named after its title, supplier and start.", "DN475125");

    public static Field Title { get; } = Set.Required(Content.Text, "title", "Contract Title", "Contract Name", "Title of Agreement", "Description of Contract", "Description")
        .Means("What it is for.", "Highway maintenance");

    public static Field Suppliers { get; } = Set.Optional(
        Content.Name, "suppliers", "supplier", "Supplier Name", "Supplier Company Name", "Supplier Name & Details", "Contractor", "Awarded Supplier",
        "Supplier [Name|Address|Ref type|Ref Number|Is SME|Is VCSE]")
        .Means("The supplier, or several separated by a bar. Words such as Various and TBC name nobody.", "Acorn Paving Ltd|Brook Timber Ltd");

    public static Field CompanyNumber { get; } = Set.Optional(Content.Text, "company_number", "Company No", "Companies House Number", "Company Registration Number")
        .Means("The company number of the one supplier.", "01234567");

    public static Field Category { get; } = Set.Optional(Content.Text, "category", "ProClass Description", "Service Category", "Category of Spend", "OJEU Contract Type")
        .Means("The category of purchase, as the register has it.", "Works");

    public static Field Directorate { get; } = Set.Optional(Content.Text, "directorate", "Directorate Name", "Department", "Service Area").Means("The part of the council that buys.", "Place");

    public static Field JointReference { get; } = Set.Optional(Content.Text, "joint_reference").Means("The same in the parts of a contract that several councils let together.", "STAR-JOINT-01");

    public static Field AwardedOn { get; } = Set.Optional(Content.Date, "awarded_on", "Awarded Date", "Award Date", "Date Awarded", "Date of Award").Means("The day of the award.", "2022-03-01");

    public static Field StartsOn { get; } = Set.Optional(Content.Date, "starts_on", "Contract Start Date", "Start Date", "Commencement Date").Means("The first day. Contracts with commitments need it.", "2022-04-01");

    /// <summary>With the extensions that were taken before without.</summary>
    public static Field EndsOn { get; } = Set.Optional(Content.Date, "ends_on", "Current Expiry Date", "Contract End Date", "End Date", "Expiry Date").Means("The last day, included. Contracts with commitments need it.", "2025-03-31");

    public static Field Value { get; } = Set.Optional(
        Content.Amount, "value", "Awarded Value", "Total Contract Value (including extensions)", "Total Contract Value", "Contract Value", "Total Value", "Estimated Total Value", "Value of Contract")
        .Means("Pounds over the whole term; of a joint contract this council's part. Contracts with commitments need it.", "1250000.00");

    public static Field SocialValueWeighting { get; } = Set.Optional(Content.Text, "social_value_weighting", "SV Weighting")
        .Means("The part of the award's marks that social value had: 0.2 or 20%.", "0.2");

    public override RowImporter Begin(ImportSession session, Import import, Ledger ledger) => new ContractRows(session, import, ledger);
}
