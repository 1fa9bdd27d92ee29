using System.Globalization;
using Analytics.Api.Columns;
using Analytics.Api.Disclosure;
using Analytics.Api.Metrics;
using Analytics.Api.Model;
using Analytics.Api.Records;
using Analytics.Api.Schema.Viewers;
using Analytics.GraphQL.Execution;
using Analytics.GraphQL.TypeSystem;

namespace Analytics.Api.Schema.About;

/// <summary>What is being shown, from which files, and what its figures mean.</summary>
internal static class AboutTypes
{
    public static SchemaBuilder AddAbout(this SchemaBuilder schema) => schema
        .Sdl(AboutSdl.Text)
        .Enum<Cube>("Cube")
        .Enum<Unit>("Unit")
        .Enum<Polarity>("Polarity")
        .Enum<FigureStatus>("FigureStatus")
        .Enum<ServedBy>("ServedBy")
        .Enum<ImportKind>("ImportKind")
        .Enum<ImportState>("ImportState")
        .Enum<PeerGroup>("PeerGroup")
        .Enum<Comparison>("Comparison")
        .Enum<Verdict>("Verdict")
        .Object<Figure>("Figure", figure => figure
            .Field("compare", (node, context) => node.Compared.GetValueOrDefault(context.Argument<Comparison>("to")) ?? ComparedFigure.None(node.Metric, FigureStatus.NotApplicable))
            .Field("peers", (node, context) => PeersOf(node, context.Argument<PeerGroup>("group"))))
        .Object<ComparedFigure>("ComparedFigure")
        .Object<PeerFigure>("PeerFigure")
        .Object<Metric>("Metric")
        .Object<ResultInfo>("ResultInfo")
        .Object<CouncilMember>("Council", council => council.Field("population", (member, context) => Population(member, context)))
        .Object<DataVersion>("DataVersion")
        .Object<Coverage>("Coverage", coverage => coverage.Field("council", (span, context) => Members(context).CouncilAt(span.CouncilKey)))
        .Object<Import>("Import", import => import
            .Field("id", file => file.Id.ToString(CultureInfo.InvariantCulture))
            .Field("council", (file, context) => file.CouncilKey is { } key ? Members(context).CouncilAt(key) : null)
            .Field("rowsRead", (file, context) => Rows(file, context, file.RowsRead))
            .Field("rowsAccepted", (file, context) => Rows(file, context, file.RowsAccepted))
            .Field("rowsQuarantined", (file, context) => Rows(file, context, file.RowsQuarantined))
            .Field("rowsSkipped", (file, context) => Rows(file, context, file.RowsSkipped))
            .Field("sumAccepted", (file, context) => Sum(file, context, file.SumAccepted))
            .Field("sumQuarantined", (file, context) => Sum(file, context, file.SumQuarantined))
            .Field("controlTotal", (file, context) => Sum(file, context, file.ControlTotal))
            .Field("issues", (file, context) => Issues(file, context)))
        .Object<ImportIssue>("ImportIssue")
        .Query(query => query
            .Field("councils", context => Members(context).AllCouncils)
            .Field("metrics", context => context.Argument<Cube?>("cube") is { } cube ? MetricCatalog.Metrics.Where(metric => metric.Cube == cube) : MetricCatalog.Metrics)
            .Field("dataVersion", context => Current(context, snapshot => snapshot.Version))
            .Field("dataVersions", Versions)
            .Field("imports", Imports));

    private static Members Members(ResolverContext context) => Current(context, snapshot => snapshot.Members);

    /// <summary>A figure of a record stands beside nothing.</summary>
    private static PeerFigure PeersOf(Figure figure, PeerGroup group) =>
        figure.Peers.GetValueOrDefault(group) ?? new PeerFigure { Group = group, Status = FigureStatus.NotApplicable };

    private static T Current<T>(ResolverContext context, Func<Snapshot, T> read)
    {
        using var lease = Snapshots.Current(context);
        return read(lease.Snapshot);
    }

    private static long Population(CouncilMember council, ResolverContext context)
    {
        if (context.Argument<string>("financialYear") is { } year && !FinancialYear.TryParse(year, out _, out var problem))
            throw new GraphQLException(problem!);

        return council.Population; // the Census of 2021 is the one count that is loaded
    }

    private static List<DataVersion> Versions(ResolverContext context)
    {
        using var session = context.Services.GetRequiredService<RecordsDatabase>().OpenForReading();
        var coverage = session.Coverage.ToLookup(span => span.VersionSequence);
        List<DataVersion> versions = [.. session.Versions.OrderByDescending(version => version.Sequence)];
        foreach (var version in versions)
            version.Coverage.AddRange(coverage[version.Sequence]);

        return versions;
    }

    private static List<Import> Imports(ResolverContext context)
    {
        using var session = context.Services.GetRequiredService<RecordsDatabase>().OpenForReading();
        return [.. session.Imports.Where(context.Asker().Sees).OrderByDescending(import => import.Id).Take(First(context))];
    }

    /// <summary>Rows of a file about people step by the people in it, so they are told to the nearest thousand.</summary>
    private static long Rows(Import import, ResolverContext context, long rows) => IsProtected(import, context) ? (rows + 500) / 1000 * 1000 : rows;

    private static decimal? Sum(Import import, ResolverContext context, Pounds? sum) => IsProtected(import, context) ? null : sum?.Value;

    private static bool IsProtected(Import import, ResolverContext context) => import.Kind == ImportKind.CohortOutcomes && DisclosurePolicy.Of(context.Asker()).IsTreated;

    private static List<ImportIssue> Issues(Import import, ResolverContext context)
    {
        if (IsProtected(import, context))
            return [];

        using var session = context.Services.GetRequiredService<RecordsDatabase>().OpenForReading();
        return [.. session.Issues.Where("import_id", import.Id).Take(First(context))];
    }

    private static int First(ResolverContext context)
    {
        var first = context.Argument<int>("first");
        return first is >= 0 and <= 1000
            ? first
            : throw new GraphQLException($"`first` is {first}, but a list gives 0 to 1,000 rows.");
    }
}
