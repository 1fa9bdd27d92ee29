using Analytics.Api.Ingest.Reading;
using Analytics.Api.Model;
using Analytics.Api.Records;

namespace Analytics.Api.Ingest.Suppliers;

/// <summary>Says where suppliers are: by country, by whole postcode, or by the sector where nearly all of it lies in one place. A town in a name is no place.</summary>
internal sealed class SupplierPlaces
{
    private readonly Dictionary<string, PostcodeArea> _areas = [];
    private readonly HashSet<string> _places;

    private SupplierPlaces(RecordsSession records)
    {
        _places = [.. records.Places.Select(place => place.Code)];
        foreach (var area in records.Postcodes)
        {
            if (!_areas.TryGetValue(area.Postcode, out var largest) || area.Share > largest.Share)
                _areas[area.Postcode] = area;
        }
    }

    /// <summary>Looks for every supplier again, after suppliers, places or postcodes have changed.</summary>
    public static void Recompute(ImportSession session)
    {
        session.Suppliers.Settle();
        var places = new SupplierPlaces(session.Records);
        foreach (var supplier in session.Suppliers.All.ToList())
        {
            var place = places.PlaceOf(supplier);
            if (place == supplier.PlaceCode)
                continue;
            supplier.PlaceCode = place;
            session.Suppliers.Update(supplier);
        }
    }

    private string? PlaceOf(Supplier supplier)
    {
        if (supplier.Country is { } country)
            return _places.Contains(country) ? country : null;
        if (supplier.Postcode is not { } postcode)
            return null;
        if (_areas.TryGetValue(postcode, out var exact))
            return exact.PlaceCode;
        return _areas.TryGetValue(Postcodes.SectorOf(postcode), out var sector) && sector.Share >= PlaceDirectory.SectorShare ? sector.PlaceCode : null;
    }
}
