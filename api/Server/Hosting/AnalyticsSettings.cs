using System.Globalization;
using Analytics.Api.Records.Postgres;

namespace Analytics.Api.Hosting;

/// <summary>What an operator can set, by environment or in appsettings.json; see the README.</summary>
public sealed record AnalyticsSettings
{
    /// <summary>The data folder. Default: <c>./data</c>.</summary>
    public const string Data = "ANALYTICS_DATA";

    /// <summary>Another API for the dashboard to ask instead of its own process. Default: none.</summary>
    public const string ApiUrl = "ANALYTICS_API_URL";

    /// <summary>Where the records are: <c>sqlite</c>, a file in the data folder, or a PostgreSQL connection string. Default: sqlite.</summary>
    public const string Records = "ANALYTICS_RECORDS";

    /// <summary>What the first start loads: <c>on</c>, the synthetic data that comes with the program, or <c>off</c>. Default: on.</summary>
    public const string SeedData = "ANALYTICS_SEED_DATA";

    /// <summary>The administrator's key, of 16 characters or more. Default: made at the first start and printed once.</summary>
    public const string AdminKey = "ANALYTICS_ADMIN_KEY";

    /// <summary>The largest file that may be sent over HTTP, in megabytes of a million bytes. Default: 1000.</summary>
    public const string UploadLimit = "ANALYTICS_UPLOAD_LIMIT";

    /// <summary>What one operation may cost when anybody asks, in groups × figures. Default: 1,000,000.</summary>
    public const string PublicCostLimit = "ANALYTICS_COST_LIMIT";

    /// <summary>What one operation may cost when the administrator asks. Default: 50,000,000.</summary>
    public const string AdminCostLimit = "ANALYTICS_ADMIN_COST_LIMIT";

    /// <summary>The memory that finished answers may take, in megabytes of a million bytes. Default: 256.</summary>
    public const string CacheSize = "ANALYTICS_CACHE_MB";

    /// <summary>How many questions run at once; the others wait. Default: one for each processor, but two at least.</summary>
    public const string AtOnce = "ANALYTICS_QUERIES_AT_ONCE";

    /// <summary>How long a question of anybody's may run, in seconds. Default: 10.</summary>
    public const string PublicTimeLimit = "ANALYTICS_TIME_LIMIT";

    /// <summary>How long a question of the administrator's may run, in seconds. Default: 60.</summary>
    public const string AdminTimeLimit = "ANALYTICS_ADMIN_TIME_LIMIT";

    /// <summary>Counts of people below this are withheld: 5, 8 or 10. Default: 8.</summary>
    public const string SmallestShown = "ANALYTICS_SMALLEST_SHOWN";

    private const string Prefix = "ANALYTICS_";

    private static readonly string[] Known =
    [
        Data, ApiUrl, Records, SeedData, AdminKey, UploadLimit,
        PublicCostLimit, AdminCostLimit, CacheSize, AtOnce, PublicTimeLimit, AdminTimeLimit, SmallestShown,
    ];

    /// <summary>An absolute path.</summary>
    public required string DataFolder { get; init; }

    /// <summary>The connection string of the database that holds the records; null when they are in the data folder.</summary>
    public string? PostgresRecords { get; init; }

    public Uri? Api { get; init; }

    public bool LoadsSeedData { get; init; }

    /// <summary>Null when the data folder's own key counts.</summary>
    public string? AdministratorKey { get; init; }

    public long UploadLimitBytes { get; init; }

    /// <summary>5, 8 or 10.</summary>
    public int SmallestCountShown { get; init; }

    /// <summary>What anybody may ask for.</summary>
    public required Limits PublicLimits { get; init; }

    /// <summary>What the administrator may ask for.</summary>
    public required Limits AdministratorLimits { get; init; }

    public long CacheBytes { get; init; }

    public int QueriesAtOnce { get; init; }

