namespace Analytics.SeedData.Story;

/// <summary>What one financial year of a council's ledger comes to.</summary>
/// <param name="Thousands">Thousands of pounds paid.</param>
/// <param name="Borough">Basis points of it paid within the own borough.</param>
/// <param name="Area">Basis points paid within the own combined authority, the own borough included.</param>
/// <param name="NorthWest">Basis points paid within the North West, both included.</param>
internal sealed record YearStory(int Thousands, int Borough, int Area, int NorthWest);

/// <summary>What makes one council's ledger its own.</summary>
/// <param name="Code">ONS code.</param>
/// <param name="Slug">How its files are called.</param>
/// <param name="Body">How it writes its own name.</param>
/// <param name="Lines">Lines published in an ordinary year.</param>
/// <param name="Years">2019/20 to 2022/23.</param>
internal sealed record CouncilStory(string Code, string Slug, string Body, int Lines, YearStory[] Years)
{
    /// <summary>Basis points printed without a name.</summary>
    public required int Redacted { get; init; }

    /// <summary>Basis points paid to suppliers of whom nobody knows where they are.</summary>
    public required int Unknown { get; init; }

    /// <summary>Percentage of the commercial spend in the borough that goes to small and medium firms.</summary>
    public required int SmallAndMedium { get; init; }

    /// <summary>Basis points paid to voluntary organisations and social enterprises.</summary>
    public required int Vcse { get; init; }

    /// <summary>Codes of the councils it settles accounts with.</summary>
    public required string[] Neighbours { get; init; }

    public bool InGreaterManchester => Councils.GreaterManchester.Contains(Code);
}

/// <summary>
/// The twelve councils and the story of their spend, in one table. Rochdale, Stockport, Tameside and Trafford come to 77 % within Greater
/// Manchester in 2021/22, which the sources print; the other figures are made up.
/// </summary>
internal static class Councils
{
    public const string Bolton = "E08000001";
    public const string Bury = "E08000002";
    public const string Manchester = "E08000003";
    public const string Oldham = "E08000004";
    public const string Rochdale = "E08000005";
    public const string Salford = "E08000006";
    public const string Stockport = "E08000007";
    public const string Tameside = "E08000008";
    public const string Trafford = "E08000009";
    public const string Wigan = "E08000010";
    public const string Knowsley = "E08000011";
    public const string StHelens = "E08000013";

    public static readonly string[] GreaterManchester =
        [Bolton, Bury, Manchester, Oldham, Rochdale, Salford, Stockport, Tameside, Trafford, Wigan];

    /// <summary>The partners of STAR in the years of the seed.</summary>
    public static readonly string[] StarPartners = [Rochdale, Stockport, Tameside, Trafford];

    public static readonly CouncilStory[] All =
    [
        new(Bolton, "bolton", "Bolton Council", 2080,
            [new(205_000, 3621, 7476, 8113), new(212_000, 3702, 7545, 8178), new(219_000, 3744, 7589, 8199), new(226_000, 3792, 7622, 8227)])
        { Redacted = 450, Unknown = 350, SmallAndMedium = 66, Vcse = 720, Neighbours = [Bury, Wigan] },
        new(Bury, "bury", "Bury Council", 1580,
            [new(150_000, 3012, 7385, 8024), new(156_000, 3064, 7415, 8038), new(160_000, 2983, 7362, 7994), new(166_000, 2932, 7333, 7944)])
        { Redacted = 380, Unknown = 460, SmallAndMedium = 61, Vcse = 560, Neighbours = [Bolton, Rochdale] },
        new(Manchester, "manchester", "Manchester City Council", 4450,
            [new(604_000, 4868, 7704, 8139), new(628_000, 5002, 7793, 8209), new(655_000, 5123, 7844, 8258), new(682_000, 5192, 7902, 8295)])
        { Redacted = 420, Unknown = 250, SmallAndMedium = 58, Vcse = 900, Neighbours = [Salford, Trafford] },
        new(Oldham, "oldham", "Oldham Metropolitan Borough Council", 1960,
            [new(188_000, 3480, 7510, 8055), new(195_000, 3568, 7585, 8129), new(203_000, 3700, 7662, 8176), new(211_000, 3784, 7723, 8239)])
        { Redacted = 400, Unknown = 290, SmallAndMedium = 67, Vcse = 810, Neighbours = [Rochdale, Tameside] },
        new(Rochdale, "rochdale", "Rochdale Borough Council", 1940,
            [new(181_000, 3387, 7579, 8084), new(189_000, 3478, 7655, 8133), new(196_000, 3509, 7714, 8197), new(205_000, 3606, 7764, 8238)])
        { Redacted = 360, Unknown = 270, SmallAndMedium = 64, Vcse = 780, Neighbours = [Bury, Oldham] },
        new(Salford, "salford", "Salford City Council", 2420,
            [new(246_000, 3354, 7626, 8131), new(258_000, 3425, 7703, 8205), new(268_000, 3392, 7688, 8188), new(281_000, 3456, 7745, 8228)])
        { Redacted = 350, Unknown = 300, SmallAndMedium = 60, Vcse = 1010, Neighbours = [Manchester, Wigan] },
        new(Stockport, "stockport", "Stockport Metropolitan Borough Council", 2320,
            [new(198_400, 3683, 7563, 8120), new(209_900, 3847, 7681, 8231), new(221_000, 3915, 7748, 8283), new(231_000, 4114, 7842, 8374)])
        { Redacted = 280, Unknown = 180, SmallAndMedium = 71, Vcse = 970, Neighbours = [Manchester, Tameside] },
        new(Tameside, "tameside", "Tameside Metropolitan Borough Council", 1860,
            [new(176_000, 3556, 7656, 8131), new(183_000, 3695, 7721, 8194), new(190_000, 3752, 7776, 8213), new(197_000, 3858, 7793, 8251)])
        { Redacted = 390, Unknown = 310, SmallAndMedium = 63, Vcse = 690, Neighbours = [Oldham, Stockport] },
        new(Trafford, "trafford", "Trafford Council", 1900,
            [new(178_000, 3051, 7445, 8062), new(186_000, 3146, 7533, 8135), new(192_000, 3073, 7555, 8149), new(198_000, 3106, 7575, 8153)])
        { Redacted = 470, Unknown = 240, SmallAndMedium = 57, Vcse = 640, Neighbours = [Manchester, Salford] },
        new(Wigan, "wigan", "Wigan Council", 2330,
            [new(236_000, 4012, 7485, 8140), new(243_000, 4189, 7594, 8235), new(249_000, 4290, 7685, 8303), new(258_000, 4372, 7734, 8355)])
        { Redacted = 330, Unknown = 380, SmallAndMedium = 74, Vcse = 860, Neighbours = [Bolton, Salford] },
        new(Knowsley, "knowsley", "Knowsley Metropolitan Borough Council", 1440,
            [new(158_000, 2582, 6346, 8044), new(163_000, 2626, 6394, 8077), new(168_000, 2700, 6476, 8118), new(174_000, 2763, 6550, 8166)])
        { Redacted = 410, Unknown = 330, SmallAndMedium = 62, Vcse = 700, Neighbours = [StHelens] },
        new(StHelens, "st-helens", "St Helens Borough Council", 1400,
            [new(149_000, 2983, 6276, 8115), new(154_000, 3063, 6352, 8149), new(160_000, 3035, 6330, 8148), new(166_000, 3129, 6425, 8194)])
        { Redacted = 340, Unknown = 420, SmallAndMedium = 65, Vcse = 610, Neighbours = [Knowsley] },
    ];
}
