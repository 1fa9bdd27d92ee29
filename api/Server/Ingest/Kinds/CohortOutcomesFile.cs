using Analytics.Api.Ingest.Reading;
using Analytics.Api.Model;

namespace Analytics.Api.Ingest.Kinds;

/// <summary>What went right for people of the priority cohorts.</summary>
internal sealed class CohortOutcomesFile() : RecordKind(ImportKind.CohortOutcomes, Set)
{
    private static readonly FieldSet Set = new();

    public static Field Council { get; } = CouncilOf(Set);

    public static Field Reference { get; } = Set.Required(Content.Text, "reference", "outcome_reference").Means("Identifies the outcome within its council.", "R-0001");

    public static Field Person { get; } = Set.Optional(Content.Text, "person", "pseudonym").Means("A pseudonym that stays the same for one person, never a name; a row without one is a person of its own.", "p-77");

    public static Field Cohort { get; } = Set.Required(Content.Text, "cohort").Means("CARE_LEAVERS, EX_OFFENDERS, LONG_TERM_UNEMPLOYED, SEND_16_TO_25 or VETERANS.", "CARE_LEAVERS");

    public static Field OutcomeKind { get; } = Set.Required(Content.Text, "outcome_kind", "outcome").Means("EMPLOYMENT, APPRENTICESHIP, WORK_PLACEMENT, TRAINING, QUALIFICATION, SUPPORT_INTO_WORK or WELLBEING_SUPPORT.", "EMPLOYMENT");

    public static Field Theme { get; } = Set.Required(Content.Text, "theme", "theme_code").Means("T1 to T5.", "T1");

    public static Field ContractReference { get; } = Set.Optional(Content.Text, "contract_reference").Means("The contract that it came of.", "DN475125");

    public static Field Supplier { get; } = Set.Optional(Content.Name, "supplier", "supplier_name", "employer").Means("The supplier that it is with.", "Acorn Paving Ltd");

    public static Field Ward { get; } = Set.Optional(Content.Text, "ward", "ward_code").Means("The code of the ward where the person lives.", "E05000742");

    public static Field Postcode { get; } = Set.Optional(Content.Text, "postcode").Means("Instead of the ward, which is worked out from it; the postcode itself is never kept.", "SK1 3XE");

    public static Field StartedOn { get; } = Set.Required(Content.Date, "started_on", "start_date").Means("The first day, which dates it.", "2022-05-03");

    public static Field EndedOn { get; } = Set.Optional(Content.Date, "ended_on", "end_date").Means("The last day, if it has ended.", "2022-12-16");

    public static Field Sustained { get; } = Set.Optional(Content.Text, "sustained").Means("Whether it was still in place at 26 weeks: yes, no, or empty while nobody has said.", "yes");

    public static Field Hours { get; } = Set.Optional(Content.Text, "hours").Means("Hours of it.", "37.5");

    public static Field Weeks { get; } = Set.Optional(Content.Text, "weeks").Means("Weeks of it.", "26");

    public static Field Value { get; } = Set.Optional(Content.Amount, "value", "social_value").Means("Pounds of social value, which are within what was delivered already.", "1234.56");

    public override RowImporter Begin(ImportSession session, Import import, Ledger ledger) => new CohortOutcomeRows(session, import, ledger);
}
