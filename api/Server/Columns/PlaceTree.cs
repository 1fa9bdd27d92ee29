using Analytics.Api.Model;

namespace Analytics.Api.Columns;

/// <summary>What a supplier's place means for the local shares: its borough, the areas it lies in, and the ring it stands in for a payer elsewhere.</summary>
internal readonly record struct Locality(int? BoroughKey, bool InStar, bool InGreaterManchester, bool InNorthWest, LocalityRing Ring)
{
    public static Locality Unknown { get; } = new(BoroughKey: null, InStar: false, InGreaterManchester: false, InNorthWest: false, LocalityRing.Unknown);
}

/// <summary>Places by code, and what lies in what.</summary>
internal sealed class PlaceTree
{
    private const string GreaterManchester = "E47000001";
    private const string NorthWest = "E12000002";
    private static readonly string[] UnitedKingdom = ["E92000001", "W92000004", "S92000003", "N92000002"];

    private readonly Dictionary<string, Place> _places;
    private readonly HashSet<string> _starBoroughs;

    public PlaceTree(IEnumerable<Place> places, IEnumerable<Council> councils)
    {
        _places = places.ToDictionary(place => place.Code);
        _starBoroughs = [.. councils.Where(council => council.StarPartnerSince is not null).Select(council => council.Code)];
    }

    public int? KeyOf(string code) => _places.TryGetValue(code, out var place) ? place.Key : null;

    public bool IsInGreaterManchester(string code) => Path(code).Any(place => place.Code == GreaterManchester);

    /// <summary>A place's code and those of all that it lies in, the smallest first.</summary>
    public IEnumerable<string> CodesAround(string code) => Path(code).Select(place => place.Code);

    /// <summary>The ward and the borough that a place lies in, and the ward's mean deprivation decile, rounded half up; null where there is none.</summary>
    public (int? Ward, int? Borough, int? Decile) Of(string? code)
    {
        var path = Path(code).ToList();
        var ward = path.Find(place => place.Kind == PlaceKind.Ward);
        return (ward?.Key, path.Find(place => place.Kind == PlaceKind.Borough)?.Key, ward is null ? null : DecileOf(ward));
    }

    /// <summary>A ward's mean decile, rounded half up; null for other places, and where it is not known.</summary>
    public static int? DecileOf(Place place) => place.MeanDeprivationDecile is { } mean ? (int)decimal.Round(mean, MidpointRounding.AwayFromZero) : null;

    /// <summary>STAR is today's partners whatever the date of the payment.</summary>
    public Locality Locate(string? placeCode)
    {
        if (placeCode is null || !_places.ContainsKey(placeCode))
            return Locality.Unknown;

        var path = Path(placeCode).ToList();
        var borough = path.Find(place => place.Kind == PlaceKind.Borough);
        var inStar = borough is not null && _starBoroughs.Contains(borough.Code);
        var inGreaterManchester = path.Exists(place => place.Code == GreaterManchester);
        var inNorthWest = path.Exists(place => place.Code == NorthWest);
        var ring = inStar ? LocalityRing.StarPartner
            : inGreaterManchester ? LocalityRing.GreaterManchester
            : inNorthWest ? LocalityRing.NorthWest
            : path.Exists(place => UnitedKingdom.Contains(place.Code)) ? LocalityRing.RestOfUk
            : LocalityRing.Overseas;
        return new Locality(borough?.Key, inStar, inGreaterManchester, inNorthWest, ring);
    }

    /// <summary>A place and all that it lies in, the smallest first.</summary>
    private IEnumerable<Place> Path(string? code)
    {
        for (var depth = 0; code is not null && depth < 10 && _places.TryGetValue(code, out var place); depth++)
        {
            yield return place;
            code = place.ParentCode;
        }
    }
}
