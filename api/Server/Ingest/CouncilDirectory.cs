using Analytics.Api.Model;

namespace Analytics.Api.Ingest;

/// <summary>Finds a council by its code, its name or another spelling of it.</summary>
internal sealed class CouncilDirectory
{
    private readonly List<Council> _councils;
    private readonly Dictionary<string, Council> _bySpelling = [];

    public CouncilDirectory(IEnumerable<Council> councils)
    {
        _councils = [.. councils];
        foreach (var council in _councils)
        {
            foreach (var spelling in Spellings(council))
                _bySpelling.TryAdd(Key(spelling), council);
        }
    }

    public Council this[int key] => _councils.Find(council => council.Key == key) ?? throw new KeyNotFoundException($"No council has the key {key}.");

    /// <summary>The council that goes by the text.</summary>
    /// <exception cref="ImportRequestException">Nobody goes by that name.</exception>
    public Council Find(string text) => FindOrNull(text) ?? throw new ImportRequestException(Unknown(text));

    /// <summary>The council that goes by the text; null when none does.</summary>
    public Council? FindOrNull(string text) => _bySpelling.GetValueOrDefault(Key(text));

    /// <summary>A sentence that says that nobody goes by the text, and who is known.</summary>
    public string Unknown(string text)
    {
        if (_councils.Count == 0)
            return $"'{text}' is not a council here, because no places have been imported yet: import the file of places first.";

        var known = string.Join(", ", _councils.OrderBy(council => council.Code, StringComparer.Ordinal).Select(council => $"{council.Name} ({council.Code})"));
        return $"'{text}' is not one of the councils here: {known}.";
    }

    private static IEnumerable<string> Spellings(Council council) =>
        [council.Code, council.Name, .. council.OtherSpellings?.Split(';', StringSplitOptions.RemoveEmptyEntries) ?? []];

    /// <summary>Letters and digits alone, in lower case: "St Helens" is "St. Helens".</summary>
    private static string Key(string text) => string.Concat(text.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
}
