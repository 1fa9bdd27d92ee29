using System.Globalization;

namespace Analytics.Api.Ingest.Reading;

/// <summary>Why the whole file cannot be read.</summary>
/// <param name="Line">Where, counted from 1.</param>
/// <param name="Code">In capitals.</param>
/// <param name="Message">What was found, what was expected and what to do.</param>
internal sealed record FileProblem(int Line, string Code, string Message);

/// <summary>Every reason why a file as a whole is refused, each written once.</summary>
internal static class FileProblems
{
    public static FileProblem Unreadable(string message) => new(1, "FILE_UNREADABLE", message);

    public static FileProblem NoHeadings(FieldSet fields)
    {
        var expected = string.Join(", ", fields.All.Where(field => field.Required).Select(field => field.Name));
        return new FileProblem(1, "HEADINGS_NOT_FOUND", $"None of the first 100 lines holds headings such as {expected}: check that the file is of this kind, and give its columns these headings.");
    }

    public static FileProblem UnclearShape(string seen) =>
        new(1, "HEADINGS_NOT_FOUND", $"The file has no headings, and its columns do not tell what they are: {seen} Put a line of headings above them.");

    public static FileProblem Missing(IReadOnlyList<Field> missing, Headings headings)
    {
        var names = string.Join(" and ", missing.Select(field => $"'{field.Name}'"));
        return new FileProblem(
            headings.Line,
            "COLUMN_MISSING",
            $"Line {headings.Line} has the headings {string.Join(", ", headings.Printed.Where(heading => heading.Length > 0))}, but none that means {names}: rename the right column, or add it.");
    }

    public static FileProblem UnclosedQuote(long line) => new(
        (int)line,
        "QUOTE_UNCLOSED",
        $"A quotation mark opens in the row that begins in line {line} and does not close where its cell ends, so that rows below are read as part of it: close it, or double it if it belongs to the text.");

    public static FileProblem AmbiguousDates(int line, string heading, string example, DateRange dayFirst, DateRange monthFirst) => new(
        line,
        "DATES_AMBIGUOUS",
        $"The dates of '{heading}' can be read in two ways, and nothing in the file tells which: with the day first they run from {Day(dayFirst.First)} to {Day(dayFirst.Last)}, "
        + $"with the month first from {Day(monthFirst.First)} to {Day(monthFirst.Last)} ('{example}', for one). Say which: --dates day-first or --dates month-first.");

    public static FileProblem ContradictoryDates(int line, string heading, int dayFirst, int monthFirst) => new(
        line,
        "DATES_AMBIGUOUS",
        string.Create(
            CultureInfo.GetCultureInfo("en-GB"),
            $"The dates of '{heading}' are written in two ways: {dayFirst:N0} of them can only have the day first, {monthFirst:N0} only the month first, and the rest could be either. ")
        + "Write all of them in one way, or say which one to keep: --dates day-first or --dates month-first.");

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"));
}
