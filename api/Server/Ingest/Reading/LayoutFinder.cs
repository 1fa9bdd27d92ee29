namespace Analytics.Api.Ingest.Reading;

/// <summary>Decides from a whole file, before any row is imported, how it is to be read.</summary>
internal static class LayoutFinder
{
    /// <summary>Gives one layout for each table that can be read, or the problem that the file as a whole has.</summary>
    /// <remarks>
    /// Of a workbook every sheet is read whose headings fit; sheets that fit not at all are cover sheets, notes and pivots. A
    /// sheet without headings behind one that fits goes on with it: old programs broke off at 65,536 rows.
    /// </remarks>
    public static (IReadOnlyList<Layout> Layouts, FileProblem? Problem) Find(SourceFile file, FieldSet fields, ReadingHints hints)
    {
        if (file.Problem is { } unreadable)
            return ([], FileProblems.Unreadable(unreadable));

        List<Layout> layouts = [];
        FileProblem? first = null;
        foreach (var table in file.Tables)
        {
            var finder = new TableLayout(table, fields, hints);
            var (layout, problem) = finder.Find();
            if (layout is null && layouts.Count > 0 && finder.Continues(layouts[^1]))
                layout = layouts[^1].ContinuedIn(table);
            if (layout is not null)
                layouts.Add(layout);
            else if (problem!.Code is not ("HEADINGS_NOT_FOUND" or "COLUMN_MISSING"))
                return ([], OfSheet(table, problem)); // the right sheet, but not fit to be read
            else if (first is null || (first.Code == "HEADINGS_NOT_FOUND" && problem.Code == "COLUMN_MISSING"))
                first = OfSheet(table, problem);
        }

        return layouts.Count > 0 ? (layouts, null) : ([], first);
    }

    private static FileProblem OfSheet(Table table, FileProblem problem) =>
        table.Sheet is null ? problem : problem with { Message = $"Sheet '{table.Sheet}': {problem.Message}" };
}
