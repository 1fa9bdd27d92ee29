using Analytics.Dashboard.Gateway;

namespace Analytics.Dashboard.State;

/// <summary>What the reader asked for, exactly as far as the address says it. <see cref="Urls"/> writes it, <see cref="FilterReader"/> reads it.</summary>
public sealed record DashboardFilter
{
    public static readonly DashboardFilter Empty = new();

    /// <summary>Codes of the councils looked at, ascending; none means every council.</summary>
    public IReadOnlyList<string> Councils { get; init; } = [];

    /// <summary>The code of the one council looked into, which its peers stand around; null when none is.</summary>
    public string? LookedInto { get; init; }

    /// <summary>Whom that council is compared with.</summary>
    public PeerGroup Peers { get; init; } = PeerGroup.GreaterManchester;

    /// <summary>Financial years, ascending; none leaves the choice to the page.</summary>
    public IReadOnlyList<string> FinancialYears { get; init; } = [];

    /// <summary>The quarter of those years, 1 for April to June; null means whole years.</summary>
    public int? Quarter { get; init; }

    /// <summary>The code of a theme of the TOMs framework; null means all.</summary>
    public string? Theme { get; init; }

    /// <summary>Null means everybody.</summary>
    public Cohort? Cohort { get; init; }

    public SpendBasis Basis { get; init; } = SpendBasis.All;

    /// <summary>What one page alone understands, by its word in the address (<see cref="SitePage.OwnKeys"/>).</summary>
    public IReadOnlyDictionary<string, string> Own { get; init; } = new SortedDictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The id of the data version to show, <c>v14</c>; null means the current one.</summary>
    public string? Version { get; init; }

    public DashboardFilter WithCouncils(IEnumerable<string> codes) => (this with { Councils = Sorted(codes), LookedInto = null }).Settled();

    public DashboardFilter WithFinancialYears(IEnumerable<string> years) => this with { FinancialYears = Sorted(years) };

    public DashboardFilter WithBasis(SpendBasis basis) => this with { Basis = basis };

    public DashboardFilter LookInto(string? code) => (this with { LookedInto = code }).Settled();

    public DashboardFilter WithVersion(string? id) => this with { Version = id };

    /// <summary>With a word of the page's own; null or nothing takes it away.</summary>
    public DashboardFilter WithOwn(string key, string? value)
    {
        var own = new SortedDictionary<string, string>(Own.ToDictionary(), StringComparer.Ordinal);
        own.Remove(key);
        if (!string.IsNullOrEmpty(value))
            own[key] = value;
        return this with { Own = own };
    }

    /// <summary>What another page may take over.</summary>
    public DashboardFilter WithoutOwn() => this with { Own = Empty.Own };

    public bool Equals(DashboardFilter? other) => other is not null && Urls.Query(this) == Urls.Query(other);

    public override int GetHashCode() => Urls.Query(this).GetHashCode(StringComparison.Ordinal);

    /// <summary>One council alone is a council looked into; and one outside the councils looked at is not.</summary>
    public DashboardFilter Settled() => this switch
    {
        { Councils: [var only] } when LookedInto is null || LookedInto == only => this with { Councils = [], LookedInto = only },
        { Councils.Count: > 0, LookedInto: { } code } when !Councils.Contains(code) => (this with { LookedInto = null }).Settled(),
        _ => this,
    };

    internal static IReadOnlyList<string> Sorted(IEnumerable<string> words) => [.. words.Distinct().Order(StringComparer.Ordinal)];
}

/// <summary>What an address says, and what it says that nobody understands.</summary>
/// <param name="Notices">Whole sentences for the reader.</param>
public sealed record FilterReading(DashboardFilter Filter, IReadOnlyList<string> Notices);
