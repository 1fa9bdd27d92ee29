using System.Globalization;
using System.Text;

namespace Analytics.Dashboard.Components.Tables;

/// <summary>A table as a CSV file (RFC 4180): UTF-8 with a byte order mark, which spreadsheets need, and bare numbers.</summary>
public static class Csv
{
    public const string ContentType = "text/csv; charset=utf-8";

    public static byte[] Write(DataTable table)
    {
        var text = new StringBuilder();
        AppendLine(text, table.Columns.Select(column => column.Unit is null ? column.Title : $"{column.Title} ({column.Unit})"));
        foreach (var row in table.Rows)
            AppendLine(text, row.Cells.Select(Field));
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static string Field(TableCell cell) =>
        cell.Value is { } value ? value.ToString(CultureInfo.InvariantCulture) : Harmless(cell.Text);

    /// <summary>A published text that begins like a formula must not become one in a spreadsheet.</summary>
    private static string Harmless(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text;

    private static void AppendLine(StringBuilder text, IEnumerable<string> fields) =>
        text.AppendJoin(',', fields.Select(Quoted)).Append("\r\n");

    private static string Quoted(string field) =>
        field.AsSpan().ContainsAny(",\"\r\n") ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;
}
