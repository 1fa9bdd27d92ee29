using Analytics.Api.Metrics;

namespace Analytics.Api.Tests.Columns;

/// <summary>Questions about people or places by chance from a seed: up to three keys in two levels, and filters of every sort.</summary>
internal sealed class RandomPeopleQuestions(CubeDefinition cube, int seed)
{
    private readonly Random _chance = new(seed);
    private readonly Dimension[] _dimensions = [.. cube.Dimensions.Where(dimension => dimension.Kind is not (DimensionKind.Supplier or DimensionKind.Contract))];

    public Question Next()
    {
        Dimension[] keys = [.. _dimensions];
        _chance.Shuffle(keys);
        var outer = Keys(keys.Take(_chance.Next(3)));
        var inner = Keys(keys.Skip(2).Take(1));
        return new Question
        {
            Cube = cube,
            Where = Conditions(),
            Root = new Level
            {
                Figures = Figures(),
                Levels = [new Level { Keys = outer, Figures = Figures(), Levels = _chance.Next(2) == 0 ? [] : [new Level { Keys = inner, Figures = Figures() }] }],
            },
        };
    }

    private IReadOnlyList<Dimension> Keys(IEnumerable<Dimension> picked) => [.. cube.Dimensions.Where(picked.ToHashSet().Contains)];

    private List<FigureUse> Figures() => [.. Enumerable.Range(0, 1 + _chance.Next(3)).Select(_ => new FigureUse(Pick(cube.Metrics), Where: null))];

    private Condition Conditions() => _chance.Next(6) switch
    {
        0 or 1 => Condition.Everything,
        2 or 3 => Compare(),
        4 => new Condition.All([Compare(), Compare()]),
        _ => new Condition.Any([Compare(), Compare()]),
    };

    private Condition.Compare Compare() => Pick(_dimensions).Name switch
    {
        "council" => Is("council", Equality(), "E08000007", "E08000001", "E08000013"),
        "cohort" => Is("cohort", Equality(), 0L, 1L, 2L, 3L, 4L),
        "outcomeKind" => Is("outcomeKind", Equality(), 0L, 1L, 6L),
        "theme" => Is("theme", Equality(), "T1", "T2", "T3"),
        "ward" => Is("ward", Equality(), "W1", "W4", "W6", "E08000001"),
        "borough" => Is("borough", Equality(), "E08000007", "E08000001", "E47000001"),
        "deprivationDecile" => Is("deprivationDecile", Pick([.. Ordered]), 1, 4, 6),
        "financialYear" => Is("financialYear", Pick([.. Ordered]), 2021L, 2022L),
        _ => Is("quarter", Pick([.. Ordered]), 8085L, 8089L),
    };

    private static Comparator[] Ordered { get; } = [Comparator.Equal, Comparator.NotEqual, Comparator.In, Comparator.Greater, Comparator.LessOrEqual];

    private Comparator Equality() => Pick<Comparator>([Comparator.Equal, Comparator.NotEqual, Comparator.In, Comparator.NotIn]);

    private Condition.Compare Is(string field, Comparator comparator, params object?[] from)
    {
        var isList = comparator is Comparator.In or Comparator.NotIn;
        var values = isList ? from.Where(_ => _chance.Next(3) > 0).ToArray() : [Pick(from)];
        return new Condition.Compare(cube.Filters.First(filter => filter.Name == field), comparator, values);
    }

    private T Pick<T>(IReadOnlyList<T> from) => from[_chance.Next(from.Count)];
}
