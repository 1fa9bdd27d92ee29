namespace Analytics.Api.Model;

/// <summary>Where a contract is in its life on a given day.</summary>
public enum ContractPhase
{
    PreAward,
    Delivery,
    Closed,
}

public enum ClaimState
{
    Claimed,
    Evidenced,
    Validated,
    Rejected,
}

/// <summary>One contract of one council: identified by council and reference, by which commitments and claims name it too.</summary>
public sealed class Contract : ImportedRecord
{
    public int CouncilKey { get; init; }

    public required string Reference { get; init; }

    public required string Title { get; init; }

    public string? Category { get; init; }

    public string? Directorate { get; init; }

    /// <summary>What ties the parts of a contract that several councils let together, each part with its own value.</summary>
    public string? JointReference { get; init; }

    public DateOnly? AwardedOn { get; init; }

    public DateOnly? StartsOn { get; init; }

    /// <summary>The last day, included.</summary>
    public DateOnly? EndsOn { get; init; }

    public Pounds? Value { get; init; }

    /// <summary>The part of the award's marks that social value had, 0 to 1.</summary>
    public decimal? SocialValueWeighting { get; init; }

    /// <summary>The day that sorts it into years: the award, or the start where a register has no award.</summary>
    public DateOnly? DatedOn => AwardedOn ?? StartsOn;

    /// <summary>Closed after its last day; before that in delivery from its award on. One that does not say when it ends has not ended.</summary>
    public ContractPhase PhaseOn(DateOnly day) =>
        EndsOn < day ? ContractPhase.Closed
        : DatedOn <= day ? ContractPhase.Delivery
        : ContractPhase.PreAward;

    /// <summary>Only EF Core fills them; a session has them in a table of their own.</summary>
    public List<ContractSupplier> Suppliers { get; } = [];
}

/// <summary>One of the suppliers of a contract, in the spelling of the register: see <see cref="SupplierAlias"/>.</summary>
public sealed class ContractSupplier
{
    public long Id { get; set; }

    /// <summary>The <see cref="ImportedRecord.Id"/> of the contract's version.</summary>
    public long ContractId { get; init; }

    public int AliasId { get; init; }
}

/// <summary>What a contract promises in one measure: identified by council and reference.</summary>
public sealed class Commitment : ImportedRecord
{
    public int CouncilKey { get; init; }

    public required string Reference { get; init; }

    public required string ContractReference { get; init; }

    /// <summary>The measure's reference: NT1.</summary>
    public required string Measure { get; init; }

    /// <summary>Null where the measure's own cohort counts.</summary>
    public Cohort? Cohort { get; init; }

    /// <summary>Whose proxy values it: the edition in force at signature.</summary>
    public required string Edition { get; init; }

    /// <summary>In the measure's unit, never negative.</summary>
    public decimal Quantity { get; init; }
}

/// <summary>What a supplier reports to have delivered in one measure: identified by council and reference.</summary>
public sealed class DeliveryClaim : ImportedRecord
{
    public int CouncilKey { get; init; }

    public required string Reference { get; init; }

    public required string ContractReference { get; init; }

    /// <summary>The measure's reference: NT1.</summary>
    public required string Measure { get; init; }

    /// <summary>The last day of the time that it reports, which dates it.</summary>
    public DateOnly DeliveredOn { get; init; }

    public DateOnly ClaimedOn { get; init; }

    public DateOnly? ValidatedOn { get; init; }

    public ClaimState State { get; init; }

    /// <summary>Whether it counts as delivered on a day.</summary>
    public bool IsValidatedOn(DateOnly day) => State != ClaimState.Rejected && ValidatedOn <= day;

    /// <summary>Whether there is evidence, or it counts as delivered on a day.</summary>
    public bool IsEvidencedOn(DateOnly day) => State != ClaimState.Rejected && (Evidence is not null || ValidatedOn <= day);

    /// <summary>In the measure's unit, never negative.</summary>
    public decimal Quantity { get; init; }

    /// <summary>Where it happened; null when it is not known.</summary>
    public string? PlaceCode { get; init; }

    public string? Evidence { get; init; }
}
