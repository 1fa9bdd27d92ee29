using CsvHelper;

namespace Analytics.Api.Ingest.Reading;

/// <summary>The row of a table that names its columns, or the two rows, and which columns could be meant by each field.</summary>
internal sealed class Headings
{
    /// <summary>Reports put titles, notes and the statements of their own query above the headings; none was seen with more than a dozen lines.</summary>
    private const int LinesToSearch = 100;

    private readonly List<Candidate>[] _candidates;

    private Headings(int line, char separator, IReadOnlyList<string[]> rows, string[] printed, List<Candidate>[] candidates)
    {
        Line = line;
        Separator = separator;
        Rows = rows;
        Printed = printed;
        _candidates = candidates;
        Recognised = candidates.Count(list => list.Count > 0);
    }

    /// <summary>The last line of the headings, counted from 1.</summary>
    public int Line { get; }

    public char Separator { get; }

    /// <summary>As printed, row by row.</summary>
    public IReadOnlyList<string[]> Rows { get; }

    /// <summary>The name of each column.</summary>
    public string[] Printed { get; }

    /// <summary>How many fields have at least one column.</summary>
    public int Recognised { get; }

    /// <summary>The columns that may be the field, the best name first, then from left to right.</summary>
    public IEnumerable<Candidate> CandidatesOf(Field field) => _candidates[field.Position].OrderBy(c => c.Rank).ThenBy(c => c.Index);

    /// <summary>The required fields that have no column.</summary>
    public IReadOnlyList<Field> Missing(FieldSet fields) => [.. fields.All.Where(field => field.Required && _candidates[field.Position].Count == 0)];

    /// <summary>The first row, or pair of rows, with a column for every required field; where there is none, the row that comes closest; null when no row has a known heading.</summary>
    public static Headings? Find(Table table, FieldSet fields)
    {
        Headings? best = null;
        foreach (var separator in table.Separators)
        {
            using var reader = table.Open(separator);
            Headings? above = null;
            for (var row = 0; row < LinesToSearch && reader.Read(); row++)
            {
                var headings = Of(reader, fields);
                if (headings.Fits(fields))
                    return SecondRowOf(headings, reader, fields) ?? headings;
                if (above is not null && Pair(above, headings, fields) is { } pair && pair.Fits(fields))
                    return pair;
                if (headings.Recognised > (best?.Recognised ?? 0))
                    best = headings;
                above = headings;
            }
        }

        return best;
    }

    /// <summary>Stands for headings where the shape of the columns tells what they are.</summary>
    /// <param name="separator">What stands between cells.</param>
    /// <param name="columns">How many there are.</param>
    /// <param name="fields">All fields of the kind.</param>
    /// <param name="found">The fields whose columns were told, each with its column.</param>
    public static Headings FromShape(char separator, int columns, FieldSet fields, IEnumerable<(Field Field, int Index)> found)
    {
        var candidates = NoCandidates(fields.All.Count);
        var names = Enumerable.Range(1, columns).Select(number => $"column {number}").ToArray();
        foreach (var (field, index) in found)
        {
            candidates[field.Position].Add(new Candidate(index, Rank: 0));
            names[index] = field.Name; // so that rows in quarantine can be imported alone
        }

        return new Headings(0, separator, [], names, candidates);
    }

    /// <summary>No headings of its own, but the columns of another table.</summary>
    public static Headings None(Headings other) => new(0, other.Separator, other.Rows, other.Printed, other._candidates);

    /// <summary>A row that would do by itself and is only the upper of two: "Supplier | Payment | Net" above "Name | Date | Amount".</summary>
    private static Headings? SecondRowOf(Headings above, CsvReader reader, FieldSet fields)
    {
        if (!reader.Read() || Of(reader, fields) is not { Recognised: > 1 } below || below.Printed.SequenceEqual(above.Printed))
            return null;
        return Pair(above, below, fields) is { } pair && pair.Fits(fields) ? pair : null;
    }

    private bool Fits(FieldSet fields) => Recognised > 0 && Missing(fields).Count == 0;

    private static Headings Of(CsvReader reader, FieldSet fields)
    {
        var printed = new string[reader.FieldCount];
        for (var i = 0; i < printed.Length; i++)
            printed[i] = WithoutByteOrderMark(reader.GetString(i));
        return Of((int)reader.LineNumber, reader.Separator, [printed], [.. printed.Select(name => (string[])[name])], fields);
    }

    /// <summary>
    /// Two rows that name the columns together: "Payment" above "Date", or "Amount" over "Net", "VAT" and "Gross", its cell
    /// merged over theirs. Null when either row holds a date or an amount, which makes it data.
    /// </summary>
    private static Headings? Pair(Headings above, Headings below, FieldSet fields)
    {
        var (upper, lower) = (above.Printed, below.Printed);
        if (upper.Concat(lower).Any(IsData) || lower.All(cell => cell.Length == 0))
            return null;

        var columns = new List<string[]>();
        var over = "";
        for (var i = 0; i < Math.Max(upper.Length, lower.Length); i++)
        {
            var (top, bottom) = (i < upper.Length ? upper[i] : "", i < lower.Length ? lower[i] : "");
            over = top.Length > 0 ? top : over;
            columns.Add([$"{top} {bottom}".Trim(), bottom, top, bottom.Length > 0 ? $"{over} {bottom}" : ""]);
        }

        return Of(below.Line, below.Separator, [upper, lower], columns, fields);
    }

    private static bool IsData(string cell) => Dates.IsDate(cell) || Amounts.TryRead(cell, out _, out _);

    /// <summary>Recognises the columns of one row of headings, or of a pair.</summary>
    /// <param name="line">The last line of the headings.</param>
    /// <param name="separator">What stands between cells.</param>
    /// <param name="rows">As printed.</param>
    /// <param name="columns">For each column the names that it may go by.</param>
    /// <param name="fields">What to look for.</param>
    private static Headings Of(int line, char separator, IReadOnlyList<string[]> rows, List<string[]> columns, FieldSet fields)
    {
        var candidates = NoCandidates(fields.All.Count);
        for (var i = 0; i < columns.Count; i++)
        {
            var best = columns[i].Select(fields.Find).Where(found => found.Count > 0).MinBy(found => found[0].Rank) ?? [];
            foreach (var (field, rank) in best)
                candidates[field.Position].Add(new Candidate(i, rank));
        }

        return new Headings(line, separator, rows, [.. columns.Select(names => names[0])], candidates);
    }

    private static List<Candidate>[] NoCandidates(int fields)
    {
        var candidates = new List<Candidate>[fields];
        for (var i = 0; i < candidates.Length; i++)
            candidates[i] = [];
        return candidates;
    }

    /// <summary>Takes off the mark itself, and its three bytes where a program read them as cp1252 and wrote them as UTF-8.</summary>
    private static string WithoutByteOrderMark(string heading)
    {
        const string Garbled = "ï»¿";
        return (heading.StartsWith(Garbled, StringComparison.Ordinal) ? heading[Garbled.Length..] : heading).Trim('\ufeff').Trim('\0').Trim();
    }

    /// <summary>A column that may be a field.</summary>
    /// <param name="Index">From 0.</param>
    /// <param name="Rank">How good its name is: 0 is the best.</param>
    internal readonly record struct Candidate(int Index, int Rank);
}
