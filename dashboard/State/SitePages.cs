namespace Analytics.Dashboard.State;

/// <summary>What can be chosen on a page.</summary>
[Flags]
public enum Choices
{
    None = 0,

    /// <summary>One council, or all.</summary>
    Council = 1,

    /// <summary>Any number of councils.</summary>
    Councils = 2,

    /// <summary>Whom councils are compared with.</summary>
    Peers = 4,

    /// <summary>One financial year.</summary>
    Year = 8,

    /// <summary>Any number of financial years.</summary>
    Years = 16,

    Quarter = 32,
    Theme = 64,
    Cohort = 128,

    /// <summary>Which spend counts.</summary>
    Basis = 256,
}

/// <summary>One page of the dashboard.</summary>
/// <param name="Title">As the navigation has it.</param>
/// <param name="Choices">What its filter bar offers; other choices of an address are kept for the pages that have them.</param>
/// <param name="OwnKeys">Words of an address that this page alone understands.</param>
public sealed record SitePage(string Title, string Path, Choices Choices = Choices.None, params IReadOnlyList<string> OwnKeys)
{
    /// <summary>Those of its own words that a new choice in the filter bar ends: what was drilled into, how far a list was paged.</summary>
    public IReadOnlyList<string> PassingKeys { get; init; } = [];

    /// <summary>The word of its own that stands in the path, <c>/contracts/{id}</c>; null for a page that is one address.</summary>
    public string? RouteKey { get; init; }

    /// <summary>Whether an address is this page's.</summary>
    /// <param name="path">As it is written, escapes and all.</param>
    public bool IsAt(string path) => RouteKey is null ? path == Path : RouteValue(path) is not null;

    /// <summary>The word that stands in a path; null where none does.</summary>
    public string? RouteValue(string path) =>
        RouteKey is not null && path.StartsWith(Path + "/", StringComparison.Ordinal) && path[(Path.Length + 1)..].Split('/')[0] is { Length: > 0 } word ? Uri.UnescapeDataString(word) : null;
}

/// <summary>Every page, once.</summary>
public static class SitePages
{
    public static readonly SitePage Overview = new("Overview", "/overview", Choices.Council | Choices.Peers | Choices.Year);
    public static readonly SitePage LocalSpend = new("Local spend", "/local-spend", Choices.Councils | Choices.Years | Choices.Basis);
    public static readonly SitePage Payments = new(
        "Payments",
        "/local-spend/payments",
        Choices.Councils | Choices.Years | Choices.Quarter | Choices.Basis,
        Urls.SearchKey,
        Urls.SupplierKey,
        Urls.RingKey,
        Urls.CategoryKey,
        Urls.DirectorateKey,
        Urls.OrderKey,
        Urls.AfterKey)
    {
        PassingKeys = [Urls.AfterKey],
    };
    public static readonly SitePage SocialValue = new("Social value", "/social-value", Choices.Council | Choices.Year | Choices.Theme, Urls.PhaseKey, Urls.OutcomeKey, Urls.PriorityKey)
    {
        PassingKeys = [Urls.OutcomeKey, Urls.PriorityKey],
    };
    public static readonly SitePage Cohorts = new("Cohorts", "/cohorts", Choices.Council | Choices.Years | Choices.Theme | Choices.Cohort);
    public static readonly SitePage Places = new("Places", "/places", Choices.Council | Choices.Year | Choices.Quarter, Urls.ShowKey);
    public static readonly SitePage Compare = new("Compare", "/compare", Choices.Council | Choices.Peers | Choices.Year, Urls.WithKey);
    public static readonly SitePage Contracts = new("Contracts", "/contracts", Choices.Council | Choices.Year | Choices.Theme, Urls.PhaseKey, Urls.OutcomeKey, Urls.MeasureKey, Urls.PriorityKey, Urls.CategoryKey, Urls.SearchKey, Urls.OrderKey, Urls.AfterKey)
    {
        PassingKeys = [Urls.OutcomeKey, Urls.MeasureKey, Urls.PriorityKey, Urls.AfterKey],
    };
    public static readonly SitePage Contract = new("Contract", "/contracts") { RouteKey = Urls.IdKey };
    public static readonly SitePage Explore = new(
        "Explore",
        "/explore",
        Choices.Councils | Choices.Peers | Choices.Years | Choices.Quarter | Choices.Theme | Choices.Cohort | Choices.Basis,
        [Urls.CubeKey, Urls.FiguresKey, Urls.ByKey, Urls.BesideKey, Urls.OrderKey, Urls.FirstKey, .. Gateway.Dimensions.All.Where(dimension => !dimension.IsShared).Select(dimension => dimension.Field)]);
    public static readonly SitePage CommunityRequests = new("Community requests", "/community-requests", Choices.Council | Choices.Year | Choices.Theme);
    public static readonly SitePage AnnualStatement = new("Annual statement", "/annual-statement", Choices.Council | Choices.Year);
    public static readonly SitePage Programme = new("Programme", "/programme", Choices.Council);
    public static readonly SitePage Definitions = new("Definitions", "/definitions", Choices.None, Urls.SearchKey);
    public static readonly SitePage Data = new("Data", "/data", Choices.None, Urls.FilesKey);
    public static readonly SitePage Query = new("Query", "/query");

    /// <summary>In the order of the navigation; the first is what the home address shows.</summary>
    public static readonly IReadOnlyList<SitePage> Main = [Overview, LocalSpend, SocialValue, Cohorts, Places, Compare, Contracts, Explore];

    /// <summary>Behind the navigation's last word.</summary>
    public static readonly IReadOnlyList<SitePage> More = [CommunityRequests, AnnualStatement, Programme, Definitions, Data, Query];

    public static IEnumerable<SitePage> All => Main.Concat(More);
}
