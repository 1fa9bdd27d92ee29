namespace Analytics.Api.Model;

/// <summary>One published payment line. Written and read by prepared statements, millions at a time, hence a struct of keys.</summary>
public readonly record struct SpendLine
{
    /// <summary>Contiguous within one import, in file order.</summary>
    public required long Id { get; init; }

    public required int ImportId { get; init; }

    /// <summary>See <see cref="Council.Key"/>.</summary>
    public required int CouncilKey { get; init; }

    /// <summary>See <see cref="Model.SupplierAlias"/>.</summary>
    public required int AliasId { get; init; }

    public required DateOnly PaidOn { get; init; }

    /// <summary>Net of recoverable VAT.</summary>
    public required Pounds Amount { get; init; }

    public Pounds? IrrecoverableVat { get; init; }

    /// <summary>See <see cref="Label"/>.</summary>
    public int? DirectorateId { get; init; }

    /// <summary>See <see cref="Label"/>.</summary>
    public int? CategoryId { get; init; }

    public string? Description { get; init; }

    public string? TransactionNumber { get; init; }

    /// <summary>The contract that the council says it paid on, as printed: the <see cref="Contract.Reference"/> of one in its register, or of none.</summary>
    public string? ContractReference { get; init; }

    /// <summary>The line of the file, counted from 1.</summary>
    public required int SourceLine { get; init; }
}

/// <summary>A directorate or category as printed; lines carry its number.</summary>
public sealed class Label
{
    public int Id { get; set; }

    public required string Text { get; init; }
}

/// <summary>Which spend counts.</summary>
public enum SpendBasis
{
    All,
    Influenceable,
    Locatable,
}

/// <summary>Exclusive rings that add up to the whole: a line is in exactly one.</summary>
public enum LocalityRing
{
    OwnBorough,
    StarPartner,
    GreaterManchester,
    NorthWest,
    RestOfUk,
    Overseas,
    Unknown,
    Redacted,
}

public enum PeerGroup
{
    GreaterManchester,
    Star,
    All,
}
