using Analytics.Api.Ingest.Reading;
using Analytics.Api.Ingest.Suppliers;
using Analytics.Api.Model;

namespace Analytics.Api.Ingest.Kinds;

/// <summary>Which places the postcodes, or the postcode sectors, lie in. A file replaces what was known of the postcodes that it names.</summary>
internal sealed class PostcodesFile() : TableKind(ImportKind.Postcodes, Set)
{
    private static readonly FieldSet Set = new();
    private static readonly Field Postcode = Set.Required(Content.Text, "postcode", "postcode_sector").Means("A whole postcode, or a sector with its space.", "SK1 3");
    private static readonly Field PlaceCode = Set.Required(Content.Text, "place_code").Means("The code of a place that it lies in.", "E08000007");
    private static readonly Field Share = Set.Optional(Content.Text, "share").Means("The part of the sector's postcodes that lie there, 0 to 1. Default: 1.", "0.985");

    public override bool CanBeWithdrawn => false;

    public override RowImporter Begin(ImportSession session, Import import, Ledger ledger) => new Rows(session, ledger);

    private sealed class Rows : RowImporter
    {
        private readonly ImportSession _session;
        private readonly Ledger _ledger;
        private readonly HashSet<string> _places;
        private readonly ILookup<string, PostcodeArea> _before;
        private readonly HashSet<string> _named = [];
        private readonly HashSet<(string Postcode, string PlaceCode)> _written = [];
        private int _lastId;

        public Rows(ImportSession session, Ledger ledger)
        {
            _session = session;
            _ledger = ledger;
            _places = [.. session.Records.Places.Select(place => place.Code)];
            _before = session.Records.Postcodes.ToLookup(area => area.Postcode);
            _lastId = (int)session.Records.Postcodes.LastKey();
        }

        public override void Import(Row row)
        {
            var cells = new CellReader(row);
            var postcode = cells.PostcodeOrSector(Postcode);
            var placeCode = cells.Required(PlaceCode);
            var share = cells.Number(Share, least: 0, most: 1) ?? 1;
            if (placeCode is not null && !_places.Contains(placeCode))
                cells.Complain(PlaceCode, "PLACE_UNKNOWN", $"'{placeCode}' is not the code of a place: import the file of places first, or correct the code.");
            else if (postcode is not null && placeCode is not null && _written.Contains((postcode, placeCode)))
                cells.Complain(column: null, "ROW_REPEATED", $"{postcode} in {placeCode} stands further up already: keep one of the two rows.");

            if (cells.Problems.Count > 0)
            {
                _ledger.Quarantine(row, cells.Problems);
                return;
            }

            if (_named.Add(postcode!))
            {
                foreach (var area in _before[postcode!])
                    _session.Records.Postcodes.Delete(area);
            }

            _written.Add((postcode!, placeCode!));
            _session.Records.Postcodes.Insert(new PostcodeArea { Id = ++_lastId, Postcode = postcode!, PlaceCode = placeCode!, Share = share });
            _ledger.Accept();
        }

        public override void Complete() => SupplierPlaces.Recompute(_session);
    }
}
