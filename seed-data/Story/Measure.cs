namespace Analytics.SeedData.Story;

/// <summary>What is counted, and how much of everything promised it is.</summary>
/// <param name="Outcome">What it is to bring about.</param>
/// <param name="Code">NT for national measures, GM for local ones.</param>
/// <param name="Title">In our own words.</param>
/// <param name="Unit">What one of it is.</param>
/// <param name="Proxies">Illustrative pence for one unit in each of the editions, 0 where the edition lacks the measure; none when it is only recorded.</param>
internal sealed record Measure(Outcome Outcome, string Code, string Title, string Unit, params int[] Proxies)
{
    public const string Fte = "FTE";
    public const string Weeks = "weeks";
    public const string Hours = "hours";
    public const string Pounds = "£";
    public const string Percent = "%";
    public const string Miles = "miles";
    public const string Tonnes = "tonnes";

    /// <summary>Thousandths of what is promised in value, in an ordinary council.</summary>
    public int Part { get; init; }

    /// <summary>Percentage of contracts that promise it.</summary>
    public int Reach { get; init; } = 8;

    /// <summary>Whom it is about; empty when it is about everybody.</summary>
    public string Cohort { get; init; } = "";

    /// <summary>What it is for the person concerned; empty where no person's outcome is recorded.</summary>
    public string OutcomeKind { get; init; } = "";

    /// <summary>The least and the most units for one person.</summary>
    public (int Least, int Most) PerPerson { get; init; }

    public bool IsRecordOnly => Proxies.Length == 0;

    /// <summary>What is promised comes in whole multiples of this.</summary>
    public int Step => Unit switch { Pounds => 100, Miles => 1000, _ => 1 };

    /// <summary>What is delivered comes in whole multiples of so many hundredths of a unit, each of them worth whole pence.</summary>
    public int Grain => Unit switch
    {
        Fte => 1,
        Tonnes => 10,
        Pounds when Proxies.All(pence => pence is 0 or 100) => 1,
        _ => 100,
    };

    public bool IsIn(int year) => IsRecordOnly || ProxyOf(year) > 0;

    /// <summary>Pence for one unit of what was awarded in a financial year; 0 for what is only recorded.</summary>
    public int ProxyOf(int year) => IsRecordOnly ? 0 : Proxies[Framework.EditionOf(year)];
}

/// <summary>The groups of people whom Stockport's councillors put first, as the contract's enumeration spells them.</summary>
internal static class Cohorts
{
    public const string CareLeavers = "CARE_LEAVERS";
    public const string ExOffenders = "EX_OFFENDERS";
    public const string LongTermUnemployed = "LONG_TERM_UNEMPLOYED";
    public const string Send = "SEND_16_TO_25";
    public const string Veterans = "VETERANS";

    public static readonly string[] All = [CareLeavers, ExOffenders, LongTermUnemployed, Send, Veterans];
}

/// <summary>What goes right for a person, as the contract's enumeration spells it.</summary>
internal static class OutcomeKinds
{
    public const string Employment = "EMPLOYMENT";
    public const string Apprenticeship = "APPRENTICESHIP";
    public const string WorkPlacement = "WORK_PLACEMENT";
    public const string Training = "TRAINING";
    public const string Qualification = "QUALIFICATION";
    public const string SupportIntoWork = "SUPPORT_INTO_WORK";
    public const string WellbeingSupport = "WELLBEING_SUPPORT";

    /// <summary>Of these it is asked whether they were still in place at 26 weeks.</summary>
    public static bool CanLast(string kind) => kind is Employment or Apprenticeship;
}
