using Analytics.Api.Metrics;
using Analytics.Api.Model;

namespace Analytics.Api.Columns.Measuring;

/// <summary>Measures one table in one scan: every grouping as a grouping set, every measure as a column.</summary>
internal sealed class ScanSql
{
    private readonly MeasurePlan _plan;
    private readonly FactColumns _table;
    private readonly SqlBuilder _sql = new();
    private readonly ConditionSql _conditions;
    private readonly bool _seesBeyondBasis;

    private ScanSql(MeasurePlan plan, FactColumns table, Members members)
    {
        _plan = plan;
        _table = table;
        _conditions = new ConditionSql(_sql, members, table);
        _seesBeyondBasis = plan.Question.Basis == SpendBasis.Locatable
            && plan.Measures.Any(use => use.Measure.Scope == BasisScope.Influenceable);
    }

    /// <summary>Writes it.</summary>
    /// <param name="plan">What is measured.</param>
    /// <param name="table">Which of its tables.</param>
    /// <param name="columns">The table as this plan sees it.</param>
    /// <param name="members">What codes and ids stand for.</param>
    public static MeasureStatement Write(MeasurePlan plan, FactTable table, FactColumns columns, Members members) =>
        new ScanSql(plan, columns, members).Write(table);

    private MeasureStatement Write(FactTable table)
    {
        Dimension[] keys = [.. _plan.Dimensions.Where(key => _table.ColumnOf(key) is not null)];
        int[] measures = [.. Enumerable.Range(0, _plan.Measures.Count).Where(index => _plan.Measures[index].Measure.Table == table)];
        string[] columns = [.. keys.Select(ColumnOf)];
        _sql.Raw("SELECT ").Raw(columns.Length == 0 ? "0" : $"CAST(GROUPING({string.Join(", ", columns)}) AS INTEGER)");
        foreach (var column in columns)
            _sql.Raw($", CAST({column} AS INTEGER)");

        _sql.Raw($", {Aggregated("count(*)", Filter(BasisScope.Basis, when: null, where: null))}");
        foreach (var index in measures)
            _sql.Raw(", ").Raw(Column(_plan.Measures[index]));

        _sql.Raw($" FROM {_table.From} WHERE ").Raw(_conditions.Write(_plan.Question.Where));
        if (_table.Always is { } always)
            _sql.Raw($" AND {always}");

        if (columns.Length > 0)
            _sql.Raw($" GROUP BY GROUPING SETS ({string.Join(", ", _plan.Groupings.Select(grouping => SetOf(grouping, keys)).Distinct())})");

        return new MeasureStatement(_sql.Build(), keys, _plan.Groupings, measures) { MakesRows = _plan.Question.Cube.Rows == RowSource.Facts };
    }

    private string SetOf(Grouping grouping, Dimension[] keys) => "(" + string.Join(", ", grouping.Keys.Where(keys.Contains).Select(ColumnOf)) + ")";

    private string ColumnOf(Dimension key) => _table.ColumnOf(key)!;

    private string Column(MeasureUse use)
    {
        var fact = _table.ColumnOfFact(use.Measure.Fact);
        var aggregate = use.Measure.Aggregate switch
        {
            Aggregate.Sum => $"sum({fact})",
            Aggregate.Count => "count(*)",
            Aggregate.CountDistinct => $"count(DISTINCT {fact})",
            Aggregate.SumPerContract => throw new InvalidOperationException("What is counted once per contract takes two stages."),
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
            parts.Add(_table.ConditionOf(when));

        if (where is not null)
            parts.Add(_conditions.Write(where));

        return parts.Count == 0 ? "" : $" FILTER (WHERE {string.Join(" AND ", parts)})";
    }
}
