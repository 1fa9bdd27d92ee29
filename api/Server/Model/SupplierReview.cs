namespace Analytics.Api.Model;

/// <summary>Why a spelling may stand with the wrong supplier.</summary>
public enum SupplierDoubt
{
    /// <summary>A name that a ledger may have cut off, of which several longer ones are known.</summary>
    CutOff,

    /// <summary>The same name under different company, charity or VAT numbers.</summary>
    DifferentNumbers,

    /// <summary>A name unlike its supplier's, with which it shares a number.</summary>
    SharedNumber,

    /// <summary>Names that differ in their legal form, an article or a trading name alone.</summary>
    SimilarName,

    /// <summary>Names that differ by one letter, which is wrong, missing, too many or out of its place.</summary>
    Misspelt,
}

/// <summary>One line of the review list, which each change of spellings writes anew.</summary>
public sealed class SupplierCandidate
{
    public int Id { get; init; }

    /// <summary>The spelling in doubt.</summary>
    public int AliasId { get; init; }

    /// <summary>The supplier that it might be instead; null where it might be one of its own.</summary>
    public int? SupplierId { get; init; }

    public SupplierDoubt Doubt { get; init; }
}

public enum SupplierRuling
{
    /// <summary>A file of suppliers claims the spelling.</summary>
    Stated,

    /// <summary>A person said that the spelling is this supplier.</summary>
    Accepted,

    /// <summary>A person said that the spelling is a supplier of its own.</summary>
    Split,
}

/// <summary>Whose a spelling is, whatever its name and numbers suggest. Later imports obey it; files never overrule a person.</summary>
public sealed class SupplierDecision
{
    public int AliasId { get; init; }

    public int SupplierId { get; init; }

    public SupplierRuling Ruling { get; init; }
}
