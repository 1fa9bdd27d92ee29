using System.Globalization;
using Analytics.SeedData.Files;

namespace Analytics.SeedData.Story;

/// <summary>Real places and postcode sectors, from the published facts.</summary>
internal sealed class Geography
{
    /// <summary>Under this many postcodes a sector is a border strip or one building's own codes, and says little.</summary>
    private const int FewPostcodes = 20;

    /// <summary>A sector tells the place of an address when one borough holds this part of its postcodes.</summary>
    private const decimal WholeSector = 0.95m;

    /// <summary>Large users and post-office boxes: a sorting office, not an address.</summary>
    private static readonly string[] NotAddresses = ["M60", "M61", "M99", "BL78"];

    /// <summary>Their sectors touch Greater Manchester, but nine tenths of them lie outside, and the facts count only what lies inside.</summary>
    private static readonly string[] EdgeDistricts =
        ["SK9", "SK12", "SK13", "SK22", "OL14", "PR6", "PR7", "WA2", "WA11", "WA12", "WA16", "WN8"];

    private readonly Dictionary<string, List<string>> _sectorsByPlace = [];
    private readonly Dictionary<string, List<Place>> _wardsByBorough = [];
    private readonly Dictionary<string, string> _parents;

    public Geography()
    {
        var beyond = Facts.Read("beyond-greater-manchester.csv");
        var councils = Facts.Read("councils.csv").ToDictionary(row => row[0]);
        AddBeyond(beyond, councils);
        foreach (var row in councils.Values.Where(row => Places.TrueForAll(place => place.Code != row[0])))
            Places.Add(Council(new Place(row[0], row[1], Place.Borough, "E47000001"), row));

        AddWards();
        AddSectors();
        foreach (var row in beyond)
        {
            foreach (var sector in row[4].Split('|', StringSplitOptions.RemoveEmptyEntries))
                Sectors.Add(new SectorShare(sector, row[0], "1.0"));
        }

        IndexSectors();
        _parents = Places.ToDictionary(place => place.Code, place => place.Parent);
    }

    /// <summary>Countries first, wards last: every place stands below the one it lies in.</summary>
    public List<Place> Places { get; } = [];

    public List<SectorShare> Sectors { get; } = [];

    /// <summary>True when the place is the area or lies, at whatever distance, in it.</summary>
    public bool Contains(string area, string place)
    {
        while (place.Length > 0 && place != area)
            place = _parents[place];

        return place == area;
    }

    public IReadOnlyList<Place> WardsOf(string borough) => _wardsByBorough.GetValueOrDefault(borough, []);

    /// <summary>Sectors that lie in the place alone, or nearly.</summary>
    public IReadOnlyList<string> SectorsOf(string place) => _sectorsByPlace[place];

    /// <summary>Sectors that straddle a border: without a whole postcode they tell no place.</summary>
    public List<string> MixedSectors { get; } = [];

    private static Place Council(Place place, string[] facts) => place with
    {
        OtherSpellings = facts[2],
        StarPartnerSince = facts[4],
        Population = facts[5],
        Publishes = true,
    };

    private void AddBeyond(List<string[]> beyond, Dictionary<string, string[]> councils)
    {
        foreach (var row in beyond)
        {
            var place = new Place(row[0], row[1], row[2], row[3]);
            Places.Add(councils.TryGetValue(row[0], out var facts) ? Council(place, facts) : place);
        }
    }

    private void AddWards()
    {
        foreach (var borough in Facts.Read("gm-wards.csv").GroupBy(row => row[2]))
        {
            var rows = borough.ToList();
            var people = long.Parse(Places.Single(place => place.Code == borough.Key).Population, CultureInfo.InvariantCulture);
            var populations = Apportion.ByWeight(people, [.. rows.Select(row => long.Parse(row[4], CultureInfo.InvariantCulture))]);
            _wardsByBorough[borough.Key] = [.. rows.Select((row, i) => new Place(row[0], row[1], Place.Ward, row[2])
            {
                MeanDeprivationDecile = row[5],
                Population = populations[i].ToString(CultureInfo.InvariantCulture),
            })];
            Places.AddRange(_wardsByBorough[borough.Key]);
        }
    }

    private void AddSectors()
    {
        foreach (var sector in Facts.Read("gm-postcode-sectors.csv").GroupBy(row => row[0]))
        {
            var district = sector.Key[..sector.Key.IndexOf(' ', StringComparison.Ordinal)];
            if (NotAddresses.Contains(district)
                || EdgeDistricts.Contains(district)
                || sector.Sum(row => int.Parse(row[4], CultureInfo.InvariantCulture)) < FewPostcodes)
            {
                continue;
            }

            Sectors.AddRange(sector.Select(row => new SectorShare(row[0], row[1], row[3])));
        }
    }

    private void IndexSectors()
    {
        foreach (var sector in Sectors.GroupBy(share => share.Sector))
        {
            var whole = sector.FirstOrDefault(share => decimal.Parse(share.Share, CultureInfo.InvariantCulture) >= WholeSector);
            if (whole is null)
                MixedSectors.Add(sector.Key);
            else if (_sectorsByPlace.TryGetValue(whole.Place, out var sectors))
                sectors.Add(sector.Key);
            else
                _sectorsByPlace[whole.Place] = [sector.Key];
        }
    }
}
