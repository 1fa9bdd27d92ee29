using System.Globalization;
using System.Text.RegularExpressions;

namespace Analytics.Dashboard.Text;

/// <summary>Years from April to March, written <c>2022/23</c>; in addresses <c>2022-23</c>, which nothing escapes.</summary>
public static partial class FinancialYears
{
    /// <summary>Reads <c>2022/23</c> or <c>2022-23</c>; false when it is neither or its halves do not follow each other.</summary>
    public static bool TryRead(string text, out string year)
    {
        year = "";
        var match = Pattern().Match(text);
        if (!match.Success)
            return false;

        year = Write(int.Parse(match.Groups["first"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture));
        return year.AsSpan(5).SequenceEqual(match.Groups["second"].ValueSpan);
    }

    /// <summary><c>2022-23</c>.</summary>
    public static string InAddress(string year) => year.Replace('/', '-');

    /// <summary>The year that lies so many years later, or earlier.</summary>
    public static string Shift(string year, int years) => Write(FirstHalf(year) + years);

    /// <summary>The first day of a year.</summary>
    public static DateOnly Start(string year) => new(FirstHalf(year), 4, 1);

    /// <summary>So many years, ascending, that end in the last of these; none where there is none.</summary>
    public static IReadOnlyList<string> UpTo(IReadOnlyList<string> ascending, int count) =>
        ascending is [.., var last] ? [.. Enumerable.Range(1 - count, count).Select(years => Shift(last, years))] : [];

    /// <summary>The last day of a year, or of one of its quarters.</summary>
    /// <param name="quarter">1 for April to June; null means the whole year.</param>
    public static DateOnly End(string year, int? quarter = null) =>
        new DateOnly(FirstHalf(year), 4, 1).AddMonths(3 * (quarter ?? 4)).AddDays(-1);

    /// <summary><c>Q1 (April to June)</c>.</summary>
    public static string QuarterName(int quarter) => quarter switch
    {
        1 => "Q1 (April to June)",
        2 => "Q2 (July to September)",
        3 => "Q3 (October to December)",
        _ => "Q4 (January to March)",
    };

    /// <summary>Whether each year follows the one before it.</summary>
    public static bool AreConsecutive(IReadOnlyList<string> ascending) =>
        ascending.Zip(ascending.Skip(1)).All(pair => Shift(pair.First, 1) == pair.Second);

    /// <summary><c>2022/23</c>, <c>2020/21 to 2022/23</c>, <c>2019/20 and 2022/23</c>.</summary>
    public static string Span(IReadOnlyList<string> ascending) =>
        ascending.Count > 1 && AreConsecutive(ascending) ? $"{ascending[0]} to {ascending[^1]}" : English.List(ascending);

    private static int FirstHalf(string year) => int.Parse(year.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture);

    private static string Write(int firstHalf) =>
        string.Create(CultureInfo.InvariantCulture, $"{firstHalf:0000}/{(firstHalf + 1) % 100:00}");

    [GeneratedRegex("^(?<first>[12][0-9]{3})[/-](?<second>[0-9]{2})$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex Pattern();
}
