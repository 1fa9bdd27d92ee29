namespace Analytics.SeedData.Story;

internal enum SupplierSize
{
    Micro,
    Small,
    Medium,
    Large,
    Unknown,
}

internal enum SupplierKind
{
    Private,
    Vcse,
    Public,
    Individual,
    Unknown,
}

/// <summary>Which of a council's payees a supplier belongs to; each has its own shape of spend.</summary>
internal enum Segment
{
    Large,
    SmallAndMedium,
    Vcse,
    School,
    Individual,
    Public,
}

/// <summary>How a ledger prints a supplier's name.</summary>
internal enum Spelling
{
    /// <summary>As in the supplier list.</summary>
    Registered,

    /// <summary>Limited for Ltd and the other way about.</summary>
    OtherForm,

    Capitals,

    /// <summary>Cut to 35 characters, as some finance systems do.</summary>
    Cut,

    /// <summary>With the name it trades under.</summary>
    TradingAs,
}

/// <summary>One organisation or person that is paid.</summary>
internal sealed record Supplier
{
    /// <summary>What a finance system that keeps 35 characters keeps.</summary>
    private const int ShortName = 35;

    public required string Name { get; init; }

    public string TradingAs { get; init; } = "";

    public string CompanyNumber { get; init; } = "";

    public string CharityNumber { get; init; } = "";

    public string VatNumber { get; init; } = "";

    public string Postcode { get; init; } = "";

    public string Country { get; init; } = "";

    public SupplierSize Size { get; init; } = SupplierSize.Unknown;

    public SupplierKind Kind { get; init; } = SupplierKind.Private;

    public bool Influenceable { get; init; } = true;

    public required Trade Trade { get; init; }

    public required Segment Segment { get; init; }

    /// <summary>The name in one spelling; the registered one where the spelling would change nothing.</summary>
    public string Spell(Spelling spelling) => spelling switch
    {
        Spelling.Registered => Name,
        Spelling.OtherForm => OtherForm(),
        Spelling.Capitals => Name.ToUpperInvariant(),
        Spelling.Cut => Name.Length <= ShortName ? Name : Name[..ShortName].TrimEnd(),
        Spelling.TradingAs => TradingAs.Length == 0 ? Name : $"{Name} t/a {TradingAs}",
    };

    private string OtherForm()
    {
        if (Name.EndsWith(" Ltd", StringComparison.Ordinal))
            return string.Concat(Name.AsSpan(0, Name.Length - 3), "Limited");

        return Name.EndsWith(" Limited", StringComparison.Ordinal) ? string.Concat(Name.AsSpan(0, Name.Length - 7), "Ltd") : Name;
    }
}
