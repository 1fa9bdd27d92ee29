using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Components.Charts;

/// <summary>A figure over time: one line for each of a few, told apart by dash and mark as well as by colour.</summary>
public static class TimeLines
{
    private static readonly IReadOnlyList<(string Colour, string Dash, string Mark)> Styles =
    [
        ("var(--ring-own)", "solid", "circle"),
        ("var(--ring-gm)", "dash", "square"),
        ("var(--ink)", "dot", "diamond"),
        ("var(--edge)", "solid", "triangle-up"),
        ("var(--ring-star)", "dashdot", "cross"),
        ("var(--soft)", "longdash", "x"),
    ];

    /// <summary>One line for each series.</summary>
    /// <param name="times">Oldest first.</param>
    /// <param name="series">Each with a figure for every time, null where there is none.</param>
    public static PlotlyFigure Of(Unit unit, IReadOnlyList<string> times, IReadOnlyList<(string Name, IReadOnlyList<Figure?> Points)> series)
    {
        var ticks = Ticks.Around(series.SelectMany(one => one.Points).Select(figure => figure?.Value ?? 0m));
        return new PlotlyFigure(
            [.. series.Select((one, index) => Line(unit, times, one.Name, one.Points, Styles[index % Styles.Count]))],
            new Layout
            {
                Height = 420,
                HoverMode = "closest",
                ShowLegend = series.Count > 1,
                Legend = new Legend("h", X: 0, Y: 1.02m, XAnchor: "left", YAnchor: "bottom"),
                Margin = new Margin(L: 8, R: 16, T: series.Count > 1 ? 64 : 12, B: 36),
                XAxis = new Axis { Type = "category", ShowGrid = false, NTicks = 8, TickAngle = 0, Automargin = true },
                YAxis = new Axis { Range = [ticks[0], ticks[^1]], ShowGrid = true, ZeroLine = true, TickVals = [.. ticks], TickText = [.. ticks.Select(tick => Units.Tick(tick, unit))], Automargin = true },
            });
    }

    private static Trace Line(Unit unit, IReadOnlyList<string> times, string name, IReadOnlyList<Figure?> points, (string Colour, string Dash, string Mark) style) => new()
    {
        Type = "scatter",
        Mode = "lines+markers",
        Name = Plotly.Text(name),
        X = [.. times],
        Y = [.. points.Select(figure => (object?)figure?.Value)],
        HoverInfo = "text",
        HoverText = [.. points.Select((figure, index) => $"{Plotly.Bold(name)}<br>{times[index]}: {(figure is null ? "nothing" : Shown.Of(figure, unit).Text)}")],
        Line = new Line(style.Colour, 2, style.Dash),
        Marker = new Marker(style.Colour, Size: 7, Symbol: style.Mark),
    };
}
