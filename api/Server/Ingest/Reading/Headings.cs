using CsvHelper;

namespace Analytics.Api.Ingest.Reading;

/// <summary>The row of a file that names its columns, and which columns could be meant by each field.</summary>
internal sealed class Headings
{
    /// <summary>Reports put titles, notes and the statements of their own query above the headings; none was seen with more than a dozen lines.</summary>
    private const int LinesToSearch = 100;

    private readonly List<(int Index, int Rank)>[] _candidates;

    private Headings(int line, char separator, string[] printed, List<(int Index, int Rank)>[] candidates, int recognised)
    {
        Line = line;
        Separator = separator;
        Printed = printed;
        _candidates = candidates;
        Recognised = recognised;
    }

    public int Line { get; }

    public char Separator { get; }

    public string[] Printed { get; }

    /// <summary>How many fields have at least one column.</summary>
    private int Recognised { get; }

    /// <summary>The columns that may be the field, the best name first, then from left to right.</summary>
    public IEnumerable<int> CandidatesOf(Field field) => _candidates[field.Position].OrderBy(c => c.Rank).ThenBy(c => c.Index).Select(c => c.Index);

    /// <summary>The required fields that have no column.</summary>
    public IReadOnlyList<Field> Missing(FieldSet fields) => [.. fields.All.Where(field => field.Required && _candidates[field.Position].Count == 0)];

    /// <summary>The first row with a column for every required field; where there is none, the row that comes closest; null when no row has a known heading.</summary>
    public static Headings? Find(SourceFile file, FieldSet fields)
    {
        Headings? best = null;
        foreach (var separator in (char?[])[null, ',', ';', '\t', '|']) // the reader's own guess can be misled by a preamble
        {
            using var reader = file.Open(separator);
            for (var row = 0; row < LinesToSearch && reader.Read(); row++)
            {
                var headings = Of(reader, fields);
                if (headings.Recognised > 0 && headings.Missing(fields).Count == 0)
                    return headings;
                if (headings.Recognised > (best?.Recognised ?? 0))
                    best = headings;
            }
        }

        return best;
    }

    private static Headings Of(CsvReader reader, FieldSet fields)
    {
        var printed = new string[reader.FieldCount];
        var candidates = new List<(int Index, int Rank)>[fields.All.Count];
        for (var i = 0; i < candidates.Length; i++)
            candidates[i] = [];
        for (var i = 0; i < printed.Length; i++)
        {
            printed[i] = WithoutByteOrderMark(reader.GetString(i));
            if (fields.TryFind(printed[i], out var field, out var rank))
                candidates[field.Position].Add((i, rank));
        }

        return new Headings((int)reader.LineNumber, reader.Separator, printed, candidates, candidates.Count(list => list.Count > 0));
    }

    /// <summary>Takes off the mark itself, and its three bytes where a program read them as cp1252 and wrote them as UTF-8.</summary>
    private static string WithoutByteOrderMark(string heading)
    {
        const string Garbled = "ï»¿";
        return (heading.StartsWith(Garbled, StringComparison.Ordinal) ? heading[Garbled.Length..] : heading).Trim('\ufeff').Trim();
    }
}
