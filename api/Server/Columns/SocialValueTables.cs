namespace Analytics.Api.Columns;

/// <summary>The analytical copy of contracts, of what they promise and deliver, and of the community's requests: its names, once.</summary>
internal static class SocialValueTables
{
    public const string ContractSupplier = "contract_supplier";
    public const string ContractHolding = "contract_holding";
    public const string Commitment = "commitment";
    public const string Claim = "claim";
    public const string PriorityMeasure = "priority_measure";
    public const string CalendarMonth = "calendar_month";
    public const string CodeList = "code_list";
    public const string Target = "target";

    /// <summary>
    /// Keys are small integers, pounds are pence, quantities ten-thousandths of their unit, weightings and targets millionths. Commitments and claims carry what
    /// they are sorted by of their contracts, so that one table answers.
    /// </summary>
    public const string Ddl = $"""
        CREATE TABLE {CodeList} (kind VARCHAR, key INTEGER, code VARCHAR, record BIGINT);
        CREATE TABLE {ContractSupplier} (contract INTEGER, supplier INTEGER, supplier_size INTEGER, supplier_kind INTEGER);
        CREATE TABLE {ContractHolding} (council INTEGER, supplier INTEGER, first_day DATE, last_day DATE, contract INTEGER);
        CREATE TABLE {Commitment} (id INTEGER, contract INTEGER, {ContractColumns}, {MeasureColumns}, {PeriodColumns}, quantity BIGINT, value BIGINT, adjusted_value BIGINT);
        CREATE TABLE {Claim} (id INTEGER, contract INTEGER, {ContractColumns}, {MeasureColumns}, delivered_on DATE, claimed_on DATE, validated_on DATE, has_evidence BOOLEAN,
            {PeriodColumns}, ward INTEGER, borough INTEGER, deprivation_decile INTEGER, is_about_cohort BOOLEAN,
            quantity BIGINT, value BIGINT, adjusted_value BIGINT);
        CREATE TABLE {PriorityMeasure} (council INTEGER, measure INTEGER, priority INTEGER);
        CREATE TABLE {Target} (council INTEGER, cube INTEGER, metric VARCHAR, year INTEGER, value BIGINT);
        CREATE TABLE {CalendarMonth} (month INTEGER, quarter INTEGER, financial_year INTEGER, first_day DATE, last_day DATE);
        """;

    private const string ContractColumns = "council INTEGER, awarded_on DATE, starts_on DATE, ends_on DATE, award_year INTEGER, end_year INTEGER, directorate INTEGER, category INTEGER, contract_value BIGINT, weighting BIGINT, requests INTEGER";

    private const string PeriodColumns = "financial_year INTEGER, quarter INTEGER, month INTEGER";

    private const string MeasureColumns = "measure INTEGER, outcome INTEGER, theme INTEGER, cohort INTEGER";
}
