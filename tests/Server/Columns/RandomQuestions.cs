using Analytics.Api.Metrics;
using Analytics.Api.Model;

namespace Analytics.Api.Tests.Columns;

/// <summary>Questions by chance from a seed: levels, filters, order, having and first, in every combination that the schema allows.</summary>
internal sealed class RandomQuestions(int seed)
{
    private static readonly CubeDefinition Cube = MetricCatalog.Spend;

    private readonly Random _chance = new(seed);

    public Question Next() => new()
    {
        Cube = Cube,
        Basis = Pick(Enum.GetValues<SpendBasis>()),
        Where = Conditions(),
        Root = new Level { Figures = Figures(), Levels = Levels(depth: 0) },
    };

    private List<Level> Levels(int depth) => depth == 3 ? [] : [.. Enumerable.Range(0, _chance.Next(depth == 0 ? 3 : 2)).Select(_ => Level(depth))];

    private Level Level(int depth)
    {
        var keys = Cube.Dimensions.Where(_ => _chance.Next(Cube.Dimensions.Count) < 1.5).ToList();
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

    private Metric AnyMetric() => Pick(Cube.Metrics.Where(metric => metric.Name != "perHead").ToList());

    private Condition Conditions() => _chance.Next(5) switch
    {
        0 or 1 => Condition.Everything,
        2 => Compare(),
        3 => new Condition.All([Compare(), Compare()]),
        _ => new Condition.Any([Compare(), new Condition.All([Compare()])]),
    };

    private Condition.Compare Compare() => _chance.Next(14) switch
    {
        0 => Is("council", Equality(), "E08000007", "E08000001", "E08000010", "nowhere"),
        1 => Is("financialYear", Ordered(), 2020L, 2021L, 2022L),
        2 => Is("month", Ordered(), (2021L * 12) + 3, (2021L * 12) + 11, (2022L * 12) + 1),
        3 => Is("paidOn", Ordered(), new DateOnly(2021, 7, 1), new DateOnly(2022, 2, 28)),
        4 => Is("directorate", Equality(), "Adults", "children's services", "ADULTS", null),
        5 => Is("directorate", Textual(), "S", "children", "é"),
        6 => Is("supplier", Equality(), "1", "7", "999", null),
        7 => Is("supplierName", Textual(), "ltd", "z supplier", "(11)", "LIMITED"),
        8 => Is("supplierKind", Equality(), 0L, 1L, 4L),
        9 => Is("localityRing", Equality(), 0L, 2L, 7L),
        10 => Is("supplierBorough", Equality(), "E08000007", "E08000035", null),
        11 => Is("description", Textual(), "INVOICE 3", "éclairs", "x"),
        12 => Is("amount", Ordered(), 0m, 1000.005m, 2500.50m, -0.01m),
        _ => Is("redacted", Pick([Comparator.Equal, Comparator.NotEqual]), true, false),
    };

    private Comparator Equality() => Pick([Comparator.Equal, Comparator.NotEqual, Comparator.In, Comparator.NotIn]);

    private Comparator Ordered() => Pick([Comparator.Equal, Comparator.NotEqual, Comparator.In, Comparator.NotIn, Comparator.Greater, Comparator.GreaterOrEqual, Comparator.Less, Comparator.LessOrEqual]);

    private Comparator Textual() => Pick([Comparator.Contains, Comparator.NotContains, Comparator.StartsWith, Comparator.EndsWith]);

    private Condition.Compare Is(string field, Comparator comparator, params object?[] from)
    {
        var isList = comparator is Comparator.In or Comparator.NotIn;
        var values = isList ? from.Where(_ => _chance.Next(2) == 0).ToArray() : [Pick(from)];
        return new Condition.Compare(Cube.Filters.First(filter => filter.Name == field), comparator, values);
    }

    private T Pick<T>(IReadOnlyList<T> from) => from[_chance.Next(from.Count)];
}
