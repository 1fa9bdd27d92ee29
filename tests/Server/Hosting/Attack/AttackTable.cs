using System.Globalization;
using System.Text.Json;

namespace Analytics.Api.Tests.Hosting.Attack;

/// <summary>A dimension as a stranger finds it in the schema.</summary>
/// <param name="Name">The field.</param>
/// <param name="Tree">What nests in each other has one tree.</param>
/// <param name="Inner">What is selected of an object.</param>
/// <param name="IsQuoted">Whether its values stand in quotes.</param>
internal sealed record AttackDimension(string Name, int Tree, string Inner = "", bool IsQuoted = true)
{
    public static AttackDimension[] All { get; } =
    [
        new("council", 0, "code"), new("cohort", 1, IsQuoted: false), new("outcomeKind", 2, IsQuoted: false), new("theme", 3, "code"),
        new("financialYear", 4), new("quarter", 4), new("ward", 5, "code"), new("deprivationDecile", 5, IsQuoted: false),
    ];

    /// <summary>The members that have rows, as they stand in answers; empty for none.</summary>
    public List<string> Members { get; } = [];

    public string Selection => Inner.Length == 0 ? Name : $"{Name} {{ {Inner} }}";

    public string InCapitals => string.Concat(Name.Select(letter => char.IsUpper(letter) ? "_" + letter : char.ToUpperInvariant(letter).ToString(CultureInfo.InvariantCulture)));

    public string Literal(string value) => value.Length == 0 ? "null" : IsQuoted ? $"\"{value}\"" : value;

    public string Of(JsonElement row) => row.GetProperty(Name) switch
    {
        { ValueKind: JsonValueKind.Null } => "",
        { ValueKind: JsonValueKind.Object } inside => inside.GetProperty(Inner).GetString()!,
        var value => value.ToString(),
    };
}

/// <summary>What a filter lets pass of one dimension, written in one of the ways that there are.</summary>
/// <param name="Dimension">Which.</param>
/// <param name="Passing">Its members that pass.</param>
/// <param name="Text">The condition.</param>
internal sealed record AttackFilter(AttackDimension Dimension, IReadOnlyList<string> Passing, string Text)
{
    public bool IsEverything => Passing.Count == Dimension.Members.Count;

    public static AttackFilter By(Random chance, AttackDimension dimension)
    {
        var number = chance.Next(4) switch { 0 => dimension.Members.Count, 1 => 1 + chance.Next(dimension.Members.Count), _ => 1 };
        string[] members = [.. dimension.Members];
        chance.Shuffle(members);
        var (passing, others) = (members[..number], members[number..]);
        string List(string[] values) => string.Join(", ", values.Select(dimension.Literal));
        string Each(string operation, string[] values) => string.Join(", ", values.Select(value => $"{{ {dimension.Name}: {{ {operation}: {dimension.Literal(value)} }} }}"));
        return new(dimension, passing, chance.Next(4) switch
        {
            0 => $"{{ {dimension.Name}: {{ in: [{List(passing)}] }} }}",
            1 => $"{{ {dimension.Name}: {{ nin: [{List(others)}] }} }}",
            2 => $"{{ or: [{Each("eq", passing)}] }}",
            _ => $"{{ and: [{Each("neq", others)}] }}",
        });
    }
}

/// <summary>One row of an answer: its keys, and the numbers shown.</summary>
/// <param name="Keys">By dimension's name.</param>
/// <param name="Shown">By count; −1 where nothing was told, null where withheld.</param>
internal sealed record AttackRow(IReadOnlyDictionary<string, string> Keys, int?[] Shown)
{
    public const string Figures = "people { value status } starts { value status } sustained { value status } sustainedShare { value status numerator denominator }";

    public static AttackRow Of(JsonElement row, IEnumerable<AttackDimension> keys)
    {
        var share = row.GetProperty("sustainedShare");
        return new(keys.ToDictionary(key => key.Name, key => key.Of(row)), [Count(row.GetProperty("people")), Count(row.GetProperty("starts")), Count(row.GetProperty("sustained")), Part(share, "denominator"), Part(share, "numerator")]);
    }

    /// <summary>The cell that a row shows within a filter: what it fixes, in the schema's order, without what follows from the rest.</summary>
    public string CellWithin(IEnumerable<AttackFilter> filters)
    {
        var known = new Dictionary<string, string>(Keys);
        foreach (var filter in filters.Where(filter => !filter.IsEverything))
            known[filter.Dimension.Name] = filter.Passing.Single();
        if (known.ContainsKey("quarter"))
            known.Remove("financialYear");
        if (known.ContainsKey("ward"))
            known.Remove("deprivationDecile");

        return string.Join(';', AttackDimension.All.Where(dimension => known.ContainsKey(dimension.Name)).Select(dimension => $"{dimension.Name}={known[dimension.Name]}"));
    }

    private static int? Count(JsonElement figure) => figure.GetProperty("status").GetString() switch
    {
        "SUPPRESSED" => null,
        "UNAVAILABLE" or "NOT_APPLICABLE" => -1,
        _ => (int)figure.GetProperty("value").GetDecimal(),
    };

    private static int? Part(JsonElement share, string part) => share.GetProperty(part) is { ValueKind: JsonValueKind.Number } number ? (int)number.GetDecimal() : -1;
}
