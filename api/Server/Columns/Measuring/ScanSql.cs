using System.Globalization;
using Analytics.Api.Metrics;
using Analytics.Api.Model;

namespace Analytics.Api.Columns.Measuring;

/// <summary>Measures one table in one scan: every grouping as a part of the statement, every measure as a column.</summary>
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
        string[] counted = [.. measures.Select(index => _plan.Measures[index].Measure).Where(measure => measure.Aggregate == Aggregate.CountDistinct).Select(measure => measure.Fact).Distinct()];
        var levels = _plan.Groupings.ToLookup(grouping => new Grouping([.. grouping.Keys.Where(keys.Contains)]));
        _sql.Raw(counted.Length > 1 || (counted.Length == 0 && levels.Count == 1)
            ? string.Join(" UNION ALL ", levels.Select(level => OfFacts(level.Key, keys, measures)))
            : InTwoStages(levels, keys, measures, counted is [var item] ? _table.ColumnOfFact(item) : null));

        return new MeasureStatement(table, _sql.Build(), keys, _plan.Groupings, measures)
        {
            MakesRows = _plan.Question.Cube.Rows == RowSource.Facts,
            IsOfMembers = _plan.Question.Cube.Rows == RowSource.Members,
            Treats = _table.PublishedAs is not null,
        };
    }

    /// <summary>A level straight from the facts.</summary>
    private string OfFacts(Grouping level, Dimension[] keys, int[] measures) =>
        Level(level, keys, ColumnOf, [Present, .. measures.Select(index => Column(_plan.Measures[index]))], $"{_table.From} WHERE {Where()}");

    /// <summary>
    /// Facts are brought down to one row for each of the finest keys first, and for each thing where different things are counted; every level is made of those
    /// few rows. Of ten million lines that took a third of the time of grouping sets, for which the engine also has only its slower way to group.
    /// </summary>
    private string InTwoStages(ILookup<Grouping, Grouping> levels, Dimension[] keys, int[] measures, string? item)
    {
        string NameOf(Dimension key) => string.Create(CultureInfo.InvariantCulture, $"k{Array.IndexOf(keys, key)}");
        var counted = keys.FirstOrDefault(key => ColumnOf(key) == item) is { } itself ? NameOf(itself) : "item";
        string[] columns =
        [
            .. keys.Select(key => $"{ColumnOf(key)} AS {NameOf(key)}"),
            .. item is null || counted != "item" ? Array.Empty<string>() : [$"{item} AS item"],
            $"CAST({Present} AS BIGINT) AS present",
            .. measures.Select(index => $"CAST({Column(CountedOnce(_plan.Measures[index]))} AS BIGINT) AS m{index}"),
        ];
        var groups = keys.Select(NameOf).Concat(item is null ? [] : [counted]).Distinct();
        var finest = $"WITH f AS MATERIALIZED (SELECT {List(columns)} FROM {_table.From} WHERE {Where()} GROUP BY {List(groups)}) ";
        return finest + string.Join(" UNION ALL ", levels.Select(level =>
        {
            var isFinest = level.Key.Keys.Length == keys.Length;
            var needed = level.SelectMany(_plan.Needs).ToHashSet();
            var numbers = measures.Select(index => needed.Contains(index) ? Together(_plan.Measures[index].Measure.Aggregate, $"m{index}", counted, isFinest) : "NULL");
            return Level(level.Key, keys, NameOf, ["sum(present)", .. numbers], "f");
        }));
    }

    /// <summary>What puts the parts of a level together; within the finest keys each thing has one row.</summary>
    private static string Together(Aggregate aggregate, string part, string item, bool isFinest) => aggregate switch
    {
        Aggregate.CountDistinct => $"count({(isFinest ? "" : "DISTINCT ")}{item}) FILTER (WHERE {part} > 0)",
        Aggregate.Least => $"min({part})",
        Aggregate.Greatest => $"max({part})",
        Aggregate.Sum or Aggregate.Count or Aggregate.SumPerContract => $"sum({part})",
    };

    private string Level(Grouping level, Dimension[] keys, Func<Dimension, string> nameOf, IEnumerable<string> numbers, string from)
    {
        string[] whole = [.. numbers.Select(number => number == "NULL" ? "CAST(0 AS BIGINT)" : $"CAST(coalesce({number}, 0) AS BIGINT)")];
        string[] columns =
        [
            MeasureStatement.MaskOf(level, keys).ToString(CultureInfo.InvariantCulture),
            .. keys.Select(key => $"CAST({(level.Keys.Contains(key) ? nameOf(key) : "NULL")} AS INTEGER)"),
            .. whole,
            .. _table.PublishedAs is { } treatment ? whole[1..].Select(_ => ((int)treatment).ToString(CultureInfo.InvariantCulture)) : [],
        ];
        return $"SELECT {List(columns)} FROM {from}" + (level.Keys.Length == 0 ? "" : $" GROUP BY {List(level.Keys.Select(nameOf))}");
    }

    /// <summary>Within one thing, whether it counts at all.</summary>
    private static MeasureUse CountedOnce(MeasureUse use) =>
        use.Measure.Aggregate == Aggregate.CountDistinct ? use with { Measure = use.Measure with { Aggregate = Aggregate.Count } } : use;

    private string Where() => _conditions.Write(_plan.Question.Where) + (_table.Always is { } always ? $" AND {always}" : "");

    private string ColumnOf(Dimension key) => _table.ColumnOf(key)!;

    private string Column(MeasureUse use)
    {
        var fact = _table.ColumnOfFact(use.Measure.Fact);
        var aggregate = use.Measure.Aggregate switch
        {
            Aggregate.Sum => $"sum({fact})",
            Aggregate.Count => _table.Count,
            Aggregate.CountDistinct => $"count(DISTINCT {fact})",
            Aggregate.Least => $"min({fact})",
            Aggregate.Greatest => $"max({fact})",
            Aggregate.SumPerContract => throw new InvalidOperationException("What is counted once per contract takes two stages."),
        };
        return aggregate + Filter(use.Measure.Scope, use.Measure.When, use.Where);
    }

    private string Present => _table.Count + Filter(BasisScope.Basis, when: null, where: null);

    private static string List(IEnumerable<string> parts) => string.Join(", ", parts);

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
