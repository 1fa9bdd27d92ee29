using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Analytics.Dashboard.Components.Drawings;

/// <summary>The outline of a place, ready to draw.</summary>
/// <param name="Path">The <c>d</c> of an SVG path, to be filled by the even-odd rule.</param>
/// <param name="X">Where its name may stand: the centre of gravity of its largest part.</param>
/// <param name="Y">The same downwards.</param>
public sealed record Outline(string Path, double X, double Y);

/// <summary>Outlines of places on one plane, the north up.</summary>
/// <remarks>A degree of longitude is drawn shorter by the cosine of the middle latitude, which is true enough for one county.</remarks>
public sealed class Outlines
{
    public const double Width = 640;

    /// <summary>What lies nearer than this to the point before cannot be seen, in units of the drawing.</summary>
    private const double Finest = 0.7;

    private readonly Dictionary<string, Outline> _byCode = new(StringComparer.Ordinal);

    /// <summary>Lays the places out so that together they fill the width.</summary>
    /// <param name="geometries">GeoJSON geometries in degrees by the place's code; polygons and multipolygons.</param>
    public Outlines(IEnumerable<KeyValuePair<string, string>> geometries)
    {
        var rings = geometries.ToDictionary(pair => pair.Key, pair => Rings(pair.Value));
        var points = rings.Values.SelectMany(shape => shape).SelectMany(ring => ring).ToList();
        if (points.Count == 0)
            return;

        var (west, east, south, north) = (points.Min(point => point.X), points.Max(point => point.X), points.Min(point => point.Y), points.Max(point => point.Y));
        var narrowed = Math.Cos((south + north) / 2 * Math.PI / 180);
        var scale = Width / Math.Max((east - west) * narrowed, 1e-9);
        Height = Math.Ceiling((north - south) * scale);
        foreach (var (code, shape) in rings)
            _byCode[code] = Draw(shape.Select(ring => ring.Select(point => ((point.X - west) * narrowed * scale, (north - point.Y) * scale))));
    }

    public double Height { get; }

    public bool IsEmpty => _byCode.Count == 0;

    /// <summary>Null where there is none.</summary>
    public Outline? Of(string code) => _byCode.GetValueOrDefault(code);

    private static List<List<(double X, double Y)>> Rings(string geometry)
    {
        using var document = JsonDocument.Parse(geometry);
        var coordinates = document.RootElement.GetProperty("coordinates");
        var polygons = document.RootElement.GetProperty("type").ValueEquals("Polygon") ? [coordinates] : coordinates.EnumerateArray().ToList();
        return [.. polygons.SelectMany(polygon => polygon.EnumerateArray()).Select(ring => ring.EnumerateArray().Select(position => (position[0].GetDouble(), position[1].GetDouble())).ToList())];
    }

    private static Outline Draw(IEnumerable<IEnumerable<(double X, double Y)>> rings)
    {
        var path = new StringBuilder();
        var (middle, largest) = ((X: 0d, Y: 0d), 0d);
        foreach (var ring in rings.Select(ring => ring.ToList()))
        {
            var (last, command) = ((X: double.MinValue, Y: double.MinValue), 'M');
            foreach (var point in ring.Where(point => Math.Abs(point.X - last.X) >= Finest || Math.Abs(point.Y - last.Y) >= Finest))
            {
                path.Append(CultureInfo.InvariantCulture, $"{command}{point.X:0.#},{point.Y:0.#}");
                (last, command) = (point, 'L');
            }
            path.Append('Z');
            if (Middle(ring) is var (area, x, y) && area > largest)
                (middle, largest) = ((x, y), area);
        }
        return new Outline(path.ToString(), middle.X, middle.Y);
    }

    /// <summary>The area of a ring and its centre of gravity.</summary>
    private static (double Area, double X, double Y) Middle(List<(double X, double Y)> ring)
    {
        var (area, x, y) = (0d, 0d, 0d);
        foreach (var (from, to) in ring.Zip(ring.Skip(1)))
        {
            var cross = from.X * to.Y - to.X * from.Y;
            area += cross / 2;
            x += (from.X + to.X) * cross / 6;
            y += (from.Y + to.Y) * cross / 6;
        }
        return area == 0 ? (0, ring[0].X, ring[0].Y) : (Math.Abs(area), x / area, y / area);
    }
}
