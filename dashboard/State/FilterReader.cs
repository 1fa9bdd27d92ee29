using System.Text.RegularExpressions;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Analytics.Dashboard.State;

/// <summary>Reads the words of an address. Values may be repeated or separated by commas; what is not understood is left out and reported.</summary>
public sealed partial class FilterReader
{
    /// <summary>Long enough for a search or a note of what is shown, short enough for an address.</summary>
    private const int LongestOwnWord = 2000;

    private readonly Dictionary<string, StringValues> _words;
    private readonly List<string> _notices = [];

    private FilterReader(string query) => _words = QueryHelpers.ParseQuery(query);

    /// <summary>Reads what an address asks of a page, the word in its path included.</summary>
    public static FilterReading Read(Uri address, SitePage page)
    {
        var reading = Read(address.Query, page);
        return page.RouteKey is { } key ? reading with { Filter = reading.Filter.WithOwn(key, page.RouteValue(address.AbsolutePath)) } : reading;
    }

    /// <summary>Reads what the query of an address asks of a page.</summary>
    /// <param name="query">With its question mark, or empty.</param>
    public static FilterReading Read(string query, SitePage page)
    {
        var reader = new FilterReader(query);
        var filter = new DashboardFilter
        {
            Councils = DashboardFilter.Sorted(reader.Each(Urls.CouncilsKey, CouncilCode(), "is not the code of a council")),
            LookedInto = reader.Each(Urls.LookedIntoKey, CouncilCode(), "is not the code of a council").FirstOrDefault(),
            Peers = reader.OneOf(Urls.PeersKey, Urls.Word, DashboardFilter.Empty.Peers, "is not a group of councils. Greater Manchester is compared."),
            FinancialYears = DashboardFilter.Sorted(reader.Words(Urls.YearsKey).SelectMany(reader.Year)),
            Quarter = reader.Each(Urls.QuarterKey, QuarterWord(), "is not a quarter from q1 to q4").Select(word => word[1] - '0').Cast<int?>().FirstOrDefault(),
            Theme = reader.Each(Urls.ThemeKey, ThemeCode(), "is not the code of a theme").FirstOrDefault(),
            Cohort = reader.Words(Urls.CohortKey).Any() ? reader.OneOf<Gateway.Cohort>(Urls.CohortKey, Urls.Word, fallback: null, "is not a group of people. Everybody is shown.") : null,
            Basis = reader.OneOf(Urls.BasisKey, Urls.Word, DashboardFilter.Empty.Basis, "is not a kind of spend. All spend is shown."),
            Version = reader.Each(Urls.VersionKey, VersionId(), "is not a data version such as v14").FirstOrDefault(),
        };
        foreach (var key in page.OwnKeys)
            filter = filter.WithOwn(key, reader.Own(key));
        return new FilterReading(filter.Settled(), reader._notices);
    }

    private IEnumerable<string> Words(string key) => _words.TryGetValue(key, out var values)
        ? values.SelectMany(value => (value ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        : [];

    private List<string> Each(string key, Regex pattern, string fault)
    {
        var understood = Words(key).ToLookup(pattern.IsMatch);
        foreach (var word in understood[false])
            _notices.Add($"“{Shortened(word)}” {fault} and was left out.");
        return [.. understood[true]];
    }

    private IEnumerable<string> Year(string word)
    {
        if (Text.FinancialYears.TryRead(word, out var year))
            return [year];

        _notices.Add($"“{Shortened(word)}” is not a financial year such as 2022/23 and was left out.");
        return [];
    }

    private T OneOf<T>(string key, Func<T, string> write, T fallback, string fault)
        where T : struct, Enum => OneOf(key, write, (T?)fallback, fault)!.Value;

    private T? OneOf<T>(string key, Func<T, string> write, T? fallback, string fault)
        where T : struct, Enum
    {
        if (Words(key).FirstOrDefault() is not { } word)
            return fallback;

        foreach (var value in Enum.GetValues<T>())
        {
            if (write(value) == word)
                return value;
        }
        _notices.Add($"“{Shortened(word)}” {fault}");
        return fallback;
    }

    private string? Own(string key)
    {
        var value = _words.TryGetValue(key, out var values) ? values.ToString().Trim() : "";
        if (value.Length <= LongestOwnWord)
            return value;

        _notices.Add($"“{Shortened(value)}” is too long: at most {LongestOwnWord} characters are read. It was left out.");
        return null;
    }

    private static string Shortened(string word) => word.Length <= 24 ? word : word[..24] + "…";

    [GeneratedRegex("^E[0-9]{8}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex CouncilCode();

    [GeneratedRegex("^q[1-4]$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex QuarterWord();

    [GeneratedRegex("^[A-Za-z0-9-]{1,20}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex ThemeCode();

    [GeneratedRegex("^v[1-9][0-9]{0,8}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex VersionId();
}
