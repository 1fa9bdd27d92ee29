using System.Text.RegularExpressions;
using Analytics.Dashboard.Gateway;

namespace Analytics.Dashboard.State;

/// <summary>What the reader asked for, exactly as far as the address says it. <see cref="Urls"/> writes it, <see cref="Read"/> reads it.</summary>
public sealed partial record DashboardFilter
{
    public static readonly DashboardFilter Empty = new();

    /// <summary>Codes of the councils looked at, ascending; none means every council.</summary>
    public IReadOnlyList<string> Councils { get; private init; } = [];

    /// <summary>Financial years, ascending; none leaves the choice to the page.</summary>
    public IReadOnlyList<string> FinancialYears { get; private init; } = [];

    public SpendBasis Basis { get; private init; } = SpendBasis.All;

    /// <summary>The code of the one council looked into, which its peers stand around; null when none is.</summary>
    public string? LookedInto { get; private init; }

    /// <summary>The id of the data version to show, <c>v14</c>; null means the current one.</summary>
    public string? Version { get; private init; }

    public DashboardFilter WithCouncils(IEnumerable<string> codes) => (this with { Councils = Sorted(codes), LookedInto = null }).Settled();

    public DashboardFilter WithFinancialYears(IEnumerable<string> years) => this with { FinancialYears = Sorted(years) };

    public DashboardFilter WithBasis(SpendBasis basis) => this with { Basis = basis };

    public DashboardFilter LookInto(string? code) => (this with { LookedInto = code }).Settled();

    public DashboardFilter WithVersion(string? id) => this with { Version = id };

    /// <summary>Reads the words of an address. Values may be repeated or separated by commas; what is not understood is left out and reported.</summary>
    public static FilterReading Read(IReadOnlyList<string?>? councils, IReadOnlyList<string?>? years, string? basis, string? lookedInto, string? version)
    {
        var notices = new List<string>();
        var filter = new DashboardFilter
        {
            Councils = Sorted(Words(councils).SelectMany(word => Code(word, notices))),
            FinancialYears = Sorted(Words(years).SelectMany(word => Year(word, notices))),
            Basis = ReadBasis(basis, notices),
            LookedInto = string.IsNullOrWhiteSpace(lookedInto) ? null : Code(lookedInto.Trim(), notices).FirstOrDefault(),
            Version = ReadVersion(version, notices),
        };
        return new FilterReading(filter.Settled(), notices);
    }

    public bool Equals(DashboardFilter? other) => other is not null && Urls.LocalSpend(this) == Urls.LocalSpend(other);

    public override int GetHashCode() => Urls.LocalSpend(this).GetHashCode(StringComparison.Ordinal);

    /// <summary>One council alone is a council looked into; and one outside the councils looked at is not.</summary>
    private DashboardFilter Settled() => this switch
    {
        { Councils: [var only] } when LookedInto is null || LookedInto == only => this with { Councils = [], LookedInto = only },
        { Councils.Count: > 0, LookedInto: { } code } when !Councils.Contains(code) => (this with { LookedInto = null }).Settled(),
        _ => this,
    };

    private static IEnumerable<string> Words(IReadOnlyList<string?>? values) =>
        (values ?? []).SelectMany(value => (value ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static IReadOnlyList<string> Sorted(IEnumerable<string> words) => [.. words.Distinct().Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Code(string word, List<string> notices)
    {
        if (CouncilCode().IsMatch(word))
            return [word];

        notices.Add($"“{Shortened(word)}” is not the code of a council and was left out.");
        return [];
    }

    private static IEnumerable<string> Year(string word, List<string> notices)
    {
        if (Text.FinancialYears.TryRead(word, out var year))
            return [year];

        notices.Add($"“{Shortened(word)}” is not a financial year such as 2022/23 and was left out.");
        return [];
    }

    private static SpendBasis ReadBasis(string? word, List<string> notices)
    {
        if (string.IsNullOrWhiteSpace(word))
            return SpendBasis.All;

        foreach (var basis in Enum.GetValues<SpendBasis>())
        {
            if (Urls.Word(basis) == word.Trim())
                return basis;
        }
        notices.Add($"“{Shortened(word)}” is not a kind of spend. All spend is shown.");
        return SpendBasis.All;
    }

    private static string? ReadVersion(string? word, List<string> notices)
    {
        if (string.IsNullOrWhiteSpace(word))
            return null;
        if (VersionId().IsMatch(word.Trim()))
            return word.Trim();

        notices.Add($"“{Shortened(word)}” is not a data version such as v14. The current one is shown.");
        return null;
    }

    private static string Shortened(string word) => word.Length <= 24 ? word : word[..24] + "…";

    [GeneratedRegex("^E[0-9]{8}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex CouncilCode();

    [GeneratedRegex("^v[1-9][0-9]{0,8}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex VersionId();
}

/// <summary>What an address says, and what it says that nobody understands.</summary>
/// <param name="Notices">Whole sentences for the reader.</param>
public sealed record FilterReading(DashboardFilter Filter, IReadOnlyList<string> Notices);
