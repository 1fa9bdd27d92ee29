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

    /// <summary>Writes the rows as CSV under the headings of their file or sheet, each with its line there and its reasons.</summary>
    /// <exception cref="ImportRequestException">There is no such import.</exception>
    public void Write(int importId, TextWriter output)
    {
        using var session = database.OpenForReading();
        var import = ImportOf(session, importId);
        var columns = new QuarantineColumns(import.Headings is { } printed ? Rows(printed, import.Separator) : [["row"]]);
        output.Write(Csv.Row([.. columns.Headings, .. ReasonHeadings]) + "\n");
        List<ImportIssue> row = [];
        foreach (var issue in session.Issues.Where("import_id", importId).Where(issue => issue.RawRow is not null))
        {
            if (row.Count > 0 && (row[0].HeadingRow, row[0].Line) != (issue.HeadingRow, issue.Line))
                Write(row, columns, import, output);
            row.Add(issue);
        }

        if (row.Count > 0)
            Write(row, columns, import, output);
    }

    private static Import ImportOf(RecordsSession session, int id) =>
        session.Imports.Where("id", id).FirstOrDefault() ?? throw new ImportRequestException($"There is no import {id}.");

    /// <summary>Writes one row with all its problems, and forgets them.</summary>
    private static void Write(List<ImportIssue> problems, QuarantineColumns columns, Import import, TextWriter output)
    {
        var raw = problems[0].RawRow!;
        var cells = import.Headings is null ? [raw] : Rows(raw, import.Separator).FirstOrDefault([]);
        string[] reasons =
        [
            problems[0].Line.ToString(CultureInfo.InvariantCulture),
            string.Join("; ", problems.Select(problem => problem.Code)),
            string.Join(" ", problems.Select(problem => problem.Column is { } column ? $"{column}: {problem.Message}" : problem.Message)),
        ];
        output.Write(Csv.Row([.. columns.Place(cells, problems[0].HeadingRow), .. reasons]) + "\n");
        problems.Clear();
    }

    private static List<List<string>> Rows(string text, string? separator)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        using var reader = CsvReader.Create(content, new CsvReaderOptions { HasHeader = false, Separator = separator is { Length: 1 } ? separator[0] : ',' }, leaveOpen: true);
        List<List<string>> rows = [];
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        return rows;
    }
}

/// <summary>The columns of one file of quarantined rows: every heading of every sheet, those of the first sheet first, so that each cell stands under its own.</summary>
internal sealed class QuarantineColumns
{
    private readonly List<string> _headings = [];
    private readonly List<int[]> _places = [];

    /// <summary>Lays out the columns.</summary>
    /// <param name="sheets">The row of headings of each sheet.</param>
    public QuarantineColumns(IReadOnlyList<IReadOnlyList<string>> sheets)
    {
        foreach (var sheet in sheets)
        {
            // A heading that stands twice in a sheet has two columns.
            List<int> free = [.. Enumerable.Range(0, _headings.Count)];
            _places.Add([.. sheet.Select(heading =>
            {
                var known = free.FindIndex(place => _headings[place].Equals(heading, StringComparison.OrdinalIgnoreCase));
                if (known < 0)
                {
                    _headings.Add(heading);
                    return _headings.Count - 1;
                }

                var place = free[known];
                free.RemoveAt(known);
                return place;
            })]);
        }
    }

    public IReadOnlyList<string> Headings => _headings;

    /// <summary>The cells of a row of a sheet in the order of all columns, those that the sheet has not empty.</summary>
    public string[] Place(IReadOnlyList<string> cells, int sheet)
    {
        var row = new string[_headings.Count];
        Array.Fill(row, "");
        foreach (var (place, cell) in _places[sheet].Zip(cells))
            row[place] = cell;
        return row;
    }
}
