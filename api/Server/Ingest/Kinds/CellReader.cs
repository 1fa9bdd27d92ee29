using System.Globalization;
using Analytics.Api.Ingest.Reading;
using Analytics.Api.Model;

namespace Analytics.Api.Ingest.Kinds;

/// <summary>Reads the cells of one row of a small file by what they must be, and collects what is wrong with them. Every reader gives null for an empty cell and for a wrong one.</summary>
internal sealed class CellReader(Row row)
{
    private readonly List<RowProblem> _problems = [];

    public IReadOnlyList<RowProblem> Problems => _problems;

    public Row Row => row;

    public string? Text(Field field) => row.TextOf(field);

    public string? Required(Field field)
    {
        var text = Text(field);
        if (text is null)
            Complain(field, "CELL_MISSING", $"The {field.Name} is empty: every row needs one.");
        return text;
    }

    /// <summary>A word of a list; spaces and hyphens stand for the bars between its parts.</summary>
    public T? Word<T>(Field field) where T : struct, Enum
    {
        if (Text(field) is not { } text)
            return null;
        if (UpperCase.TryRead<T>(string.Concat(text.Select(c => c is ' ' or '-' ? '_' : c)), out var value))
            return value;

        Complain(field, "WORD_UNKNOWN", $"'{text}' is not a {field.Name}: write one of {UpperCase.AllOf<T>()}.");
        return null;
    }

    public T? RequiredWord<T>(Field field) where T : struct, Enum => Required(field) is null ? null : Word<T>(field);

    public bool? YesOrNo(Field field)
    {
        if (Text(field) is not { } text)
            return null;
        if (text.Equals("yes", StringComparison.OrdinalIgnoreCase) || text.Equals("true", StringComparison.OrdinalIgnoreCase))
            return true;
        if (text.Equals("no", StringComparison.OrdinalIgnoreCase) || text.Equals("false", StringComparison.OrdinalIgnoreCase))
            return false;

        Complain(field, "NOT_YES_OR_NO", $"'{text}' is neither yes nor no.");
        return null;
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

    /// <summary>An exact number, whatever its sign, perhaps with commas before groups of three.</summary>
    public decimal? Quantity(Field field)
    {
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands;
        if (Text(field) is not { } text)
            return null;
        if (decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out var number))
            return number;

        Complain(field, "NUMBER_UNREADABLE", $"'{text}' is not a number: write it like 12.5, without a unit.");
        return null;
    }

    /// <summary>An exact number that is not below zero.</summary>
    public decimal? Amount(Field field)
    {
        var number = Quantity(field);
        if (number is not < 0)
            return number;

        Complain(field, "NUMBER_NEGATIVE", $"The {field.Name} is {Text(field)}, but it cannot be less than 0: correct the number in the row that is too high instead.");
        return null;
    }

    /// <summary>A part of a whole: 0.2 or 20%.</summary>
    public decimal? Share(Field field)
    {
        if (Text(field) is not { } text)
            return null;
        var isPercentage = text.EndsWith('%');
        if (decimal.TryParse(isPercentage ? text[..^1] : text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number))
        {
            number = isPercentage ? number / 100 : number;
            if (number is >= 0 and <= 1)
                return number;
        }

        Complain(field, "SHARE_OUT_OF_RANGE", $"'{text}' is not a part of a whole: write a number from 0 to 1, like 0.2, or a percentage, like 20%.");
        return null;
    }

    /// <summary>An amount of money, with what reading it to the penny left out.</summary>
    public Pounds? Money(Field field, out decimal rounding)
    {
        rounding = 0;
        if (Text(field) is not { } text)
            return null;
        if (Amounts.TryRead(text, out var amount, out rounding))
            return amount;

        Complain(field, "AMOUNT_UNREADABLE", $"'{text}' is not an amount of money: write it like 1234.56, or leave it empty.");
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
        if (!Dates.TryRead(text, row.DateOrderOf(field), out var day))
        {
            Complain(field, "DATE_UNREADABLE", $"'{text}' is not a date: write it like 2022-04-01.");
            return null;
        }

        return day;
    }

    /// <summary>A day that something happens on.</summary>
    public DateOnly? DayOfFact(Field field)
    {
        var day = Day(field);
        if (day < Dates.EarliestOfAll || day > Dates.Latest)
            Complain(field, "DATE_OUT_OF_RANGE", string.Create(CultureInfo.InvariantCulture, $"The {field.Name} {day:yyyy-MM-dd} lies outside {Dates.EarliestOfAll.Year} to {Dates.Latest.Year}: correct the year."));

        return day;
    }

    public DateOnly? RequiredDay(Field field) => Required(field) is null ? null : Day(field);

    /// <summary>Complains of a day that lies before another.</summary>
    public void CheckOrder(Field earlier, DateOnly? first, Field later, DateOnly? second)
    {
        if (first is { } from && second is { } to && to < from)
        {
            Complain(later, "DATES_CONTRADICT", string.Create(
                CultureInfo.InvariantCulture, $"The {later.Name} {to:yyyy-MM-dd} lies before the {earlier.Name} {from:yyyy-MM-dd}: correct one of the two."));
        }
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
