using System.Globalization;
using Analytics.Api.Metrics;

namespace Analytics.Api.Columns.Measuring;

/// <summary>
/// Measures one table of social value. A fact may stand under several priorities or suppliers, so each grouping is a part of the statement; the facts that meet
/// its conditions are found once for all of them. Where contracts count once per level, a part is grouped by contract first and then without it.
/// </summary>
internal sealed class TomsSql
{
    /// <summary>The facts that meet the conditions.</summary>
    private const string Found = "found";

    private readonly MeasurePlan _plan;
    private readonly SqlBuilder _sql;
    private readonly TomsColumns _table;
    private readonly IReadOnlyList<Dimension> _keys;
    private readonly int[] _measures;
    private readonly string _where;
    private readonly bool _treats;
    private readonly bool _hasPeriod;
    private readonly bool _countsContracts;

    private TomsSql(MeasurePlan plan, FactTable table, Members members, SqlCapabilities engine)
    {
        _sql = new SqlBuilder(engine);
        _plan = plan;
        _keys = plan.Dimensions;
        _measures = [.. Enumerable.Range(0, plan.Measures.Count).Where(index => plan.Measures[index].Measure.Table == table)];
        _treats = plan.IsTreated && table == FactTable.Claim;
        _hasPeriod = plan.Dimensions.Any(key => key.DatesFacts) || plan.Question.Where.Comparisons().Any(compare => compare.Field.DatesFacts);
        _countsContracts = Array.Exists(_measures, index => plan.Measures[index].Measure.Aggregate is Aggregate.CountDistinct or Aggregate.SumPerContract);
        var question = plan.Question;
        var asAt = _sql.Value(question.AsAt ?? members.AsAt);
        _table = table switch
        {
            FactTable.Commitment => new CommitmentColumns(question.Valuation, asAt),
            FactTable.DueCommitment => new DueCommitmentColumns(question.Valuation, asAt, _hasPeriod),
            FactTable.Claim => _treats ? new TreatedClaimColumns(question.Valuation, asAt, _hasPeriod) : new ClaimColumns(question.Valuation, asAt),
            _ => throw new ArgumentOutOfRangeException(nameof(table), table, "The cube of social value does not read this table."),
        };
        _where = $"{new ConditionSql(_sql, members, _table).Write(question.Where)} AND {_table.Always}";
    }

    public static MeasureStatement Write(MeasurePlan plan, FactTable table, Members members, SqlCapabilities engine)
    {
        var writer = new TomsSql(plan, table, members, engine);
        if (writer.FindsFactsOnce)
            writer._sql.Raw($"WITH {Found} AS MATERIALIZED (SELECT {TomsColumns.Alias}.* FROM {writer._table.From} WHERE {writer._where}) ");

        writer._sql.Raw(string.Join(" UNION ALL ", plan.Groupings.Select(writer.Level)));
        return new MeasureStatement(table, writer._sql.Build(), writer._keys, plan.Groupings, writer._measures) { MakesRows = table == FactTable.Commitment, Treats = writer._treats };
    }

    /// <summary>With a period, a commitment is due in many months, each of which its conditions may look at.</summary>
    private bool FindsFactsOnce => _plan.Groupings.Count > 1 && !(_hasPeriod && _table is DueCommitmentColumns);

    private string From => FindsFactsOnce ? $"{Found} AS {TomsColumns.Alias}" : _table.From;

    private string Where => FindsFactsOnce ? "TRUE" : _where;

