namespace Analytics.Api.Model;

public enum SupplierSize
{
    Micro,
    Small,
    Medium,
    Large,
    Unknown,
}

public enum SupplierKind
{
    Private,
    Vcse,
    Public,
    Individual,
    Unknown,
}

/// <summary>One organisation or person that is paid, whatever spellings it is paid under.</summary>
public sealed class Supplier
{
    public int Id { get; set; }

    public required string Name { get; set; }

    public string? CompanyNumber { get; set; }

    public string? CharityNumber { get; set; }

    public string? VatNumber { get; set; }

    /// <summary>Upper case, one space: <c>SK1 3XE</c>.</summary>
    public string? Postcode { get; set; }

    /// <summary>Two-letter ISO code where the supplier is known to be abroad; null in the United Kingdom.</summary>
    public string? Country { get; set; }

    /// <summary>The smallest known place: a ward, else a borough, region or country; null when unknown.</summary>
    public string? PlaceCode { get; set; }

    public SupplierSize Size { get; set; } = SupplierSize.Unknown;

    public SupplierKind Kind { get; set; } = SupplierKind.Unknown;

    /// <summary>False for tax, pensions, levies and other public bodies, which procurement cannot choose between.</summary>
    public bool Influenceable { get; set; } = true;

    public List<SupplierAlias> Aliases { get; } = [];
}

/// <summary>
/// One spelling of a supplier as files print it. Spend lines point here, not at the supplier, so that a changed
/// resolution moves all its lines at once and every line keeps the name it was published with.
/// </summary>
public sealed class SupplierAlias
{
    public int Id { get; set; }

    /// <summary>The name as printed, trimmed.</summary>
    public required string Name { get; init; }

    /// <summary>The VAT number printed beside it; empty when there was none. Spelling and numbers together are unique.</summary>
    public string VatNumber { get; init; } = "";

    /// <summary>The company number printed beside it, of eight characters; empty when there was none.</summary>
    public string CompanyNumber { get; init; } = "";

    /// <summary>Null when the name is a redaction: such lines have no supplier.</summary>
    public int? SupplierId { get; set; }
}
