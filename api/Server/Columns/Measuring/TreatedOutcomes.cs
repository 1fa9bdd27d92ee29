using System.Numerics;
using Analytics.Api.Disclosure;
using Analytics.Api.Metrics;

namespace Analytics.Api.Columns.Measuring;

/// <summary>
/// Measures people's outcomes for askers who see them treated: from the published cells alone. A filter is answered by grouping by all that it mentions and
/// adding the cells that meet it; a withheld one adds nothing, and where all are withheld so is the sum.
/// </summary>
internal sealed class TreatedOutcomes
{
    private static readonly string[] Names = ["council", "cohort", "outcomeKind", "theme", "financialYear", "quarter", "ward", "deprivationDecile"];

    private readonly MeasurePlan _plan;
    private readonly DimensionMembers _members;
    private readonly OutcomeCells _cells;
    private readonly int[] _measures;
    private readonly bool _onlyPlaced;

    public TreatedOutcomes(MeasurePlan plan, DimensionMembers members)
    {
        (_plan, _members, _cells) = (plan, members, members.Names.Outcomes);
        _measures = [.. Enumerable.Range(0, plan.Measures.Count).Where(index => plan.Measures[index].Measure.Table == FactTable.Outcome)];
        _onlyPlaced = plan.Question.Cube.Cube == Cube.Locality;
    }

    /// <summary>Fills in the rows of one grouping.</summary>
    public void Fill(Grouping grouping, List<Cell> rows)
    {
        foreach (var measures in _measures.GroupBy(index => _plan.Measures[index].Where))
        {
            var where = measures.Key is { } own ? new Condition.All([_plan.Question.Where, own]) : _plan.Question.Where;
            Fill(grouping, rows, [.. measures], MemberCondition.Read(where, _members));
        }
    }

    private void Fill(Grouping grouping, List<Cell> rows, int[] measures, MemberCondition where)
    {
        var empty = where.IsFalse ? new Part(0, Treatment.Rounded) : Part.Withheld;
        foreach (var (row, measure) in rows.SelectMany(_ => measures, (row, measure) => (row, measure)))
            row.Parts[measure] = empty;

        if (where.IsFalse)
            return;

        var shape = ShapeOf([.. grouping.Keys.Select(key => key.Name), .. where.Dimensions.Select(dimension => dimension.Name)]);
        var index = rows.ToDictionary(row => new KeyTuple(row.Keys));
        foreach (var cell in _cells.Of(shape).Concat(EmptyCells(shape)))
        {
            if (!Counts(cell) || where.Holds(dimension => KeyOf(cell, dimension.Name)) != true)
                continue;

            var keys = new KeyTuple([.. grouping.Keys.Select(key => KeyOf(cell, key.Name).Key)]);
            if (index.TryGetValue(keys, out var row))
                Array.ForEach(measures, measure => row.Parts[measure] = Add(row.Parts[measure], PartOf(cell, _plan.Measures[measure].Measure)));
        }
    }

    /// <summary>The classifications that give all names: a ward says its decile and its borough, a quarter its year.</summary>
    private OutcomeShape ShapeOf(HashSet<string> names)
    {
        if (names.Remove("borough"))
            names.Add("ward");

        if (_onlyPlaced && !names.Contains("ward"))
            names.Add(_members.Names.EveryWardHasDecile ? "deprivationDecile" : "ward");

        if (names.Contains("ward"))
            names.Remove("deprivationDecile");

        if (names.Contains("quarter"))
            names.Remove("financialYear");

        return names.Aggregate(OutcomeShape.Total, (shape, name) => Array.IndexOf(Names, name) is >= 0 and var bit
            ? shape | (OutcomeShape)(1 << bit)
            : throw new NotSupportedException($"Outcomes of people cannot be told apart by {name} where small numbers are protected."));
    }

    /// <summary>Who lives nowhere that is known is in no place.</summary>
    private bool Counts(OutcomeCell cell) => !_onlyPlaced || cell.Keys[6] is not null || cell.Keys[7] is not null;

    /// <summary>A cell that fixes one classification alone shows that it is empty.</summary>
    private IEnumerable<OutcomeCell> EmptyCells(OutcomeShape shape)
    {
        if (!BitOperations.IsPow2((int)shape))
            yield break;

        var bit = BitOperations.TrailingZeroCount((int)shape);
        var there = _cells.Of(shape).Select(cell => cell.Keys[bit]).ToHashSet();
        var dimension = _plan.Question.Cube.Dimension(Names[bit]);
        foreach (var key in _members.Of(dimension).Where(key => !there.Contains(key)))
        {
            var keys = new long?[Names.Length];
            keys[bit] = key;
            yield return new OutcomeCell(shape, keys, [0, 0, 0, 0, 0]);
        }
    }

    private KnownKey KeyOf(OutcomeCell cell, string name)
    {
        KnownKey Fixed(string known) => Array.IndexOf(Names, known) is >= 0 and var bit && cell.Shape.HasFlag((OutcomeShape)(1 << bit)) ? KnownKey.Of(cell.Keys[bit]) : KnownKey.Unknown;
        return _members.Known(name, Fixed) is { IsKnown: true } known ? known : name switch
        {
            "deprivationDecile" when cell.Shape.HasFlag(OutcomeShape.Ward) => KnownKey.Of(cell.Keys[7]),
            _ => KnownKey.Unknown,
        };
    }

    private static Part Add(Part sum, int? count, long perUnit = 1) => count is not { } shown ? sum : new Part(sum.Amount + (shown * perUnit), Treatment.Rounded);

    private static Part Add(Part sum, Part part) => part.Treatment == Treatment.Withheld ? sum : Add(sum, count: 1, part.Amount);

    private Part PartOf(OutcomeCell cell, Measure measure)
    {
        if (measure.Aggregate != Aggregate.Sum)
            return Add(Part.Withheld, cell.Counts[(int)CountOf(measure)]);

        // The count times an average over many: the cell's own amounts, divided by the count, would tell its true average.
        return _cells.AverageOf(cell.Keys[1], cell.Keys[2]) is { } average
            ? Add(Part.Withheld, cell.Counts[(int)OutcomeCount.People], measure.Fact switch
            {
                OutcomeFacts.Hours => average.Hours,
                OutcomeFacts.Weeks => average.Weeks,
                OutcomeFacts.Value => average.Value,
                _ => throw new ArgumentOutOfRangeException(nameof(measure), measure.Fact, "Outcomes have no such amount."),
            })
            : Part.Withheld;
    }

    private static OutcomeCount CountOf(Measure measure) => (measure.Aggregate, measure.When) switch
    {
        (Aggregate.CountDistinct, null) => OutcomeCount.People,
        (Aggregate.Count, null) => OutcomeCount.Starts,
        (Aggregate.Count, OutcomeFacts.Sustained) => OutcomeCount.Sustained,
        (Aggregate.Count, OutcomeFacts.CouldBeSustained) => OutcomeCount.CouldBeSustained,
        (Aggregate.Count, OutcomeFacts.SustainedAsCould) => OutcomeCount.SustainedAsCould,
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure.When, "Outcomes are not counted so."),
    };
}
