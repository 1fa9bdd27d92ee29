namespace Analytics.Api.Columns;

/// <summary>The analytical copy of contracts, of what they promise and deliver, and of the community's requests: its names, once.</summary>
internal static class SocialValueTables
{
    public const string ContractSupplier = "contract_supplier";
    public const string ContractHolding = "contract_holding";
    public const string Commitment = "commitment";
    public const string Claim = "claim";

    /// <summary>
    /// What was reported in measures about a cohort, as at each 31 March that changed it: by council, measure, award year, phase and year of delivery,
    /// rounded. It is of no one cohort where commitments of its council, measure and award year are about several. A cell is up to three rows, which count as claims do: what is validated, what has evidence besides, and the rest.
    /// </summary>
    public const string ClaimCell = "claim_cell";

    /// <summary>
    /// Claims as everybody may see them: those in measures about a cohort are replaced by their cells, and beside these stands every commitment that they could
    /// be for, as a claim of nothing, so that it is never the claims that tell where figures are rounded.
    /// </summary>
    public const string TreatedClaim = "treated_claim";

    /// <summary>The same, with the commitments in every month of delivery that is possible.</summary>
    public const string TreatedClaimByMonth = "treated_claim_by_month";

    public const string Request = "request";
    public const string PriorityMeasure = "priority_measure";
    public const string CalendarMonth = "calendar_month";
    public const string CodeList = "code_list";
    public const string Target = "target";

    /// <summary>What still stands when nothing but spend has come or gone.</summary>
    public static IReadOnlyList<string> WithoutSuppliers { get; } = [CodeList, Commitment, Claim, ClaimCell, Request, PriorityMeasure, Target, CalendarMonth];

    /// <summary>
    /// Keys are small integers, pounds are pence, quantities ten-thousandths of their unit, weightings and targets millionths. Commitments and claims carry what
    /// they are sorted by of their contracts, so that one table answers.
    /// </summary>
    public const string Ddl = $"""
        CREATE TABLE {CodeList} (kind VARCHAR, key INTEGER, code VARCHAR, record BIGINT, rank INTEGER);
        CREATE TABLE {ContractSupplier} (contract INTEGER, supplier INTEGER, supplier_size INTEGER, supplier_kind INTEGER);
        CREATE TABLE {ContractHolding} (council INTEGER, supplier INTEGER, first_day DATE, last_day DATE, contract INTEGER);
        CREATE TABLE {Commitment} (id INTEGER, contract INTEGER, {ContractColumns}, {MeasureColumns}, {PeriodColumns},
            is_about_cohort BOOLEAN, cohorts_differ BOOLEAN, {AmountColumns});
        CREATE TABLE {Claim} (id INTEGER, contract INTEGER, {ContractColumns}, {MeasureColumns}, delivered_on DATE, claimed_on DATE, validated_on DATE, has_evidence BOOLEAN,
            {PeriodColumns}, ward INTEGER, borough INTEGER, deprivation_decile INTEGER, is_about_cohort BOOLEAN, {AmountColumns});
        CREATE TABLE {ClaimCell} (id INTEGER, first_day DATE, last_day DATE, council INTEGER, {MeasureColumns}, award_year INTEGER, phase INTEGER, financial_year INTEGER, cohorts_differ BOOLEAN,
            as_at DATE, validated_on DATE, has_evidence BOOLEAN, {AmountColumns});
        CREATE TABLE {Request} (council INTEGER, ward INTEGER, borough INTEGER, deprivation_decile INTEGER, theme INTEGER, financial_year INTEGER, quarter INTEGER, completed_on DATE);
        CREATE TABLE {PriorityMeasure} (council INTEGER, measure INTEGER, priority INTEGER);
        CREATE TABLE {Target} (council INTEGER, cube INTEGER, metric VARCHAR, year INTEGER, value BIGINT);
        CREATE TABLE {CalendarMonth} (month INTEGER, quarter INTEGER, financial_year INTEGER, first_day DATE, last_day DATE);
        """;

    /// <summary>What stands over the tables.</summary>
    public const string Views = $"""
        CREATE VIEW {TreatedClaim} AS {TreatedClaims} UNION ALL {CommitmentsAsClaims};
        CREATE VIEW {TreatedClaimByMonth} AS {TreatedClaims} UNION ALL {CommitmentsAsClaimsByMonth};
        """;

    private const string ContractColumns = "council INTEGER, awarded_on DATE, starts_on DATE, ends_on DATE, award_year INTEGER, end_year INTEGER, directorate INTEGER, category INTEGER, contract_value BIGINT, weighting BIGINT, requests INTEGER";

    private const string PeriodColumns = "financial_year INTEGER, quarter INTEGER, month INTEGER";

    private const string AmountColumns = "unit INTEGER, quantity BIGINT, value BIGINT, adjusted_value BIGINT";

    private const string SharedByClaimsAndCells = "council, measure, outcome, theme, cohort, award_year, financial_year, validated_on, has_evidence, unit, quantity, value, adjusted_value";

    private const string OfContract = "contract, awarded_on, ends_on, end_year, directorate, category, contract_value";

    private const string Always = "DATE '0001-01-01' AS first_day, DATE '9999-12-31' AS last_day";

    private const string TreatedClaims = $"""
        SELECT id, {SharedByClaimsAndCells}, {OfContract}, quarter, month, delivered_on, claimed_on, CAST(NULL AS INTEGER) AS phase, FALSE AS is_about_cohort, FALSE AS cohorts_differ, FALSE AS is_cell, {Always}
        FROM {Claim} WHERE NOT is_about_cohort
        UNION ALL
        SELECT id, {SharedByClaimsAndCells}, NULL, as_at, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, as_at, phase, TRUE, cohorts_differ, TRUE, first_day, last_day
        FROM {ClaimCell}
        """;

    private const string CommitmentAsClaim = "council, measure, outcome, theme, cohort, award_year";

    private const string NothingDelivered = "awarded_on, TRUE, NULL, 0, 0, 0";

    private const string CommitmentsAsClaims = $"""
        SELECT id, {CommitmentAsClaim}, NULL, {NothingDelivered}, {OfContract}, NULL, NULL, NULL, awarded_on, NULL, TRUE, cohorts_differ, FALSE, {Always}
        FROM {Commitment} WHERE is_about_cohort
        """;

    private const string CommitmentsAsClaimsByMonth = $"""
        SELECT id, {CommitmentAsClaim}, m.financial_year, {NothingDelivered}, {OfContract}, m.quarter, m.month, m.first_day, greatest(awarded_on, m.first_day), NULL, TRUE, cohorts_differ, FALSE,
            DATE '0001-01-01', DATE '9999-12-31'
        FROM {Commitment} JOIN {CalendarMonth} AS m ON m.last_day >= awarded_on WHERE is_about_cohort
        """;

    private const string MeasureColumns = "measure INTEGER, outcome INTEGER, theme INTEGER, cohort INTEGER";
}
