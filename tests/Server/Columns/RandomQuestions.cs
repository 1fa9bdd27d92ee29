using Analytics.Api.Metrics;

namespace Analytics.Api.Tests.Columns;

/// <summary>Questions by chance from a seed: levels, filters, order, having and first, in every combination that the schema allows.</summary>
internal abstract class RandomQuestions(CubeDefinition cube, int seed)
{
    private readonly Random _chance = new(seed);

    public virtual Question Next() => new()
    {
        Cube = cube,
        Where = Conditions(),
        Root = new Level { Figures = Figures(), Levels = Levels(depth: 0) },
    };

    /// <summary>Some comparison of one field.</summary>
    protected abstract Condition.Compare Compare();

    /// <summary>Some figure that the oracle knows.</summary>
    protected abstract Metric AnyMetric();

    protected int Next(int below) => _chance.Next(below);

    private List<Level> Levels(int depth) => depth == 3 ? [] : [.. Enumerable.Range(0, _chance.Next(depth == 0 ? 3 : 2)).Select(_ => Level(depth))];

    private Level Level(int depth)
    {
        var keys = cube.Dimensions.Where(_ => _chance.Next(cube.Dimensions.Count) < 1.5).ToList();
        return new Level
        {
            Keys = keys,
            Figures = Figures(),
            Order = Order(keys),
            Having = _chance.Next(4) > 0 ? [] : [new Having(AnyMetric(), Pick([Comparator.Greater, Comparator.LessOrEqual]), [Pick<decimal?>([0m, 0.5m, 10m, 2500.50m])])],
            First = _chance.Next(3) > 0 ? null : _chance.Next(6),
            Levels = Levels(depth + 1),
        };
    }

    private List<Ordering> Order(List<Dimension> keys)
    {
        List<Ordering> order = [];
        while (_chance.Next(2) == 0)
            order.Add(keys.Count > 0 && _chance.Next(2) == 0 ? new(Pick(keys), Metric: null, _chance.Next(2) == 0) : new(Dimension: null, AnyMetric(), _chance.Next(2) == 0));

        return order;
    }

    private List<FigureUse> Figures() => [.. Enumerable.Range(0, 1 + _chance.Next(4)).Select(_ => Figure())];

    private FigureUse Figure()
    {
        var metric = AnyMetric();
        return new FigureUse(metric, metric.TakesWhere && _chance.Next(3) == 0 ? Conditions() : null);
    }

    private Condition Conditions() => _chance.Next(5) switch
    {
        0 or 1 => Condition.Everything,
        2 => Compare(),
        3 => new Condition.All([Compare(), Compare()]),
        _ => new Condition.Any([Compare(), new Condition.All([Compare()])]),
    };

    protected Comparator Equality() => Pick([Comparator.Equal, Comparator.NotEqual, Comparator.In, Comparator.NotIn]);

    protected Comparator Ordered() => Pick([Comparator.Equal, Comparator.NotEqual, Comparator.In, Comparator.NotIn, Comparator.Greater, Comparator.GreaterOrEqual, Comparator.Less, Comparator.LessOrEqual]);

    protected Comparator Textual() => Pick([Comparator.Contains, Comparator.NotContains, Comparator.StartsWith, Comparator.EndsWith]);

    protected Condition.Compare Is(string field, Comparator comparator, params object?[] from)
    {
        var isList = comparator is Comparator.In or Comparator.NotIn;
        var values = isList ? from.Where(_ => _chance.Next(2) == 0).ToArray() : [Pick(from)];
        return new Condition.Compare(cube.Filters.First(filter => filter.Name == field), comparator, values);
    }

    protected T Pick<T>(IReadOnlyList<T> from) => from[_chance.Next(from.Count)];
}
