using System.Globalization;
using CsvHelper;

namespace Analytics.Api.Ingest.Reading;

/// <summary>
/// Recognises a table of grants in the 360Giving standard, and gives it the columns of the documented format of community
/// requests: a grant is a request for money that the funder met by promising it on the day of the award. The rest of each
/// row stays as it is; the amount, for which requests have no column, is told behind the title.
/// </summary>
/// <remarks>https://standard.threesixtygiving.org/ (spreadsheet format)</remarks>
internal static class GrantsTable
{
    private const string Identifier = "Identifier";
    private const string Title = "Title";
    private const string AmountAwarded = "Amount Awarded";
    private const string AwardDate = "Award Date";
    private const string Recipient = "Recipient Org:Name";

    private static readonly string[] Places = ["Beneficiary Location:Geographic Code", "Beneficiary Location:0:Geographic Code", "Recipient Org:Postal Code", "Recipient Org:0:Postal Code"];

    /// <summary>The table in our columns, or as it is when it holds no grants.</summary>
    /// <param name="table">Any table.</param>
    /// <param name="keep">Takes charge of the temporary file.</param>
    public static Table Translate(Table table, Func<Stream, Stream> keep)
    {
        using var reader = table.Open(table.Separators[0]);
        if (!reader.Read())
            return table;

        var headings = CellsOf(reader).ConvertAll(heading => heading.Trim('\ufeff').Trim());
        var columns = new[] { Identifier, Title, AmountAwarded, AwardDate, Recipient }.Select(name => headings.FindIndex(heading => heading.Equals(name, StringComparison.OrdinalIgnoreCase))).ToList();
        if (columns.Contains(-1))
            return table;

        var places = Places.Select(name => headings.FindIndex(heading => heading.Equals(name, StringComparison.OrdinalIgnoreCase))).Where(index => index >= 0).ToList();
        headings[columns[0]] = "reference";
        headings[columns[1]] = "title";
        headings[columns[3]] = "raised_on";
        var text = keep(TemporaryFile.Create());
        using var writer = CsvWriter.Create(text, new CsvWriterOptions { Separator = Table.OurSeparator, NewLine = "\n", ValidateFieldCount = false }, leaveOpen: true);
        Write(writer, [.. headings, "kind", "matched_on", "place"]);
        while (reader.Read())
        {
            var cells = CellsOf(reader);
            cells.AddRange(Enumerable.Repeat("", Math.Max(0, headings.Count - cells.Count)));
            cells[columns[1]] = Titled(cells[columns[1]], cells[columns[2]]);
            Write(writer, [.. cells.Take(headings.Count), "MONEY", cells[columns[3]], places.Select(index => cells[index]).FirstOrDefault(place => place.Length > 0) ?? ""]);
        }

        writer.Flush();
        return Table.OfOurs(text, table.Sheet);
    }

    private static string Titled(string title, string amount) =>
        Amounts.TryRead(amount.Trim(), out var pounds, out _) ? $"{title} ({pounds.Value.ToString("£#,##0.00", CultureInfo.GetCultureInfo("en-GB"))})" : title;

    private static List<string> CellsOf(CsvReader reader) => [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)];

    /// <summary>Lines within cells stay, so that each row begins in the line in which it begins in the file.</summary>
    private static void Write(CsvWriter writer, IEnumerable<string> cells)
    {
        foreach (var cell in cells)
            writer.WriteField(cell);
        writer.EndRecord();
    }
}
