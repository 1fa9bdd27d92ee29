namespace Analytics.SeedData.Story;

/// <summary>What a council wants from its contracts, and the measures that serve it.</summary>
internal sealed record Priority(string Code, string Title, params string[] Measures);

/// <summary>
/// The priorities of each council. Stockport's are the groups of people and the subjects that its councillors agreed in November 2021, with about forty
/// measures; the other councils' are made up.
/// </summary>
internal static class Priorities
{
    private static readonly Priority[] OfStockport =
    [
        new("A1", "Care leavers and looked after children", "NT4a", "GM2", "GM8"),
        new("A2", "Ex-offenders", "NT5", "NT24", "GM3"),
        new("A3", "Long term unemployed", "NT3", "NT7", "GM4"),
        new("A4", "Preparing for adulthood", "GM1", "GM6"),
        new("A5", "Veterans", "NT3a", "GM5", "GM7"),
        new("B1", "Cost of living support", "NT25", "GM11"),
        new("B2", "Buying local", "NT14", "NT18", "NT19"),
        new("B3", "Loneliness and social isolation", "NT26", "NT27", "NT29", "GM8"),
        new("B4", "Warm spaces", "GM10"),
        new("B5", "Training and routes into local employment", "NT1", "NT8", "NT9", "NT10", "NT10a", "NT11", "NT12"),
        new("B6", "Capacity building", "NT15", "NT16", "NT17", "NT20", "NT21", "NT28", "NT30"),
        new("B7", "Digital inclusion", "GM9"),
        new("B8", "Stockport CAN Strategy", "NT31", "NT32", "NT33", "NT34"),
    ];

    private static readonly Dictionary<string, Priority> Common = new()
    {
        ["JOBS"] = new("JOBS", "Good local jobs", "NT1", "NT1c", "NT9", "NT10", "NT10a"),
        ["YOUNG"] = new("YOUNG", "A start for young people", "NT4", "NT8", "NT11", "NT12", "NT13"),
        ["LOCAL"] = new("LOCAL", "Money that stays here", "NT14", "NT15", "NT18", "NT19"),
        ["FAIR"] = new("FAIR", "Nobody left behind", "NT3", "NT3a", "NT4a", "NT5", "NT6", "GM1", "GM2", "GM3", "GM4", "GM5", "GM6"),
        ["HEALTH"] = new("HEALTH", "Healthy neighbourhoods", "NT20", "NT26", "NT27", "GM7", "GM8"),
        ["SAFE"] = new("SAFE", "Safe and warm homes", "NT24", "NT25", "GM10", "GM11"),
        ["TOGETHER"] = new("TOGETHER", "Communities that help themselves", "NT16", "NT17", "NT28", "NT29", "NT30", "GM9"),
        ["GREEN"] = new("GREEN", "Carbon neutral by 2038", "NT31", "NT32", "NT33", "NT34", "NT47", "NT88"),
        ["NEW"] = new("NEW", "Trying new ways", "NT50", "NT51", "NT52", "NT53"),
    };

    private static readonly Dictionary<string, string[]> Chosen = new()
    {
        [Councils.Bolton] = ["JOBS", "YOUNG", "LOCAL", "GREEN"],
        [Councils.Bury] = ["LOCAL", "TOGETHER", "GREEN"],
        [Councils.Manchester] = ["JOBS", "FAIR", "LOCAL", "GREEN", "HEALTH", "NEW"],
        [Councils.Oldham] = ["JOBS", "YOUNG", "SAFE", "TOGETHER"],
        [Councils.Rochdale] = ["JOBS", "FAIR", "LOCAL", "HEALTH", "GREEN"],
        [Councils.Salford] = ["FAIR", "JOBS", "TOGETHER", "LOCAL", "SAFE", "GREEN", "NEW"],
        [Councils.Tameside] = ["JOBS", "YOUNG", "LOCAL", "HEALTH"],
        [Councils.Trafford] = ["YOUNG", "LOCAL", "FAIR", "GREEN", "TOGETHER"],
        [Councils.Wigan] = ["TOGETHER", "HEALTH", "JOBS", "LOCAL"],
    };

    /// <summary>A council's priorities; none where it has not said any.</summary>
    public static IEnumerable<Priority> Of(string council) =>
        council == Councils.Stockport ? OfStockport : Chosen.GetValueOrDefault(council, []).Select(code => Common[code]);
}
