using Analytics.Api.Metrics;
using Analytics.Api.Model;

namespace Analytics.Api.Columns.Measuring;

/// <summary>Commitments or claims as questions see them, each with what they are sorted by of their contract.</summary>
/// <param name="valuation">What a quantity is worth.</param>
/// <param name="asAt">The day counted on, as it stands in the statement.</param>
internal abstract class TomsColumns(Valuation valuation, string asAt) : FactColumns
{
    /// <summary>The alias under which the facts are read.</summary>
    public const string Alias = "f";

    /// <summary>PRE_AWARD is a phase of records: no figure counts it.</summary>
    public override string Always => $"{Alias}.awarded_on <= {AsAt}";

    protected string AsAt => asAt;

    protected string Value => valuation == Valuation.Adjusted ? $"{Alias}.adjusted_value" : $"{Alias}.value";

    public override string? ColumnOf(Dimension dimension) => dimension.Name switch
    {
        "council" => $"{Alias}.council",
        "theme" => $"{Alias}.theme",
        "outcome" => $"{Alias}.outcome",
        "measure" => $"{Alias}.measure",
        "cohort" => $"{Alias}.cohort",
        "contract" => $"{Alias}.contract",
        "contractPhase" => Phase,
        "awardYear" => $"{Alias}.award_year",
        "endYear" => $"{Alias}.end_year",
        "directorate" => $"{Alias}.directorate",
        "category" => $"{Alias}.category",
        "priority" => "p.priority",
        "supplier" => "s.supplier",
        "supplierSize" => "s.supplier_size",
        "supplierKind" => "s.supplier_kind",
        "financialYear" => $"{Period}.financial_year",
        "quarter" => $"{Period}.quarter",
        "month" => $"{Period}.month",
        _ => null,
    };

    public override string? ColumnOf(FilterField field) => field.Name switch
    {
        "endsOn" => $"{Alias}.ends_on",
        "contractValue" => $"{Alias}.contract_value",
        "day" => Day,
        _ => base.ColumnOf(field),
    };

    public override string? ExistenceOf(FilterField field) => field.Name switch
    {
        "priority" => $"EXISTS (SELECT 1 FROM {SocialValueTables.PriorityMeasure} AS p WHERE p.council = {Alias}.council AND p.measure = {Alias}.measure AND {{0}})",
        "supplier" or "supplierSize" or "supplierKind" => $"EXISTS (SELECT 1 FROM {SocialValueTables.ContractSupplier} AS s WHERE s.contract = {Alias}.contract AND {{0}})",
        _ => null,
    };

    /// <summary>What a key that a fact may have several of joins to the facts; null for other keys.</summary>
    public static string? JoinOf(Dimension dimension) => dimension.Name switch
    {
        "priority" => $" LEFT JOIN {SocialValueTables.PriorityMeasure} AS p ON p.council = {Alias}.council AND p.measure = {Alias}.measure",
        "supplier" or "supplierSize" or "supplierKind" => $" JOIN {SocialValueTables.ContractSupplier} AS s ON s.contract = {Alias}.contract",
        _ => null,
    };

    public override string ColumnOfFact(string fact) => fact switch
    {
        TomsFacts.Value => Value,
        TomsFacts.Quantity => $"{Alias}.quantity",
        TomsFacts.Contract => $"{Alias}.contract",
        TomsFacts.ContractValue => $"{Alias}.contract_value",
        TomsFacts.Weighting => $"{Alias}.weighting",
        TomsFacts.Requests => $"{Alias}.requests",
        TomsFacts.Unit => $"{Alias}.unit",
        _ => throw Unknown(fact),
    };

    /// <summary>The day that dates a fact; null where it has many.</summary>
    protected abstract string? Day { get; }

    protected virtual string Phase => $"CASE WHEN {Alias}.ends_on < {AsAt} THEN {(int)ContractPhase.Closed} ELSE {(int)ContractPhase.Delivery} END";

    /// <summary>What dates the facts.</summary>
    protected virtual string Period => Alias;
}

/// <summary>Commitments, dated by award.</summary>
internal sealed class CommitmentColumns(Valuation valuation, string asAt) : TomsColumns(valuation, asAt)
{
    public override string From => $"{SocialValueTables.Commitment} AS {Alias}";

