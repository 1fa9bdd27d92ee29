using Analytics.Api.Model;
using Analytics.Api.Schema.Records;
using Analytics.GraphQL.Execution;
using Analytics.GraphQL.TypeSystem;

namespace Analytics.Api.Schema.Toms;

/// <summary>An edition of the framework.</summary>
internal sealed record FrameworkNode(TomsEdition Chosen, EditionView View, IReadOnlyList<string> Editions)
{
    public string Edition => Chosen.Name;

    public DateOnly ValidFrom => Chosen.ValidFrom;

    public IEnumerable<ThemeNode> Themes => View.Themes;
}

/// <summary>A priority of a council.</summary>
internal sealed record PriorityNode(int CouncilKey, string Code, string Title, IReadOnlyList<MeasureNode> Measures);

/// <summary>The framework that social value is measured by, and what councils make of it.</summary>
internal static class TomsTypes
{
    public static SchemaBuilder AddTomsFramework(this SchemaBuilder schema) => schema
        .Sdl(TomsSdl.Text)
        .Enum<Cohort>("Cohort")
        .Object<FrameworkNode>("TomsFramework")
        .Object<ThemeNode>("TomsTheme")
        .Object<OutcomeNode>("TomsOutcome")
        .Object<MeasureNode>("TomsMeasure")
        .Object<PriorityNode>("Priority", priority => priority
            .Field("id", (node, context) => context.RecordId(node.CouncilKey, node.Code))
            .Field("council", (node, context) => context.Members().CouncilAt(node.CouncilKey)))
        .Query(query => query
            .Field("tomsFramework", context => context.ReadAsync(scope => Framework(scope, context.Argument<string>("edition"))))
            .Field("priorities", context =>
            {
                var council = context.Council();
                return context.ReadAsync(scope => Priorities(scope, council));
            }));

    /// <summary>The framework of the current version; at once where it has been read already.</summary>
    public static ValueTask<TomsFramework> FrameworkAsync(this ResolverContext context) =>
        context.Services.GetRequiredService<TomsFrameworks>().Known(context.Version()) is { } known
            ? new(known)
            : new(context.ReadAsync(scope => scope.Framework));

    /// <summary>By id: E08000007:JOBS.</summary>
    public static DataLoader<string, PriorityNode> Priorities(this ResolverContext context) => context.Loader<string, PriorityNode>(nameof(Priorities), (scope, ids) =>
        ids.Select(id => scope.Members.CouncilOf(id[..id.IndexOf(':', StringComparison.Ordinal)])).OfType<int>().Distinct()
            .SelectMany(council => Priorities(scope, council))
            .ToDictionary(priority => $"{scope.Members.CouncilAt(priority.CouncilKey).Code}:{priority.Code}", StringComparer.Ordinal));

    private static FrameworkNode Framework(RecordScope scope, string? edition)
    {
        var framework = scope.Framework;
        var names = framework.Editions.Select(known => known.Name).ToList();
        if (framework.Usual(scope.AsAt) is not { } usual)
            throw new GraphQLException("No edition of the TOMs framework has been imported yet: import one, and ask again.", "NOT_FOUND");

        var chosen = edition is null ? usual : framework.Editions.FirstOrDefault(known => known.Name == edition)
            ?? throw new GraphQLException($"There is no edition '{edition}' of the TOMs framework: ask for one of {string.Join(", ", names)}.");
        return new FrameworkNode(chosen, framework.View(chosen.Name, council: null), names);
    }

    private static List<PriorityNode> Priorities(RecordScope scope, int council)
    {
        var edition = scope.Framework.Usual(scope.AsAt)?.Name;
        var rows = scope.Shown(scope.Db.PriorityMeasures).Where(row => row.CouncilKey == council).ToList();
        return
        [
            .. from priority in rows.GroupBy(row => row.Code).OrderBy(priority => RecordText.SortKey(priority.Key), StringComparer.Ordinal).ThenBy(priority => priority.Key, StringComparer.Ordinal)
               let measures = priority.OrderBy(row => row.Measure, StringComparer.Ordinal).Select(row => scope.Framework.Measure(edition, row.Measure, council))
               select new PriorityNode(council, priority.Key, priority.First().Title, [.. measures.OfType<MeasureNode>()]),
        ];
    }
}
