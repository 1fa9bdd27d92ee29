using System.Globalization;
using Analytics.Api.Metrics;
using Analytics.Api.Model;

namespace Analytics.Api.Columns.Measuring;

/// <summary>Measures one table in one scan: every grouping as a grouping set, every measure as a column.</summary>
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
        if (counted.Length > 1 || (counted.Length == 0 && SetsOf(keys).Count == 1))
            WriteAtOnce(keys, measures);
        else
            WriteInTwoStages(keys, measures, counted is [var item] ? _table.ColumnOfFact(item) : null);

        return new MeasureStatement(table, _sql.Build(), keys, _plan.Groupings, measures)
        {
            MakesRows = _plan.Question.Cube.Rows == RowSource.Facts,
            IsOfMembers = _plan.Question.Cube.Rows == RowSource.Members,
            Treats = _table.PublishedAs is not null,
        };
    }

    private void WriteAtOnce(Dimension[] keys, int[] measures)
    {
        string[] columns = [.. keys.Select(ColumnOf)];
        WriteLevels(columns, Whole(Present), measures.Select(index => Whole(Column(_plan.Measures[index]))), SetsOf(keys).Count);
        _sql.Raw($" FROM {_table.From} WHERE {Where()}").Raw(GroupBy(keys, ColumnOf));
    }

    /// <summary>
    /// Facts are brought down to one row for each of the finest keys first, and for each thing where different things are counted; the levels are made of those
    /// few rows. Of ten million lines in several groupings at once, that took a third of the time.
    /// </summary>
    private void WriteInTwoStages(Dimension[] keys, int[] measures, string? item)
    {
        string NameOf(Dimension key) => string.Create(CultureInfo.InvariantCulture, $"k{Array.IndexOf(keys, key)}");
        string[] names = [.. keys.Select(NameOf)];
        WriteLevels(names, Whole("sum(present)"), measures.Select(index => Whole(Together(_plan.Measures[index].Measure.Aggregate, $"m{index}"))), SetsOf(keys).Count);
        _sql.Raw($" FROM (SELECT {string.Concat(keys.Select(key => $"{ColumnOf(key)} AS {NameOf(key)}, "))}")
            .Raw(item is null ? "" : $"{item} AS item, ")
            .Raw($"{Present} AS present")
            .Raw(string.Concat(measures.Select(index => $", CAST({Column(CountedOnce(_plan.Measures[index]))} AS BIGINT) AS m{index}")))
            .Raw($" FROM {_table.From} WHERE {Where()} GROUP BY {string.Join(", ", item is null ? names : [.. names, "item"])}) AS i")
            .Raw(GroupBy(keys, NameOf));
    }

    /// <summary>What puts the parts of a level together.</summary>
    private static string Together(Aggregate aggregate, string part) => aggregate switch
    {
        Aggregate.CountDistinct => $"count(DISTINCT item) FILTER (WHERE {part} > 0)",
        Aggregate.Least => $"min({part})",
        Aggregate.Greatest => $"max({part})",
        Aggregate.Sum or Aggregate.Count or Aggregate.SumPerContract => $"sum({part})",
    };

    /// <summary>Within one thing, whether it counts at all.</summary>
    private static MeasureUse CountedOnce(MeasureUse use) =>
        use.Measure.Aggregate == Aggregate.CountDistinct ? use with { Measure = use.Measure with { Aggregate = Aggregate.Count } } : use;

    /// <summary>One grouping uses every key: GROUPING(), which keeps the engine from its fastest way to group, says nothing then.</summary>
    private void WriteLevels(string[] columns, string present, IEnumerable<string> measures, int sets)
    {
        _sql.Raw("SELECT ").Raw(sets == 1 ? "0" : $"CAST(GROUPING({string.Join(", ", columns)}) AS INTEGER)");
        foreach (var column in columns)
            _sql.Raw($", CAST({column} AS INTEGER)");

        string[] written = [.. measures];
        _sql.Raw($", {present}").Raw(string.Concat(written.Select(measure => $", {measure}")));
        if (_table.PublishedAs is { } treatment)
            _sql.Raw(string.Concat(written.Select(_ => $", {(int)treatment}")));
    }

    private string Where() => _conditions.Write(_plan.Question.Where) + (_table.Always is { } always ? $" AND {always}" : "");

    private string GroupBy(Dimension[] keys, Func<Dimension, string> name) => (keys.Length, SetsOf(keys)) switch
    {
        (0, _) => "",
        (_, [var only]) => $" GROUP BY {string.Join(", ", only.Keys.Select(name))}",
        (_, var sets) => $" GROUP BY GROUPING SETS ({string.Join(", ", sets.Select(set => "(" + string.Join(", ", set.Keys.Select(name)) + ")"))})",
    };

    /// <summary>The groupings as the table can tell them, each once.</summary>
    private List<Grouping> SetsOf(Dimension[] keys) => [.. _plan.Groupings.Select(grouping => new Grouping([.. grouping.Keys.Where(keys.Contains)])).Distinct()];

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

    private static string Whole(string number) => $"CAST(coalesce({number}, 0) AS BIGINT)";

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
