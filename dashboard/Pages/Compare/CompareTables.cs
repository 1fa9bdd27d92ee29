using Analytics.Dashboard.Components.Tables;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.Compare;

/// <summary>The comparison as tables.</summary>
public static class CompareTables
{
    public const string StandingsName = "standing";
    public const string CouncilsName = "councils";
    public const string YearsName = "years";

    /// <summary>Who is better by each share, and how sure that is; without a lead how the councils lie.</summary>
    public static DataTable Standings(CompareView view) => new(
        StandingsName,
        view.LeadName is { } lead ? $"{lead} against {view.Comparison.Whom}, {view.Subject.Period}" : $"How {view.Comparison.Whom} lie, {view.Subject.Period}",
        [
            new("Share", IsNumber: false),
            .. view.LeadName is { } name ? new TableColumn[] { new(name, Unit: "share"), new("Better or worse than median", Unit: "points"), new("Rank") } : [],
            new("Median", Unit: "share"),
            new("Middle half", IsNumber: false),
            new("Best", IsNumber: false),
            .. view.LeadName is null ? Array.Empty<TableColumn>() : [new("How sure", IsNumber: false)],
        ],
        [.. view.Standings.Select(standing => new TableRow(
            [
                new TableCell(standing.Criterion.Title),
                .. view.LeadName is null ? [] : Mine(standing),
                Share(standing.Spread?.Median),
                new TableCell(standing.Spread is { } spread ? $"{Percent.Short(spread.LowerQuartile)}\u00A0to\u00A0{Percent.Short(spread.UpperQuartile)}" : "–"),
                new TableCell(standing.Members is [var best, ..] ? $"{best.Name}\u00A0{Percent.Short(best.Value)}" : "–"),
                .. view.LeadName is null ? Array.Empty<TableCell>() : [new TableCell(HowSure(standing))],
            ]))]);

    /// <summary>Every figure of every council compared.</summary>
    public static DataTable Councils(CompareView view)
    {
        var codes = view.Comparison.Members.Concat(view.Comparison.Lead is { } lead ? [lead] : []).Distinct(StringComparer.Ordinal).ToList();
        return new DataTable(
            CouncilsName,
            $"Shares of each council, {view.Subject.Period}",
            [new("Council", IsNumber: false), .. view.Standings.Select(standing => new TableColumn(standing.Criterion.Title, Unit: "share"))],
            [.. codes.Select(code => new TableRow(
                [
                    new TableCell(view.Comparison.Name(code), Href: view.Here(filter => filter.LookInto(code))),
                    .. view.Standings.Select(standing => Share(standing.Members.Append(standing.Lead).FirstOrDefault(member => member?.Code == code)?.Value)),
                ],
                code == view.Comparison.Lead))]);
    }

    public static DataTable Years(CompareView view) => new(
        YearsName,
        $"Shares year by year{(view.LeadName is { } lead ? $", {lead}" : "")} and the median of {view.Comparison.Whom}",
        [
            new("Share", IsNumber: false),
            .. view.Comparison.Years.SelectMany(year => view.LeadName is { } name ? new TableColumn[] { new($"{name} {year}", Unit: "share"), new($"Median {year}", Unit: "share") } : [new($"Median {year}", Unit: "share")]),
        ],
        [.. view.Standings.Select(standing => new TableRow(
            [new TableCell(standing.Criterion.Title), .. standing.OverYears.SelectMany(year => view.LeadName is null ? [Share(year.Spread?.Median)] : new[] { Share(year.Lead), Share(year.Spread?.Median) })]))]);

    /// <summary>In words, with what is unknown beside.</summary>
    public static string HowSure(Standing standing) => standing.Sureness switch
    {
        Sureness.None => Shown.Meaning(standing.LeadStatus) is { } why ? $"Cannot be told. {why}" : "Cannot be told: fewer than three have published",
        Sureness.Provisional => "Not sure: provisional, it may still change",
        Sureness.WithinUnknown => $"Not sure: {standing.Criterion.UnknownWhat} unknown for {Percent.Short(standing.Lead!.Unknown!.Value)} here, {Percent.Short(standing.UnknownOfMiddle ?? 0m)} in the middle",
        Sureness.Rounded => "Nearly sure: numbers of people are rounded",
        Sureness.Sure => standing.Lead?.Unknown is { } unknown ? $"Sure: the gap is larger than the {Percent.Short(unknown)} whose {standing.Criterion.UnknownWhat} is unknown" : "Sure",
    };

    private static IEnumerable<TableCell> Mine(Standing standing)
    {
        yield return standing.Lead is { } lead ? TableCell.Of(Shown.Headline(lead.Figure), lead.Value) : Missing(standing.LeadStatus);
        yield return standing.Gap is { } gap ? Difference(gap, standing.Verdict) : new TableCell("–");
        yield return standing.Rank is { } rank ? new TableCell($"{rank}\u00A0of\u00A0{standing.Members.Count}", rank) : new TableCell("–");
    }

    private static TableCell Difference(decimal gap, Verdict verdict) => verdict switch
    {
        Verdict.Better => new TableCell($"▲ {Percent.Points(gap)} better", Percent.RoundPoints(gap)) { Style = "better" },
        Verdict.Worse => new TableCell($"▼ {Percent.Points(gap)} worse", Percent.RoundPoints(gap)) { Style = "worse" },
        _ => new TableCell("the same", 0m),
    };

    private static TableCell Missing(FigureStatus status) => TableCell.Of(Shown.Share(new Figure(Value: null, status, "")), value: null);

    private static TableCell Share(decimal? share) => share is { } value ? new TableCell(Percent.Short(value), value) : new TableCell("–", Exact: "No figure");
}
