using Analytics.SeedData.Story;

namespace Analytics.SeedData.SocialValue;

/// <summary>One row of a contract register.</summary>
internal sealed record Contract
{
    public required CouncilStory Council { get; init; }

    public required Term Term { get; init; }

    public required IReadOnlyList<Supplier> Suppliers { get; init; }

    /// <summary>The sum that the contract is counted in; null when it holds no commitments.</summary>
    public Portfolio? Portfolio { get; init; }

    public string Reference { get; init; } = "";

    public string Title { get; init; } = "";

    /// <summary>What ties the parts of several councils together.</summary>
    public string JointReference { get; init; } = "";

    /// <summary>Pounds over the whole term; null where the register does not tell.</summary>
    public long? Value { get; init; }

    /// <summary>The percentage of the marks that social value had; null where the register does not tell.</summary>
    public int? Weighting { get; init; }

    /// <summary>Whether the register prints the day of award.</summary>
    public bool TellsAward { get; init; } = true;

    /// <summary>Whether the register prints the last day.</summary>
    public bool TellsEnd { get; init; } = true;

    public Trade Trade => Suppliers[0].Trade;

    /// <summary>The calendar year in which the financial year of award begins.</summary>
    public int Year => ReportCalendar.YearOf(Term.AwardedOn);
}

/// <summary>What a contract promises in one measure.</summary>
/// <param name="Contract">The contract.</param>
/// <param name="Measure">What is counted.</param>
/// <param name="Quantity">Whole units.</param>
/// <param name="Cohort">Whom it is for, where the measure leaves that open; else empty.</param>
internal sealed record Commitment(Contract Contract, Measure Measure, long Quantity, string Cohort)
{
    public long Pence => Quantity * Measure.ProxyOf(Contract.Year);

    /// <summary>Claims of it are protected like people, whose number they give away.</summary>
    public bool IsAboutPersons => Measure.OutcomeKind.Length > 0;
}

/// <summary>How far a claim has come, as the contract's enumeration spells it.</summary>
internal enum ClaimState
{
    Claimed,
    Evidenced,
    Validated,
    Rejected,
}

/// <summary>What a supplier says it has delivered of one commitment.</summary>
/// <param name="Commitment">What was promised.</param>
/// <param name="Hundredths">Hundredths of the measure's unit.</param>
/// <param name="DeliveredOn">The last day of the time it reports.</param>
/// <param name="ClaimedOn">The day it was reported.</param>
/// <param name="State">How far it has come.</param>
internal sealed record Claim(Commitment Commitment, long Hundredths, DateOnly DeliveredOn, DateOnly ClaimedOn, ClaimState State)
{
    public DateOnly? ValidatedOn { get; init; }

    /// <summary>Code of a ward or borough, or a whole postcode; empty when it is not told.</summary>
    public string Place { get; init; } = "";

    public string Evidence { get; init; } = "";

    public long Pence => Hundredths * Commitment.Measure.ProxyOf(Commitment.Contract.Year) / 100;
}
