namespace Analytics.SeedData.Story;

/// <summary>One edition of the measures. Editions change with the financial year, so that a year's awards are valued with one of them.</summary>
/// <param name="Name">The year it is called after.</param>
/// <param name="ValidFrom">The first day of award that it values.</param>
/// <param name="ValidTo">The last one; null for the newest.</param>
internal sealed record Edition(string Name, DateOnly ValidFrom, DateOnly? ValidTo);

/// <summary>One of the five themes.</summary>
/// <param name="Code">T1 to T5.</param>
/// <param name="Name">In one word.</param>
/// <param name="Pace">How fast its promises are kept against the others, in per cent.</param>
internal sealed record Theme(string Code, string Name, int Pace);

/// <summary>What several measures are to bring about.</summary>
/// <param name="Code">O1 to O17.</param>
/// <param name="Title">In our own words.</param>
/// <param name="Theme">The theme it stands under.</param>
/// <param name="Effects">What is taken off when values are adjusted.</param>
internal sealed record Outcome(string Code, string Title, Theme Theme, Effects Effects);

/// <summary>Percentages that adjusted values leave out: made up, like the proxies.</summary>
internal sealed record Effects(int Deadweight, int Displacement, int Attribution, int Leakage)
{
    public int DropOff { get; init; }

    public int Years { get; init; } = 1;
}

/// <summary>The editions, themes and outcomes that the measures belong to.</summary>
internal static class Framework
{
    public static readonly Theme Jobs = new("T1", "Jobs", 100);
    public static readonly Theme Growth = new("T2", "Growth", 125);
    public static readonly Theme Social = new("T3", "Social", 100);
    public static readonly Theme Environment = new("T4", "Environment", 60);
    public static readonly Theme Innovation = new("T5", "Innovation", 85);

    public static readonly Outcome LocalWork = new("O1", "More local people in work", Jobs, new(20, 15, 5, 5));
    public static readonly Outcome WorkForAll = new("O2", "Work for people who are furthest from it", Jobs, new(10, 10, 10, 5) { DropOff = 40, Years = 2 });
    public static readonly Outcome Skills = new("O3", "Better skills", Jobs, new(15, 5, 10, 5) { DropOff = 30, Years = 2 });
    public static readonly Outcome YoungPeople = new("O4", "Young people ready for work", Jobs, new(15, 5, 15, 5));
    public static readonly Outcome SmallBusiness = new("O5", "More business for small and voluntary organisations", Growth, new(25, 20, 5, 15));
    public static readonly Outcome WellbeingAtWork = new("O6", "Wellbeing at work", Growth, new(30, 0, 10, 10));
    public static readonly Outcome FairChances = new("O7", "Fair treatment and equal chances", Growth, new(20, 0, 10, 5));
    public static readonly Outcome EthicalBuying = new("O8", "Ethical buying", Growth, new(10, 0, 15, 5));
    public static readonly Outcome LessCrime = new("O9", "Less crime", Social, new(15, 10, 20, 5));
    public static readonly Outcome BetterHealth = new("O10", "Better health", Social, new(15, 0, 20, 5));
    public static readonly Outcome IndependentLives = new("O11", "Independent lives", Social, new(10, 0, 20, 0));
    public static readonly Outcome Neighbourhoods = new("O12", "Stronger neighbourhoods", Social, new(15, 5, 10, 5));
    public static readonly Outcome LessCarbon = new("O13", "Less carbon", Environment, new(20, 5, 0, 0) { DropOff = 20, Years = 3 });
    public static readonly Outcome CleanerAir = new("O14", "Cleaner air", Environment, new(25, 10, 0, 10));
    public static readonly Outcome Nature = new("O15", "More nature", Environment, new(10, 0, 10, 0));
    public static readonly Outcome LessWaste = new("O16", "Less waste", Environment, new(20, 5, 5, 0));
    public static readonly Outcome Ideas = new("O17", "New ways to any of the four", Innovation, new(10, 5, 10, 5));

    public static readonly Edition[] Editions =
    [
        new("2019", new(2019, 4, 1), new(2021, 3, 31)),
        new("2021", new(2021, 4, 1), new(2022, 3, 31)),
        new("2022", new(2022, 4, 1), null),
    ];

    /// <summary>Where the edition of a financial year's awards stands in <see cref="Editions"/>.</summary>
    public static int EditionOf(int year) => Array.FindLastIndex(Editions, edition => edition.ValidFrom.Year <= year);
}
