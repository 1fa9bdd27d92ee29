using Analytics.Dashboard.Components.Tables;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.State;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.Explore;

/// <summary>The table that was picked: a row for the total, then one for each key; a key leads to itself alone.</summary>
public static class ExploreTable
{
    public const string Name = "table";

    public static DataTable Of(ExplorePicks picks, ExploreRows rows, string caption)
    {
        IReadOnlyList<TableColumn> keys = picks.By.Count == 0 ? [new TableColumn("", IsNumber: false)] : [.. picks.By.Select(dimension => new TableColumn(dimension.Title, IsNumber: false))];
        return new DataTable(
            Name,
            caption,
            [.. keys, .. picks.Figures.SelectMany(figure => Columns(figure, picks))],
            [Total(picks, rows.Total), .. rows.Rows.Select(row => new TableRow([.. row.Keys.Select((key, index) => KeyCell(picks, index, key)), .. Cells(picks, row.Figures)]))]);
    }

    private static TableRow Total(ExplorePicks picks, IReadOnlyList<ExploreFigure> figures) =>
        new([new TableCell("All"), .. Enumerable.Repeat(new TableCell(""), Math.Max(0, picks.By.Count - 1)), .. Cells(picks, figures)], IsMine: true);

    private static TableCell KeyCell(ExplorePicks picks, int index, KeyValue key) => new(
        key.Label,
        Href: ExploreRows.Narrowed(picks.Question.Filter, picks.By[index], key) is { } filter ? Urls.Of(picks.Question.Page, filter) : null);

    private static IEnumerable<TableColumn> Columns(Metric figure, ExplorePicks picks)
    {
        yield return new TableColumn(figure.Title, Unit: Units.Sign(figure.Unit));
        if (HasShare(figure, picks))
            yield return new TableColumn("Part of all", Unit: "share");
        switch (picks.Beside)
        {
            case Beside.Nothing:
                break;
            case Beside.Peers:
                yield return new TableColumn("Median of peers", Unit: Units.Sign(figure.Unit));
                yield return new TableColumn("Rank");
                break;
            default:
                yield return new TableColumn(picks.Beside switch { Beside.LastYear => "The year before", Beside.PeriodBefore => "The period before", _ => "Target" }, Unit: Units.Sign(figure.Unit));
                yield return new TableColumn("Change", Unit: figure.Unit == Unit.Ratio ? "points" : Units.Sign(figure.Unit));
                break;
        }
    }

    /// <summary>Parts of a whole that is not one time after another.</summary>
    private static bool HasShare(Metric figure, ExplorePicks picks) => figure.Additive && picks.By.Count > 0 && !picks.By.Any(dimension => dimension.IsTime);

    private static IEnumerable<TableCell> Cells(ExplorePicks picks, IReadOnlyList<ExploreFigure> figures) =>
        picks.Figures.Zip(figures).SelectMany(pair => Cells(picks, pair.First, pair.Second));

    private static IEnumerable<TableCell> Cells(ExplorePicks picks, Metric metric, ExploreFigure figure)
    {
        yield return Cell(figure.Figure, metric.Unit);
        if (HasShare(metric, picks))
            yield return figure.Share is { } share ? new TableCell(Percent.Short(share), share, Bar: Math.Clamp(share, 0m, 1m)) : new TableCell("");
        if (figure.Compare is { } compared)
        {
            yield return Cell(new Figure(compared.Value, compared.Status, compared.Display), metric.Unit);
            yield return Change.Of(compared, metric.Unit) is { } change
                ? TableCell.Of(change, metric.Unit == Unit.Ratio ? Percent.RoundPoints(compared.Change!.Value) : compared.Change)
                : Cell(new Figure(Value: null, compared.Status, ""), metric.Unit);
        }
        if (figure.Peers is { } peers)
        {
            yield return Cell(new Figure(peers.Median, peers.Status, ""), metric.Unit);
            yield return peers.Rank is { } rank ? new TableCell($"{English.Ordinal(rank)} of {English.Cardinal(peers.Members)}", rank) : new TableCell("z", Exact: Shown.Meaning(FigureStatus.NotApplicable));
        }
    }

    private static TableCell Cell(Figure figure, Unit unit) => TableCell.Of(Shown.Of(figure, unit), figure.Value);
}
