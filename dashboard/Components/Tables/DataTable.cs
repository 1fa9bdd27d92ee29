namespace Analytics.Dashboard.Components.Tables;

/// <summary>A table of a page: shown beneath its chart, and given out as a file with the same numbers.</summary>
/// <param name="Name">Its name in addresses: letters and hyphens.</param>
/// <param name="Caption">What it shows, for whom and when.</param>
public sealed record DataTable(string Name, string Caption, IReadOnlyList<TableColumn> Columns, IReadOnlyList<TableRow> Rows);

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
/// <param name="Bar">A part of one to draw behind the number; null for no bar.</param>
public sealed record TableCell(string Text, decimal? Value = null, string? Exact = null, string? Mark = null, string? Href = null, decimal? Bar = null)
{
    public static TableCell Of(Text.Shown shown, decimal? value, decimal? bar = null) => new(shown.Text, value, shown.Exact, shown.Mark, Bar: bar);
}
