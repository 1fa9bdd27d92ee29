using System.Text.Json;

namespace Analytics.Api.Ingest.Kinds;

/// <summary>Looks whether a feature's geometry can be drawn: closed rings of degrees.</summary>
internal static class BoundaryGeometry
{
    private const int FewestPositions = 4;
    private const int PolygonDepth = 1;
    private const int MultiPolygonDepth = 2;

    /// <summary>A sentence that says what is wrong; null when nothing is.</summary>
    public static string? ProblemOf(JsonElement feature)
    {
        if (!feature.TryGetProperty("geometry", out var geometry) || geometry.ValueKind != JsonValueKind.Object
            || !geometry.TryGetProperty("type", out var type) || type.ValueKind != JsonValueKind.String || !geometry.TryGetProperty("coordinates", out var coordinates))
        {
            return "The feature has no geometry: it needs a Polygon or a MultiPolygon.";
        }

        return type.GetString() switch
        {
            "Polygon" => ProblemOf(coordinates, PolygonDepth),
            "MultiPolygon" => ProblemOf(coordinates, MultiPolygonDepth),
            var other => $"The geometry is a {other}, but an area is needed: a Polygon or a MultiPolygon.",
        };
    }

    private static string? ProblemOf(JsonElement coordinates, int depth)
    {
        if (coordinates.ValueKind != JsonValueKind.Array || coordinates.GetArrayLength() == 0)
            return "The geometry has no rings, or is not nested as its type says: export it again.";
        return depth == 0
            ? ProblemOfRing(coordinates)
            : coordinates.EnumerateArray().Select(part => ProblemOf(part, depth - 1)).FirstOrDefault(problem => problem is not null);
    }

    private static string? ProblemOfRing(JsonElement ring)
    {
        var positions = ring.EnumerateArray().ToList();
        foreach (var position in positions)
        {
            if (!TryRead(position, out var longitude, out var latitude))
                return "A position is not a pair of numbers: export the geometry again.";
            if (longitude is < -180 or > 180 || latitude is < -90 or > 90)
                return $"A position is {longitude}, {latitude}, which is not in degrees: export the file in WGS 84 (EPSG:4326) instead of the British grid.";
        }

        if (positions.Count < FewestPositions)
            return $"A ring has {positions.Count} positions, but the smallest has {FewestPositions}, of which the last is the first again.";
        return JsonElement.DeepEquals(positions[0], positions[^1]) ? null : "A ring does not end where it begins: close it.";
    }

    private static bool TryRead(JsonElement position, out decimal longitude, out decimal latitude)
    {
        (longitude, latitude) = (0, 0);
        return position.ValueKind == JsonValueKind.Array && position.GetArrayLength() >= 2
            && position[0].ValueKind == JsonValueKind.Number && position[0].TryGetDecimal(out longitude)
            && position[1].ValueKind == JsonValueKind.Number && position[1].TryGetDecimal(out latitude);
    }
}
