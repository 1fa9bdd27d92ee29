namespace Analytics.Api.Model;

/// <summary>A council that publishes: one of the ten of Greater Manchester, Knowsley or St. Helens.</summary>
public sealed class Council
{
    /// <summary>A small number that stands for the council in facts; 1 to 127.</summary>
    public int Key { get; set; }

    /// <summary>The ONS code, <c>E08000007</c>.</summary>
    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>Other spellings, separated by <c>;</c>.</summary>
    public string? OtherSpellings { get; init; }

    public required string CombinedAuthority { get; init; }

    /// <summary>Since when the council has been a partner of STAR Procurement; null when it is none.</summary>
    public DateOnly? StarPartnerSince { get; init; }

    /// <summary>People, Census 2021.</summary>
    public long Population { get; init; }
}

public enum PlaceKind
{
    Ward,
    Borough,
    CombinedAuthority,
    Region,
    Country,
}

/// <summary>A place with a code; wards lie in boroughs, boroughs in combined authorities or regions, those in countries.</summary>
public sealed class Place
{
    /// <summary>A number that stands for the place in facts.</summary>
    public int Key { get; set; }

    /// <summary>The ONS code, or for another country its two-letter ISO code.</summary>
    public required string Code { get; init; }

    public required string Name { get; init; }

    public PlaceKind Kind { get; init; }

    public string? ParentCode { get; init; }

    /// <summary>People, Census 2021; null where it is not known.</summary>
    public long? Population { get; init; }

    /// <summary>Wards only: mean IMD 2019 decile of its postcodes; 1 is the most deprived tenth of England.</summary>
    public decimal? MeanDeprivationDecile { get; init; }
}

/// <summary>Where the postcodes of one sector, or one whole postcode, lie.</summary>
public sealed class PostcodeArea
{
    public int Id { get; set; }

    /// <summary>A sector, <c>SK1 3</c>, or a whole postcode, <c>SK1 3XE</c>: upper case, one space.</summary>
    public required string Postcode { get; init; }

    public required string PlaceCode { get; init; }

    /// <summary>Part of the area's postcodes that lie in the place, 0 to 1. A sector counts from 0.95.</summary>
    public decimal Share { get; init; }
}
