namespace Analytics.Api.Ingest.Reading;

/// <summary>How the numbers of a date such as 03/04/2022 are meant.</summary>
public enum DateOrder
{
    DayFirst,
    MonthFirst,
}

/// <summary>What one value says about the order of its column.</summary>
internal enum DateEvidence
{
    NotADate,

    /// <summary>A date that reads the same under both orders: 2022-04-03, 3-Apr-22, 05/05/2022.</summary>
    NoOrder,
    EitherOrder,
    DayFirstOnly,
    MonthFirstOnly,
}

/// <summary>
/// Reads days as ledgers print them: 31/03/2022, 31.3.22, 31-Mar-22, Mar 31 2022, 2022-03-31, 20220331, each with or without a time
/// behind it, and the serial numbers of spreadsheets. Runs for every line, so it neither allocates nor throws.
/// </summary>
internal static class Dates
{
    /// <summary>Days before this one are slips of a spreadsheet (1900-01-00), not payments.</summary>
    public static readonly DateOnly Earliest = new(2000, 1, 1);

    public static readonly DateOnly Latest = new(2099, 12, 31);

    /// <summary>Other facts may be older than payments, but not as old as a slip.</summary>
    public static readonly DateOnly EarliestOfAll = new(1950, 1, 1);

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public static bool TryRead(ReadOnlySpan<char> text, DateOrder order, out DateOnly day)
    {
        day = default;
        if (!TrySplit(text, out var parts))
            return false;

        return parts.MonthIsFixed || order == DateOrder.DayFirst
            ? TryMake(parts.Year, parts.Second, parts.First, out day)
            : TryMake(parts.Year, parts.First, parts.Second, out day);
    }

    public static bool IsDate(ReadOnlySpan<char> text) => Weigh(text, out _, out _) != DateEvidence.NotADate;

    /// <summary>What one value says about the order of its column.</summary>
    /// <param name="text">The cell, trimmed.</param>
    /// <param name="dayFirst">The day that it is with the day first, if it is one.</param>
    /// <param name="monthFirst">The day that it is with the month first, if it is one.</param>
    public static DateEvidence Weigh(ReadOnlySpan<char> text, out DateOnly dayFirst, out DateOnly monthFirst)
    {
        (dayFirst, monthFirst) = (default, default);
        if (!TrySplit(text, out var parts))
            return DateEvidence.NotADate;

        var canBeDayFirst = TryMake(parts.Year, parts.Second, parts.First, out dayFirst);
        if (parts.MonthIsFixed)
        {
            monthFirst = dayFirst;
            return canBeDayFirst ? DateEvidence.NoOrder : DateEvidence.NotADate;
        }

        var canBeMonthFirst = TryMake(parts.Year, parts.First, parts.Second, out monthFirst);
        return (canBeDayFirst, canBeMonthFirst) switch
        {
            (true, true) => parts.First == parts.Second ? DateEvidence.NoOrder : DateEvidence.EitherOrder,
            (true, false) => DateEvidence.DayFirstOnly,
            (false, true) => DateEvidence.MonthFirstOnly,
            _ => DateEvidence.NotADate,
        };
    }

    /// <summary>1 to 12 for a word that begins like a month's name in English: Jan, January, SEPT; 0 for anything else.</summary>
    public static int MonthNamed(ReadOnlySpan<char> text)
    {
        if (text.Length < 3 || !char.IsAsciiLetter(text[0]))
            return 0;
        for (var i = 0; i < Months.Length; i++)
        {
            if (text.StartsWith(Months[i], StringComparison.OrdinalIgnoreCase))
                return i + 1;
        }

        return 0;
    }

    private static bool TryMake(int year, int month, int day, out DateOnly date)
    {
        date = default;
        if (year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;

        date = new DateOnly(year, month, day);
        return true;
    }

    /// <summary>Splits into three parts; where the month's place is certain it is put second.</summary>
    private static bool TrySplit(ReadOnlySpan<char> text, out Parts parts)
    {
        parts = default;
        var rest = text;
        if (!TryTake(ref rest, out var first))
            return false;
        if (rest.IsEmpty)
            return TrySplitNumber(first, out parts);
        if (!TrySeparator(ref rest) || !TryTake(ref rest, out var second) || !TrySeparator(ref rest) || !TryTake(ref rest, out var third) || !IsTime(rest))
            return false;
        if (!TryNumber(third, out var c))
            return false;
        if (MonthNamed(first) is > 0 and var leading)
        {
            parts = new Parts(Year: c, First: TryNumber(second, out var day) ? day : 0, Second: leading, MonthIsFixed: true);
            return third.Length == 4 && second.Length <= 2;
        }

        if (!TryNumber(first, out var a))
            return false;

        var monthName = MonthNamed(second);
        if (monthName == 0 && !TryNumber(second, out monthName))
            return false;
        if (first.Length == 4)
        {
            parts = new Parts(Year: a, First: c, Second: monthName, MonthIsFixed: true);
            return third.Length <= 2;
        }

        if (first.Length > 2 || third.Length is not (2 or 4))
            return false;
        parts = new Parts(Year: third.Length == 2 ? 2000 + c : c, First: a, Second: monthName, MonthIsFixed: !char.IsAsciiDigit(second[0]));
        return true;
    }

    /// <summary>A number alone: 20220331, or the days since the end of 1899 as spreadsheets count them.</summary>
    private static bool TrySplitNumber(ReadOnlySpan<char> text, out Parts parts)
    {
        parts = default;
        if (text.Length is not (5 or 8) || !TryNumber(text, out var number))
            return false;
        if (text.Length == 8)
        {
            parts = new Parts(number / 10000, number % 100, number / 100 % 100, MonthIsFixed: true);
            return true;
        }

        var day = new DateOnly(1899, 12, 30).AddDays(number);
        parts = new Parts(day.Year, day.Day, day.Month, MonthIsFixed: true);
        return day >= Earliest && day <= Latest;
    }

    private static bool TryTake(ref ReadOnlySpan<char> rest, out ReadOnlySpan<char> part)
    {
        var length = 0;
        while (length < rest.Length && char.IsAsciiLetterOrDigit(rest[length]) && !(length > 0 && rest[length] == 'T' && char.IsAsciiDigit(rest[length - 1])))
            length++;
        part = rest[..length];
        rest = rest[length..];
        return length > 0;
    }

    private static bool TrySeparator(ref ReadOnlySpan<char> rest)
    {
        if (rest.IsEmpty || rest[0] is not ('/' or '-' or '.' or ' ' or ','))
            return false;
        rest = rest[1..].TrimStart(' ');
        return true;
    }

    /// <summary>Nothing, or a space or T and then a digit: hours are not our business.</summary>
    private static bool IsTime(ReadOnlySpan<char> rest) => rest.IsEmpty || (rest.Length >= 2 && rest[0] is ' ' or 'T' && char.IsAsciiDigit(rest[1]));

    private static bool TryNumber(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        foreach (var digit in text)
        {
            if (!char.IsAsciiDigit(digit) || number > 99_999_999)
                return false;
            number = (number * 10) + (digit - '0');
        }

        return true;
    }

    private readonly record struct Parts(int Year, int First, int Second, bool MonthIsFixed);
}
