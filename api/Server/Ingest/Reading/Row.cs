using System.Text;
using CsvHelper;

namespace Analytics.Api.Ingest.Reading;

/// <summary>The row that is being read, by fields. One object serves all rows, so what it gives lasts until the next one.</summary>
internal sealed class Row
{
    private readonly CsvReader _reader;
    private readonly Layout _layout;
    private readonly (int Start, int Length)[] _cells;
    private char[] _text = new char[1024];

    public Row(CsvReader reader, Layout layout)
    {
        _reader = reader;
        _layout = layout;
        _cells = new (int, int)[layout.FieldCount];
    }

    /// <summary>The line of the file where the row begins, counted from 1.</summary>
    public int Line => (int)_reader.LineNumber;

    /// <summary>The row as printed.</summary>
    public string Raw => Encoding.UTF8.GetString(_reader.RawRecord);

    /// <summary>The sheet that the row stands in; null where the file is the table.</summary>
    public string? Sheet => _layout.Sheet;

    /// <summary>Whether no cell holds a letter or a digit, of known columns or others: empty, or a line drawn with dashes.</summary>
    public bool IsBlank
    {
        get
        {
            for (var i = 0; i < _cells.Length; i++)
            {
                if (SaysSomething(At(i)))
                    return false;
            }

            for (var i = 0; i < _reader.FieldCount; i++)
            {
                if (SaysSomething(_reader.GetString(i)))
                    return false;
            }

            return true;
        }
    }

    /// <summary>Whether the row has the headings again, or one row of them, as every page of a report does.</summary>
    public bool RepeatsHeadings
    {
        get
        {
            for (var i = 0; i < _layout.HeadingRows.Count; i++)
            {
                if (Repeats(_layout.HeadingRows[i]))
                    return true;
            }

            return false;
        }
    }

    /// <summary>The trimmed cell of a field; empty when the file or the row has none.</summary>
    public ReadOnlySpan<char> this[Field field] => At(field.Position);

    /// <summary>Goes to the next row below the headings.</summary>
    public bool Read()
    {
        do
        {
            if (!_reader.Read())
                return false;
        }
        while (_reader.LineNumber <= _layout.HeadingLine);

        Decode();
        return true;
    }

    /// <summary>The cell as a string; null when it is empty or says that there is nothing: NA, N/A, #N/A, NULL or a dash.</summary>
    public string? TextOf(Field field)
    {
        var text = this[field];
        return IsNothing(text) ? null : text.ToString();
    }

    /// <summary>The heading of a field's column as printed; null when the file has no such column.</summary>
    public string? HeadingOf(Field field) => _layout.ColumnOf(field)?.Heading;

    public DateOrder DateOrderOf(Field field) => _layout.ColumnOf(field)?.DateOrder ?? DateOrder.DayFirst;

    public DecimalMark DecimalMarkOf(Field field) => _layout.ColumnOf(field)?.DecimalMark ?? DecimalMark.Point;

    /// <summary>How many cells of the row hold anything.</summary>
    public int FilledCells() => Cells().Count();

    /// <summary>The cells of the row that hold anything, known columns and others.</summary>
    public IEnumerable<string> Cells()
    {
        for (var i = 0; i < _reader.FieldCount; i++)
        {
            if (Trim(_reader.GetString(i)).ToString() is { Length: > 0 } text)
                yield return text;
        }
    }

    /// <summary>The first cell of the row that holds anything; empty when there is none.</summary>
    public string FirstCell() => Cells().FirstOrDefault("");

    public static bool IsNothing(ReadOnlySpan<char> text) =>
        text.IsEmpty || (text.Length <= 4 && (text is "-" or "NA" or "N/A" or "n/a" or "#N/A" or "NULL" or "null"));

    /// <summary>Takes off white space, and the zero characters that mainframes fill their cells with.</summary>
    public static ReadOnlySpan<char> Trim(ReadOnlySpan<char> cell)
    {
        while (!cell.IsEmpty && IsFiller(cell[0]))
            cell = cell[1..];
        while (!cell.IsEmpty && IsFiller(cell[^1]))
            cell = cell[..^1];
        return cell;
    }

    private static bool IsFiller(char c) => c == '\0' || char.IsWhiteSpace(c);

    private static bool SaysSomething(ReadOnlySpan<char> cell)
    {
        foreach (var c in cell)
        {
            if (char.IsLetterOrDigit(c))
                return true;
        }

        return false;
    }

    private bool Repeats(string[] headings)
    {
        var same = false;
        for (var i = 0; i < _cells.Length; i++)
        {
            if (_layout.ColumnAt(i) is not { } column)
                continue;
            if (column.Index >= headings.Length || !At(i).Equals(headings[column.Index], StringComparison.OrdinalIgnoreCase))
                return false;
            same |= _cells[i].Length > 0;
        }

        return same;
    }

    private ReadOnlySpan<char> At(int position)
    {
        var (start, length) = _cells[position];
        return _text.AsSpan(start, length);
    }

    private void Decode()
    {
        if (_text.Length < _reader.RawRecord.Length) // bytes, never fewer than the characters
            _text = new char[_reader.RawRecord.Length * 2];

        var end = 0;
        for (var i = 0; i < _cells.Length; i++)
        {
            _cells[i] = default;
            if (_layout.ColumnAt(i) is not { } column || column.Index >= _reader.FieldCount)
                continue;

            var (start, stop) = (end, end + _reader.GetChars(column.Index, _text.AsSpan(end)));
            end = stop;
            while (start < stop && IsFiller(_text[start]))
                start++;
            while (stop > start && IsFiller(_text[stop - 1]))
                stop--;
            _cells[i] = (start, stop - start);
        }

        _text.AsSpan(0, end).Replace('\0', ' '); // filler between the parts of a cell, too: no engine takes it in a text
    }
}
