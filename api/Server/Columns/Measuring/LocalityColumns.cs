using System.Globalization;
using Analytics.Api.Metrics;

namespace Analytics.Api.Columns.Measuring;

/// <summary>Facts that reach a place, as questions about places see them: those alone whose place lies in a borough that is loaded.</summary>
/// <param name="table">Where they stand.</param>
internal abstract class LocalityColumns(string table) : FactColumns
{
    public override string From => table;

    public override string Always => $"{Borough} IS NOT NULL";

    protected virtual string Ward => "ward";

    protected virtual string Borough => "borough";

    protected virtual string Decile => "deprivation_decile";

    protected virtual string? Theme => "theme";

    public override string? ColumnOf(Dimension dimension) => dimension.Name switch
    {
        "borough" => Borough,
        "council" => "council",
        "theme" => Theme,
        "ward" => Ward,
        "deprivationDecile" => Decile,
        "financialYear" => "financial_year",
        "quarter" => "quarter",
        _ => null,
    };

    protected static string Day(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"DATE '{day:yyyy-MM-dd}'");
}

/// <summary>Spend, where the supplier lies.</summary>
/// <param name="table">The lines, or what has been made of them; see <see cref="SpendSummary"/>.</param>
internal sealed class PlacedSpendColumns(SpendSource table) : LocalityColumns(table.Name)
{
    public override string FromWhere(string condition) => table.Where(condition);

    public override string? FactsOfRow => table.LinesOfRow;

    public override bool IsAsFewAs(IReadOnlyCollection<string> columns) => table.IsAsFewAs(columns);

    protected override string Ward => SpendTable.SupplierWard;

    protected override string Borough => SpendTable.SupplierBorough;

    protected override string Decile => SpendTable.SupplierDecile;

    protected override string? Theme => null;

    public override string ColumnOfFact(string fact) => fact switch
    {
        SpendFacts.Amount => table.Amount,
        SpendFacts.Supplier => SpendTable.Supplier,
        _ => throw Unknown(fact),
    };

    public override string ConditionOf(string when) => throw Unknown(when);
}

/// <summary>Claims, where it was delivered.</summary>
/// <param name="asAt">The day counted on.</param>
/// <param name="isTreated">Leaves out what is about cohorts: a place is finer than the cells in which that is published.</param>
internal sealed class PlacedClaimColumns(DateOnly asAt, bool isTreated) : LocalityColumns(SocialValueTables.Claim)
{
    public override string Always => $"{base.Always} AND awarded_on <= {Day(asAt)} AND claimed_on <= {Day(asAt)}" + (isTreated ? " AND NOT is_about_cohort" : "");

    /// <summary>Everywhere, and not only where something was left out: that would tell where it was.</summary>
    public override Treatment? PublishedAs => isTreated ? Treatment.Rounded : null;

    public override string ColumnOfFact(string fact) => fact == TomsFacts.Value ? "value" : throw Unknown(fact);

    public override string ConditionOf(string when) => when == TomsFacts.Validated ? $"validated_on <= {Day(asAt)}" : throw Unknown(when);
}

/// <summary>Requests, where they were raised.</summary>
/// <param name="asAt">The day counted on.</param>
internal sealed class RequestColumns(DateOnly asAt) : LocalityColumns(SocialValueTables.Request)
{
    public override string ColumnOfFact(string fact) => fact == LocalityFacts.Request ? "completed_on" : throw Unknown(fact);

    public override string ConditionOf(string when) => when == LocalityFacts.Met ? $"completed_on <= {Day(asAt)}" : throw Unknown(when);
}

/// <summary>People's outcomes, where the person lives, for those who may see them as they are.</summary>
internal sealed class PlacedOutcomeColumns() : LocalityColumns(OutcomeTables.Outcome)
{
    public override string ColumnOfFact(string fact) => fact == OutcomeFacts.Person ? "person" : throw Unknown(fact);

    public override string ConditionOf(string when) => throw Unknown(when);
}
