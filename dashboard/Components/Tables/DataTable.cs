using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Components.Tables;

/// <summary>A table of a page: shown beneath its chart, and given out as a file with the same numbers.</summary>
/// <param name="Name">Its name in addresses: letters and hyphens.</param>
/// <param name="Caption">What it shows, for whom and when.</param>
public sealed record DataTable(string Name, string Caption, IReadOnlyList<TableColumn> Columns, IReadOnlyList<TableRow> Rows)
{
    /// <summary>About as many letters as a phone shows beside each other.</summary>
    private const int LettersOfPhone = 39;

    /// <summary>As many rows as a phone shows at first of a table whose rows stand as lines; the style sheet counts them.</summary>
    private const int RowsOfPhone = 6;

    /// <summary>About as many letters as a sheet of A4 takes in the size that tables have on paper.</summary>
    private const int LettersOfSheet = 90;

    /// <summary>As long as a line of words need be.</summary>
    private const int LettersOfWords = 14;

    private const int LettersOfBar = 7;
    private const int LettersOfStack = 12;

    /// <summary>Whether its columns fit a phone beside each other, where words may break and numbers may not.</summary>
    public bool IsNarrow => Across <= LettersOfPhone;

    /// <summary>Whether a phone shows its first rows only until asked for all.</summary>
    public bool IsFolded => !IsNarrow && Rows.Count > RowsOfPhone + 2;

    /// <summary>Whether only small type gets its columns onto a sheet of paper.</summary>
    public bool IsBroad => Across > LettersOfSheet;

    /// <summary>What the symbols in it mean, each once.</summary>
    public IReadOnlyList<string> Symbols =>
        [.. Rows.SelectMany(row => row.Cells).SelectMany(cell => new[] { cell.Text is "c" or "x" or "z" ? Meaning(cell) : null, cell.Mark is null ? null : Shown.Meaning(FigureStatus.Provisional) }).OfType<string>().Distinct(StringComparer.Ordinal)];

    private int Across => Columns.Select(Letters).Sum();

    private static string? Meaning(TableCell symbol) =>
        symbol.Exact is null || symbol.Exact.EndsWith($"({symbol.Text})", StringComparison.Ordinal) ? symbol.Exact : $"{symbol.Exact} ({symbol.Text})";

    private int Letters(TableColumn column, int index) =>
        Rows.Select(row => Letters(row.Cells[index], mayBreak: !column.IsNumber)).Append(LongestWord(column.Title)).Max();

    private static int Letters(TableCell cell, bool mayBreak)
    {
        var words = mayBreak ? Math.Max(LongestWord(cell.Text), Math.Min(cell.Text.Length, LettersOfWords)) : cell.Text.Length;
        var drawn = (cell.Bar is null ? 0 : LettersOfBar) + (cell.Stack.Count == 0 ? 0 : LettersOfStack);
        return Math.Max(words + drawn, LongestWord(cell.Aside ?? ""));
    }

    private static int LongestWord(string words) => words.Split(' ').Max(word => word.Length);
}

/// <summary>A column of numbers, or of words.</summary>
/// <param name="Unit">Goes into the heading of a file, where cells are bare numbers: <c>£</c>, <c>share</c>.</param>
public sealed record TableColumn(string Title, bool IsNumber = true, string? Unit = null);

/// <summary>A row; its first cell names it.</summary>
/// <param name="IsMine">The council looked into stands out everywhere.</param>
public sealed record TableRow(IReadOnlyList<TableCell> Cells, bool IsMine = false);

/// <summary>A figure or a text.</summary>
/// <param name="Text">As people read it.</param>
/// <param name="Value">The number itself; null for text and for figures that are not there.</param>
/// <param name="Exact">Told on demand.</param>
/// <param name="Mark">A symbol after the number.</param>
/// <param name="Href">Where the cell leads.</param>
/// <param name="Bar">A part of one to draw beside the number; null for no bar.</param>
public sealed record TableCell(string Text, decimal? Value = null, string? Exact = null, string? Mark = null, string? Href = null, decimal? Bar = null)
{
    /// <summary>How far the bar should be by now, as a part of one: a tick across it.</summary>
    public decimal? Expected { get; init; }

    /// <summary>Parts of one, drawn side by side; empty for none.</summary>
    public IReadOnlyList<StackPart> Stack { get; init; } = [];

    /// <summary>A second line in small type.</summary>
    public string? Aside { get; init; }

    /// <summary>Its class in the style sheet: <c>better</c>, <c>worse</c>, <c>day</c>.</summary>
    public string? Style { get; init; }

    public static TableCell Of(Shown shown, decimal? value, decimal? bar = null) => new(shown.Text, value, shown.Exact, shown.Mark, Bar: bar);

    /// <summary>A day, unbroken.</summary>
    /// <param name="missing">What it means that there is none.</param>
    public static TableCell Of(DateOnly? day, string missing) => day is { } known ? new TableCell(English.ShortDay(known)) { Style = "day" } : new TableCell("–", Exact: missing);

    /// <summary>A change with its arrow; a dash where there is none to tell.</summary>
    /// <param name="value">The change in a bare number for a file.</param>
    public static TableCell Of(Change? change, decimal? value) => change is null
        ? new TableCell("x", Exact: Shown.Meaning(FigureStatus.Unavailable))
        : new TableCell(change.Size.Length == 0 ? change.Words : $"{change.Arrow} {change.Size}", value) { Style = change.Style };
}

/// <summary>One part of a stacked bar.</summary>
/// <param name="Part">Of one.</param>
/// <param name="Token">Its colour in the style sheet, <c>--ring-own</c>.</param>
/// <param name="IsHatched">What is unknown is hatched.</param>
public sealed record StackPart(string Name, decimal Part, string Token, bool IsHatched = false);
