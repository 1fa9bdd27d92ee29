namespace Analytics.Api.Ingest.Reading;

/// <summary>The months that the name of a file or a sheet names: April of spend-2014-04.csv, April to June of apr-jun-2014.</summary>
internal static class NamedMonths
{
    /// <summary>The numbers of the months, 1 to 12; none when the name names none.</summary>
    public static IReadOnlySet<int> In(string? name)
    {
        if (name is null)
            return new HashSet<int>();
        var words = Words(name);
        var named = words.Select(MonthOf).Where(month => month > 0).ToList();
        if (named.Count == 0)
            named = [.. Numbered(words)];
        return named.Count == 2 ? Between(named[0], named[1]) : named.ToHashSet();
    }

    /// <summary>Runs of letters and of digits.</summary>
    private static List<string> Words(string name)
    {
        List<string> words = [];
        for (var i = 0; i < name.Length;)
        {
            var start = i;
            Func<char, bool> same = char.IsAsciiDigit(name[i]) ? char.IsAsciiDigit : char.IsAsciiLetter;
            while (i < name.Length && same(name[i]))
                i++;
            if (i > start)
                words.Add(name[start..i]);
            else
                i++;
        }

        return words;
    }

    /// <summary>"mar" and "march" are March; "market" and "maintenance" are not.</summary>
    private static int MonthOf(string word)
    {
        var month = Dates.MonthNamed(word);
        if (month == 0)
            return 0;
        var full = System.Globalization.CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);
        return word.Length == 3 || full.Equals(word, StringComparison.OrdinalIgnoreCase) || word.Equals("sept", StringComparison.OrdinalIgnoreCase) ? month : 0;
    }

    /// <summary>Two digits beside the four of a year: 2014-04, 04_2014, 201404.</summary>
    private static IEnumerable<int> Numbered(List<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Length == 6 && IsYear(words[i][..4]) && IsMonth(words[i][4..], out var month))
                yield return month;
            if (words[i].Length != 4 || !IsYear(words[i]))
                continue;
            if (i + 1 < words.Count && IsMonth(words[i + 1], out month))
                yield return month;
            else if (i > 0 && IsMonth(words[i - 1], out month))
                yield return month;
        }
    }

    private static bool IsYear(string text) => text.StartsWith("20", StringComparison.Ordinal) && text.All(char.IsAsciiDigit);

    private static bool IsMonth(string text, out int month)
    {
        month = text.Length == 2 && text.All(char.IsAsciiDigit) ? ((text[0] - '0') * 10) + text[1] - '0' : 0;
        return month is >= 1 and <= 12;
    }

    private static HashSet<int> Between(int first, int last)
    {
        HashSet<int> months = [last];
        for (var month = first; month != last; month = (month % 12) + 1)
            months.Add(month);
        return months;
    }
}
