using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.State;

/// <summary>Who and when, in words that fit into sentences.</summary>
public sealed class Subject(PageQuestion question, Catalogue catalogue)
{
    /// <summary>Names of the councils that the headline is about, by name.</summary>
    public IReadOnlyList<string> Names { get; } = question.Councils.Count == 0
        ? [.. catalogue.Councils.Select(council => council.Name)]
        : [.. question.Councils.Select(catalogue.Name).Order(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Whether the headline is about one council.</summary>
    public bool IsOne => Names.Count == 1;

    /// <summary>Whether all of them lie in Greater Manchester, so that what stays in their boroughs stays there.</summary>
    public bool IsGreaterManchester { get; } = catalogue.Councils
        .Where(council => question.Councils.Count == 0 || question.Councils.Contains(council.Code))
        .All(council => council.PeerGroups?.Contains(PeerGroup.GreaterManchester) == true);

    /// <summary><c>Stockport</c>, <c>Bolton, Bury and Wigan</c>, <c>the five councils chosen</c>, <c>the twelve councils</c>.</summary>
    public string Who => question.Councils.Count switch
    {
        0 => $"the {English.Cardinal(Names.Count)} councils",
        <= 3 => English.List(Names),
        var many => $"the {English.Cardinal(many)} councils chosen",
    };

    /// <summary><c>Stockport</c>, <c>Five councils</c>, <c>All twelve councils</c>.</summary>
    public string Heading => question.Councils.Count switch
    {
        0 => $"All {English.Cardinal(Names.Count)} councils",
        <= 3 => English.List(Names),
        var many => $"{English.Sentence(English.Cardinal(many))} councils",
    };

    /// <summary><c>2022/23</c>, <c>2020/21 to 2022/23</c>; empty when there is no spend at all.</summary>
    public string Period => question.Filter.Quarter is { } quarter ? $"Q{quarter} of {FinancialYears.Span(question.Years)}" : FinancialYears.Span(question.Years);

    /// <summary><c>in 2022/23</c>, <c>from 2020/21 to 2022/23</c>.</summary>
    public string InPeriod => question.Years.Count > 1 && FinancialYears.AreConsecutive(question.Years) ? $"from {Period}" : $"in {Period}";

    /// <summary><c>31 March 2023</c>; empty while no data is known.</summary>
    public string AsAt => question.AsAt is { } day ? English.Day(day) : "";

    /// <summary><c>2021/22</c>, <c>the three years before</c>.</summary>
    public string PeriodBefore => question.YearsBefore.Count == 1
        ? question.YearsBefore[0]
        : $"the {English.Cardinal(question.YearsBefore.Count)} years before";

    /// <summary><c>spend</c>, narrowed by the basis.</summary>
    public string Spend => question.Filter.Basis switch
    {
        SpendBasis.All => "spend",
        SpendBasis.Influenceable => "influenceable spend",
        SpendBasis.Locatable => "influenceable spend with a known place",
    };
}
