using Analytics.Dashboard.Components.Charts;
using Analytics.Dashboard.Components.Drawings;
using Analytics.Dashboard.Components.Tables;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.Explore;

/// <summary>The first figure drawn as its split wants: bars for one thing, lines for time, a heat table for two; three are for the table alone.</summary>
public sealed class ExplorePicture
{
    public const string TableName = "picture";

    private const int MostBars = 30;
    private const int MostRows = 24;
    private const int MostColumns = 12;
    private const int MostLines = 6;

    private readonly Metric _metric;
    private readonly IReadOnlyList<Dimension> _by;
    private readonly IReadOnlyList<ExploreRow> _rows;
    private readonly string _caption;
    private readonly bool _isTruncated;

    private ExplorePicture(ExplorePicks picks, ExploreRows rows, string caption)
    {
        (_metric, _by, _rows, _caption, _isTruncated) = (picks.Figures[0], picks.By, rows.Rows, caption, rows.IsTruncated);
        var time = _by.ToList().FindIndex(dimension => dimension.IsTime);
        if (time >= 0)
            DrawLines(time);
        else if (_by.Count == 1)
            DrawBars(picks);
        else
            DrawHeat();
    }

    public PlotlyFigure? Lines { get; private set; }

    public IReadOnlyList<Bar>? Bars { get; private set; }

    public HeatMap? Heat { get; private set; }

    /// <summary>Whether it needs a row of its own.</summary>
    public bool IsWhole => Heat is { Columns.Count: > 4 };

    /// <summary>Exactly the numbers that are drawn.</summary>
    public DataTable Table { get; private set; } = null!;

    /// <summary>What the picture says.</summary>
    public Phrase Sentence { get; private set; } = null!;

    /// <summary>Null where there is nothing to draw.</summary>
    public static ExplorePicture? Of(ExplorePicks picks, ExploreRows rows, string caption) =>
        picks.By.Count is 1 or 2 && rows.Rows.Any(row => row.Figures[0].Value is not null) ? new ExplorePicture(picks, rows, caption) : null;

    private void DrawBars(ExplorePicks picks)
    {
        var drawn = _rows.Take(MostBars).ToList();
        Bars =
        [
            .. drawn.Select(row => new Bar(
                row.Keys[0].Label,
                row.Figures[0].Value,
                Text(row),
                _by[0].Name == "COUNCIL" && row.Keys[0].Code == picks.Question.Filter.LookedInto)),
        ];
        Table = new DataTable(
            TableName,
            _caption,
            [new TableColumn(_by[0].Title, IsNumber: false), new TableColumn(_metric.Title, Unit: Units.Sign(_metric.Unit))],
            [.. drawn.Select(row => new TableRow([new TableCell(row.Keys[0].Label), Cell(row)]))]);
        Sentence = Extremes(drawn, row => row.Keys[0].Label, drawn.Count < _rows.Count ? $" The first {MostBars} of {English.Count(_rows.Count)} rows are drawn." : "");
    }

    private void DrawHeat()
    {
        var across = Keys(1).Take(MostColumns).ToList();
        var down = Keys(0).Take(MostRows).ToList();
        var cells = _rows.ToDictionary(row => (row.Keys[0], row.Keys[1]));
        Heat = new HeatMap(
            [.. across.Select(key => key.Label)],
            [.. down.Select(key => new HeatRow(key.Label, [.. across.Select(column => cells.TryGetValue((key, column), out var row) ? new HeatCell(row.Figures[0].Value, Text(row)) : HeatCell.Nothing)]))]);
        Table = Pivot(_by[0].Title, down, across, (row, column) => cells.GetValueOrDefault((row, column)));
        var isCut = across.Count < Keys(1).Count() || down.Count < Keys(0).Count();
        Sentence = Extremes([.. cells.Values], row => $"{row.Keys[0].Label}, {row.Keys[1].Label}", isCut ? $" {English.Sentence(English.Cardinal(down.Count))} by {English.Cardinal(across.Count)} are drawn; the table has all." : "");
    }

