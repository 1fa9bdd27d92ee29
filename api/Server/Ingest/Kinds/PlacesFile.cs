using Analytics.Api.Ingest.Reading;
using Analytics.Api.Ingest.Suppliers;
using Analytics.Api.Model;

namespace Analytics.Api.Ingest.Kinds;

/// <summary>Wards, boroughs, combined authorities, regions and countries, each below what it lies in, and which boroughs' councils publish. A file adds to and corrects what is known.</summary>
internal sealed class PlacesFile() : TableKind(ImportKind.Places, Set)
{
    private static readonly FieldSet Set = new();

    public override bool CanBeWithdrawn => false;

    public static Field Code { get; } = Set.Required(Content.Text, "code").Means("The ONS code, or a country's two ISO letters.", "E05000742");

    public static Field Name { get; } = Set.Required(Content.Text, "name").Means("The place's name.", "Davenport and Cale Green");

    public static Field PlaceKind { get; } = Set.Required(Content.Text, "kind").Means("WARD, BOROUGH, COMBINED_AUTHORITY, REGION or COUNTRY.", "WARD");

    public static Field ParentCode { get; } = Set.Optional(Content.Text, "parent_code").Means("The place that it lies in, which stands further up or is known; all but countries need it.", "E08000007");

    public static Field OtherSpellings { get; } = Set.Optional(Content.Text, "other_spellings").Means("Of a council's name, separated by semicolons.", "SMBC;Stockport MBC");

    public static Field Population { get; } = Set.Optional(Content.Text, "population").Means("People, by the latest census; needed where publishes is yes.", "14000");

    public static Field MeanDeprivationDecile { get; } = Set.Optional(Content.Text, "mean_deprivation_decile").Means("Wards: mean decile of its postcodes, 1 to 10; 1 is the most deprived.", "4.62");

    public static Field StarPartnerSince { get; } = Set.Optional(Content.Date, "star_partner_since").Means("Since when the council has been a partner of STAR Procurement.", "2014-02-01");

    public static Field Publishes { get; } = Set.Optional(Content.Text, "publishes").Means("Yes for a borough whose council's files are imported.", "no");

    public override RowImporter Begin(ImportSession session, Import import, Ledger ledger) => new PlaceRows(session, ledger);
}

/// <summary>Writes the places of one file, and the councils among them. A key, once given, stays with its code for good, because facts carry it.</summary>
internal sealed class PlaceRows : RowImporter
{
    private readonly ImportSession _session;
    private readonly Ledger _ledger;
    private readonly Dictionary<string, Place> _places;
    private readonly Dictionary<string, Council> _councils;

    public PlaceRows(ImportSession session, Ledger ledger)
    {
        _session = session;
        _ledger = ledger;
        _places = session.Records.Places.ToDictionary(place => place.Code);
        _councils = session.Records.Councils.ToDictionary(council => council.Code);
    }

    public override void Import(Row row)
    {
        var cells = new CellReader(row);
        var code = cells.Required(PlacesFile.Code);
        var name = cells.Required(PlacesFile.Name);
        var kind = cells.Required(PlacesFile.PlaceKind) is null ? null : cells.Word<PlaceKind>(PlacesFile.PlaceKind);
        var parent = ParentOf(cells);
        var population = cells.Count(PlacesFile.Population);
        var decile = cells.Number(PlacesFile.MeanDeprivationDecile, least: 1, most: 10);
        var partnerSince = cells.Day(PlacesFile.StarPartnerSince);
        var publishes = cells.YesOrNo(PlacesFile.Publishes) ?? false;
        if (publishes && kind is not null and not PlaceKind.Borough)
            cells.Complain(PlacesFile.Publishes, "NOT_A_COUNCIL", "Only boroughs have a council that publishes: write no, or correct the kind.");
        if (publishes && parent is null)
            cells.Complain(PlacesFile.ParentCode, "CELL_MISSING", "A borough whose council publishes needs the code of its combined authority.");
        if (publishes && population is null)
            cells.Complain(PlacesFile.Population, "CELL_MISSING", "A borough whose council publishes needs its population, for figures per head.");
        if (cells.Problems.Count > 0)
        {
            _ledger.Quarantine(row, cells.Problems);
            return;
        }

        Write(new Place { Key = KeyOf(code!), Code = code!, Name = name!, Kind = kind!.Value, ParentCode = parent?.Code, Population = population, MeanDeprivationDecile = decile });
        if (publishes)
        {
            Write(new Council
            {
                Key = _councils.TryGetValue(code!, out var known) ? known.Key : _councils.Count + 1,
                Code = code!,
                Name = name!,
                OtherSpellings = cells.Text(PlacesFile.OtherSpellings),
                CombinedAuthority = parent!.Name,
                StarPartnerSince = partnerSince,
                Population = population!.Value,
            });
        }

        _ledger.Accept();
    }

    public override void Complete() => SupplierPlaces.Recompute(_session);

    private Place? ParentOf(CellReader cells)
    {
        if (cells.Text(PlacesFile.ParentCode) is not { } code)
            return null;
        if (_places.TryGetValue(code, out var parent))
            return parent;

        cells.Complain(PlacesFile.ParentCode, "PLACE_UNKNOWN", $"'{code}' is not the code of a place further up or already known: put the row of the place that contains this one above it.");
        return null;
    }

    private int KeyOf(string code) => _places.TryGetValue(code, out var known) ? known.Key : _places.Count + 1;

    private void Write(Place place)
    {
        if (_places.TryAdd(place.Code, place))
            _session.Records.Places.Insert(place);
        else
            _session.Records.Places.Update(_places[place.Code] = place);
    }

    private void Write(Council council)
    {
        if (_councils.TryAdd(council.Code, council))
            _session.Records.Councils.Insert(council);
        else
            _session.Records.Councils.Update(_councils[council.Code] = council);
    }
}
