namespace Analytics.Api.Ingest.Reading;

/// <summary>How one file is to be read: where its headings stand, which column is which field, how its dates are meant.</summary>
internal sealed class Layout
{
    private readonly LayoutColumn?[] _columns;

    public Layout(int headingLine, char separator, LayoutColumn?[] columns)
    {
        HeadingLine = headingLine;
        Separator = separator;
        _columns = columns;
    }

    /// <summary>The line of the headings, counted from 1; what stands above it is a preamble.</summary>
    public int HeadingLine { get; }

    public char Separator { get; }

    public int FieldCount => _columns.Length;

    /// <summary>The column of a field; null when the file has none.</summary>
    public LayoutColumn? ColumnOf(Field field) => _columns[field.Position];

    public LayoutColumn? ColumnAt(int position) => _columns[position];
}

/// <summary>One column that was recognised.</summary>
/// <param name="Index">From 0.</param>
/// <param name="Heading">As printed, without a byte order mark.</param>
/// <param name="DateOrder">How its dates are meant, decided from all of them.</param>
internal sealed record LayoutColumn(int Index, string Heading, DateOrder DateOrder);

/// <summary>Why the whole file cannot be read.</summary>
/// <param name="Line">Where, counted from 1.</param>
/// <param name="Code">In capitals.</param>
/// <param name="Message">What was found, what was expected and what to do.</param>
internal sealed record FileProblem(int Line, string Code, string Message);
