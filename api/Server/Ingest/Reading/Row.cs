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

    /// <summary>Whether no cell holds anything, of known columns or others.</summary>
    public bool IsBlank
    {
        get
        {
            foreach (var (_, length) in _cells)
            {
                if (length > 0)
                    return false;
            }

            return FilledCells() == 0;
        }
    }

    /// <summary>Whether the row has the headings again, as every page of a report does.</summary>
    public bool RepeatsHeadings
    {
        get
        {
            for (var i = 0; i < _cells.Length; i++)
            {
                if (_layout.ColumnAt(i) is { } column && !At(i).Equals(column.Heading, StringComparison.OrdinalIgnoreCase))
                    return false;
            }

            return true;
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

    /// <summary>How many cells of the row hold anything.</summary>
    public int FilledCells()
    {
        var filled = 0;
        for (var i = 0; i < _reader.FieldCount; i++)
            filled += _reader.GetString(i).AsSpan().Trim().IsEmpty ? 0 : 1;
        return filled;
    }

    /// <summary>The first cell of the row that holds anything; empty when there is none.</summary>
    public string FirstCell()
    {
        for (var i = 0; i < _reader.FieldCount; i++)
        {
            if (_reader.GetString(i).Trim() is { Length: > 0 } text)
                return text;
        }

        return "";
    }

    public static bool IsNothing(ReadOnlySpan<char> text) =>
        text.IsEmpty || (text.Length <= 4 && (text is "-" or "NA" or "N/A" or "n/a" or "#N/A" or "NULL" or "null"));

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

            var length = _reader.GetChars(column.Index, _text.AsSpan(end));
            var cell = _text.AsSpan(end, length);
            var start = end + (length - cell.TrimStart().Length);
            _cells[i] = (start, cell.Trim().Length);
            end += length;
        }
    }
}
