using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.State;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.LocalSpend;

/// <summary>A filter held against what the data has: years filled in, what is not there left out.</summary>
/// <param name="Filter">What remains of the address's filter; the years are still as the reader chose them.</param>
/// <param name="Years">The financial years shown, ascending; never none unless there is no spend at all.</param>
/// <param name="YearsBefore">As many years just before them, all of them in the data; otherwise none.</param>
/// <param name="Notices">What was left out, in sentences.</param>
public sealed record LocalSpendQuestion(
    DashboardFilter Filter, IReadOnlyList<string> Years, IReadOnlyList<string> YearsBefore, IReadOnlyList<string> Notices)
{
    /// <summary>Codes of the councils that the headline is about; none means every council.</summary>
    public IReadOnlyList<string> Councils => Filter.LookedInto is { } code ? [code] : Filter.Councils;

    public static LocalSpendQuestion Of(FilterReading reading, Catalogue catalogue)
    {
        var notices = new List<string>(reading.Notices);
        var filter = reading.Filter;

        var unknown = filter.Councils.Append(filter.LookedInto ?? "").Where(code => code.Length > 0 && catalogue.Councils.All(council => council.Code != code)).Distinct().ToList();
        if (unknown.Count > 0)
        {
            notices.Add($"{English.List(unknown)}: no council here has this code, so it was left out.");
            var lookedInto = filter.LookedInto;
            filter = filter.WithCouncils(filter.Councils.Except(unknown));
            if (lookedInto is not null && !unknown.Contains(lookedInto))
                filter = filter.LookInto(lookedInto);
        }

        var missing = filter.FinancialYears.Except(catalogue.FinancialYears).ToList();
        if (missing.Count > 0)
        {
            notices.Add($"{English.List(missing)}: no spend has been published for this period, so it was left out.");
            filter = filter.WithFinancialYears(filter.FinancialYears.Except(missing));
        }

        IReadOnlyList<string> years = filter.FinancialYears.Count > 0 ? filter.FinancialYears : catalogue.DefaultYear is { } latest ? [latest] : [];
        return new LocalSpendQuestion(filter, years, Before(years, catalogue), notices);
    }

    public LocalSpendVariables Variables()
    {
        var years = OneOf.Any(Years);
        var before = OneOf.Any(YearsBefore);
        return new LocalSpendVariables(
            Chosen: new SpendFilterInput(OneOf.Any(Councils), years),
            Before: new SpendFilterInput(OneOf.Any(Councils), before),
            Months: new SpendFilterInput(OneOf.Any(Councils), OneOf.Any([.. YearsBefore, .. Years])),
            Peers: new SpendFilterInput(Council: null, years),
            PeersBefore: new SpendFilterInput(Council: null, before),
            Filter.Basis,
            CompareWithBefore: YearsBefore.Count > 0,
            LookInto: Filter.LookedInto is not null,
            Filter.Version);
    }

    private static IReadOnlyList<string> Before(IReadOnlyList<string> years, Catalogue catalogue)
    {
        if (!FinancialYears.AreConsecutive(years))
            return [];

        IReadOnlyList<string> before = [.. years.Select(year => FinancialYears.Shift(year, -years.Count))];
        return before.All(year => catalogue.FinancialYears.Contains(year)) ? before : [];
    }
}
