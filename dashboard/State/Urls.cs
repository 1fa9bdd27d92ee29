using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.State;

/// <summary>Every address of the dashboard is built here.</summary>
/// <remarks>Nothing in an address needs escaping: codes are letters and digits, years are written 2022-23, and a comma may stand in a query.</remarks>
public static class Urls
{
    public const string Home = "/";

    /// <summary>What a browser is shown at an address that is none.</summary>
    public const string NotFound = "/not-found";

    public const string LocalSpendPath = "/local-spend";

    /// <summary>What is shown, from which files, and the door for new ones.</summary>
    public const string Data = "/data";

    public const string CouncilsKey = "councils";
    public const string YearsKey = "years";
    public const string BasisKey = "basis";
    public const string LookedIntoKey = "council";
    public const string VersionKey = "version";

    /// <summary>The pages in the order of the navigation; the first is what the home address shows.</summary>
    public static readonly IReadOnlyList<(string Title, string Address)> Pages = [("Local spend", LocalSpendPath), ("Data", Data)];

    /// <summary>The route of the tables of Local spend as files.</summary>
    public const string LocalSpendTableRoute = LocalSpendPath + "/{table}.csv";

    /// <summary>The page Local spend with a filter. What is not chosen is not in the address.</summary>
    public static string LocalSpend(DashboardFilter filter) => LocalSpendPath + Query(filter);

    /// <summary>One table of the page Local spend as a CSV file.</summary>
    public static string LocalSpendTable(string table, DashboardFilter filter) => $"{LocalSpendPath}/{table}.csv{Query(filter)}";

    /// <summary>How a basis is written in an address.</summary>
    public static string Word(SpendBasis basis) => basis switch
    {
        SpendBasis.All => "all",
        SpendBasis.Influenceable => "influenceable",
        SpendBasis.Locatable => "locatable",
    };

    private static string Query(DashboardFilter filter)
    {
        var parts = new List<string>();
        if (filter.Councils.Count > 0)
            parts.Add($"{CouncilsKey}={string.Join(',', filter.Councils)}");
        if (filter.LookedInto is { } code)
            parts.Add($"{LookedIntoKey}={code}");
        if (filter.FinancialYears.Count > 0)
            parts.Add($"{YearsKey}={string.Join(',', filter.FinancialYears.Select(FinancialYears.InAddress))}");
        if (filter.Basis != SpendBasis.All)
            parts.Add($"{BasisKey}={Word(filter.Basis)}");
        if (filter.Version is { } version)
            parts.Add($"{VersionKey}={version}");
        return parts.Count == 0 ? "" : "?" + string.Join('&', parts);
    }
}
