namespace Analytics.SeedData.Story;

/// <summary>How a council goes about social value, apart from what its contracts come to.</summary>
/// <param name="Code">ONS code.</param>
/// <param name="Prefix">What its references begin with.</param>
internal sealed record SocialValueStory(string Code, string Prefix)
{
    /// <summary>The financial year of the first contract in its register; null where it publishes none.</summary>
    public int? RegisterSince { get; init; } = 2017;

    /// <summary>How many contracts without commitments are in it.</summary>
    public int OtherContracts { get; init; } = 120;

    /// <summary>The percentages of the marks that its awards give to social value; a commoner one more than once.</summary>
    public int[] Weightings { get; init; } = [5, 10, 10, 15];

    /// <summary>The fewest and the most days from claim to validation.</summary>
    public (int Least, int Most) ValidationDays { get; init; } = (14, 55);

    /// <summary>Whether claims wait from one year into the next.</summary>
    public bool IsSlow => ValidationDays.Least > 100;

    /// <summary>Percentage of commitments of which something is claimed and not validated.</summary>
    public int Awaiting { get; init; } = 32;

    /// <summary>Which parts of its story run by themselves and not through contracts: people helped in a year.</summary>
    public int OwnProgrammes { get; init; } = 24;

    /// <summary>Percentage of jobs and apprenticeships that last half a year.</summary>
    public int Sustained { get; init; } = 62;

    /// <summary>Requests of communities from 2020/21 to 2022/23.</summary>
    public int[] Requests { get; init; } = [18, 30, 46];

    /// <summary>Percentage of requests that somebody meets.</summary>
    public int RequestsMet { get; init; } = 58;

    /// <summary>Where it stood in March 2020 on a scale to five, in tenths, and how much it gains in a year.</summary>
    public (int Start, int Gain) Maturity { get; init; } = (20, 4);
}

/// <summary>The stories that are not in the sums. Knowsley publishes no register and St Helens one without commitments: both joined STAR only later.</summary>
internal static class SocialValueStories
{
    private static readonly int[] StarWeightings = [15, 20, 20, 20, 25, 30];

    public static readonly SocialValueStory[] All =
    [
        new(Councils.Bolton, "BOL") { Maturity = (18, 3), RequestsMet = 44 },
        new(Councils.Bury, "BUR") { RegisterSince = 2021, OtherContracts = 60, Requests = [0, 8, 21], OwnProgrammes = 12, Maturity = (14, 5) },
        new(Councils.Manchester, "MAN")
        {
            OtherContracts = 190,
            Weightings = [20, 20, 20, 30],
            ValidationDays = (20, 75),
            Awaiting = 40,
            OwnProgrammes = 60,
            Requests = [45, 70, 96],
            Maturity = (29, 3),
        },
        new(Councils.Oldham, "OLD") { Awaiting = 12, Sustained = 47, Requests = [16, 24, 22], RequestsMet = 29, Maturity = (20, 1) },
        new(Councils.Rochdale, "ROC") { Weightings = StarWeightings, Maturity = (24, 5) },
        new(Councils.Salford, "SAL")
        {
            OtherContracts = 140,
            Weightings = [10, 20, 25],
            ValidationDays = (7, 30),
            Awaiting = 10,
            Sustained = 74,
            Requests = [40, 62, 88],
            RequestsMet = 83,
            Maturity = (30, 4),
        },
        new(Councils.Stockport, "STO")
        {
            OtherContracts = 150,
            Weightings = StarWeightings,
            Awaiting = 34,
            OwnProgrammes = 36,
            Sustained = 68,
            Requests = [24, 58, 112],
            RequestsMet = 71,
            Maturity = (22, 5),
        },
        new(Councils.Tameside, "TAM") { Weightings = StarWeightings, Maturity = (22, 5), Sustained = 57 },
        new(Councils.Trafford, "TRA") { Weightings = StarWeightings, Maturity = (24, 4), Sustained = 70, RequestsMet = 66 },
        new(Councils.Wigan, "WIG") { ValidationDays = (130, 320), Awaiting = 68, Weightings = [10, 15, 20], Maturity = (23, 3) },
        new(Councils.Knowsley, "KNO") { RegisterSince = null, OtherContracts = 0, Requests = [0, 0, 14], OwnProgrammes = 0, Maturity = (12, 3) },
        new(Councils.StHelens, "STH") { RegisterSince = 2020, OtherContracts = 70, Requests = [0, 0, 0], OwnProgrammes = 15, Maturity = (14, 3) },
    ];

    public static SocialValueStory Of(string council) => Array.Find(All, story => story.Code == council)!;
}
