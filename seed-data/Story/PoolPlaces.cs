namespace Analytics.SeedData.Story;

/// <summary>Where suppliers outside the twelve boroughs are, and how many there are.</summary>
internal static class PoolPlaces
{
    private static readonly Dictionary<string, int> Numbers = new()
    {
        ["E08000012"] = 110, // Liverpool
        ["E08000014"] = 40, // Sefton
        ["E08000015"] = 40, // Wirral
        ["E06000006"] = 36, // Halton
        ["E06000007"] = 60, // Warrington
        ["E06000049"] = 60, // Cheshire East
        ["E06000050"] = 30, // Cheshire West and Chester
        ["E08000035"] = 40, // Leeds
        ["E08000025"] = 40, // Birmingham
        ["E09000033"] = 36, // Westminster
        ["E09000001"] = 24, // City of London
        ["IE"] = 8,
        ["DE"] = 6,
    };

    /// <summary>Every place outside the twelve boroughs that a supplier can be known to lie in.</summary>
    public static IEnumerable<(string Code, int Suppliers)> Beyond(Geography geography) =>
        geography.Places.Where(place => HasSuppliers(geography, place)).Select(place => (place.Code, Numbers.GetValueOrDefault(place.Code, place.Code.Length == 2 ? 4 : 12)));

    private static bool HasSuppliers(Geography geography, Place place) =>
        !place.Publishes && place.Kind != Place.Ward && (place.Code.Length == 2 || geography.Sectors.Exists(sector => sector.Place == place.Code));
}
