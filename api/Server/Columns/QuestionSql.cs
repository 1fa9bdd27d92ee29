using Analytics.Api.Metrics;
using Analytics.Api.Model;

namespace Analytics.Api.Columns;

/// <summary>Writes a plan as one scan: every grouping as a grouping set, every measure as a column.</summary>
/// <remarks>
/// The answer's columns: which grouping (see <see cref="MaskOf"/>), one INTEGER for each dimension of the plan, then the lines
/// present under the basis and one BIGINT for each measure.
/// </remarks>
internal sealed class QuestionSql
{
    private readonly MeasurePlan _plan;
    private readonly SqlBuilder _sql = new();
    private readonly ConditionSql _conditions;
    private readonly bool _seesBeyondBasis;

    private QuestionSql(MeasurePlan plan, Members members)
    {
        _plan = plan;
        _conditions = new ConditionSql(_sql, members);
        _seesBeyondBasis = plan.Question.Basis == SpendBasis.Locatable
            && plan.Measures.Any(use => use.Measure.Scope == BasisScope.Influenceable);
    }

    public static SqlStatement Write(MeasurePlan plan, Members members) => new QuestionSql(plan, members).Write();

    /// <summary>The bits by which GROUPING() names a grouping: one for each dimension of the plan that it does not use, the first the highest.</summary>
    public static int MaskOf(Grouping grouping, IReadOnlyList<Dimension> dimensions) =>
        dimensions.Aggregate(0, (mask, dimension) => (mask << 1) | (grouping.Keys.Contains(dimension) ? 0 : 1));

    private SqlStatement Write()
    {
        string[] columns = [.. _plan.Dimensions.Select(SpendTable.ColumnOf)];
        _sql.Raw("SELECT ").Raw(columns.Length == 0 ? "0" : $"CAST(GROUPING({string.Join(", ", columns)}) AS INTEGER)");
        foreach (var column in columns)
            _sql.Raw($", CAST({column} AS INTEGER)");

        _sql.Raw($", {Aggregated("count(*)", Filter(BasisScope.Basis, when: null, where: null))}");
        foreach (var use in _plan.Measures)
            _sql.Raw(", ").Raw(Column(use));

        _sql.Raw($" FROM {SpendTable.Name} WHERE ").Raw(_conditions.Write(_plan.Question.Where))
            .Raw(SpendTable.AndCounts(_seesBeyondBasis ? SpendBasis.Influenceable : _plan.Question.Basis));
        if (columns.Length > 0)
            _sql.Raw($" GROUP BY GROUPING SETS ({string.Join(", ", _plan.Groupings.Select(SetOf))})");

        return _sql.Build();
    }

    private static string SetOf(Grouping grouping) => "(" + string.Join(", ", grouping.Keys.Select(SpendTable.ColumnOf)) + ")";

    private string Column(MeasureUse use)
    {
        var fact = SpendTable.ColumnOfFact(use.Measure.Fact);
        var aggregate = use.Measure.Aggregate switch
        {
            Aggregate.Sum => $"sum({fact})",
            Aggregate.Count => "count(*)",
            Aggregate.CountDistinct => $"count(DISTINCT {fact})",
        };
        return Aggregated(aggregate, Filter(use.Measure.Scope, use.Measure.When, use.Where));
    }

    private static string Aggregated(string aggregate, string filter) => $"CAST(coalesce({aggregate}{filter}, 0) AS BIGINT)";

    private string Filter(BasisScope scope, string? when, Condition? where)
    {
        List<string> parts = [];
        if (_seesBeyondBasis && scope == BasisScope.Basis)
            parts.Add(SpendTable.Located);

        if (when is not null)
            parts.Add(SpendTable.ConditionOf(when));

        if (where is not null)
            parts.Add(_conditions.Write(where));

        return parts.Count == 0 ? "" : $" FILTER (WHERE {string.Join(" AND ", parts)})";
    }
}
