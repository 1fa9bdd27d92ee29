using Analytics.Api.Metrics;
using Analytics.Api.Model;
using Analytics.DuckDb;
using static Analytics.Api.Columns.Publishing.TableFilling;

namespace Analytics.Api.Columns.Publishing;

/// <summary>What commitments and claims carry of their contract and of their measure: columns, and what stands in them.</summary>
internal sealed class ContractFacts(ContractBook contracts, MeasureBook measures)
{
    public static IReadOnlyList<DuckDbColumn> MeasureColumns { get; } = [Int("measure"), Int("outcome"), Int("theme"), Int("cohort")];

    public static IReadOnlyList<DuckDbColumn> Columns { get; } =
    [
        Int("id"), Int("contract"), Int("council"), Day("awarded_on"), Day("starts_on"), Day("ends_on"), Int("award_year"), Int("end_year"), Int("directorate"), Int("category"),
        Long("contract_value"), Long("weighting"), Int("requests"), .. MeasureColumns, Int("financial_year"), Int("quarter"), Int("month"),
    ];

    /// <summary>Appends them.</summary>
    /// <param name="row">Where to.</param>
    /// <param name="id">The fact's number.</param>
    /// <param name="contract">The contract's key.</param>
    /// <param name="measure">The measure's reference, and whom the fact is about.</param>
    /// <param name="day">What dates the fact.</param>
    public void Append(DuckDbAppender row, int id, int contract, (string Reference, Cohort? Cohort) measure, DateOnly? day)
    {
        row.Append(id);
        row.Append(contract);
        AppendContract(row, contract);
        AppendMeasure(row, measure);
        row.Append(day is { } year ? FinancialYear.Of(year).StartYear : (int?)null);
        row.Append(day is { } quarter ? (int)CalendarKeys.Key(FinancialQuarter.Of(quarter)) : (int?)null);
        row.Append(day is { } month ? (int)CalendarKeys.MonthKey(month) : (int?)null);
    }

    /// <summary>Appends what stands in <see cref="MeasureColumns"/>.</summary>
    public void AppendMeasure(DuckDbAppender row, (string Reference, Cohort? Cohort) measure)
    {
        var latest = measures.Latest(measure.Reference);
        row.Append(measures.Measures.KeyOf(measure.Reference));
        row.Append(measures.Outcomes.KeyOf(latest.OutcomeCode));
        row.Append(measures.Themes.KeyOf(latest.ThemeCode));
        row.Append((int?)measure.Cohort);
    }

    private void AppendContract(DuckDbAppender row, int key)
    {
        var contract = contracts.Contracts[key];
        row.Append(contract.CouncilKey);
        row.Append(contract.DatedOn);
        row.Append(contract.StartsOn);
        row.Append(contract.EndsOn);
        row.Append(contract.DatedOn is { } award ? FinancialYear.Of(award).StartYear : (int?)null);
        row.Append(contract.EndsOn is { } end ? FinancialYear.Of(end).StartYear : (int?)null);
        row.Append(contracts.LabelOf(contract.Directorate));
        row.Append(contracts.LabelOf(contract.Category));
        row.Append(contract.Value?.Pence);
        row.Append(contract.SocialValueWeighting is { } weighting ? (long)decimal.Round(weighting * 1_000_000m, MidpointRounding.AwayFromZero) : (long?)null);
        row.Append(contracts.Requests.GetValueOrDefault(key));
    }
}
