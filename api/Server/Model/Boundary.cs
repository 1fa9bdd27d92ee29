namespace Analytics.Api.Model;

/// <summary>The outline of a place: identified by the place's code.</summary>
public sealed class Boundary : ImportedRecord
{
    public required string PlaceCode { get; init; }

    /// <summary>A GeoJSON geometry, Polygon or MultiPolygon, in degrees of WGS 84, as text.</summary>
    public required string Geometry { get; init; }
}
