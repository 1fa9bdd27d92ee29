namespace Analytics.Api.Model;

public enum Cohort
{
    CareLeavers,
    ExOffenders,
    LongTermUnemployed,
    Send16To25,
    Veterans,
}

public enum OutcomeKind
{
    Employment,
    Apprenticeship,
    WorkPlacement,
    Training,
    Qualification,
    SupportIntoWork,
    WellbeingSupport,
}

public static class OutcomeKinds
{
    /// <summary>Whether an outcome of the kind can still be in place at 26 weeks.</summary>
    public static bool CanLast(this OutcomeKind kind) => kind is OutcomeKind.Employment or OutcomeKind.Apprenticeship;
}

/// <summary>One thing that went right for one person of a priority cohort: identified by council and reference. Shown only under disclosure control.</summary>
public sealed class CohortOutcome : ImportedRecord
{
    public int CouncilKey { get; init; }

    public required string Reference { get; init; }

    /// <summary>A pseudonym that stays the same for one person; a row without one is a person of its own.</summary>
    public string? Person { get; init; }

    public Cohort Cohort { get; init; }

    public OutcomeKind OutcomeKind { get; init; }

    /// <summary>T1 to T5.</summary>
    public required string ThemeCode { get; init; }

    public string? ContractReference { get; init; }

    /// <summary>The supplier in the file's spelling: see <see cref="SupplierAlias"/>.</summary>
    public int? AliasId { get; init; }

    /// <summary>Where the person lives; null when it is not known. A postcode is never kept.</summary>
    public string? WardCode { get; init; }

    public DateOnly StartedOn { get; init; }

    public DateOnly? EndedOn { get; init; }

    /// <summary>Whether it was still in place at 26 weeks; null while nobody has said.</summary>
    public bool? Sustained { get; init; }

    public decimal? Hours { get; init; }

    public decimal? Weeks { get; init; }

    /// <summary>Within the delivered social value already, never added to it.</summary>
    public Pounds? Value { get; init; }
}

/// <summary>
/// The random number that an outcome's record got when it was first accepted. It is what small counts are hidden with, so it stays
/// for good, through corrections and withdrawals, and is in no answer and no report.
/// </summary>
public sealed class DisclosureKey
{
    public long Id { get; set; }

    public int CouncilKey { get; init; }

    /// <summary>See <see cref="CohortOutcome.Reference"/>.</summary>
    public required string Reference { get; init; }

    public byte Value { get; init; }
}

/// <summary>
/// What is added to a count whose outcomes' keys add up to a number, modulo 256. Drawn once and secret to the installation: whoever knew it could
/// take the noise away.
/// </summary>
public sealed class DisclosureNoise
{
    /// <summary>What the keys add up to: 0 to 255.</summary>
    public int Id { get; set; }

    /// <summary>−3 to 3.</summary>
    public int Value { get; init; }
}
