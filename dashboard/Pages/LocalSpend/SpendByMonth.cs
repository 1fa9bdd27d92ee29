using Analytics.Dashboard.Components.Charts;
using Analytics.Dashboard.Components.Tables;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.State;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.LocalSpend;

/// <summary>What was paid in each month of the years shown and of those before; chart, table and sentence read the same amounts.</summary>
public sealed class SpendByMonth(PageQuestion question, LocalSpendAnswer answer, Subject subject)
{
    public const string TableName = "months";

    /// <summary>April to March, as a financial year runs.</summary>
    private static readonly IReadOnlyList<int> Calendar = [4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3];

    private static readonly IReadOnlyList<string> Dashes = ["solid", "dash", "dot", "dashdot"];

    private readonly Dictionary<(string Year, int Month), Figure> _amounts =
        answer.Months.Rows.ToDictionary(row => (row.FinancialYear, row.Month.Month), row => row.Amount);

    /// <summary>Ascending: the years before, then those shown.</summary>
    private IReadOnlyList<string> Years { get; } = [.. question.YearsBefore, .. question.Years];

    /// <summary>The sentence above the chart, about the years shown alone.</summary>
    public Phrase Sentence()
    {
        var months = answer.Months.Rows.Where(row => question.Years.Contains(row.FinancialYear) && row.Amount.Value is not null).ToList();
        if (months.Count < 2)
            return new Phrase().Say(months is [var only] ? $"{English.Month(only.Month)} alone: {Shown.Money(only.Amount).Text}." : "No month of this time has spend.");

        var most = months.MaxBy(row => row.Amount.Value)!;
        var least = months.MinBy(row => row.Amount.Value)!;
        var average = months.Average(row => row.Amount.Value!.Value);
        return new Phrase()
            .Stress($"{English.Month(most.Month)} was the month of most {subject.Spend}, {Shown.Money(most.Amount).Text}")
            .Say($"; {English.Month(least.Month)} of least, {Shown.Money(least.Amount).Text}. A month came to {Pounds.Short(average)} on average.");
    }

    public DataTable Table() => new(
        TableName,
        $"{English.Sentence(subject.Spend)} by month, {subject.Who}",
        [new TableColumn("Month", IsNumber: false), .. Years.Select(year => new TableColumn(year, Unit: "£"))],
        [
            .. Calendar.Select(month => new TableRow([new TableCell(MonthName(month, "MMMM")), .. Years.Select(year => Cell(year, month))])),
            new TableRow([new TableCell("Year"), .. Years.Select(Total)], IsMine: true),
        ]);

    /// <summary>The latest year as columns, those before it as lines.</summary>
    public PlotlyFigure Chart()
    {
        var ticks = Ticks.Around(_amounts.Values.Select(figure => figure.Value ?? 0m));
        return new PlotlyFigure(
            [.. Years.Select((year, index) => index == Years.Count - 1 ? Columns(year) : Lines(year, Years.Count - 2 - index))],
            new Layout
            {
                Height = 420,
                BarGap = 0.4m,
                HoverMode = "closest",
                ShowLegend = true,
                Legend = new Legend("h", X: 0, Y: 1.02m, XAnchor: "left", YAnchor: "bottom"),
                Margin = new Margin(L: 8, R: 8, T: 36, B: 28),
                XAxis = new Axis { Type = "category", ShowGrid = false, TickAngle = 0, TickVals = [.. Calendar.Where((_, index) => index % 2 == 0).Select(Short)] },
                YAxis = new Axis { Range = [ticks[0], ticks[^1]], ShowGrid = true, ZeroLine = true, TickVals = [.. ticks], TickText = [.. ticks.Select(Pounds.Tick)], Automargin = true },
            });
    }

    private static string Short(int month) => MonthName(month, "MMM");

    private static string MonthName(int month, string format) => new DateOnly(2000, month, 1).ToString(format, English.Culture);

    private Trace Columns(string year) => Series(year) with { Type = "bar", Marker = new Marker("var(--ring-gm)") };

    private Trace Lines(string year, int yearsEarlier) => Series(year) with
    {
        Type = "scatter",
        Mode = "lines+markers",
        Line = new Line(Tokens.Soft, 2, Dashes[yearsEarlier % Dashes.Count]),
        Marker = new Marker(Tokens.Soft, Size: 6),
    };

    private Trace Series(string year) => new()
    {
        Type = "bar",
        Name = year,
        X = [.. Calendar.Select(Short)],
        Y = [.. Calendar.Select(month => (object?)_amounts.GetValueOrDefault((year, month))?.Value)],
        HoverInfo = "text",
        HoverText = [.. Calendar.Select(month => $"{MonthName(month, "MMMM")} {year}: {Amount(year, month).Text}")],
    };

    private TableCell Cell(string year, int month) => TableCell.Of(Amount(year, month), _amounts.GetValueOrDefault((year, month))?.Value);

    private TableCell Total(string year)
    {
        var months = answer.Months.Rows.Where(row => row.FinancialYear == year).Select(row => row.Amount.Value).ToList();
        if (months.Count == 0 || months.Contains(null))
            return new TableCell(Shown.Nothing.Text, Exact: Shown.Nothing.Exact);

        var total = months.Sum()!.Value;
        return new TableCell(Pounds.Short(total), total, Pounds.Exact(total));
    }

    private Shown Amount(string year, int month) => _amounts.TryGetValue((year, month), out var figure) ? Shown.Money(figure) : Shown.Nothing;
}
