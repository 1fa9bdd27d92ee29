using System.Globalization;
using System.Text.Json;

namespace Analytics.Api.Tests.Schema.Records;

/// <summary>How one field of a list is asked, in the plainest terms.</summary>
/// <param name="Name">In the schema.</param>
/// <param name="Value">string, <see cref="DateOnly"/>, decimal, an enum, a list of strings for several ids at once, or null.</param>
/// <param name="Candidates">What it is compared with, as JSON has it; null among them where it may be.</param>
internal sealed record OracleField<T>(string Name, Func<T, object?> Value, object?[] Candidates)
{
    public bool IsText { get; init; }

    public bool IsOrdered { get; init; }

    public bool Sorts { get; init; } = true;

    public bool Filters { get; init; } = true;

    /// <summary>For places: what lies within what is asked for, itself included.</summary>
    public Func<string, string[]> Within { get; init; } = code => [code];
}

/// <summary>A list computed slowly and plainly in memory, and questions about it by chance from a seed. Shares nothing with what it checks.</summary>
internal sealed class RecordOracle<T>(IReadOnlyList<T> rows, Func<T, string> id, OracleField<T>[] fields, int seed)
{
    private readonly Random _chance = new(seed);

    public Dictionary<string, object?> NextWhere(int depth = 0)
    {
        Dictionary<string, object?> where = [];
        for (var number = _chance.Next(depth == 0 ? 3 : 2); number >= 0; number--)
        {
            var field = Pick([.. fields.Where(field => field.Filters)]);
            where[field.Name] = Operations(field);
        }

        if (depth < 2 && _chance.Next(3) == 0)
            where[Pick(["or", "and"])] = Enumerable.Range(0, _chance.Next(3)).Select(_ => NextWhere(depth + 1)).ToList();

        return where;
    }

    public List<(string Field, bool Descending)> NextOrder() =>
        [.. Enumerable.Range(0, _chance.Next(4)).Select(_ => (Pick([.. fields.Where(field => field.Sorts)]).Name, _chance.Next(2) == 0))];

    public int NextFirst() => 1 + _chance.Next(40);

    public List<string> Answer(Dictionary<string, object?> where, List<(string Field, bool Descending)> order)
    {
        var sorted = rows.Where(row => Holds(where, row)).OrderBy(_ => 0);
        foreach (var (name, descending) in order)
        {
            var field = fields.First(field => field.Name == name);
            var comparer = Comparer<object?>.Create((left, right) => left is null || right is null ? 0 : descending ? Compare(right, left) : Compare(left, right));
            sorted = sorted.ThenBy(row => field.Value(row) is null).ThenBy(row => Key(field, row), comparer);
        }

        return [.. sorted.ThenBy(row => int.TryParse(id(row), CultureInfo.InvariantCulture, out var number) ? number : 0).ThenBy(id, StringComparer.Ordinal).Select(id)];
    }

    private static object? Key(OracleField<T> field, T row) => field.Value(row) is string text && field.IsText ? text.ToLowerInvariant() : field.Value(row);

    private static int Compare(object left, object right) => left is string text ? string.CompareOrdinal(text, (string)right) : ((IComparable)left).CompareTo(right);

    private Dictionary<string, object?> Operations(OracleField<T> field)
    {
        Dictionary<string, object?> operations = [];
        string[] names = ["eq", "neq", "in", "nin", .. field.IsText ? ["contains", "ncontains", "startsWith", "endsWith"] : Array.Empty<string>(), .. field.IsOrdered ? ["gt", "gte", "lt", "lte"] : Array.Empty<string>()];
        for (var number = _chance.Next(8) == 0 ? 1 : 0; number >= 0; number--)
        {
            var name = Pick(names);
            operations[name] = name is "in" or "nin" ? field.Candidates.Where(_ => _chance.Next(2) == 0).ToList()
                : name is "contains" or "ncontains" or "startsWith" or "endsWith" && Pick(field.Candidates) is string text ? Part(name, text)
                : Pick(field.Candidates);
        }

        return operations;
    }

    private string Part(string name, string text)
    {
        var cut = _chance.Next(text.Length + 1);
        var part = name == "startsWith" ? text[..cut] : text[cut..];
        return _chance.Next(2) == 0 ? part.ToUpperInvariant() : part;
    }

    private bool Holds(Dictionary<string, object?> where, T row) => where.All(entry => entry.Value switch
    {
        List<Dictionary<string, object?>> parts when entry.Key == "or" => parts.Any(part => Holds(part, row)),
        List<Dictionary<string, object?>> parts => parts.All(part => Holds(part, row)),
        Dictionary<string, object?> operations => operations.All(operation => Holds(fields.First(field => field.Name == entry.Key), operation.Key, operation.Value, row)),
        _ => throw new InvalidOperationException(),
    });

    private static bool Holds(OracleField<T> field, string operation, object? wanted, T row)
    {
        var value = field.Value(row);
        return operation switch
        {
            "eq" => Is(wanted),
            "neq" => !Is(wanted),
            "in" => ((List<object?>)wanted!).Any(Is),
            "nin" => !((List<object?>)wanted!).Any(Is),
            _ when wanted is null => true, // no condition
            "ncontains" => value is not string text || !text.Contains((string)wanted, StringComparison.OrdinalIgnoreCase),
            "contains" => value is string text && text.Contains((string)wanted, StringComparison.OrdinalIgnoreCase),
            "startsWith" => value is string text && text.StartsWith((string)wanted, StringComparison.OrdinalIgnoreCase),
            "endsWith" => value is string text && text.EndsWith((string)wanted, StringComparison.OrdinalIgnoreCase),
            "gt" => value is not null && Compare(value, wanted) > 0,
            "gte" => value is not null && Compare(value, wanted) >= 0,
            "lt" => value is not null && Compare(value, wanted) < 0,
            "lte" => value is not null && Compare(value, wanted) <= 0,
            _ => throw new InvalidOperationException(operation),
        };

        bool Is(object? one) => value switch
        {
            List<string> several => one is null ? several.Count == 0 : several.Contains((string)one),
            null => one is null,
            Enum member => one is not null && SdlName(member) == (string)one,
            string text => one is string code && field.Within(code).Contains(text, StringComparer.Ordinal),
            _ => one is not null && value.Equals(one),
        };
    }

    public static string SdlName(Enum member) => string.Concat(member.ToString().Select((letter, index) => index > 0 && char.IsUpper(letter) ? "_" + letter : letter.ToString()))
        .ToUpperInvariant().Replace("SEND16TO25", "SEND_16_TO_25", StringComparison.Ordinal).Replace("SEND16_TO25", "SEND_16_TO_25", StringComparison.Ordinal);

    public static string Text(object question) => JsonSerializer.Serialize(question);

    private TItem Pick<TItem>(IReadOnlyList<TItem> from) => from[_chance.Next(from.Count)];
}
