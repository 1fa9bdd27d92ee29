using System.Text.Json;
using System.Text.RegularExpressions;
using Analytics.Api.Ingest.Reading;
using Analytics.Api.Model;

namespace Analytics.Api.Ingest.Kinds;

/// <summary>Outlines of places for the map: a GeoJSON FeatureCollection in degrees (WGS 84), each feature of which is a row.</summary>
internal sealed partial class BoundariesFile : FileKind
{
    private static readonly FieldSet Set = new();

    public override ImportKind Kind => ImportKind.Boundaries;

    public override FieldSet Fields => Set;

    /// <summary>The property that says which place it is; not a column.</summary>
    public static Field Code { get; } = Set.Required(Content.Text, "code", "area_code")
        .Means("The property of each feature that holds the code of its place. The names of the Office for National Statistics (WD23CD, LAD23CD) serve too.", "E05000742");

    public override string Template => """{"type":"FeatureCollection","features":[]}""" + "\n";

    /// <summary>A boundary file has no rows of a table.</summary>
    public override RowImporter Begin(ImportSession session, Import import, Ledger ledger) => throw new NotSupportedException("A boundary file is no table.");

    public override FileProblem? Read(FileReading file)
    {
        var features = new BoundaryFeatures(file.Request.Content);
        var rows = new Rows(file);
        try
        {
            foreach (var (line, feature) in features.Read())
                rows.Import(line, feature);
        }
        catch (JsonException exception)
        {
            return new FileProblem(
                (int)(exception.LineNumber ?? 0) + 1,
                "FILE_UNREADABLE",
                "The file is not GeoJSON from its beginning to its end: export it again as a FeatureCollection.");
        }

        return features.WereFound ? null : new FileProblem(1, "FEATURES_NOT_FOUND", "The file is JSON, but not a FeatureCollection with a list of features: export it again as GeoJSON.");
    }

    [GeneratedRegex("^(code|area_code|(wd|lad|ctyua|cauth|rgn|ctry)[0-9]{2}cd)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CodeProperty();

    private sealed class Rows(FileReading file)
    {
        private readonly RecordWriter<Boundary, string> _writer = new(file.Session.Records.Boundaries, file.Import, boundary => boundary.PlaceCode);
        private readonly PlaceDirectory _places = new(file.Session.Records);

        public void Import(int line, JsonElement feature)
        {
            var code = CodeOf(feature);
            if (ProblemOf(feature, code, line) is { } problem)
            {
                file.Ledger.Quarantine(line, feature.GetRawText(), [problem]);
            }
            else
            {
                _writer.Write(new Boundary { PlaceCode = code!, Geometry = feature.GetProperty("geometry").GetRawText() }, line);
                file.Ledger.Accept();
            }

            file.Tell(1);
        }

        private static string? CodeOf(JsonElement feature) =>
            feature.ValueKind == JsonValueKind.Object && feature.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object
                ? properties.EnumerateObject().Where(property => CodeProperty().IsMatch(property.Name) && property.Value.ValueKind == JsonValueKind.String)
                    .Select(property => property.Value.GetString()).FirstOrDefault()
                : null;

        private RowProblem? ProblemOf(JsonElement feature, string? code, int line)
        {
            if (code is null)
                return new RowProblem("code", "CODE_MISSING", "The feature has no property 'code', 'WD23CD' or the like with the code of its place: add it.", Value: null);
            if (_places.Find(code) is null)
                return new RowProblem("code", "PLACE_UNKNOWN", $"'{code}' is not the code of a place here: import the file of places that has it first.", code);
            if (BoundaryGeometry.ProblemOf(feature) is { } geometry)
                return new RowProblem("geometry", "GEOMETRY_WRONG", geometry, Value: null);
            return _writer.LineBefore(code, line) is { } before
                ? new RowProblem("code", "ROW_REPEATED", $"The boundary of {code} stands in line {before} already: keep one of the two features.", code)
                : null;
        }
    }
}
