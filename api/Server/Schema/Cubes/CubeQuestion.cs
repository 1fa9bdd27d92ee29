using System.Collections.Immutable;
using Analytics.Api.Metrics;
using Analytics.Api.Model;
using Analytics.GraphQL.Execution;

namespace Analytics.Api.Schema.Cubes;

/// <summary>Which number of a level's answer belongs to which selected field.</summary>
internal sealed class LevelView
{
    public Dictionary<SelectedField, int> Figures { get; } = [];

    public Dictionary<SelectedField, (int Index, LevelView View)> Rows { get; } = [];

    /// <summary>The position of each key, by the field's name.</summary>
    public Dictionary<string, int> Keys { get; } = [];
}

/// <summary>A selection of a cube as the table it means.</summary>
/// <param name="Question">The table.</param>
/// <param name="View">What of it each field shows.</param>
internal sealed record ReadSelection(Question Question, LevelView View);

/// <summary>Reads a selection of a cube as the table it means.</summary>
internal sealed class CubeQuestion(CubeDefinition cube, FilterReader filters)
{
    /// <summary>Reads the whole selection.</summary>
    /// <param name="selection">The cube's field, with its arguments.</param>
    public ReadSelection Read(SelectedField selection)
    {
        FilterLimits.RequireFew(FiltersOf(selection));
        var view = new LevelView();
        var arguments = selection.Arguments;
        var question = new Question
        {
            Cube = cube,
            Where = filters.Read(arguments.Get<InputObject>("where")),
            Root = ReadLevel(selection, view, keys: []),
        };
        FilterLimits.RequireFewSearches(ConditionsOf(question.Root).Prepend(question.Where));
        question = cube.Cube switch
        {
            Cube.Spend => question with { Basis = arguments.Get<SpendBasis>("basis") },
            Cube.Toms => question with { Valuation = arguments.Get<Valuation>("valuation"), AsAt = arguments.Get<DateOnly?>("asAt") },
            Cube.CohortOutcomes or Cube.Locality => question,
        };
        return new ReadSelection(question, view);
    }

    private static IEnumerable<InputObject?> FiltersOf(SelectedField field) =>
        field.Children.SelectMany(FiltersOf).Prepend(field.Arguments.TryGet("where", out var where) ? (InputObject?)where : null);

    private static IEnumerable<Condition?> ConditionsOf(Level level) => level.Figures.Select(use => use.Where).Concat(level.Levels.SelectMany(ConditionsOf));

    private Level ReadLevel(SelectedField selection, LevelView view, ImmutableArray<Dimension> keys)
    {
        var figures = new List<FigureUse>();
        var levels = new List<Level>();
        foreach (var field in selection.Children)
        {
            var name = field.Field.Name;
            if (name == "rows")
            {
                var inner = new LevelView();
                view.Rows[field] = (levels.Count, inner);
                levels.Add(ReadRows(field, inner));
            }
            else if (cube.Metrics.FirstOrDefault(metric => metric.Name == name) is { } metric)
            {
                view.Figures[field] = figures.Count;
                figures.Add(new FigureUse(metric, metric.TakesWhere ? filters.ReadOrNull(field.Arguments.Get<InputObject>("where")) : null)
                {
                    Context = ReadContext(field),
                });
            }
        }

        for (var index = 0; index < keys.Length; index++)
            view.Keys[keys[index].Name] = index;

        return new Level { Keys = keys, Figures = figures, Levels = levels };
    }

    private static FigureContext ReadContext(SelectedField figure)
    {
        List<T> Asked<T>(string name, string argument) where T : struct, Enum =>
            [.. figure.Children.Where(field => field.Field.Name == name).Select(field => field.Arguments.Get<T>(argument)).Distinct().Order()];

        return new FigureContext(Asked<Comparison>("compare", "to"), Asked<PeerGroup>("peers", "group"));
    }

    private Level ReadRows(SelectedField rows, LevelView view)
    {
        var selected = cube.Dimensions.Where(dimension => rows.Children.Selects(dimension.Name)).ToImmutableArray();
        var keys = selected;
        if (rows.Arguments.Get<IReadOnlyList<object?>>("by") is { } by)
        {
            keys = [.. cube.Dimensions.Where(dimension => by.Contains(UpperCase.Of(dimension.Name)))];
            if (selected.FirstOrDefault(dimension => !keys.Contains(dimension)) is { } outside)
                throw new GraphQLException($"`{rows.ResponseName}` selects `{outside.Name}`, but `by` does not group by it. Add {UpperCase.Of(outside.Name)} to `by`, or leave `{outside.Name}` out.");
        }

        var first = rows.Arguments.Get<int>("first");
        if (first < 0)
            throw new GraphQLException($"`first` is {first}, but it counts rows: write 0 or more.");

        return ReadLevel(rows, view, keys) with
        {
            Order = [.. rows.Arguments.GetList<InputObject>("order").Select(order => ReadOrder(order, keys))],
            Having = filters.ReadHaving(rows.Arguments.Get<InputObject>("having")),
            First = first,
        };
    }

    private Ordering ReadOrder(InputObject order, ImmutableArray<Dimension> keys)
    {
        var named = order.Where(field => field.Value is not null).ToList();
        if (named.Count != 1)
            throw new GraphQLException($"An element of `order` names {named.Count} fields, but each names exactly one. Write [{{ amount: DESC }}, {{ council: ASC }}].");

        var (name, direction) = named[0];
        var descending = (string?)direction == "DESC";
        if (cube.Metrics.FirstOrDefault(metric => metric.Name == name) is { } metric)
            return new Ordering(Dimension: null, metric, descending);

        var dimension = cube.Dimension(name);
        return keys.Contains(dimension)
            ? new Ordering(dimension, Metric: null, descending)
            : throw new GraphQLException($"`order` names `{name}`, but the rows are not grouped by it. Select `{name}` in the rows, or sort by something else.");
    }
}
