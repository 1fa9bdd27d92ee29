using System.Globalization;

namespace Analytics.Api.Model;

/// <summary>April to March, written <c>2022/23</c>.</summary>
/// <param name="StartYear">The calendar year in which it begins.</param>
public readonly record struct FinancialYear(int StartYear) : IComparable<FinancialYear>
{
    public DateOnly FirstDay => new(StartYear, 4, 1);

    public DateOnly LastDay => new(StartYear + 1, 3, 31);

    public static FinancialYear Of(DateOnly day) => new(day.Month >= 4 ? day.Year : day.Year - 1);

    public static bool operator <(FinancialYear left, FinancialYear right) => left.StartYear < right.StartYear;

    public static bool operator >(FinancialYear left, FinancialYear right) => left.StartYear > right.StartYear;

    public static bool operator <=(FinancialYear left, FinancialYear right) => left.StartYear <= right.StartYear;

    public static bool operator >=(FinancialYear left, FinancialYear right) => left.StartYear >= right.StartYear;

    public int CompareTo(FinancialYear other) => StartYear.CompareTo(other.StartYear);

    /// <summary>Reads <c>2022/23</c>.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="year">The year, when it could be read.</param>
    /// <param name="problem">A whole sentence that says what is wrong and what to write instead; null when there is no problem.</param>
    public static bool TryParse(string text, out FinancialYear year, out string? problem)
    {
        year = default;
        problem = null;
        if (text.Length != 7 || text[4] != '/'
            || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            || !int.TryParse(text.AsSpan(5, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var end)
            || start is < 1900 or > 2998)
        {
            problem = $"'{text}' is not a financial year: write it like 2022/23.";
            return false;
        }

        year = new FinancialYear(start);
        if (end == (start + 1) % 100)
            return true;

        problem = $"'{text}' is not a financial year: {start} is followed by {(start + 1) % 100:00}, so write {year}.";
        return false;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{StartYear:0000}/{(StartYear + 1) % 100:00}");
}
