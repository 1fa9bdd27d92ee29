using Analytics.Api.Ingest.Reading;
using Analytics.Api.Ingest.Suppliers;
using Analytics.Api.Model;

namespace Analytics.Api.Ingest.Kinds;

/// <summary>Writes the suppliers of one file over what ledgers alone told of them, and gives each its spellings.</summary>
internal sealed class SupplierRows : RowImporter
{
    private readonly ImportSession _session;
    private readonly Ledger _ledger;
    private readonly SupplierDirectory _suppliers;
    private readonly HashSet<string> _countries;

    // Which line of this file claimed a spelling, and which supplier was written by which line.
    private readonly Dictionary<string, int> _spellings = [];
    private readonly Dictionary<int, int> _lines = [];

    public SupplierRows(ImportSession session, Ledger ledger)
    {
        _session = session;
        _ledger = ledger;
        _suppliers = session.Suppliers;
        _suppliers.Settle(); // what earlier files of the session brought is known by name
        _countries = [.. session.Records.Places.Where(place => place.Kind == PlaceKind.Country).Select(place => place.Code)];
    }

    public override void Import(Row row)
    {
        var cells = new CellReader(row);
        var name = cells.Required(SuppliersFile.Name);
        var vatNumber = VatNumbers.Read(row[SuppliersFile.VatNumber]);
        var size = cells.Word<SupplierSize>(SuppliersFile.Size);
        var kind = cells.Word<SupplierKind>(SuppliersFile.SupplierKind);
        var influenceable = cells.YesOrNo(SuppliersFile.Influenceable);
        var country = CountryOf(cells);
        var postcode = country is null ? cells.Postcode(SuppliersFile.Postcode) : null; // another country's codes are not ours to check
        List<string> spellings = name is null ? [] : [name, .. AliasesOf(cells).Where(alias => alias != name).Distinct()];
        CheckSpellings(cells, spellings);
        var supplier = cells.Problems.Count == 0 ? Find(cells, name!, vatNumber) : null;
        if (cells.Problems.Count > 0)
        {
            _ledger.Quarantine(row, cells.Problems);
            return;
        }

        supplier ??= _suppliers.Add(name!, vatNumber);
        supplier.Name = name!;
        supplier.CompanyNumber = cells.Text(SuppliersFile.CompanyNumber) ?? supplier.CompanyNumber;
        supplier.CharityNumber = cells.Text(SuppliersFile.CharityNumber) ?? supplier.CharityNumber;
        supplier.VatNumber = vatNumber.Length > 0 ? vatNumber : supplier.VatNumber;
        supplier.Country = country ?? supplier.Country;
        supplier.Postcode = postcode ?? supplier.Postcode;
        supplier.Size = size ?? supplier.Size;
        supplier.Kind = kind ?? supplier.Kind;
        supplier.Influenceable = influenceable ?? supplier.Influenceable;
        _suppliers.Update(supplier);

        _lines[supplier.Id] = row.Line;
        foreach (var spelling in spellings)
        {
            _spellings[spelling] = row.Line;
            _suppliers.Attach(spelling, supplier);
        }

        _ledger.Accept();
    }

    public override void Complete() => SupplierPlaces.Recompute(_session);

    private static string[] AliasesOf(CellReader cells) =>
        cells.Text(SuppliersFile.Aliases)?.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    /// <summary>A supplier that this file has written already is not meant a second time: the numbers would say that two are one.</summary>
    private Supplier? Find(CellReader cells, string name, string vatNumber)
    {
        var companyNumber = cells.Text(SuppliersFile.CompanyNumber);
        var charityNumber = cells.Text(SuppliersFile.CharityNumber);
        var known = _suppliers.Registered(companyNumber, charityNumber) ?? _suppliers.Resolve(name, vatNumber);
        if (known is not null && (Contradict(known.CompanyNumber, companyNumber) || Contradict(known.CharityNumber, charityNumber)))
            return null;
        if (known is not null && _lines.TryGetValue(known.Id, out var line))
            cells.Complain(SuppliersFile.Name, "SUPPLIER_REPEATED", $"'{name}' is the supplier of line {line}, {known.Name}, by its name or a number: make one row of the two, with both spellings.");
        return known;
    }

    private static bool Contradict(string? known, string? stated) => known is not null && stated is not null && known != stated;

    private void CheckSpellings(CellReader cells, List<string> spellings)
    {
        foreach (var spelling in spellings)
        {
            if (SupplierNames.IsRedacted(spelling))
                cells.Complain(SuppliersFile.Name, "NAME_REDACTED", $"'{spelling}' says that a name is withheld, so it cannot name a supplier: take it out.");
            else if (_spellings.TryGetValue(spelling, out var line))
                cells.Complain(SuppliersFile.Name, "SPELLING_TAKEN", $"The spelling '{spelling}' belongs to the supplier of line {line} already: keep it in one of the two rows.");
        }
    }

    /// <summary>Null for the United Kingdom.</summary>
    private string? CountryOf(CellReader cells)
    {
        if (cells.Text(SuppliersFile.Country)?.ToUpperInvariant() is not { } country || country is "GB" or "UK")
            return null;
        if (!_countries.Contains(country))
            cells.Complain(SuppliersFile.Country, "PLACE_UNKNOWN", $"'{country}' is not the code of a country here: write its two ISO letters, and import the file of places with a row for it first.");
        return country;
    }
}
