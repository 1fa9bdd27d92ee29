using Analytics.Api.Ingest.Reading;
using Analytics.Api.Model;

namespace Analytics.Api.Ingest.Kinds;

/// <summary>What suppliers report to have delivered, and whether it was validated.</summary>
internal sealed class DeliveryFile() : RecordKind(ImportKind.Delivery, Set)
{
    private static readonly FieldSet Set = new();

    public override bool HasAsAt => true;

    public static Field Council { get; } = CouncilOf(Set);

    public static Field Reference { get; } = Set.Required(Content.Text, "reference", "claim_reference", "Claim ID", "Delivery ID").Means("Identifies the claim within its council.", "D-0001");

    public static Field ContractReference { get; } = Set.Required(Content.Text, "contract_reference", "Contract Ref", "Project Reference", "Project ID").Means("The contract's reference in the council's register.", "DN475125");

    public static Field Measure { get; } = Set.Required(Content.Text, "measure", "measure_reference", "TOMs Reference", "TOM Ref").Means("A measure that the contract has a commitment in.", "NT1");

    public static Field DeliveredOn { get; } = Set.Required(Content.Date, "delivered_on", "Delivery Date", "Period End", "Date Delivered").Means("The last day of the time that it reports, which dates it.", "2022-06-30");

    public static Field ClaimedOn { get; } = Set.Required(Content.Date, "claimed_on", "Claim Date", "Submitted On", "Date Submitted").Means("The day on which the supplier reported it.", "2022-07-08");

    public static Field ValidatedOn { get; } = Set.Optional(Content.Date, "validated_on", "Validation Date", "Date Validated", "Approved On").Means("The day on which the council validated it; needed where the state is VALIDATED.", "2022-07-20");

    public static Field State { get; } = Set.Optional(Content.Text, "state", "status").Means("CLAIMED, EVIDENCED, VALIDATED or REJECTED. Default: what the dates and the evidence say.", "VALIDATED");

    public static Field Quantity { get; } = Set.Required(Content.Text, "quantity", "Delivered Quantity", "delivered").Means("How much, in the measure's unit.", "3.25");

    public static Field Unit { get; } = Set.Optional(Content.Text, "unit", "units").Means("The unit, to be held against the measure's.", "FTE");

    public static Field Place { get; } = Set.Optional(Content.Text, "place", "ward", "postcode", "location").Means("Where it happened: the code of a ward or borough, or a postcode.", "E05000742");

    public static Field Evidence { get; } = Set.Optional(Content.Text, "evidence", "evidence_description").Means("What shows it, in words; needed where the state is EVIDENCED.", "Payroll extract");

    public override RowImporter Begin(ImportSession session, Import import, Ledger ledger) => new DeliveryRows(session, import, ledger);
}
