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
    /// <summary>What to call it when it is missing.</summary>
    public string Name => Headings[0];
}

/// <summary>The fields of one kind of file, declared one after another.</summary>
internal sealed class FieldSet
{
    private readonly List<Field> _fields = [];
    private readonly Dictionary<string, (Field Field, int Rank)> _byHeading = [];

    public IReadOnlyList<Field> All => _fields;

    public Field Required(Content content, params string[] headings) => Add(content, required: true, headings);

    public Field Optional(Content content, params string[] headings) => Add(content, required: false, headings);

    /// <summary>The field that a printed heading means, and how good a name for it the heading is: 0 is the best.</summary>
    public bool TryFind(string heading, out Field field, out int rank)
    {
        var found = _byHeading.TryGetValue(Key(heading), out var entry);
        (field, rank) = entry;
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
}
