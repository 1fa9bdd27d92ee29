using CsvHelper;

namespace Analytics.Api.Ingest.Reading;

/// <summary>Decides how one table is to be read.</summary>
internal sealed class TableLayout(Table table, FieldSet fields, ReadingHints hints)
{
    /// <summary>Fewer known headings than this are words of a sentence or of a row of data.</summary>
    private const int FewestHeadings = 2;

    public (Layout? Layout, FileProblem? Problem) Find()
    {
        var headings = Headings.Find(table, fields);
        if (headings is null || (headings.Missing(fields).Count > 0 && headings.Recognised < FewestHeadings))
        {
            var (shaped, seen) = ColumnShapes.Find(table, fields);
            if (shaped is null && headings is null)
                return (null, seen is null ? FileProblems.NoHeadings(fields) : FileProblems.UnclearShape(seen));
            headings = shaped ?? headings!;
        }

        var missing = headings.Missing(fields);
        if (missing.Count > 0)
            return (null, FileProblems.Missing(missing, headings));

        List<CandidateColumn> candidates =
            [.. fields.All.SelectMany(field => headings.CandidatesOf(field).Select(column => new CandidateColumn(field, column.Index, column.Rank, new ColumnProfile())))];
        return ReadThrough(headings.Separator, headings.Line, candidates) is { } line ? (null, FileProblems.UnclosedQuote(line)) : Choose(headings, candidates);
    }

    /// <summary>Whether the columns of another table's layout hold here what they hold there.</summary>
    public bool Continues(Layout other)
    {
        List<CandidateColumn> columns = [];
        foreach (var field in fields.All)
        {
            if (field.Required && other.ColumnOf(field) is { } column)
                columns.Add(new CandidateColumn(field, column.Index, Rank: 0, new ColumnProfile()));
        }

        return ReadThrough(table.Separators[0], headingLine: 0, columns) is null && columns.TrueForAll(column => column.Profile.Fits(column.Field.Content));
    }

    private (Layout? Layout, FileProblem? Problem) Choose(Headings headings, List<CandidateColumn> candidates)
    {
        var chosen = new CandidateColumn?[fields.All.Count];
        foreach (var field in fields.All)
        {
            var columns = candidates.FindAll(column => column.Field == field);
            chosen[field.Position] = columns.Find(column => column.Profile.Fits(field.Content)) ?? columns.Find(column => column.Rank < FieldSet.AlikeRank);
        }

        var missing = fields.All.Where(field => field.Required && chosen[field.Position] is null).ToList();
        if (missing.Count > 0)
            return (null, FileProblems.Missing(missing, headings));

        var columnsOut = new LayoutColumn?[chosen.Length];
        for (var i = 0; i < chosen.Length; i++)
        {
            if (chosen[i] is not { } column)
                continue;
            if (OrderOf(column, candidates) is not { } order)
                return (null, Ambiguous(headings, column));
            columnsOut[i] = new LayoutColumn(column.Index, headings.Printed[column.Index], order, column.Profile.DecimalMark);
        }

        return (new Layout(table, headings, columnsOut), null);
    }

    /// <summary>The order of a column's dates, by the rule of <see cref="DateColumn"/>; null when nothing tells.</summary>
    private DateOrder? OrderOf(CandidateColumn column, List<CandidateColumn> candidates)
    {
        if (column.Field.Content != Content.Date)
            return DateOrder.DayFirst;
        if (hints.DateOrder is { } told)
            return told;
        var dates = column.Profile.Dates;
        if (dates.ContradictsItself)
            return null;
        if (dates.Prove() is { } proven)
            return proven;

        var elsewhere = candidates
            .Where(other => other.Field.Content == Content.Date && other.Profile.Dates is { Proven: not (0, 0), ContradictsItself: false })
            .Select(other => other.Profile.Dates.Prove())
            .Distinct()
            .ToList();
        return elsewhere is [{ } same] ? same : dates.Guess(NamedMonths.In($"{hints.FileName} {table.Sheet}"));
    }

    private static FileProblem Ambiguous(Headings headings, CandidateColumn column)
    {
        var (dates, heading) = (column.Profile.Dates, headings.Printed[column.Index]);
        return dates.ContradictsItself
            ? FileProblems.ContradictoryDates(headings.Line, heading, dates.Proven.DayFirst, dates.Proven.MonthFirst)
            : FileProblems.AmbiguousDates(headings.Line, heading, dates.Example!, dates.DayFirst, dates.MonthFirst);
    }

    /// <summary>Looks at the columns whose cells decide something: those of dates and amounts, and those that compete for one field.</summary>
    /// <returns>The line of the first row whose quotes swallow others; null when there is none.</returns>
    private long? ReadThrough(char? separator, int headingLine, List<CandidateColumn> candidates)
    {
        var deciding = candidates
            .Where(column => column.Field.Content is Content.Date or Content.Amount || column.Rank >= FieldSet.AlikeRank || candidates.Count(other => other.Field == column.Field) > 1 || headingLine == 0)
            .ToArray();
        long? broken = null;
        using var reader = table.Open(separator, row => broken ??= SwallowsRows(row) ? row.LineNumber : null);
        try
        {
            var buffer = new char[256];
            while (reader.Read() && broken is null)
            {
                if (reader.LineNumber > headingLine)
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
            if (column.Index >= reader.FieldCount || (column.Field.Content == Content.Text && column.Profile.Fits(Content.Text)))
                continue; // of text one cell tells all
            var bytes = reader.GetSpan(column.Index).Length; // never fewer than the characters
            if (bytes > buffer.Length)
                buffer = new char[bytes];
            column.Profile.Add(Row.Trim(buffer.AsSpan(0, reader.GetChars(column.Index, buffer))), column.Field.Content);
        }
    }

    private static bool SwallowsRows(CsvMalformedRecord row) =>
        row.Reason == CsvMalformedReason.UnterminatedQuote
        || (row.Reason == CsvMalformedReason.TextAfterClosingQuote && row.RawRecord.AsSpan().ContainsAny('\r', '\n'));

    private sealed record CandidateColumn(Field Field, int Index, int Rank, ColumnProfile Profile);
}
