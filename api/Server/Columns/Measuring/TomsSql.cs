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
    private readonly SqlBuilder _sql = new();
    private readonly TomsColumns _table;
    private readonly IReadOnlyList<Dimension> _keys;
    private readonly int[] _measures;
    private readonly string _where;

    private TomsSql(MeasurePlan plan, FactTable table, Members members)
    {
        _plan = plan;
        _keys = plan.Dimensions;
        _measures = [.. Enumerable.Range(0, plan.Measures.Count).Where(index => plan.Measures[index].Measure.Table == table)];
        var question = plan.Question;
        var asAt = $"CAST({_sql.Parameter(question.AsAt ?? members.AsAt)} AS DATE)";
        _table = table switch
        {
            FactTable.Commitment => new CommitmentColumns(question.Valuation, asAt),
            FactTable.DueCommitment => new DueCommitmentColumns(question.Valuation, asAt, HasPeriod(plan)),
            FactTable.Claim => new ClaimColumns(question.Valuation, asAt),
            _ => throw new ArgumentOutOfRangeException(nameof(table), table, "The cube of social value does not read this table."),
        };
        _where = $"{new ConditionSql(_sql, members, _table).Write(question.Where)} AND {_table.Always}";
    }

    public static MeasureStatement Write(MeasurePlan plan, FactTable table, Members members)
    {
        var writer = new TomsSql(plan, table, members);
        writer._sql.Raw(string.Join(" UNION ALL ", plan.Groupings.Select(writer.Level)));
        return new MeasureStatement(writer._sql.Build(), writer._keys, plan.Groupings, writer._measures) { MakesRows = table == FactTable.Commitment };
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
                .. _measures.Select(measure => $"CAST(coalesce(sum(m{measure}), 0) AS BIGINT)"),
            ])} FROM ({ByContract(grouping, keys)}) AS c{GroupBy(keys)}";
    }

    /// <summary>What a level holds of each contract.</summary>
    private string ByContract(Grouping grouping, string[] keys) =>
        $"SELECT {List([.. keys, $"{TomsColumns.Alias}.contract", .. _measures.Select(measure => $"{OfContract(_plan.Measures[measure].Measure)} AS m{measure}")])} "
        + $"FROM ({(_table is DueCommitmentColumns due ? Due(grouping, keys, due) : Facts(grouping))}) AS {TomsColumns.Alias}{GroupBy([.. keys, $"{TomsColumns.Alias}.contract"])}";

    /// <summary>The facts with their keys, each once under each of its keys.</summary>
    private string Facts(Grouping grouping)
    {
        var joins = JoinsOf(grouping);
        return $"SELECT {(joins.Length > 0 ? "DISTINCT " : "")}{List([.. KeysOf(grouping), $"{TomsColumns.Alias}.*"])} FROM {_table.From}{joins} WHERE {_where}";
    }

    /// <summary>The commitments with their keys, each once under each of its keys, with what of it is due.</summary>
    private string Due(Grouping grouping, string[] keys, DueCommitmentColumns due)
    {
        var months = $"SELECT DISTINCT {List([.. KeysOf(grouping), $"{TomsColumns.Alias}.contract", $"{TomsColumns.Alias}.id", $"{due.Amount} AS amount", $"{DueCommitmentColumns.Term} AS term", $"{due.Month} AS month", $"{due.Days} AS days"])} "
            + $"FROM {due.From}{JoinsOf(grouping)} WHERE {_where}";
        string[] commitment = [.. keys, "contract", "id", "amount", "term"];
        var commitments = $"SELECT {List([.. commitment, "sum(days) AS days"])} FROM ({months}) AS d{GroupBy(commitment)}";
        return $"SELECT {List([.. keys, "contract", $"(amount * days * 2 + term) // (2 * term) AS {DueCommitmentColumns.Due}"])} FROM ({commitments}) AS d";
    }

    private string OfContract(Measure measure)
    {
        var when = measure.When is null ? "TRUE" : _table.ConditionOf(measure.When);
        return measure.Aggregate switch
        {
            Aggregate.SumPerContract => $"max({_table.ColumnOfFact(measure.Fact)})",
            Aggregate.CountDistinct => $"max(CASE WHEN {when} THEN 1 ELSE 0 END)",
            Aggregate.Sum => $"sum(CASE WHEN {when} THEN {_table.ColumnOfFact(measure.Fact)} END)",
            Aggregate.Count => $"sum(CASE WHEN {when} THEN 1 ELSE 0 END)",
        };
    }

    private IEnumerable<string> KeysOf(Grouping grouping) => grouping.Keys.Select(key => $"{_table.ColumnOf(key)} AS {NameOf(key)}");

    private string NameOf(Dimension key) => string.Create(CultureInfo.InvariantCulture, $"k{_plan.Question.Cube.Dimensions.TakeWhile(other => other != key).Count()}");

    private static string JoinsOf(Grouping grouping) => string.Concat(grouping.Keys.Select(TomsColumns.JoinOf).OfType<string>().Distinct());

    private static string GroupBy(string[] columns) => columns.Length == 0 ? "" : $" GROUP BY {List(columns)}";

    private static string List(IEnumerable<string> parts) => string.Join(", ", parts);
}
