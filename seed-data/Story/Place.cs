namespace Analytics.SeedData.Story;

/// <summary>One row of places.csv.</summary>
/// <param name="Code">ONS code, or a country's ISO code.</param>
/// <param name="Name">As the ONS writes it.</param>
/// <param name="Kind">WARD, BOROUGH, COMBINED_AUTHORITY, REGION or COUNTRY.</param>
/// <param name="Parent">Code of the place it lies in; empty for countries.</param>
internal sealed record Place(string Code, string Name, string Kind, string Parent)
{
    public const string Ward = "WARD";
    public const string Borough = "BOROUGH";

    public string OtherSpellings { get; init; } = "";

    public string Population { get; init; } = "";

    public string MeanDeprivationDecile { get; init; } = "";

    public string StarPartnerSince { get; init; } = "";

    public bool Publishes { get; init; }
}

/// <summary>The part of a sector's postcodes that lie in a borough, as published: <c>0.9821</c>.</summary>
internal sealed record SectorShare(string Sector, string Place, string Share);
