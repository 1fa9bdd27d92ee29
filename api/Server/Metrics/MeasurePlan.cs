using System.Collections.Immutable;

namespace Analytics.Api.Metrics;

/// <summary>A measure with the filter of the figure that needs it.</summary>
public sealed record MeasureUse(Measure Measure, Condition? Where);

/// <summary>A set of dimensions that the facts are grouped by, in the schema's order; empty for the grand total.</summary>
public sealed record Grouping(ImmutableArray<Dimension> Keys)
{
    public bool Equals(Grouping? other) => other is not null && Keys.AsSpan().SequenceEqual(other.Keys.AsSpan());

    public override int GetHashCode() => Keys.Aggregate(17, (hash, key) => HashCode.Combine(hash, key.Name));

    public int IndexOf(Dimension dimension) => Keys.IndexOf(dimension);
}

/// <summary>What the columns are asked for: every grouping and every measure that its questions need, each once.</summary>
public sealed class MeasurePlan
{
    private readonly List<Grouping> _groupings = [];
    private readonly List<MeasureUse> _measures = [];
    private readonly Dictionary<Level, Grouping> _groupingOf = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Grouping, HashSet<int>> _needs = [];

    /// <summary>Plans questions that are all about the same facts; see <see cref="Question.IsAboutTheSameAs"/>.</summary>
    public MeasurePlan(params IReadOnlyList<Question> questions)
    {
        Question = questions[0];
        foreach (var question in questions)
            Visit(question.Root, [], around: null);

        Dimensions = [.. Question.Cube.Dimensions.Where(dimension => _groupings.Exists(grouping => grouping.Keys.Contains(dimension)))];
    }

    /// <summary>What facts are measured; of several questions the first, whose levels are not all that is planned.</summary>
    public Question Question { get; }

    /// <summary>Whether figures about people are read as disclosure control publishes them, or as they are.</summary>
    public bool IsTreated { get; init; } = true;

    public IReadOnlyList<Grouping> Groupings => _groupings;

    public IReadOnlyList<MeasureUse> Measures => _measures;

    /// <summary>The tables that its measures are in, and the one that makes its rows, which comes first.</summary>
    public IEnumerable<FactTable> Tables =>
        (Question.Cube.Rows == RowSource.Facts ? [Question.Cube.Table] : Array.Empty<FactTable>()).Concat(_measures.Select(use => use.Measure.Table)).Distinct();

    /// <summary>How many conditions are searches, see <see cref="FilterField.IsSearched"/>: those on all facts, and of each measure its own.</summary>
    public int Searches => _measures.Sum(use => use.Where?.Searches() ?? 0) + Question.Where.Searches();

    /// <summary>All dimensions that any grouping uses, in the schema's order.</summary>
    public IReadOnlyList<Dimension> Dimensions { get; }

    /// <summary>The grouping of a level: its own keys and those of every level around it.</summary>
    public Grouping GroupingOf(Level level) => _groupingOf[level];

    /// <summary>Positions of the measures that a grouping is asked for; others may be left out of it.</summary>
    public IReadOnlySet<int> Needs(Grouping grouping) => _needs[grouping];

    /// <summary>The position of a measure in <see cref="Measures"/>.</summary>
    public int IndexOf(Measure measure, Condition? where) =>
        _measures.FindIndex(use => use.Measure == measure && ConditionComparer.Instance.Equals(use.Where, where));

    private void Visit(Level level, ImmutableArray<Dimension> enclosing, Grouping? around)
    {
        var keys = Question.Cube.Dimensions.Where(dimension => enclosing.Contains(dimension) || level.Keys.Contains(dimension)).ToImmutableArray();
        var grouping = new Grouping(keys);
        _groupingOf[level] = grouping;
        if (_needs.TryAdd(grouping, []))
            _groupings.Add(grouping);

        foreach (var use in level.Figures)
            Need(use.Metric, use.Where, around is null ? [grouping] : [grouping, around]); // to be a share of what is around it

        foreach (var metric in level.Order.Select(order => order.Metric).Concat(level.Having.Select(having => having.Metric)))
        {
            if (metric is not null)
                Need(metric, where: null, [grouping]);
        }

        foreach (var inner in level.Levels)
            Visit(inner, keys, grouping);
    }

    private void Need(Metric metric, Condition? where, IReadOnlyList<Grouping> groupings)
    {
        foreach (var measure in metric.Measures.Concat(metric.Units))
        {
            var position = IndexOf(measure, where);
            if (position < 0)
            {
                position = _measures.Count;
                _measures.Add(new MeasureUse(measure, where));
            }

            foreach (var grouping in groupings)
                _needs[grouping].Add(position);
        }
    }
}
