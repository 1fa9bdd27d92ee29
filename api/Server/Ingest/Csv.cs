namespace Analytics.Api.Ingest;

/// <summary>Writes cells as a row of CSV, without its line end.</summary>
internal static class Csv
{
    public static string Row(IEnumerable<string> cells, char separator = ',') => string.Join(separator, cells.Select(cell => Quoted(cell, separator)));

    private static string Quoted(string cell, char separator) =>
        cell.AsSpan().ContainsAny(separator, '"') || cell.AsSpan().ContainsAny('\r', '\n') || cell != cell.Trim()
            ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : cell;
}
