using System.Globalization;
using CsvHelper;

namespace Analytics.Api.Ingest.Reading;

/// <summary>
/// Tells the columns of a table without headings by their shape: one of dates, one of money, one of names. It speaks only
/// where each required field has exactly one column that looks like it; optional fields stay empty.
/// </summary>
internal static class ColumnShapes
{
    private const int RowsToLookAt = 1000;

    /// <summary>Letters that names of companies and public bodies end in.</summary>
    private static readonly string[] Endings = [" ltd", " ltd.", " limited", " plc", " llp", " council", " trust", " cic", " services", " association", " group", " partnership", " school", " university"];

    /// <summary>Gives headings that stand for the shape, or what was seen instead; neither where the table looks like nothing.</summary>
    public static (Headings? Headings, string? Seen) Find(Table table, FieldSet fields)
    {
        var required = fields.All.Where(field => field.Required).ToList();
        if (required.Exists(field => field.Content == Content.Text) || required.DistinctBy(field => field.Content).Count() < required.Count)
            return (null, null); // text has no shape

        foreach (var separator in table.Separators)
        {
            using var reader = table.Open(separator);
            var columns = Look(reader);
            var choices = required.ConvertAll(field => (Field: field, Columns: Alike(columns, field.Content)));
            if (choices.TrueForAll(choice => choice.Columns.Count == 1))
                return (Headings.FromShape(reader.Separator, columns.Count, fields, choices.Select(choice => (choice.Field, choice.Columns[0]))), null);
            if (choices.TrueForAll(choice => choice.Columns.Count > 0))
                return (null, string.Join(" ", choices.Where(choice => choice.Columns.Count > 1).Select(choice => Several(choice.Field, choice.Columns))));
        }

        return (null, null);
    }

    private static string Several(Field field, List<int> columns) =>
        $"{string.Join(" and ", columns.Select(index => string.Create(CultureInfo.InvariantCulture, $"column {index + 1}")))} could each be the {field.Name}.";

    private static List<Shape> Look(CsvReader reader)
    {
        List<Shape> columns = [];
        for (var row = 0; row < RowsToLookAt && reader.Read(); row++)
        {
            for (var i = 0; i < reader.FieldCount; i++)
            {
                if (i == columns.Count)
                    columns.Add(new Shape());
                columns[i].Add(Row.Trim(reader.GetString(i)));
            }
        }

        return columns;
    }

    /// <summary>The columns of one content; of several with names, those that name companies, where some do.</summary>
    private static List<int> Alike(List<Shape> columns, Content content)
    {
        var alike = Enumerable.Range(0, columns.Count).Where(index => columns[index].IsLike(content)).ToList();
        var companies = alike.FindAll(index => columns[index].NamesCompanies);
        return content == Content.Name && alike.Count > 1 && companies.Count > 0 ? companies : alike;
    }

    private sealed class Shape
    {
        private readonly HashSet<string> _different = [];
        private int _filled;
        private int _dates;
        private int _amounts;
        private int _withPence;
        private int _words;
        private int _companies;

        public bool NamesCompanies => _companies * 20 > _filled;

        public void Add(ReadOnlySpan<char> cell)
        {
            if (cell.IsEmpty)
                return;

            _filled++;
            var digitsOnly = !cell.ContainsAnyExceptInRange('0', '9');
            _dates += (!digitsOnly || cell.Length == 8) && Dates.IsDate(cell) ? 1 : 0;
            var (withPoint, withComma) = Amounts.Weigh(cell);
            _amounts += withPoint || withComma ? 1 : 0;
            _withPence += cell.Length > 3 && cell[^3] is '.' or ',' ? 1 : 0;
            if (!ContainsWord(cell))
                return;
            var text = cell.ToString();
            _words++;
            _companies += Endings.Any(ending => text.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) ? 1 : 0;
            if (_different.Count < 3)
                _different.Add(text);
        }

        /// <summary>Nine cells in ten, so that totals and notes between the rows do no harm. Numbers without pence are codes, a name that is always the same is the council's own.</summary>
        public bool IsLike(Content content) => _filled > 0 && content switch
        {
            Content.Date => _dates * 10 >= _filled * 9,
            Content.Amount => _amounts * 10 >= _filled * 9 && _dates * 10 < _filled * 9 && _withPence * 2 > _filled,
            Content.Name => _words * 10 >= _filled * 9 && _dates * 2 < _filled && (_different.Count > 1 || _filled == 1),
            Content.Text => false,
        };

        private static bool ContainsWord(ReadOnlySpan<char> cell)
        {
            var letters = 0;
            foreach (var c in cell)
            {
                letters = char.IsLetter(c) ? letters + 1 : 0;
                if (letters == 3)
                    return true;
            }

            return false;
        }
    }
}