    private string Level(Grouping grouping)
    {
        string[] keys = [.. grouping.Keys.Select(NameOf)];
        return $"SELECT {List(
            [
                MeasureStatement.MaskOf(grouping, _keys).ToString(CultureInfo.InvariantCulture),
                .. _keys.Select(key => grouping.Keys.Contains(key) ? NameOf(key) : "CAST(NULL AS INTEGER)"),
                "count(*)",
                .. _measures.Select(index => $"CAST(coalesce({OfLevel(grouping, index)}, 0) AS BIGINT)"),
                .. _treats ? _measures.Select(index => $"CAST({Treatment(grouping, index)} AS INTEGER)") : [],
            ])} FROM ({(_countsContracts ? ByContract(grouping, keys) : Facts(grouping, keys))}) AS {TomsColumns.Alias}{GroupBy(keys)}";
    }

    /// <summary>What a level holds of each contract.</summary>
    private string ByContract(Grouping grouping, string[] keys)
    {
        List<string> columns = [.. keys, $"{TomsColumns.Alias}.contract", .. _measures.Select(index => $"{OfFacts(grouping, _plan.Measures[index].Measure)} AS m{index}")];
        if (_treats)
            columns.AddRange([$"bool_or({TomsColumns.Alias}.is_about_cohort) AS protected", .. _measures.Select(index => $"{ProtectedQuantity(_plan.Measures[index].Measure)} AS q{index}")]);

        return $"SELECT {List(columns)} FROM ({Facts(grouping, keys)}) AS {TomsColumns.Alias}{GroupBy([.. keys, $"{TomsColumns.Alias}.contract"])}";
    }

    /// <summary>The facts with their keys, each once under each of its keys.</summary>
    private string Facts(Grouping grouping, string[] keys)
    {
        if (_table is DueCommitmentColumns due)
            return Due(grouping, keys, due);

        return $"SELECT {Distinct(grouping)}{List([.. KeysOf(grouping), $"{TomsColumns.Alias}.*"])} FROM {From}{JoinsOf(grouping)} WHERE {Where}"
            + (_treats && LeftOut(grouping) is { } leftOut ? $" AND NOT ({TomsColumns.Alias}.is_cell AND {leftOut})" : "");
    }

    /// <summary>The commitments with their keys, each once under each of its keys, with what of it is due.</summary>
    private string Due(Grouping grouping, string[] keys, DueCommitmentColumns due)
    {
        string[] commitment = ["contract", "id", "is_about_cohort", "cohorts_differ"];
        var months = $"SELECT {Distinct(grouping)}{List([.. KeysOf(grouping), .. commitment.Select(column => $"{TomsColumns.Alias}.{column}"), $"{due.Amount} AS amount", $"{DueCommitmentColumns.Term} AS term", $"{due.Month} AS month", $"{due.Days} AS days"])} "
            + $"FROM {From}{JoinsOf(grouping)} WHERE {Where}";
        string[] together = [.. keys, .. commitment, "amount", "term"];
        var commitments = _hasPeriod ? $"SELECT {List([.. together, "sum(days) AS days"])} FROM ({months}) AS d{GroupBy(together)}" : months;
        return $"SELECT {List([.. keys, .. commitment, $"(amount * days * 2 + term) {_sql.Engine.WholeDivision} (2 * term) AS {DueCommitmentColumns.Due}"])} FROM ({commitments}) AS d";
    }

    /// <summary>What a level holds of a measure: of its facts, or of its contracts where it is grouped by them first.</summary>
    private string OfLevel(Grouping grouping, int index)
    {
        var measure = _plan.Measures[index].Measure;
        return _countsContracts ? $"{Together(measure)}(m{index})" : OfFacts(grouping, measure);
    }

    /// <summary>What facts hold of a measure, those of a contract or all of a level.</summary>
    private string OfFacts(Grouping grouping, Measure measure)
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
        var measure = _plan.Measures[index].Measure;
        if (measure.Aggregate != Aggregate.Sum)
            return "0";

        var rounded = ((int)Metrics.Treatment.Rounded).ToString(CultureInfo.InvariantCulture);
        if (_plan.Question.LeavesOneMeasure(grouping))
            rounded = $"CASE WHEN coalesce({(_countsContracts ? $"sum(q{index})" : ProtectedQuantity(measure))}, 0) < {TreatedClaimColumns.LeastShown} THEN {(int)Metrics.Treatment.Withheld} ELSE {rounded} END";

        return $"CASE WHEN bool_or({(_countsContracts ? "protected" : $"{TomsColumns.Alias}.is_about_cohort")}) THEN {rounded} ELSE {(int)Metrics.Treatment.None} END";
    }

    private string ProtectedQuantity(Measure measure) =>
        $"sum(CASE WHEN {TomsColumns.Alias}.is_about_cohort{(measure.When is null ? "" : $" AND {_table.ConditionOf(measure.When)}")} THEN {TomsColumns.Alias}.quantity END)";

    private IEnumerable<string> KeysOf(Grouping grouping) => grouping.Keys.Select(key => $"{_table.ColumnOf(key)} AS {NameOf(key)}");

    private string NameOf(Dimension key) => string.Create(CultureInfo.InvariantCulture, $"k{_plan.Question.Cube.Dimensions.TakeWhile(other => other != key).Count()}");

    /// <summary>Joins may give a fact the same keys twice.</summary>
    private static string Distinct(Grouping grouping) => JoinsOf(grouping).Length > 0 ? "DISTINCT " : "";

    private static string JoinsOf(Grouping grouping) => string.Concat(grouping.Keys.Select(TomsColumns.JoinOf).OfType<string>().Distinct());

    private static string GroupBy(string[] columns) => columns.Length == 0 ? "" : $" GROUP BY {List(columns)}";

    private static string List(IEnumerable<string> parts) => string.Join(", ", parts);
}
