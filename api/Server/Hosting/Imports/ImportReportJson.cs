using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Analytics.Api.Ingest;
using Analytics.Api.Model;

namespace Analytics.Api.Hosting.Imports;

/// <summary>An import's report for a program to read: the fields of the schema's type Import, and what was decided.</summary>
internal static class ImportReportJson
{
    public static string Write(ImportReport report, DataVersion? version)
    {
        var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            WriteImport(json, report);
            json.WriteString("verdict", report.Verdict);
            json.WriteString("dataVersion", version?.Id);
            WriteTables(json, report.Tables);
            json.WriteStartArray("issues");
            foreach (var issue in report.Issues)
                WriteIssue(json, issue);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length) + "\n";
    }

    private static void WriteImport(Utf8JsonWriter json, ImportReport report)
    {
        var import = report.Import;
        json.WriteString("id", import.Id.ToString(CultureInfo.InvariantCulture));
        json.WriteString("kind", UpperCase.Of(import.Kind));
        json.WriteString("fileName", import.FileName);
        json.WriteString("sha256", import.Sha256);
        if (report.Council is { } council)
        {
            json.WriteStartObject("council");
            json.WriteString("code", council.Code);
            json.WriteString("name", council.Name);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("council");
        }

        json.WriteString("importedAt", import.ImportedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        json.WriteString("importedBy", import.ImportedBy);
        json.WriteString("coversFrom", Day(import.CoversFrom));
        json.WriteString("coversTo", Day(import.CoversTo));
        json.WriteNumber("rowsRead", import.RowsRead);
        json.WriteNumber("rowsAccepted", import.RowsAccepted);
        json.WriteNumber("rowsQuarantined", import.RowsQuarantined);
        json.WriteNumber("rowsSkipped", import.RowsSkipped);
        WriteMoney(json, "sumAccepted", import.SumAccepted);
        WriteMoney(json, "sumQuarantined", import.SumQuarantined);
        WriteMoney(json, "controlTotal", import.ControlTotal);
        json.WriteBoolean("public", import.Public);
        json.WriteString("state", UpperCase.Of(import.State));
    }

    /// <summary>How the headings were understood, and the first rows: of the first table, which further sheets resemble.</summary>
    private static void WriteTables(Utf8JsonWriter json, IReadOnlyList<ReadTable> tables)
    {
        if (tables.Count == 0)
            return;

        json.WriteStartArray("columns");
        foreach (var column in tables[0].Columns)
        {
            json.WriteStartObject();
            json.WriteString("field", column.Field);
            json.WriteString("heading", column.Heading);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("firstRows");
        foreach (var row in tables[0].FirstRows)
        {
            json.WriteStartArray();
            foreach (var cell in row)
                json.WriteStringValue(cell);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void WriteIssue(Utf8JsonWriter json, ImportIssue issue)
    {
        json.WriteStartObject();
        json.WriteNumber("line", issue.Line);
        json.WriteString("column", issue.Column);
        json.WriteString("code", issue.Code);
        json.WriteString("message", issue.Message);
        json.WriteString("value", issue.Value);
        json.WriteEndObject();
    }

    private static void WriteMoney(Utf8JsonWriter json, string name, Pounds? amount)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(amount?.ToString() ?? "null");
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
