using Analytics.Dashboard.Components.Charts;
using Analytics.Dashboard.Components.Tables;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.State;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.LocalSpend;

/// <summary><see cref="RingsByCouncil"/> as a chart and as a table.</summary>
public static class RingsBlock
{
    public const string TableName = "rings";

    private const int BarHeight = 34;

    public static DataTable Table(RingsByCouncil rings, PageQuestion question, Subject subject)
    {
        var columns = new List<TableColumn> { new("Council", IsNumber: false) };
        columns.AddRange(Rings.InOrder.Select(ring => new TableColumn(Rings.Name(ring), Unit: "share")));
        columns.Add(new TableColumn("Spend", Unit: "£"));
        if (question.YearsBefore.Count > 0)
            columns.Add(new TableColumn($"Own borough, on {subject.PeriodBefore}", Unit: "points"));

        return new DataTable(
            TableName,
            $"Shares of {subject.Spend} by place of supplier, {subject.Period}",
            columns,
            [.. rings.Rows.Select(row => new TableRow([.. Cells(row, question)], row.IsMine))]);
    }

    public static PlotlyFigure Chart(RingsByCouncil rings)
    {
        var rows = rings.Rows.Reverse().ToList(); // Plotly draws from the bottom
        return new PlotlyFigure(
            [.. rings.RingsInUse.Select(ring => Bars(ring, rows))],
            new Layout
            {
                Height = 64 + BarHeight * rows.Count,
                BarMode = "relative",
                BarGap = 0.36m,
                HoverMode = "closest",
                Margin = new Margin(L: 8, R: 22, T: 26, B: 34),
                XAxis = new Axis { TickFormat = ".0%", Range = [0, 1.0m], ShowGrid = false, ZeroLine = false, TickVals = [0, 0.25m, 0.5m, 0.75m, 1] },
                YAxis = new Axis
                {
                    Type = "category",
                    CategoryArray = [.. rows.Select(row => row.Code)],
                    CategoryOrder = "array",
                    TickVals = [.. rows.Select(row => row.Code)],
                    TickText = [.. rows.Select(row => row.IsMine ? Plotly.Bold(row.Name) : Plotly.Text(row.Name))],
                    ShowGrid = false,
                    Automargin = true,
                },
                Shapes = [.. MedianLine(rings), .. Outline(rows)],
                Annotations = [.. MedianName(rings)],
            });
    }

    private static Trace Bars(LocalityRing ring, IReadOnlyList<CouncilRings> rows) => new()
    {
        Type = "bar",
        Orientation = "h",
        Name = Rings.Name(ring),
        X = [.. rows.Select(row => (object?)row.Rings.GetValueOrDefault(ring)?.Share)],
        Y = [.. rows.Select(row => row.Code)],
        CustomData = [.. rows.Select(row => row.Code)],
        HoverInfo = "text",
        HoverText = [.. rows.Select(row => Hover(ring, row))],
        Text = ring == LocalityRing.OwnBorough ? [.. rows.Select(row => Shown.Share(row.Kept).Text)] : null,
        TextPosition = ring == LocalityRing.OwnBorough ? "inside" : "none",
        InsideTextAnchor = "start",
        TextFont = new Font("var(--on-ring-own)", Tokens.FontSize),
        Marker = Fill(ring),
    };

    /// <summary>What is unknown is hatched, in every theme and in print.</summary>
    private static Marker Fill(LocalityRing ring)
    {
        var edge = new Line(Tokens.Card, 1);
        var colour = $"var(--ring-{Rings.Token(ring)})";
        return Rings.IsUnknown(ring)
            ? new Marker(colour, edge, new Pattern(ring == LocalityRing.Unknown ? "/" : "x", "var(--hatch)", colour, Size: 6, Solidity: 0.35m))
            : new Marker(colour, edge);
    }

    private static string Hover(LocalityRing ring, CouncilRings row)
    {
        var figure = row.Rings.GetValueOrDefault(ring);
        var share = figure?.Share is { } part ? Percent.Short(part) : "0.0%";
        return $"{Plotly.Bold(row.Name)}<br>{Rings.Name(ring)}: {share}" + (figure is null ? "" : $", {Shown.Money(figure).Text}");
    }

    private static IEnumerable<Shape> MedianLine(RingsByCouncil rings) => rings.Median is { } median
        ? [new Shape("line", median, median, 0, 1, new Line(Tokens.Ink, 2, "dot")) { XRef = "x", YRef = "paper", Layer = "above" }]
        : [];

    private static IEnumerable<Annotation> MedianName(RingsByCouncil rings) => rings.Median is { } median
        ? [new Annotation($"median kept {Percent.Short(median)}", median, 1) { XRef = "x", YRef = "paper", XAnchor = "center", YAnchor = "bottom", Font = new Font(Tokens.Soft, Tokens.FontSize) }]
        : [];

    private static IEnumerable<Shape> Outline(List<CouncilRings> rows) => rows.FindIndex(row => row.IsMine) is var index and >= 0
        ? [new Shape("rect", 0, 1, index - 0.4m, index + 0.4m, new Line(Tokens.Bee, 3)) { XRef = "paper", YRef = "y", Layer = "above" }]
        : [];

    private static IEnumerable<TableCell> Cells(CouncilRings row, PageQuestion question)
    {
        yield return new TableCell(row.Name, Href: Urls.Of(question.Page, question.Filter.LookInto(row.Code)));
        foreach (var ring in Rings.InOrder)
            yield return RingCell(row, ring);
        yield return TableCell.Of(Shown.Money(row.Amount), row.Amount.Value);
        if (question.YearsBefore.Count > 0)
            yield return ChangeCell(row);
    }

    /// <summary>A ring that is absent had no spend; one without a share stands in a whole of zero or less.</summary>
    private static TableCell RingCell(CouncilRings row, LocalityRing ring) => (row.Rings.GetValueOrDefault(ring), row.Kept.Value) switch
    {
        (null, not null) => new TableCell(Percent.Short(0m), 0m),
        ({ Share: { } share } figure, _) => new TableCell(Percent.Short(share), share, Shown.Money(figure).Exact),
        _ => new TableCell("z", Exact: Shown.Meaning(FigureStatus.NotApplicable)),
    };

    private static TableCell ChangeCell(CouncilRings row) => Change.OfShares(row.Kept, row.KeptBefore, Wanted.Higher) is { } change
        ? new TableCell(change.Size.Length == 0 ? change.Words : $"{change.Arrow} {change.Size}", Percent.RoundPoints(row.Kept.Value!.Value - row.KeptBefore!.Value!.Value))
        : new TableCell("x", Exact: Shown.Meaning(FigureStatus.Unavailable));
}
