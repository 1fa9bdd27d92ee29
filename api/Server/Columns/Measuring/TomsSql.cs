using System.Globalization;
using Analytics.Api.Metrics;

namespace Analytics.Api.Columns.Measuring;

/// <summary>
/// Measures one table of social value. Contracts count once per level, and a fact may stand under several priorities or suppliers, so each grouping is
/// grouped by contract first and then without it; all groupings are parts of one statement.
/// </summary>
internal sealed class TomsSql
{
    private readonly MeasurePlan _plan;
    private readonly SqlBuilder _sql;
    private readonly TomsColumns _table;
    private readonly IReadOnlyList<Dimension> _keys;
    private readonly int[] _measures;
    private readonly string _where;
    private readonly bool _treats;

    private TomsSql(MeasurePlan plan, FactTable table, Members members, SqlCapabilities engine)
    {
        _sql = new SqlBuilder(engine);
        _plan = plan;
        _keys = plan.Dimensions;
        _measures = [.. Enumerable.Range(0, plan.Measures.Count).Where(index => plan.Measures[index].Measure.Table == table)];
        _treats = plan.IsTreated && table == FactTable.Claim;
        var question = plan.Question;
        var asAt = _sql.Value(question.AsAt ?? members.AsAt);
        _table = table switch
        {
            FactTable.Commitment => new CommitmentColumns(question.Valuation, asAt),
            FactTable.DueCommitment => new DueCommitmentColumns(question.Valuation, asAt, HasPeriod(plan)),
            FactTable.Claim => _treats ? new TreatedClaimColumns(question.Valuation, asAt, HasPeriod(plan)) : new ClaimColumns(question.Valuation, asAt),
            _ => throw new ArgumentOutOfRangeException(nameof(table), table, "The cube of social value does not read this table."),
        };
        _where = $"{new ConditionSql(_sql, members, _table).Write(question.Where)} AND {_table.Always}";
    }

    public static MeasureStatement Write(MeasurePlan plan, FactTable table, Members members, SqlCapabilities engine)
    {
        var writer = new TomsSql(plan, table, members, engine);
        writer._sql.Raw(string.Join(" UNION ALL ", plan.Groupings.Select(writer.Level)));
        return new MeasureStatement(table, writer._sql.Build(), writer._keys, plan.Groupings, writer._measures) { MakesRows = table == FactTable.Commitment, Treats = writer._treats };
    }

    private static bool HasPeriod(MeasurePlan plan) =>
        plan.Dimensions.Any(key => key.DatesFacts) || plan.Question.Where.Comparisons().Any(compare => compare.Field.DatesFacts);

