using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.State;

/// <summary>A filter held against what the data has: years filled in, what is not there left out.</summary>
/// <param name="Filter">What remains of the address's filter; the years are still as the reader chose them.</param>
/// <param name="Years">The financial years shown, ascending; never none unless there is no spend at all.</param>
/// <param name="YearsBefore">As many years just before them, all of them in the data; otherwise none.</param>
/// <param name="AsAt">The day at whose end commitments, delivery and live contracts stand; null while no data is known.</param>
/// <param name="Learn">Whether the definitions of all figures are to come with the answer.</param>
/// <param name="Notices">What was left out, in sentences.</param>
public sealed record PageQuestion(
    SitePage Page,
    DashboardFilter Filter,
    IReadOnlyList<string> Years,
    IReadOnlyList<string> YearsBefore,
    DateOnly? AsAt,
    bool Learn,
    IReadOnlyList<string> Notices)
{
    /// <summary>Codes of the councils that the headline is about; none means every council.</summary>
    public IReadOnlyList<string> Councils => Filter.LookedInto is { } code ? [code] : Filter.Councils;

    /// <summary>Codes of every council that there is.</summary>
    public IReadOnlyList<string> Everyone { get; private init; } = [];

    /// <summary>The quarters shown, as the API writes them, <c>2022/23 Q1</c>; none means whole years.</summary>
    public IReadOnlyList<string> Quarters => Filter.Quarter is { } quarter ? [.. Years.Select(year => $"{year} Q{quarter}")] : [];

    public static PageQuestion Of(SitePage page, FilterReading reading, Catalogue catalogue)
    {
        var notices = new List<string>(reading.Notices);
        var filter = KnownTheme(KnownYears(KnownCouncils(Offered(reading.Filter, page.Choices), catalogue, notices), catalogue, notices), catalogue, notices);
        IReadOnlyList<string> years = filter.FinancialYears.Count > 0 ? filter.FinancialYears : catalogue.DefaultYear is { } latest ? [latest] : [];
        if (page.Choices.HasFlag(Choices.Year) && years.Count > 1)
            years = [years[^1]];
        return new PageQuestion(page, filter, years, Before(years, catalogue), AsAtEnd(years, filter.Quarter, catalogue), catalogue.Metrics.Count == 0, notices)
        {
            Everyone = [.. catalogue.Councils.Select(council => council.Code)],
        };
    }

    /// <summary>Without what other pages offer and this one does not.</summary>
    private static DashboardFilter Offered(DashboardFilter filter, Choices choices) => filter with
    {
        Councils = choices.HasFlag(Choices.Councils) ? filter.Councils : [],
        Quarter = choices.HasFlag(Choices.Quarter) ? filter.Quarter : null,
        Theme = choices.HasFlag(Choices.Theme) ? filter.Theme : null,
        Cohort = choices.HasFlag(Choices.Cohort) ? filter.Cohort : null,
        Basis = choices.HasFlag(Choices.Basis) ? filter.Basis : SpendBasis.All,
    };

    private static DashboardFilter KnownCouncils(DashboardFilter filter, Catalogue catalogue, List<string> notices)
    {
        var unknown = filter.Councils.Append(filter.LookedInto ?? "").Where(code => code.Length > 0 && catalogue.Councils.All(council => council.Code != code)).Distinct().ToList();
        if (unknown.Count == 0)
            return filter;

        notices.Add($"{English.List(unknown)}: no council here has this code, so it was left out.");
        var known = filter.WithCouncils(filter.Councils.Except(unknown));
        return filter.LookedInto is { } lookedInto && !unknown.Contains(lookedInto) ? known.LookInto(lookedInto) : known;
    }

    private static DashboardFilter KnownYears(DashboardFilter filter, Catalogue catalogue, List<string> notices)
    {
        var missing = filter.FinancialYears.Except(catalogue.FinancialYears).ToList();
        if (missing.Count == 0)
            return filter;

        notices.Add($"{English.List(missing)}: no spend has been published for this period, so it was left out.");
        return filter.WithFinancialYears(filter.FinancialYears.Except(missing));
    }

    private static DashboardFilter KnownTheme(DashboardFilter filter, Catalogue catalogue, List<string> notices)
    {
        if (filter.Theme is not { } theme || catalogue.Themes.Any(known => known.Code == theme))
            return filter;

        notices.Add($"{theme}: the framework has no such theme, so it was left out.");
        return filter with { Theme = null };
    }

    private static IReadOnlyList<string> Before(IReadOnlyList<string> years, Catalogue catalogue)
    {
        if (!Text.FinancialYears.AreConsecutive(years))
            return [];

        IReadOnlyList<string> before = [.. years.Select(year => Text.FinancialYears.Shift(year, -years.Count))];
        return before.All(year => catalogue.FinancialYears.Contains(year)) ? before : [];
    }

    /// <summary>A year chosen on what stands at a day means its end, though never a day that the data has not reached.</summary>
    private static DateOnly? AsAtEnd(IReadOnlyList<string> years, int? quarter, Catalogue catalogue)
    {
        if (years.Count == 0 || catalogue.AsAt is not { } reached)
            return catalogue.AsAt;

        var end = Text.FinancialYears.End(years[^1], quarter);
        return end < reached ? end : reached;
    }
}
