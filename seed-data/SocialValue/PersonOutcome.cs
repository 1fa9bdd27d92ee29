namespace Analytics.SeedData.SocialValue;

/// <summary>One thing that went right for one person. The persons are as made up as all else.</summary>
/// <param name="Cohort">The group of people, as the contract's enumeration spells it.</param>
/// <param name="Kind">What went right, as the contract's enumeration spells it.</param>
/// <param name="Theme">T1 to T5.</param>
/// <param name="StartedOn">The first day.</param>
internal sealed record PersonOutcome(string Cohort, string Kind, string Theme, DateOnly StartedOn)
{
    /// <summary>A pseudonym; empty where none is kept.</summary>
    public string Person { get; init; } = "";

    /// <summary>The contract that brought it about; null for the council's own programmes.</summary>
    public Contract? Contract { get; init; }

    /// <summary>Name of the supplier where no contract tells it.</summary>
    public string Supplier { get; init; } = "";

    /// <summary>Code of the ward where the person lives; empty when it is not known.</summary>
    public string Ward { get; init; } = "";

    public DateOnly? EndedOn { get; init; }

    /// <summary>Whether it was still in place at 26 weeks; null when that is not asked or not known yet.</summary>
    public bool? Sustained { get; init; }

    public long? Hours { get; init; }

    public long? Weeks { get; init; }

    /// <summary>The part of a validated claim that is this person's, in pence; null without one.</summary>
    public long? Pence { get; init; }
}