    protected override string Day => $"{Alias}.awarded_on";

    public override string ConditionOf(string when) => when switch
    {
        TomsFacts.Live => $"{Alias}.ends_on >= {AsAt}",
        TomsFacts.Weighted => $"{Alias}.weighting IS NOT NULL",
        _ => throw Unknown(when),
    };
}

/// <summary>Commitments, spread over the days of their terms. With a period, each stands once in every month that its term meets.</summary>
internal sealed class DueCommitmentColumns(Valuation valuation, string asAt, bool hasPeriod) : TomsColumns(valuation, asAt)
{
    /// <summary>What is due of a commitment within its keys, rounded to the penny.</summary>
    public const string Due = "due";

    public override string From => $"{SocialValueTables.Commitment} AS {Alias}"
        + (hasPeriod ? $" JOIN {SocialValueTables.CalendarMonth} AS m ON m.first_day <= {Alias}.ends_on AND m.last_day >= {Alias}.starts_on" : "");

    /// <summary>The whole of the commitment.</summary>
    public string Amount => Value;

    /// <summary>The days of the term.</summary>
    public static string Term => $"({Alias}.ends_on - {Alias}.starts_on + 1)";

    /// <summary>Tells the rows of one commitment apart.</summary>
    public string Month => hasPeriod ? "m.month" : "0";

    /// <summary>The days of the term, or of the month in it, up to the day counted on.</summary>
    public string Days => hasPeriod
        ? $"greatest(0, least({Alias}.ends_on, m.last_day, {AsAt}) - greatest({Alias}.starts_on, m.first_day) + 1)"
        : $"greatest(0, least({Alias}.ends_on, {AsAt}) - {Alias}.starts_on + 1)";

    public override string ColumnOfFact(string fact) => fact == TomsFacts.Value ? $"{Alias}.{Due}" : throw Unknown(fact);

    public override string ConditionOf(string when) => throw Unknown(when);

    protected override string? Day => null;

    protected override string Period => "m";
}

/// <summary>Claims that are not rejected, dated by delivery.</summary>
internal class ClaimColumns(Valuation valuation, string asAt) : TomsColumns(valuation, asAt)
{
    public override string From => $"{SocialValueTables.Claim} AS {Alias}";

    protected override string Day => $"{Alias}.delivered_on";

    public override string Always => $"{base.Always} AND {Alias}.claimed_on <= {AsAt}";

    public override string ConditionOf(string when) => when switch
    {
        TomsFacts.Validated => $"{Alias}.validated_on <= {AsAt}",
        TomsFacts.AwaitingValidation => $"({Alias}.validated_on IS NULL OR {Alias}.validated_on > {AsAt})",
        TomsFacts.Evidenced => $"({Alias}.has_evidence OR {Alias}.validated_on <= {AsAt})",
        _ => throw Unknown(when),
    };
}

/// <summary>Claims as everybody may see them. A level finer than the cells leaves the cells out.</summary>
internal sealed class TreatedClaimColumns(Valuation valuation, string asAt, bool hasPeriod) : ClaimColumns(valuation, asAt)
{
    /// <summary>8 units: a measure's quantity below it is withheld where it stands alone.</summary>
    public const long LeastShown = 8_0000;

    private static readonly string[] OfCells = ["council", "theme", "outcome", "measure", "priority", "cohort", "contractPhase", "awardYear", "financialYear"];

    public override string From => $"{(hasPeriod ? SocialValueTables.TreatedClaimByMonth : SocialValueTables.TreatedClaim)} AS {Alias}";

    public override string Always => $"{base.Always} AND {Alias}.first_day <= {AsAt} AND {Alias}.last_day >= {AsAt}";

    protected override string Phase => $"coalesce({Alias}.phase, {base.Phase})";

    /// <summary>Which facts about cohorts have no cell that could tell this of them; null where all have.</summary>
    /// <param name="names">The dimensions and filters of a level.</param>
    public static string? LeftOut(IReadOnlyCollection<string> names) =>
        names.Except(OfCells).Any() ? $"{Alias}.is_about_cohort"
        : names.Contains("cohort") ? $"{Alias}.cohorts_differ"
        : null;
}
