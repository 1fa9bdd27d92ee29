using Analytics.Dashboard.Components.Tables;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.State;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.Data;

/// <summary>What has been published: how far each council's files reach, and the versions that there were.</summary>
public static class PublishedTables
{
    /// <summary>As many as the API keeps; older ones cannot be shown any more.</summary>
    private const int VersionsShown = 10;

    /// <summary>More are counted, not named.</summary>
    private const int FewNames = 3;

    /// <summary>Kinds of files that are about time.</summary>
    private static readonly (ImportKind Kind, string Title)[] Dated =
    [
        (ImportKind.Spend, "Payments"),
        (ImportKind.Delivery, "Delivery of social value"),
        (ImportKind.CohortOutcomes, "People helped"),
        (ImportKind.CommunityRequests, "Community requests"),
    ];

    public static DataTable Coverage(IReadOnlyList<CoveredDays> coverage) => new(
        "coverage",
        "Days that each council's files cover",
        [new("Council", IsNumber: false), .. Dated.Select(kind => new TableColumn(kind.Title, IsNumber: false))],
        [
            .. from days in coverage
               group days by days.Council into council
               orderby council.Key.Name
               select new TableRow([new TableCell(council.Key.Name), .. Dated.Select(kind => Days([.. council.Where(days => days.Kind == kind.Kind).OrderBy(days => days.From)]))]),
        ]);

    /// <summary>Up to which day payments are known, the furthest first.</summary>
    public static string Reach(IReadOnlyList<CoveredDays> coverage)
    {
        var ends = coverage.Where(days => days.Kind == ImportKind.Spend)
            .GroupBy(days => days.Council, (council, days) => (council.Name, Last: days.Max(day => day.To)))
            .GroupBy(end => end.Last, (day, ends) => (Day: English.Day(day), Last: day, Names: ends.Select(end => end.Name).Order(StringComparer.Ordinal).ToList()))
            .OrderByDescending(end => end.Last)
            .ToList();
        return ends switch
        {
            [] => "No payments have been imported yet.",
            [{ Names.Count: > 1 } all] => $"Payments of all {English.Cardinal(all.Names.Count)} councils reach {all.Day}.",
            [var first, .. var others] => $"Payments of {Whose(first.Names)} reach {first.Day}{string.Concat(others.Select(end => $"; those of {Whose(end.Names)} {end.Day}"))}.",
        };
    }

    /// <summary>The versions that can be shown, each leading to the figures as they were.</summary>
    /// <param name="versions">The latest first.</param>
    public static DataTable Versions(IReadOnlyList<PublishedData> versions) => new(
        "versions",
        "Versions of the data that can be shown, the latest first",
        [
            new("Version", IsNumber: false), new("Published", IsNumber: false), new("Counted on", IsNumber: false), new("Covers", IsNumber: false), new("Payments"), new("Contracts"), new("Why", IsNumber: false),
        ],
        [
            .. versions.Take(VersionsShown).Select(version => new TableRow(
            [
                new TableCell($"Version {version.Sequence}", Href: Urls.Of(SitePages.Main[0], DashboardFilter.Empty.WithVersion(version.Id))),
                TableCell.Of(DateOnly.FromDateTime(version.PublishedAt.UtcDateTime), missing: ""),
                TableCell.Of(version.AsAt, missing: ""),
                Span(version.CoversFrom, version.CoversTo),
                new TableCell(English.Count(version.SpendLines), version.SpendLines),
                new TableCell(English.Count(version.Contracts), version.Contracts),
                new TableCell(version.Note ?? ""),
            ])),
        ]);

    private static string Whose(List<string> names) => names.Count <= FewNames ? English.List(names) : $"{English.Cardinal(names.Count)} councils";

    private static TableCell Days(IReadOnlyList<CoveredDays> spans)
    {
        if (spans.Count == 0)
            return new TableCell("–", Exact: "No file of this kind has been imported.");

        var whole = Span(spans[0].From, spans[^1].To);
        return spans.Count == 1 ? whole : whole with { Aside = $"with {English.Plural(spans.Count - 1, "gap", "gaps")}" };
    }

    private static TableCell Span(DateOnly? from, DateOnly? to) =>
        from is { } first && to is { } last ? new TableCell($"{English.ShortDay(first)} to {English.ShortDay(last)}") : new TableCell("–", Exact: "No files that are about time.");
}
