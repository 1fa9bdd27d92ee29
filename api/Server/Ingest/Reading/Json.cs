using System.Globalization;
using System.Text.Json;

namespace Analytics.Api.Ingest.Reading;

/// <summary>Looks into JSON that others wrote: what is not there, or is something else, is simply not there.</summary>
internal static class Json
{
    public static JsonElement Part(JsonElement whole, string name) =>
        whole.ValueKind == JsonValueKind.Object && whole.TryGetProperty(name, out var part) ? part : default;

    public static IEnumerable<JsonElement> Items(JsonElement whole, string name) =>
        Part(whole, name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    /// <summary>A text or a number as text; null when it is empty.</summary>
    public static string? Text(JsonElement whole, string name) => Part(whole, name) switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString()!.Trim() is { Length: > 0 } filled ? filled : null,
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => null,
    };

    public static bool TryGetDecimal(this JsonElement whole, string name, out decimal number) =>
        decimal.TryParse(Text(whole, name), NumberStyles.Float, CultureInfo.InvariantCulture, out number);
}
