using Analytics.Api.Ingest.Reading;
using Analytics.Api.Model;

namespace Analytics.Api.Ingest.Kinds;

/// <summary>The measures of one edition of the framework or of several, with their outcomes, themes and proxies.</summary>
internal sealed class TomsFrameworkFile() : TableKind(ImportKind.TomsFramework, Set)
{
    private static readonly FieldSet Set = new();

    public static Field Edition { get; } = Set.Required(Content.Text, "edition", "framework", "version").Means("The edition's name.", "2022");

    public static Field ValidFrom { get; } = Set.Required(Content.Date, "valid_from").Means("The first day on which the edition is in force, the same in all its rows.", "2022-04-01");

    public static Field ValidTo { get; } = Set.Optional(Content.Date, "valid_to").Means("The last day, included; empty while no end is set.", "2023-03-31");

    public static Field ThemeCode { get; } = Set.Required(Content.Text, "theme_code").Means("T1 to T5.", "T1");

    public static Field Theme { get; } = Set.Required(Content.Text, "theme").Means("The theme's name, the same in all its rows.", "Jobs");

    public static Field OutcomeCode { get; } = Set.Required(Content.Text, "outcome_code").Means("The outcome's code.", "O1");

    public static Field Outcome { get; } = Set.Required(Content.Text, "outcome").Means("The outcome's title, the same in all its rows.", "More local people in employment");

    public static Field Measure { get; } = Set.Required(Content.Text, "measure", "ref", "reference", "measure_reference").Means("The measure's reference.", "NT1");

    public static Field Title { get; } = Set.Required(Content.Text, "title", "measure_title").Means("What it counts, in words.", "Local people employed on the contract for a year");

    public static Field Unit { get; } = Set.Required(Content.Text, "unit", "units").Means("What one of it is.", "FTE");

    public static Field ProxyValue { get; } = Set.Optional(Content.Amount, "proxy_value", "proxy").Means("Pounds for one unit, with any number of decimals; empty for a measure that is only recorded.", "28213.00");

    public static Field Cohort { get; } = Set.Optional(Content.Text, "cohort").Means("The priority cohort that the measure is about: CARE_LEAVERS, EX_OFFENDERS, LONG_TERM_UNEMPLOYED, SEND_16_TO_25 or VETERANS.", "VETERANS");

    public static Field Region { get; } = Set.Optional(Content.Text, "region").Means("The place whose proxy this is, by code or name; empty for everywhere.", "E12000002");

    public static Field Deadweight { get; } = Factor("deadweight", "What would have happened anyway, 0 to 1. Default 0.");

    public static Field Displacement { get; } = Factor("displacement", "What was only moved from elsewhere, 0 to 1. Default 0.");

    public static Field Attribution { get; } = Factor("attribution", "What others brought about, 0 to 1. Default 0.");

    public static Field Leakage { get; } = Factor("leakage", "What goes to places that it was not meant for, 0 to 1. Default 0.");

    public static Field DropOff { get; } = Factor("drop_off", "What is lost from one year to the next, 0 to 1. Default 0.");

    public static Field DurationYears { get; } = Set.Optional(Content.Text, "duration_years").Means("How many years it lasts. Default 1.", "1");

    public override RowImporter Begin(ImportSession session, Import import, Ledger ledger) => new TomsFrameworkRows(session, import, ledger);

    private static Field Factor(string name, string description) => Set.Optional(Content.Text, name).Means(description, "0.1");
}
