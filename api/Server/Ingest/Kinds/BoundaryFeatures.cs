using System.Text.Json;

namespace Analytics.Api.Ingest.Kinds;

/// <summary>The features of a GeoJSON file, one after another, with the lines where they begin.</summary>
internal sealed class BoundaryFeatures(Stream content)
{
    /// <summary>Whether the file has a list of features at all.</summary>
    public bool WereFound { get; private set; }

    /// <summary>Reads the file into memory and its features out of it.</summary>
    /// <exception cref="JsonException">The file is not JSON.</exception>
    public IEnumerable<(int Line, JsonElement Feature)> Read()
    {
        content.Position = 0;
        var bytes = new byte[content.Length];
        content.ReadExactly(bytes);
        var start = bytes.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0;
        return Features(bytes, start);
    }

    private List<(int Line, JsonElement Feature)> Features(byte[] bytes, int start)
    {
        List<(int, JsonElement)> features = [];
        var reader = new Utf8JsonReader(bytes.AsSpan(start));
        var line = 1;
        var counted = start;
        while (reader.Read())
        {
            if (reader is not { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1 } || !reader.ValueTextEquals("features"))
                continue;

            reader.Read();
            WereFound = reader.TokenType == JsonTokenType.StartArray;
            while (WereFound && reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                var begins = start + (int)reader.TokenStartIndex;
                line += bytes.AsSpan(counted, begins - counted).Count((byte)'\n');
                counted = begins;
                features.Add((line, JsonElement.ParseValue(ref reader)));
            }
        }

        return features;
    }
}
