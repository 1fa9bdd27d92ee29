using Analytics.Api.Ingest.Reading;
using Analytics.Api.Model;
using Analytics.Api.Records;

namespace Analytics.Api.Ingest;

/// <summary>Finds places by code, by name and by what lies in them.</summary>
internal sealed class PlaceDirectory(RecordsSession records)
{
    /// <summary>Part of a sector's postcodes that must lie in a place for the sector to stand for it.</summary>
    public const decimal SectorShare = 0.95m;

    private readonly Dictionary<string, Place> _places = records.Places.ToDictionary(place => place.Code);

    public Place? Find(string code) => _places.GetValueOrDefault(code);

    /// <summary>A place that is no ward, by its code or its name.</summary>
    public Place? FindArea(string text) =>
        Find(text) ?? _places.Values.FirstOrDefault(place => place.Kind != PlaceKind.Ward && place.Name.Equals(text, StringComparison.OrdinalIgnoreCase));

    /// <summary>Where a postcode lies: by itself, or by its sector where nearly all of that lies in one place. Null when neither says.</summary>
    public Place? OfPostcode(string postcode) =>
        Largest(postcode) is { } exact ? Find(exact.PlaceCode)
        : Largest(Postcodes.SectorOf(postcode)) is { Share: >= SectorShare } sector ? Find(sector.PlaceCode)
        : null;

    private PostcodeArea? Largest(string postcode) => records.Postcodes.Where("postcode", postcode).MaxBy(area => area.Share);
}
