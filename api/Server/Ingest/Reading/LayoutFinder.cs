using CsvHelper;

namespace Analytics.Api.Ingest.Reading;

/// <summary>Decides from a whole file, before any row is imported, how it is to be read.</summary>
internal static class LayoutFinder
{
    /// <summary>Gives the layout, or the problem that the file as a whole has.</summary>
    public static (Layout? Layout, FileProblem? Problem) Find(SourceFile file, FieldSet fields)
    {
        if (file.Problem is { } unreadable)
            return (null, new FileProblem(1, "FILE_UNREADABLE", unreadable));

        var headings = Headings.Find(file, fields);
        if (headings is null)
        {
            var expected = string.Join(", ", fields.All.Where(field => field.Required).Select(field => field.Name));
            return (null, new FileProblem(1, "HEADINGS_NOT_FOUND", $"None of the first 100 lines holds headings such as {expected}: check that the file is of this kind, and give its columns these headings."));
        }

        var missing = headings.Missing(fields);
        if (missing.Count > 0)
            return (null, Missing(missing, headings));

        var profiles = CandidateColumns(fields, headings);
        return ReadThrough(file, headings, profiles) is { } line ? (null, UnclosedQuote(line)) : (Choose(fields, headings, profiles), null);
    }

    private static FileProblem Missing(IReadOnlyList<Field> missing, Headings headings)
    {
        var names = string.Join(" and ", missing.Select(field => $"'{field.Name}'"));
        return new FileProblem(
            headings.Line,
            "COLUMN_MISSING",
            $"Line {headings.Line} has the headings {string.Join(", ", headings.Printed.Where(heading => heading.Length > 0))}, but none that means {names}: rename the right column, or add it.");
    }

    private static FileProblem UnclosedQuote(long line) => new(
        (int)line,
        "QUOTE_UNCLOSED",
        $"A quotation mark opens in the row that begins in line {line} and does not close where its cell ends, so that rows below are read as part of it: close it, or double it if it belongs to the text.");

    private static Layout Choose(FieldSet fields, Headings headings, IReadOnlyList<CandidateColumn> profiles)
    {
        var columns = new LayoutColumn?[fields.All.Count];
        foreach (var field in fields.All)
        {
            var candidates = profiles.Where(column => column.Field == field).ToList();
            if (candidates.Count == 0)
                continue;

            var chosen = candidates.Find(column => column.Profile.Fits(field.Content)) ?? candidates[0];
            columns[field.Position] = new LayoutColumn(chosen.Index, headings.Printed[chosen.Index], chosen.Profile.DateOrder);
        }

        return new Layout(headings.Line, headings.Separator, columns);
    }

    private static List<CandidateColumn> CandidateColumns(FieldSet fields, Headings headings) =>
        [.. fields.All.SelectMany(field => headings.CandidatesOf(field).Select(index => new CandidateColumn(field, index, new ColumnProfile())))];

    /// <summary>Looks at the columns whose cells decide something: those of dates, and those that compete for one field.</summary>
    /// <returns>The line of the first row whose quotes swallow others; null when there is none.</returns>
    private static long? ReadThrough(SourceFile file, Headings headings, IReadOnlyList<CandidateColumn> candidates)
    {
        var deciding = candidates
            .Where(column => column.Field.Content == Content.Date || candidates.Count(other => other.Field == column.Field) > 1)
            .ToArray();
        long? broken = null;
        using var reader = file.Open(headings.Separator, row => broken ??= SwallowsRows(row) ? row.LineNumber : null);
        try
        {
            var buffer = new char[256];
            while (reader.Read() && broken is null)
            {
                if (reader.LineNumber > headings.Line)
                    Look(reader, deciding, ref buffer);
            }
        }
        catch (CsvFormatException exception)
        {
            broken = exception.LineNumber;
        }

        return broken;
    }

    private static void Look(CsvReader reader, CandidateColumn[] columns, ref char[] buffer)
    {
        foreach (var column in columns)
        {
            if (column.Index >= reader.FieldCount)
                continue;
            var bytes = reader.GetSpan(column.Index).Length; // never fewer than the characters
            if (bytes > buffer.Length)
                buffer = new char[bytes];
            column.Profile.Add(buffer.AsSpan(0, reader.GetChars(column.Index, buffer)).Trim(), column.Field.Content);
        }
    }

    private static bool SwallowsRows(CsvMalformedRecord row) =>
        row.Reason == CsvMalformedReason.UnterminatedQuote
        || (row.Reason == CsvMalformedReason.TextAfterClosingQuote && row.RawRecord.AsSpan().ContainsAny('\r', '\n'));

    private sealed record CandidateColumn(Field Field, int Index, ColumnProfile Profile);
}
