using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.State;

/// <summary>Every address of the dashboard is built here.</summary>
/// <remarks>What pages share reads well: codes are letters and digits, years are written 2022-23, and a comma or a colon may stand in an address.</remarks>
public static class Urls
{
    public const string Home = "/";

    /// <summary>What a browser is shown at an address that is none.</summary>
    public const string NotFound = "/not-found";

    public const string CouncilsKey = "councils";
    public const string LookedIntoKey = "council";
    public const string PeersKey = "peers";
    public const string YearsKey = "years";
    public const string QuarterKey = "quarter";
    public const string ThemeKey = "theme";
    public const string CohortKey = "cohort";
    public const string BasisKey = "basis";
    public const string VersionKey = "version";

    /// <summary>What social value and contracts are narrowed to: a phase, and codes of the framework or of a council's priorities.</summary>
    public const string PhaseKey = "phase";
    public const string OutcomeKey = "outcome";
    public const string MeasureKey = "measure";
    public const string PriorityKey = "priority";
    public const string CategoryKey = "category";

    /// <summary>The one record that a page is about; it stands in the path.</summary>
    public const string IdKey = "id";

    /// <summary>What payments are narrowed to.</summary>
    public const string SupplierKey = "supplier";
    public const string RingKey = "ring";
    public const string DirectorateKey = "directorate";

    /// <summary>A list: what is searched for, what comes first, and after what it goes on.</summary>
    public const string SearchKey = "search";
    public const string OrderKey = "order";
    public const string AfterKey = "after";

    /// <summary>What Explore shows: a cube, its figures, and what they are split by.</summary>
    public const string CubeKey = "cube";
    public const string FiguresKey = "figures";
    public const string ByKey = "by";

    /// <summary>Which figure the map of Places shows.</summary>
    public const string ShowKey = "show";

    /// <summary>On the page Data: the newest files, or all.</summary>
    public const string FilesKey = "files";
    public const string AllFiles = "all";

    /// <summary>What Explore sets beside each figure, and how many rows it shows.</summary>
    public const string BesideKey = "compare";
    public const string FirstKey = "first";

    /// <summary>The order of the keys, written out where Explore would order otherwise.</summary>
    public const string OrderByKeys = "name";

    /// <summary>The councils that Compare holds one against, picked by hand: codes with commas between them.</summary>
    public const string WithKey = "with";

    /// <summary>A page with a filter. What is not chosen is not in the address.</summary>
    public static string Of(SitePage page, DashboardFilter filter) => PathOf(page, filter) + QueryOf(page, filter);

    /// <summary>Another page with what this filter shares with it.</summary>
    public static string Go(SitePage page, DashboardFilter filter) => Of(page, filter.WithoutOwn());

    /// <summary>One contract.</summary>
    /// <param name="id">The council's code and its reference.</param>
    public static string Contract(string id, DashboardFilter filter) => Of(SitePages.Contract, filter.WithoutOwn().WithOwn(IdKey, id));

    /// <summary>Where figures are defined: at the first of these.</summary>
    public static string Definitions(IReadOnlyList<Metric> metrics) => metrics is [var first, ..] ? $"{SitePages.Definitions.Path}#{Anchor(first)}" : SitePages.Definitions.Path;

    /// <summary>The place of a figure on the page of definitions, <c>spend-boroughShare</c>.</summary>
    public static string Anchor(Metric metric) => $"{Word(metric.Cube)}-{metric.Name}";

    /// <summary>The page Explore with a cube's figures already picked.</summary>
    /// <param name="figures">Names of the schema, <c>boroughShare</c>.</param>
    /// <param name="by">Dimensions of the schema, <c>LOCALITY_RING</c>.</param>
    /// <param name="only">What the cube is narrowed to beyond the filter: fields of the schema and their values.</param>
    public static string Explore(DashboardFilter filter, Cube cube, IReadOnlyList<string> figures, IReadOnlyList<string> by, params IEnumerable<KeyValuePair<string, string?>> only) =>
        SitePages.Explore.Path + Query(only.Aggregate(
            filter.WithoutOwn().WithOwn(CubeKey, Word(cube)).WithOwn(FiguresKey, string.Join(',', figures)).WithOwn(ByKey, string.Join(',', by)),
            (narrowed, condition) => narrowed.WithOwn(condition.Key, condition.Value)));

    /// <summary>The query editor with a document in it.</summary>
    /// <param name="editor">Where the editor is (<see cref="ApiAddress.InBrowser"/>).</param>
    public static string InEditor(string editor, string document) => $"{editor}?query={Uri.EscapeDataString(document)}";

    /// <summary>One table of a page as a CSV file.</summary>
    public static string Table(SitePage page, string table, DashboardFilter filter) => $"{PathOf(page, filter)}/{table}.csv{QueryOf(page, filter)}";

