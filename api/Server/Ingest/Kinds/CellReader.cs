using System.Globalization;
using Analytics.Api.Ingest.Reading;

namespace Analytics.Api.Ingest.Kinds;

/// <summary>Reads the cells of one row of a small file by what they must be, and collects what is wrong with them. Every reader gives null for an empty cell and for a wrong one.</summary>
internal sealed class CellReader(Row row)
{
    private readonly List<RowProblem> _problems = [];

    public IReadOnlyList<RowProblem> Problems => _problems;

    public string? Text(Field field) => row.TextOf(field);

    public string? Required(Field field)
    {
        var text = Text(field);
        if (text is null)
            Complain(field, "CELL_MISSING", $"The {field.Name} is empty: every row needs one.");
        return text;
    }

    public T? Word<T>(Field field) where T : struct, Enum
    {
        if (Text(field) is not { } text)
            return null;
        if (UpperCase.TryRead<T>(text, out var value))
            return value;

        Complain(field, "WORD_UNKNOWN", $"'{text}' is not a {field.Name}: write one of {UpperCase.AllOf<T>()}.");
        return null;
    }

    public bool? YesOrNo(Field field)
    {
        if (Text(field) is not { } text)
            return null;
        if (text.Equals("yes", StringComparison.OrdinalIgnoreCase) || text.Equals("true", StringComparison.OrdinalIgnoreCase))
            return true;
        if (!text.Equals("no", StringComparison.OrdinalIgnoreCase) && !text.Equals("false", StringComparison.OrdinalIgnoreCase))
            Complain(field, "NOT_YES_OR_NO", $"'{text}' is neither yes nor no.");
        return text.Equals("no", StringComparison.OrdinalIgnoreCase) || text.Equals("false", StringComparison.OrdinalIgnoreCase) ? false : null;
    }

    public decimal? Number(Field field, decimal least, decimal most)
    {
        if (Text(field) is not { } text)
            return null;
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;

        Complain(field, "NUMBER_UNREADABLE", string.Create(CultureInfo.InvariantCulture, $"'{text}' is not a number from {least} to {most}."));
        return null;
    }

    public long? Count(Field field)
    {
        if (Text(field) is not { } text)
            return null;
        if (long.TryParse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var count))
            return count;

        Complain(field, "NUMBER_UNREADABLE", $"'{text}' is not a whole number.");
        return null;
    }

    public DateOnly? Day(Field field)
    {
        var text = row[field];
        if (text.IsEmpty)
            return null;
        if (Dates.TryRead(text, row.DateOrderOf(field), out var day))
            return day;

        Complain(field, "DATE_UNREADABLE", $"'{text}' is not a date: write it like 2022-04-01.");
        return null;
    }

    public string? Postcode(Field field)
    {
        if (Text(field) is not { } text)
            return null;
        if (Postcodes.TryRead(text, out var postcode))
            return postcode;

        Complain(field, "POSTCODE_UNREADABLE", $"'{text}' is not a whole postcode: write it like SK1 3XE, or leave it empty.");
        return null;
    }

    public string? PostcodeOrSector(Field field)
    {
        if (Required(field) is not { } text)
            return null;
        if (Postcodes.TryRead(text, out var postcode) || Postcodes.TryReadSector(text, out postcode))
            return postcode;

        Complain(field, "POSTCODE_UNREADABLE", $"'{text}' is neither a postcode nor a sector: write it like SK1 3XE or SK1 3.");
        return null;
    }

    /// <summary>Notes a problem of one column, or of the row as a whole when there is none.</summary>
    public void Complain(Field? column, string code, string message) =>
        _problems.Add(new RowProblem(column is null ? null : row.HeadingOf(column), code, message, column is null ? null : row[column].ToString()));
}
