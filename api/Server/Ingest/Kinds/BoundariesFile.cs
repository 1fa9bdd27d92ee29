using System.Text.Json;
using System.Text.RegularExpressions;
using Analytics.Api.Ingest.Reading;
using Analytics.Api.Model;
using Analytics.Api.Records;

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
        private readonly RecordSet<Boundary> _boundaries = file.Session.Records.Boundaries;
        private readonly Dictionary<string, long> _current = file.Session.Records.Boundaries.Current().ToDictionary(boundary => boundary.PlaceCode, boundary => boundary.Id);
        private readonly PlaceDirectory _places = new(file.Session.Records);
        private readonly Dictionary<string, int> _lines = [];
        private long _lastId = file.Session.Records.Boundaries.LastKey();

        public void Import(int line, JsonElement feature)
        {
            var code = CodeOf(feature);
            if (ProblemOf(feature, code, line) is { } problem)
            {
                file.Ledger.Quarantine(line, feature.GetRawText(), [problem]);
            }
            else
            {
                var boundary = new Boundary { Id = ++_lastId, ImportId = file.Import.Id, SourceLine = line, PlaceCode = code!, Geometry = feature.GetProperty("geometry").GetRawText() };
                if (_current.TryGetValue(code!, out var earlier))
                    _boundaries.Supersede(earlier, boundary.Id);
                _boundaries.Insert(boundary);
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
            return _lines.TryAdd(code, line)
                ? null
                : new RowProblem("code", "ROW_REPEATED", $"The boundary of {code} stands in line {_lines[code]} already: keep one of the two features.", code);
        }
    }
}
