using Analytics.Api.Model;
using Analytics.Api.Records;

namespace Analytics.Api.Tests.Ingest.Kinds;

public sealed class BoundariesFileTests : IDisposable
{
    private const string Square = """{"type":"Polygon","coordinates":[[[-2.1,53.4],[-2.0,53.4],[-2.0,53.5],[-2.1,53.4]]]}""";

    private readonly ImportRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public void Feature_IsKeptAsItsGeometryWithTheLineWhereItBegins()
    {
        var report = _rig.ImportText(ImportKind.Boundaries, "\uFEFF{\"type\":\"FeatureCollection\",\n\"features\":[\n" + Feature("WD23CD", "E05000742", Square) + ",\n" + Feature("code", "E08000007", Square.Replace("Polygon", "MultiPolygon", StringComparison.Ordinal).Replace("[[[", "[[[[", StringComparison.Ordinal).Replace("]]]", "]]]]", StringComparison.Ordinal)) + "]}");

        Assert.Equal("Accepted: all 2 rows.", report.Verdict);
        var boundaries = _rig.All(session => session.Boundaries);
        Assert.Equal([("E05000742", 3), ("E08000007", 4)], boundaries.Select(boundary => (boundary.PlaceCode, boundary.SourceLine)));
        Assert.Equal(Square, boundaries[0].Geometry);
    }

    [Fact]
    public void LaterFile_Supersedes()
    {
        _rig.ImportText(ImportKind.Boundaries, Collection(Feature("code", "E08000007", Square)));
        _rig.ImportText(ImportKind.Boundaries, Collection(Feature("code", "E08000007", Square.Replace("53.5", "53.6", StringComparison.Ordinal))));

        Assert.Contains("53.6", Assert.Single(_rig.All(session => session.Boundaries.Current())).Geometry, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("name", "E08000007", Square, "code CODE_MISSING The feature has no property 'code', 'WD23CD' or the like with the code of its place: add it.")]
    [InlineData("code", "E05999999", Square, "code PLACE_UNKNOWN 'E05999999' is not the code of a place here: import the file of places that has it first.")]
    [InlineData("code", "E08000007", "null", "geometry GEOMETRY_WRONG The feature has no geometry: it needs a Polygon or a MultiPolygon.")]
    [InlineData("code", "E08000007", """{"type":"Point","coordinates":[1,2]}""", "geometry GEOMETRY_WRONG The geometry is a Point, but an area is needed: a Polygon or a MultiPolygon.")]
    [InlineData("code", "E08000007", """{"type":"Polygon","coordinates":[]}""", "geometry GEOMETRY_WRONG The geometry has no rings, or is not nested as its type says: export it again.")]
    [InlineData("code", "E08000007", """{"type":"Polygon","coordinates":[[[389000,390000],[1,2],[1,3],[389000,390000]]]}""", "geometry GEOMETRY_WRONG A position is 389000, 390000, which is not in degrees: export the file in WGS 84 (EPSG:4326) instead of the British grid.")]
    [InlineData("code", "E08000007", """{"type":"Polygon","coordinates":[[[1,2],[1,3],[1,2]]]}""", "geometry GEOMETRY_WRONG A ring has 3 positions, but the smallest has 4, of which the last is the first again.")]
    [InlineData("code", "E08000007", """{"type":"Polygon","coordinates":[[[1,2],[1,3],[2,3],[2,2]]]}""", "geometry GEOMETRY_WRONG A ring does not end where it begins: close it.")]
    [InlineData("code", "E08000007", """{"type":"MultiPolygon","coordinates":[[[1,2],[1,3],[2,3],[1,2]]]}""", "geometry GEOMETRY_WRONG A position is not a pair of numbers: export the geometry again.")]
    public void WrongFeature_IsQuarantinedWithTheReason(string property, string code, string geometry, string expected)
    {
        var report = _rig.ImportText(ImportKind.Boundaries, Collection(Feature(property, code, geometry)));

        var issue = Assert.Single(report.Issues);
        Assert.Equal(expected, $"{issue.Column} {issue.Code} {issue.Message}");
        Assert.Empty(_rig.All(session => session.Boundaries));
    }

    [Theory]
    [InlineData("{\"type\":\"FeatureCollection\",\n\"features\":[{", "Rejected: The file is not GeoJSON from its beginning to its end: export it again as a FeatureCollection.")]
    [InlineData("code,geometry\nE08000007,x\n", "Rejected: The file is not GeoJSON from its beginning to its end: export it again as a FeatureCollection.")]
    [InlineData("{\"type\":\"Topology\"}", "Rejected: The file is JSON, but not a FeatureCollection with a list of features: export it again as GeoJSON.")]
    public void FileThatIsNoGeoJson_IsRejected(string text, string verdict) => Assert.Equal(verdict, _rig.ImportText(ImportKind.Boundaries, text).Verdict);

    [SampleFact]
    public void PublishedBoroughs_AllLoad() =>
        Assert.Equal("Accepted: all 10 rows.", _rig.ImportPath(ImportKind.Boundaries, Path.Combine(Repository.Samples!, "geo", "local_authority-2023-gm_local_authority_super_generalised.geojson")).Verdict);

    private static string Feature(string property, string code, string geometry) => $$"""{"type":"Feature","properties":{"{{property}}":"{{code}}"},"geometry":{{geometry}}}""";

    private static string Collection(string feature) => $$"""{"type":"FeatureCollection","features":[{{feature}}]}""";
}
