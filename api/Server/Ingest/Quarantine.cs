using System.Globalization;
using System.Text;
using Analytics.Api.Model;
using Analytics.Api.Records;
using CsvHelper;

namespace Analytics.Api.Ingest;

/// <summary>The rows of an import that were not accepted, to be corrected and imported by themselves.</summary>
public sealed class Quarantine(RecordsDatabase database)
{
    /// <summary>What is written behind the row's own cells; no kind of file knows these headings, so a corrected file needs nothing taken out.</summary>
    private static readonly string[] ReasonHeadings = ["problem_line", "problem_code", "problem_message"];

    /// <summary>All problems of an import, row by row.</summary>
    /// <exception cref="ImportRequestException">There is no such import.</exception>
    public IReadOnlyList<ImportIssue> List(int importId)
    {
        using var session = database.OpenForReading();
        _ = ImportOf(session, importId);
        return [.. session.Issues.Where("import_id", importId)];
    }

    /// <summary>Writes the rows as CSV under the headings of their file, each with its line there and its reasons.</summary>
    /// <exception cref="ImportRequestException">There is no such import.</exception>
    public void Write(int importId, TextWriter output)
    {
        using var session = database.OpenForReading();
        var import = ImportOf(session, importId);
        var headings = import.Headings is { } printed ? Cells(printed, import.Separator) : ["row"];
        output.Write(Csv.Row([.. headings, .. ReasonHeadings]) + "\n");
        List<ImportIssue> row = [];
        foreach (var issue in session.Issues.Where("import_id", importId).Where(issue => issue.RawRow is not null))
        {
            if (row.Count > 0 && row[0].Line != issue.Line)
                Write(row, headings.Count, import, output);
            row.Add(issue);
        }

        if (row.Count > 0)
            Write(row, headings.Count, import, output);
    }

    private static Import ImportOf(RecordsSession session, int id) =>
        session.Imports.Where("id", id).FirstOrDefault() ?? throw new ImportRequestException($"There is no import {id}.");

    /// <summary>Writes one row with all its problems, and forgets them.</summary>
    private static void Write(List<ImportIssue> problems, int columns, Import import, TextWriter output)
    {
        var raw = problems[0].RawRow!;
        var cells = import.Headings is null ? [raw] : Cells(raw, import.Separator);
        string[] reasons =
        [
            problems[0].Line.ToString(CultureInfo.InvariantCulture),
            string.Join("; ", problems.Select(problem => problem.Code)),
            string.Join(" ", problems.Select(problem => problem.Column is { } column ? $"{column}: {problem.Message}" : problem.Message)),
        ];
        output.Write(Csv.Row([.. cells.Take(columns), .. Enumerable.Repeat("", Math.Max(0, columns - cells.Count)), .. reasons]) + "\n");
        problems.Clear();
    }

    private static List<string> Cells(string row, string? separator)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(row));
        using var reader = CsvReader.Create(content, new CsvReaderOptions { HasHeader = false, Separator = separator is { Length: 1 } ? separator[0] : ',' }, leaveOpen: true);
        return reader.Read() ? [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)] : [];
    }
}
