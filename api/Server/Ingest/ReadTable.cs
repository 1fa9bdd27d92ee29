using Analytics.Api.Ingest.Reading;

namespace Analytics.Api.Ingest;

/// <summary>A table that was read.</summary>
/// <param name="Sheet">The sheet's name; null where the file is the table.</param>
/// <param name="HeadingLine">The line of the headings, counted from 1; 0 where there are none.</param>
/// <param name="Columns">The columns that were recognised; others are left alone.</param>
/// <param name="Rows">How many rows stood below the headings.</param>
/// <param name="FirstRows">The cells of the first rows of data, in the order of the columns.</param>
public sealed record ReadTable(string? Sheet, int HeadingLine, IReadOnlyList<ReadColumn> Columns, long Rows, IReadOnlyList<IReadOnlyList<string>> FirstRows)
{
    /// <summary>How many rows are shown.</summary>
    public const int RowsShown = 5;

    internal static ReadTable Of(Layout layout, FieldSet fields, long rows, IReadOnlyList<IReadOnlyList<string>> firstRows) => new(
        layout.Sheet,
        layout.HeadingLine,
        [.. fields.All.Where(field => layout.ColumnOf(field) is not null).Select(field => ReadColumn.Of(field, layout.ColumnOf(field)!))],
        rows,
        firstRows);
}

/// <summary>A column that was recognised.</summary>
/// <param name="Field">What it says, by the best name for it.</param>
/// <param name="Heading">As printed; the field's own name where there are no headings.</param>
/// <param name="Index">From 0.</param>
/// <param name="DateOrder">How its dates are meant; null where it has none.</param>
public sealed record ReadColumn(string Field, string Heading, int Index, DateOrder? DateOrder)
{
    internal static ReadColumn Of(Field field, LayoutColumn column) =>
        new(field.Name, column.Heading, column.Index, field.Content == Content.Date ? column.DateOrder : null);
}
