namespace Analytics.Api.Columns;

/// <summary>The analytical copy of people's outcomes: as they are, for those who may see that, and the treated cells that all others' answers are made of.</summary>
internal static class OutcomeTables
{
    public const string Outcome = "outcome";
    public const string Cell = "outcome_cell";
    public const string Average = "outcome_average";

    /// <summary>What still stands when nothing but spend has come or gone.</summary>
    public static IReadOnlyList<string> All { get; } = [Outcome, Cell, Average];

    /// <summary>
    /// Hours and weeks are hundredths, pounds pence. A cell's shape has a bit for each classification that has one value in it (<see cref="OutcomeShape"/>); a count
    /// is NULL where it is withheld. Averages are per person.
    /// </summary>
    public const string Ddl = $"""
        CREATE TABLE {Outcome} (council INTEGER, cohort INTEGER, outcome_kind INTEGER, theme INTEGER, ward INTEGER, borough INTEGER, deprivation_decile INTEGER, alias INTEGER,
            contract INTEGER, financial_year INTEGER, quarter INTEGER, person INTEGER, could_be_sustained BOOLEAN, sustained BOOLEAN, hours BIGINT, weeks BIGINT, value BIGINT);
        CREATE TABLE {Cell} (shape INTEGER, council INTEGER, cohort INTEGER, outcome_kind INTEGER, theme INTEGER, financial_year INTEGER, quarter INTEGER, ward INTEGER, deprivation_decile INTEGER,
            people INTEGER, starts INTEGER, sustained INTEGER, could_be_sustained INTEGER, sustained_as_could INTEGER);
        CREATE TABLE {Average} (cohort INTEGER, outcome_kind INTEGER, hours BIGINT, weeks BIGINT, value BIGINT);
        """;
}

/// <summary>Which classifications have one value in a cell.</summary>
[Flags]
public enum OutcomeShape
{
    Total = 0,
    Council = 1,
    Cohort = 2,
    OutcomeKind = 4,
    Theme = 8,
    FinancialYear = 16,
    Quarter = 32,
    Ward = 64,
    DeprivationDecile = 128,
}