    /// <summary>The route of the tables of a page as files.</summary>
    public static string TableRoute(SitePage page) => page.RouteKey is { } key ? $"{page.Path}/{{{key}}}/{{table}}.csv" : page.Path + "/{table}.csv";

    /// <summary>How a basis is written in an address.</summary>
    public static string Word(SpendBasis basis) => basis switch
    {
        SpendBasis.All => "all",
        SpendBasis.Influenceable => "influenceable",
        SpendBasis.Locatable => "locatable",
    };

    public static string Word(Cube cube) => cube switch
    {
        Cube.Spend => "spend",
        Cube.Toms => "toms",
        Cube.CohortOutcomes => "cohort-outcomes",
        Cube.Locality => "locality",
    };

    public static string Word(Beside beside) => beside switch
    {
        Beside.Nothing => "nothing",
        Beside.LastYear => "last-year",
        Beside.PeriodBefore => "period-before",
        Beside.Target => "target",
        Beside.Peers => "peers",
    };

    /// <summary>How an order of rows is written in an address, <c>amount-desc</c>.</summary>
    public static string Word(RowOrder order) => $"{order.Field}-{(order.IsDescending ? "desc" : "asc")}";

    public static string Word(PeerGroup group) => group switch
    {
        PeerGroup.GreaterManchester => "greater-manchester",
        PeerGroup.Star => "star",
        PeerGroup.All => "all",
    };

    public static string Word(Cohort cohort) => cohort switch
    {
        Cohort.CareLeavers => "care-leavers",
        Cohort.ExOffenders => "ex-offenders",
        Cohort.LongTermUnemployed => "long-term-unemployed",
        Cohort.Send16To25 => "send-16-to-25",
        Cohort.Veterans => "veterans",
    };

    /// <summary>The payments of a supplier, as the filter has them.</summary>
    /// <param name="id">Of the supplier.</param>
    public static string Supplier(DashboardFilter filter, string id) => Of(SitePages.Payments, filter.WithoutOwn().WithOwn(SupplierKey, id));

    /// <summary>How a ring is written in an address.</summary>
    public static string Word(LocalityRing ring) => ring switch
    {
        LocalityRing.OwnBorough => "own-borough",
        LocalityRing.StarPartner => "star-partner",
        LocalityRing.GreaterManchester => "greater-manchester",
        LocalityRing.NorthWest => "north-west",
        LocalityRing.RestOfUk => "rest-of-uk",
        LocalityRing.Overseas => "overseas",
        LocalityRing.Unknown => "unknown",
        LocalityRing.Redacted => "redacted",
    };

    /// <summary>A filter as the end of an address, its question mark included; empty for a filter that chooses nothing.</summary>
    public static string Query(DashboardFilter filter)
    {
        var parts = Parts(filter).Select(part => $"{part.Key}={Escaped(part.Value)}").ToList();
        return parts.Count == 0 ? "" : "?" + string.Join('&', parts);
    }

    /// <summary>A filter word by word, as forms carry it.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Parts(DashboardFilter filter)
    {
        if (filter.Councils.Count > 0)
            yield return new(CouncilsKey, string.Join(',', filter.Councils));
        if (filter.LookedInto is { } code)
            yield return new(LookedIntoKey, code);
        if (filter.Peers != DashboardFilter.Empty.Peers)
            yield return new(PeersKey, Word(filter.Peers));
        if (filter.FinancialYears.Count > 0)
            yield return new(YearsKey, string.Join(',', filter.FinancialYears.Select(FinancialYears.InAddress)));
        if (filter.Quarter is { } quarter)
            yield return new(QuarterKey, $"q{quarter}");
        if (filter.Theme is { } theme)
            yield return new(ThemeKey, theme);
        if (filter.Cohort is { } cohort)
            yield return new(CohortKey, Word(cohort));
        if (filter.Basis != SpendBasis.All)
            yield return new(BasisKey, Word(filter.Basis));
        foreach (var (key, value) in filter.Own)
            yield return new(key, value);
        if (filter.Version is { } version)
            yield return new(VersionKey, version);
    }

    private static string PathOf(SitePage page, DashboardFilter filter) =>
        page.RouteKey is { } key ? $"{page.Path}/{Escaped(filter.Own.GetValueOrDefault(key, ""))}" : page.Path;

    private static string QueryOf(SitePage page, DashboardFilter filter) => Query(page.RouteKey is { } key ? filter.WithOwn(key, value: null) : filter);

    private static string Escaped(string value) => Uri.EscapeDataString(value).Replace("%2C", ",", StringComparison.Ordinal).Replace("%3A", ":", StringComparison.Ordinal);
}
