using Analytics.Api.Metrics;
using Analytics.Api.Model;

namespace Analytics.Api.Columns.Measuring;

/// <summary>
/// Measures one table in one scan, which brings facts down to one row for each of the finest keys, and for each thing where different things are counted;
/// <see cref="Rollup"/> makes every level of those few rows. A statement with a part for each level took the engine longer to plan than to run.
/// </summary>
internal sealed class ScanSql
{
    private readonly MeasurePlan _plan;
    private readonly FactColumns _table;
    private readonly SqlBuilder _sql;
    private readonly ConditionSql _conditions;
    private readonly bool _seesBeyondBasis;

    private ScanSql(MeasurePlan plan, FactColumns table, Members members, SqlCapabilities engine)
    {
        _sql = new SqlBuilder(engine);
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
    /// <param name="engine">What the engine can do.</param>
    public static MeasureStatement Write(MeasurePlan plan, FactTable table, FactColumns columns, Members members, SqlCapabilities engine) =>
        new ScanSql(plan, columns, members, engine).Write(table);

    private MeasureStatement Write(FactTable table)
    {
        Dimension[] keys = [.. _plan.Dimensions.Where(key => _table.ColumnOf(key) is not null)];
        int[] measures = [.. Enumerable.Range(0, _plan.Measures.Count).Where(index => _plan.Measures[index].Measure.Table == table)];
        List<string> groups = [.. keys.Select(key => _table.ColumnOf(key)!)];
        var item = measures.Select(index => _plan.Measures[index].Measure)
            .Where(measure => measure.Aggregate == Aggregate.CountDistinct)
            .Select(measure => _table.ColumnOfFact(measure.Fact))
            .Distinct().SingleOrDefault(); // of two kinds of things there would be a row for each pair
        if (item is not null && !groups.Contains(item))
            groups.Add(item);

        var isGrouped = !_table.IsAsFewAs(groups);
        string[] ofMeasures = [.. measures.Select(index => Number(_plan.Measures[index], isGrouped))];
        var facts = Filter(BasisScope.Basis, when: null, where: null) is { } counts ? Number(_table.FactsOfRow, counts, isGrouped) : null;
        List<string> numbers = [.. (facts is null ? ofMeasures : ofMeasures.Prepend(facts)).DefaultIfEmpty(Number(_table.FactsOfRow, condition: null, isGrouped)).Distinct()];
        _sql.Raw($"SELECT {List([.. groups.Select(group => $"CAST({group} AS INTEGER)"), .. numbers.Select(number => $"CAST({number} AS BIGINT)")])} FROM {_table.FromWhere(Where())}");
        if (isGrouped && groups.Count > 0)
            _sql.Raw($" GROUP BY {List(groups)}");

        return new MeasureStatement(table, _sql.Build(), keys, _plan.Groupings, measures)
        {
            Finest = new FinestRows(groups.Count, item is null ? null : groups.IndexOf(item), facts is null ? null : numbers.IndexOf(facts), [.. ofMeasures.Select(number => numbers.IndexOf(number))], _table.PublishedAs ?? Treatment.None),
            MakesRows = _plan.Question.Cube.Rows == RowSource.Facts,
            IsOfMembers = _plan.Question.Cube.Rows == RowSource.Members,
            Treats = _table.PublishedAs is not null,
        };
    }

    private string Where() => _conditions.Write(_plan.Question.Where) + (_table.Always is { } always ? $" AND {always}" : "");

    /// <summary>Of different things, how often each counts.</summary>
    private string Number(MeasureUse use, bool isGrouped) => Number(
        use.Measure.Aggregate switch
        {
            Aggregate.Sum => _table.ColumnOfFact(use.Measure.Fact),
            Aggregate.Count or Aggregate.CountDistinct => _table.FactsOfRow,
            Aggregate.SumPerContract or Aggregate.Least or Aggregate.Greatest => throw new InvalidOperationException($"No scan measures by {use.Measure.Aggregate}."),
        },
        Filter(use.Measure.Scope, use.Measure.When, use.Where),
        isGrouped);

    /// <summary>The sum of a column over the facts that meet a condition, or how many they are.</summary>
    /// <param name="column">Null to count rows.</param>
    /// <param name="condition">Null for all.</param>
    /// <param name="isGrouped">Otherwise, what a single row adds to it.</param>
    private static string Number(string? column, string? condition, bool isGrouped) => (isGrouped, condition) switch
    {
        (true, _) => (column is null ? "count(*)" : $"sum({column})") + (condition is null ? "" : $" FILTER (WHERE {condition})"),
        (false, null) => column ?? "1",
        (false, _) => $"CASE WHEN {condition} THEN {column ?? "1"} ELSE 0 END", // of NULLs the engine made a column twice as slowly
    };

    private static string List(IEnumerable<string> parts) => string.Join(", ", parts);

    private string? Filter(BasisScope scope, string? when, Condition? where)
    {
        List<string> parts = [];
        if (_seesBeyondBasis && scope == BasisScope.Basis)
            parts.Add(SpendTable.Located);

        if (when is not null)
            parts.Add(_table.ConditionOf(when));

        if (where is not null)
            parts.Add(_conditions.Write(where));

        return parts.Count == 0 ? null : string.Join(" AND ", parts);
    }
}
