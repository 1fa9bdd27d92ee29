using System.Text;
using System.Text.RegularExpressions;

namespace Analytics.Api.Ingest.Reading;

/// <summary>What the cells of a column hold, which decides between two columns that could both be meant.</summary>
internal enum Content
{
    Text,

    /// <summary>Text that is not a number: a column of a supplier's names, not of its account numbers.</summary>
    Name,
    Date,
    Amount,
}

/// <summary>One thing that a kind of file says in each row.</summary>
/// <param name="Position">Its place among the fields of its kind, from 0.</param>
/// <param name="Content">What its cells hold.</param>
/// <param name="Required">Whether a file without it is refused.</param>
/// <param name="Headings">The headings it goes by, the best first; letter case, spaces and signs do not matter.</param>
internal sealed record Field(int Position, Content Content, bool Required, IReadOnlyList<string> Headings)
{
    /// <summary>What to call it when it is missing, and in the template.</summary>
    public string Name => Headings[0];

    /// <summary>What its cells say, for the documentation.</summary>
    public string Description { get; private set; } = "";

    /// <summary>A cell as it may look.</summary>
    public string Example { get; private set; } = "";

    /// <summary>Documents the field.</summary>
    public Field Means(string description, string example)
    {
        Description = description;
        Example = example;
        return this;
    }
}

/// <summary>The fields of one kind of file, declared one after another.</summary>
internal sealed class FieldSet
{
    /// <summary>Ranks from here on are those of headings that are like a field's, but none of its own.</summary>
    public const int AlikeRank = 1000;

    /// <summary>What is longer is a sentence of a preamble.</summary>
    private const int LongestHeading = 80;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly List<Field> _fields = [];
    private readonly List<(Field Field, int Rank, Regex Words)> _alike = [];
    private readonly Dictionary<string, (Field Field, int Rank)> _byHeading = [];

    public IReadOnlyList<Field> All => _fields;

    public Field Required(Content content, params string[] headings) => Add(content, required: true, headings);

    public Field Optional(Content content, params string[] headings) => Add(content, required: false, headings);

    /// <summary>Declares what the headings of a field are like that nobody has listed yet.</summary>
    /// <param name="field">The field.</param>
    /// <param name="words">
    /// Patterns for the heading's words, in lower case with one space between, the best first: "payment date" for PaymentDate
    /// and for "Payment-Date". Of fields with the same content the one declared first has the heading.
    /// </param>
    public Field Alike(Field field, params string[] words)
    {
        for (var rank = 0; rank < words.Length; rank++)
            _alike.Add((field, AlikeRank + rank, new Regex(words[rank], RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patience)));
        return field;
    }

    /// <summary>
    /// The field that a printed heading means, and how good a name for it the heading is: 0 is the best. A heading that is
    /// only like the names of several fields is given with each: "Payment" may be a date or an amount, as its cells show.
    /// </summary>
    public IReadOnlyList<(Field Field, int Rank)> Find(string heading)
    {
        if (_byHeading.TryGetValue(Key(heading), out var entry))
            return [entry];
        if (_alike.Count == 0 || heading.Length is < 2 or > LongestHeading)
            return [];

        var words = Words(heading);
        List<(Field Field, int Rank)> found = [];
        foreach (var (field, rank, pattern) in _alike)
        {
            if (found.TrueForAll(other => other.Field.Content != field.Content) && pattern.IsMatch(words))
                found.Add((field, rank));
        }

        return found;
    }

    private Field Add(Content content, bool required, string[] headings)
    {
        var field = new Field(_fields.Count, content, required, headings);
        _fields.Add(field);
        for (var rank = 0; rank < headings.Length; rank++)
            _byHeading.Add(Key(headings[rank]), (field, rank));
        return field;
    }

    /// <summary>Letters and digits alone, in lower case: "Amount (£)" and " amount " are the same, whatever became of the pound sign and a byte order mark.</summary>
    private static string Key(string heading) => string.Concat(heading.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();

    /// <summary>"VATRegNo_(UK)" becomes "vat reg no uk".</summary>
    private static string Words(string heading)
    {
        var words = new StringBuilder(heading.Length + 8);
        for (var i = 0; i < heading.Length; i++)
        {
            var c = heading[i];
            var beginsWord = char.IsAsciiLetterUpper(c) && i > 0
                && (char.IsAsciiLetterLower(heading[i - 1]) || (char.IsAsciiLetterUpper(heading[i - 1]) && i + 1 < heading.Length && char.IsAsciiLetterLower(heading[i + 1])));
            if ((beginsWord || !char.IsAsciiLetterOrDigit(c)) && words.Length > 0 && words[^1] != ' ')
                words.Append(' ');
            if (char.IsAsciiLetterOrDigit(c))
                words.Append(char.ToLowerInvariant(c));
        }

        return words.ToString().TrimEnd();
    }
}