    private string Level(Grouping grouping)
    {
        string[] keys = [.. grouping.Keys.Select(NameOf)];
        return $"SELECT {List(
            [
                MeasureStatement.MaskOf(grouping, _keys).ToString(CultureInfo.InvariantCulture),
                .. _keys.Select(key => grouping.Keys.Contains(key) ? NameOf(key) : "CAST(NULL AS INTEGER)"),
                "count(*)",
                .. _measures.Select(index => $"CAST(coalesce({Together(_plan.Measures[index].Measure)}(m{index}), 0) AS BIGINT)"),
                .. _treats ? _measures.Select(index => $"CAST({Treatment(grouping, index)} AS INTEGER)") : [],
            ])} FROM ({ByContract(grouping, keys)}) AS c{GroupBy(keys)}";
    }

    /// <summary>What a level holds of each contract.</summary>
    private string ByContract(Grouping grouping, string[] keys)
    {
        List<string> columns = [.. keys, $"{TomsColumns.Alias}.contract", .. _measures.Select(index => $"{OfContract(grouping, _plan.Measures[index].Measure)} AS m{index}")];
        if (_treats)
            columns.AddRange([$"bool_or({TomsColumns.Alias}.is_about_cohort) AS protected", .. _measures.Select(index => $"{ProtectedQuantity(_plan.Measures[index].Measure)} AS q{index}")]);

        return $"SELECT {List(columns)} FROM ({(_table is DueCommitmentColumns due ? Due(grouping, keys, due) : Facts(grouping))}) AS {TomsColumns.Alias}{GroupBy([.. keys, $"{TomsColumns.Alias}.contract"])}";
    }

    /// <summary>The facts with their keys, each once under each of its keys.</summary>
    private string Facts(Grouping grouping)
    {
        var joins = JoinsOf(grouping);
        return $"SELECT {(joins.Length > 0 ? "DISTINCT " : "")}{List([.. KeysOf(grouping), $"{TomsColumns.Alias}.*"])} FROM {_table.From}{joins} WHERE {_where}"
            + (_treats && LeftOut(grouping) is { } leftOut ? $" AND NOT ({TomsColumns.Alias}.is_cell AND {leftOut})" : "");
    }

    /// <summary>The commitments with their keys, each once under each of its keys, with what of it is due.</summary>
    private string Due(Grouping grouping, string[] keys, DueCommitmentColumns due)
    {
        var months = $"SELECT DISTINCT {List([.. KeysOf(grouping), $"{TomsColumns.Alias}.contract", $"{TomsColumns.Alias}.id", $"{TomsColumns.Alias}.is_about_cohort", $"{TomsColumns.Alias}.cohorts_differ", $"{due.Amount} AS amount", $"{DueCommitmentColumns.Term} AS term", $"{due.Month} AS month", $"{due.Days} AS days"])} "
            + $"FROM {due.From}{JoinsOf(grouping)} WHERE {_where}";
        string[] commitment = [.. keys, "contract", "id", "is_about_cohort", "cohorts_differ", "amount", "term"];
        var commitments = $"SELECT {List([.. commitment, "sum(days) AS days"])} FROM ({months}) AS d{GroupBy(commitment)}";
        return $"SELECT {List([.. keys, "contract", "is_about_cohort", "cohorts_differ", $"(amount * days * 2 + term) {_sql.Engine.WholeDivision} (2 * term) AS {DueCommitmentColumns.Due}"])} FROM ({commitments}) AS d";
    }

    private string OfContract(Grouping grouping, Measure measure)
    {
        var when = measure.When is null ? "TRUE" : _table.ConditionOf(measure.When);
        if (measure.BesideDelivered && LeftOut(grouping) is { } leftOut)
            when = $"{when} AND NOT {leftOut}";

        string Fact() => $"CASE WHEN {when} THEN {_table.ColumnOfFact(measure.Fact)} END";
        return measure.Aggregate switch
        {
            Aggregate.SumPerContract or Aggregate.Greatest => $"max({Fact()})",
            Aggregate.Least => $"min({Fact()})",
            Aggregate.CountDistinct => $"max(CASE WHEN {when} THEN 1 ELSE 0 END)",
            Aggregate.Sum => $"sum({Fact()})",
            Aggregate.Count => $"sum(CASE WHEN {when} THEN 1 ELSE 0 END)",
        };
    }

    /// <summary>The aggregate that puts contracts together.</summary>
    private static string Together(Measure measure) => measure.Aggregate switch
    {
        Aggregate.Least => "min",
        Aggregate.Greatest => "max",
        Aggregate.Sum or Aggregate.Count or Aggregate.CountDistinct or Aggregate.SumPerContract => "sum",
    };

    /// <summary>What a level leaves out because the cells that protect it are too coarse to tell it.</summary>
    private string? LeftOut(Grouping grouping) => !_plan.IsTreated
        ? null
        : TreatedClaimColumns.LeftOut([.. grouping.Keys.Select(key => key.Name), .. _plan.Question.Where.Comparisons().Select(compare => compare.Field.Name)]);

    /// <summary>Of a claim's measure: rounded where something about a cohort may stand in it, withheld where that is all of it and little.</summary>
    private string Treatment(Grouping grouping, int index)
    {
        if (_plan.Measures[index].Measure.Aggregate != Aggregate.Sum)
            return "0";

        var rounded = ((int)Metrics.Treatment.Rounded).ToString(CultureInfo.InvariantCulture);
        if (_plan.Question.LeavesOneMeasure(grouping))
            rounded = $"CASE WHEN coalesce(sum(q{index}), 0) < {TreatedClaimColumns.LeastShown} THEN {(int)Metrics.Treatment.Withheld} ELSE {rounded} END";

        return $"CASE WHEN bool_or(protected) THEN {rounded} ELSE {(int)Metrics.Treatment.None} END";
    }

    private string ProtectedQuantity(Measure measure) =>
        $"sum(CASE WHEN {TomsColumns.Alias}.is_about_cohort{(measure.When is null ? "" : $" AND {_table.ConditionOf(measure.When)}")} THEN {TomsColumns.Alias}.quantity END)";

    private IEnumerable<string> KeysOf(Grouping grouping) => grouping.Keys.Select(key => $"{_table.ColumnOf(key)} AS {NameOf(key)}");

    private string NameOf(Dimension key) => string.Create(CultureInfo.InvariantCulture, $"k{_plan.Question.Cube.Dimensions.TakeWhile(other => other != key).Count()}");

    private static string JoinsOf(Grouping grouping) => string.Concat(grouping.Keys.Select(TomsColumns.JoinOf).OfType<string>().Distinct());

    private static string GroupBy(string[] columns) => columns.Length == 0 ? "" : $" GROUP BY {List(columns)}";

    private static string List(IEnumerable<string> parts) => string.Join(", ", parts);
}