    /// <summary>Reads and checks all settings.</summary>
    /// <exception cref="SettingsException">One or more are unknown or malformed; every one is named.</exception>
    public static AnalyticsSettings From(IConfiguration configuration)
    {
        List<string> problems = [];
        foreach (var key in configuration.GetChildren().Select(section => section.Key).Where(key => key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)))
        {
            if (!Known.Contains(key, StringComparer.OrdinalIgnoreCase))
                problems.Add($"{key} is no setting. The settings are {string.Join(", ", Known)}.");
        }

        var settings = new AnalyticsSettings
        {
            DataFolder = Path.GetFullPath(configuration[Data] is { Length: > 0 } folder ? folder : "data"),
            PostgresRecords = ReadRecords(configuration[Records], problems),
            Api = ReadAddress(configuration[ApiUrl], problems),
            LoadsSeedData = ReadSwitch(configuration[SeedData], problems),
            AdministratorKey = ReadKey(configuration[AdminKey], problems),
            UploadLimitBytes = ReadLimit(configuration, UploadLimit, 1000, problems) * 1_000_000,
            PublicLimits = new Limits(ReadLimit(configuration, PublicCostLimit, 1_000_000, problems), TimeSpan.FromSeconds(ReadLimit(configuration, PublicTimeLimit, 10, problems))),
            AdministratorLimits = new Limits(ReadLimit(configuration, AdminCostLimit, 50_000_000, problems), TimeSpan.FromSeconds(ReadLimit(configuration, AdminTimeLimit, 60, problems))),
            SmallestCountShown = ReadSmallest(configuration[SmallestShown], problems),
            CacheBytes = ReadLimit(configuration, CacheSize, 256, problems) * 1_000_000,
            QueriesAtOnce = (int)ReadLimit(configuration, AtOnce, Math.Max(2, Environment.ProcessorCount), problems),
        };
        return problems.Count == 0 ? settings : throw new SettingsException(problems);
    }

    private static string? ReadRecords(string? value, List<string> problems)
    {
        if (string.IsNullOrEmpty(value) || value.Equals("sqlite", StringComparison.OrdinalIgnoreCase))
            return null;

        if (PostgresConnectionString.ProblemWith(value) is { } problem)
            problems.Add($"{Records} {problem}.");
        return value;
    }

    private static Uri? ReadAddress(string? value, List<string> problems)
    {
        if (string.IsNullOrEmpty(value))
            return null;

        if (Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
            return address;

        problems.Add($"{ApiUrl} is '{value}', but an address was expected, like http://localhost:5081.");
        return null;
    }

    private static string? ReadKey(string? value, List<string> problems)
    {
        if (string.IsNullOrEmpty(value))
            return null;

        if (value.Length < Access.AdministratorKey.ShortestKey)
            problems.Add($"{AdminKey} has {value.Length} characters, but a key needs {Access.AdministratorKey.ShortestKey} or more. Leave it out to have one made.");
        return value;
    }

    private static long ReadLimit(IConfiguration configuration, string name, int otherwise, List<string> problems)
    {
        if (configuration[name] is not { Length: > 0 } value)
            return otherwise;

        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit > 0)
            return limit;

        problems.Add($"{name} is '{value}', but a whole number above 0 was expected, like {otherwise.ToString(CultureInfo.InvariantCulture)}.");
        return otherwise;
    }

    private static int ReadSmallest(string? value, List<string> problems)
    {
        if (value is null or "" or "5" or "8" or "10")
            return string.IsNullOrEmpty(value) ? 8 : int.Parse(value, CultureInfo.InvariantCulture);

        problems.Add($"{SmallestShown} is '{value}', but it is 5, 8 or 10.");
        return 8;
    }

    private static bool ReadSwitch(string? value, List<string> problems)
    {
        if (value is null or "" or "on" or "off")
            return value != "off";

        problems.Add($"{SeedData} is '{value}', but it is either 'on' or 'off'.");
        return false;
    }
}

/// <summary>Settings that cannot be used.</summary>
public sealed class SettingsException(IReadOnlyList<string> problems) : Exception(string.Join(Environment.NewLine, problems))
{
    public SettingsException() : this(["The settings cannot be used."])
    {
    }

    public IReadOnlyList<string> Problems { get; } = problems;
}
