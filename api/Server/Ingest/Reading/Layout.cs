using CsvHelper;

namespace Analytics.Api.Ingest.Reading;

/// <summary>How one table is to be read: where its headings stand, which column is which field, how its dates and amounts are meant.</summary>
internal sealed class Layout(Table table, Headings headings, LayoutColumn?[] columns)
{
    /// <summary>The sheet's name; null where the file is the table.</summary>
    public string? Sheet => table.Sheet;

    /// <summary>In bytes, before they are decoded.</summary>
    public long Length => table.Length;

    /// <summary>The last line of the headings, counted from 1; what stands above is a preamble. 0 when there are no headings.</summary>
    public int HeadingLine => headings.Line;

    /// <summary>The rows of the headings as printed: nearly always one.</summary>
    public IReadOnlyList<string[]> HeadingRows => headings.Rows;

    /// <summary>All headings as printed, those of columns that are not read among them.</summary>
    public IReadOnlyList<string> Headings => headings.Printed;

    public char Separator => headings.Separator;

    public int FieldCount => columns.Length;

    /// <summary>The column of a field; null when the table has none.</summary>
    public LayoutColumn? ColumnOf(Field field) => columns[field.Position];

    public LayoutColumn? ColumnAt(int position) => columns[position];

    /// <summary>A reader of the whole table from its beginning.</summary>
    public CsvReader Open() => table.Open(headings.Separator);

    /// <summary>The same columns in a sheet that goes on where this one ends, without headings of its own.</summary>
    public Layout ContinuedIn(Table next) => new(next, Reading.Headings.None(headings), columns);
}

/// <summary>One column that was recognised.</summary>
/// <param name="Index">From 0.</param>
/// <param name="Heading">As printed, without a byte order mark; the field's own name where there is none.</param>
/// <param name="DateOrder">How its dates are meant, decided from all of them.</param>
/// <param name="DecimalMark">How its amounts are meant, decided from all of them.</param>
internal sealed record LayoutColumn(int Index, string Heading, DateOrder DateOrder, DecimalMark DecimalMark);