    private void DrawLines(int time)
    {
        var times = Keys(time).OrderBy(key => key.Code, StringComparer.Ordinal).ToList();
        var series = _by.Count == 1 ? [new KeyValue(Code: null, _metric.Title)] : Highest(1 - time, row => row.Keys[time] == times[^1]);
        var cells = _rows.ToDictionary(row => (_by.Count == 1 ? series[0] : row.Keys[1 - time], row.Keys[time]));
        Lines = TimeLines.Of(_metric.Unit, [.. times.Select(key => Short(key, _by[time]))], [.. series.Select(one => (one.Label, Points(one, times, cells)))]);
        Table = Pivot(_by[time].Title, times, series, (row, column) => cells.GetValueOrDefault((column, row)));
        var left = _by.Count == 1 ? 0 : Keys(1 - time).Count() - series.Count;
        Sentence = _by.Count == 1
            ? OverTime(times, key => cells.GetValueOrDefault((series[0], key)))
            : Extremes([.. cells.Values.Where(row => row.Keys[time] == times[^1])], row => row.Keys[1 - time].Label, left > 0 ? $" The {English.Cardinal(series.Count)} highest of {English.Cardinal(series.Count + left)} are drawn." : "", $"In {times[^1].Label}: ");
    }

    /// <summary>The few keys with the highest figures in some rows.</summary>
    private List<KeyValue> Highest(int index, Func<ExploreRow, bool> isAmong) =>
    [
        .. Keys(index)
            .OrderByDescending(key => _rows.FirstOrDefault(row => row.Keys[index] == key && isAmong(row))?.Figures[0].Value ?? decimal.MinValue)
            .Take(MostLines),
    ];

    private static IReadOnlyList<Figure?> Points(KeyValue one, List<KeyValue> times, Dictionary<(KeyValue, KeyValue), ExploreRow> cells) =>
        [.. times.Select(key => cells.GetValueOrDefault((one, key))?.Figures[0].Figure)];

    private IEnumerable<KeyValue> Keys(int index) => _rows.Select(row => row.Keys[index]).Distinct();

    private static string Short(KeyValue key, Dimension dimension) =>
        dimension.Kind == DimensionKind.Month && key.Code is { } code ? DateOnly.Parse(code, System.Globalization.CultureInfo.InvariantCulture).ToString("MMM yy", English.Culture) : key.Label;

    private DataTable Pivot(string title, IReadOnlyList<KeyValue> down, IReadOnlyList<KeyValue> across, Func<KeyValue, KeyValue, ExploreRow?> find) => new(
        TableName,
        $"{_metric.Title}: {_caption}",
        [new TableColumn(title, IsNumber: false), .. across.Select(key => new TableColumn(key.Label, Unit: Units.Sign(_metric.Unit)))],
        [.. down.Select(row => new TableRow([new TableCell(row.Label), .. across.Select(column => find(row, column) is { } found ? Cell(found) : new TableCell("–"))]))]);

    private Phrase Extremes(List<ExploreRow> rows, Func<ExploreRow, string> name, string also, string before = "")
    {
        var known = rows.Where(row => row.Figures[0].Value is not null).ToList();
        var withheld = rows.Count(row => row.Figures[0].Status == FigureStatus.Suppressed);
        also += withheld > 0 ? $" {English.Sentence(English.Cardinal(withheld))} of {English.Cardinal(rows.Count)} {(withheld == 1 ? "is" : "are")} withheld (c)." : "";
        also += _isTruncated ? " There is more than these rows." : "";
        if (known.Count < 2)
            return new Phrase().Say(known is [var only] ? $"{before}{name(only)}: {Text(only)}.{also}" : $"{before}no figure is shown.{also}");

        var most = known.MaxBy(row => row.Figures[0].Value)!;
        var least = known.MinBy(row => row.Figures[0].Value)!;
        return new Phrase().Say(before).Stress($"{name(most)} is highest, {Text(most)}").Say($"; {name(least)} lowest, {Text(least)}.{also}");
    }

    private Phrase OverTime(List<KeyValue> times, Func<KeyValue, ExploreRow?> find)
    {
        var known = times.Where(key => find(key)?.Figures[0].Value is not null).ToList();
        if (known is not [var first, .., var last])
            return new Phrase().Say(known is [var only] ? $"{only.Label}: {Text(find(only)!)}." : "No figure is shown.");

        var (before, after) = (find(first)!.Figures[0].Value, find(last)!.Figures[0].Value);
        var verb = after > before ? "rose" : after < before ? "fell" : "stayed the same";
        return new Phrase().Stress($"{_metric.Title} {verb} from {Text(find(first)!)} to {Text(find(last)!)}").Say($" between {first.Label} and {last.Label}.");
    }

    private string Text(ExploreRow row) => Shown.Of(row.Figures[0].Figure, _metric.Unit).Text;

    private TableCell Cell(ExploreRow row) => TableCell.Of(Shown.Of(row.Figures[0].Figure, _metric.Unit), row.Figures[0].Value);
}
