namespace Analytics.Api.Columns;

/// <summary>Things that facts refer to by key, in the order of their keys, each with the code or id that askers know it by.</summary>
public sealed class CodeList
{
    private readonly string[] _codes;
    private readonly int[]? _ranks;
    private readonly Dictionary<string, int> _keys;

    /// <summary>Numbers the codes from 0, in their order.</summary>
    /// <param name="codes">The codes.</param>
    /// <param name="ranks">For each where it stands in the order of names, which several may share; null where each has its own.</param>
    public CodeList(IEnumerable<string> codes, IEnumerable<int>? ranks = null)
    {
        _codes = [.. codes];
        _ranks = ranks?.ToArray();
        _keys = _codes.Select((code, key) => KeyValuePair.Create(code, key)).ToDictionary(StringComparer.Ordinal);
    }

    public static CodeList Empty { get; } = new([]);

    public int Count => _codes.Length;

    public string CodeAt(long key) => _codes[key];

    public long RankAt(long key) => _ranks is null ? key : _ranks[key];

    /// <summary>The ranks of names in order.</summary>
    public static IEnumerable<int> RanksOf(IEnumerable<string> sorted)
    {
        var (rank, before) = (-1, (string?)null);
        foreach (var name in sorted)
        {
            rank += name == before ? 0 : 1;
            before = name;
            yield return rank;
        }
    }

    /// <summary>Null when nothing has the code.</summary>
    public int? KeyOf(string code) => _keys.TryGetValue(code, out var key) ? key : null;
}

/// <summary>What the facts of social value refer to. Keys are in the order in which people list such things, so they sort by themselves.</summary>
public sealed record SocialValueMembers
{
    /// <summary>By code.</summary>
    public CodeList Themes { get; init; } = CodeList.Empty;

    /// <summary>By code.</summary>
    public CodeList Outcomes { get; init; } = CodeList.Empty;

    /// <summary>By reference.</summary>
    public CodeList Measures { get; init; } = CodeList.Empty;

    /// <summary>Ids, E08000007:JOBS, by the priority's own code.</summary>
    public CodeList Priorities { get; init; } = CodeList.Empty;

    /// <summary>Ids, E08000007:STK-0012, by the contract's title.</summary>
    public CodeList Contracts { get; init; } = CodeList.Empty;

    /// <summary>By contract key, the number of its record.</summary>
    public IReadOnlyList<long> ContractRecords { get; init; } = [];
}
