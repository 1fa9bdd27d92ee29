using Analytics.Api.Model;
using Analytics.Api.Records;

namespace Analytics.Api.Columns.Publishing;

/// <summary>The contracts that count, numbered in the order of their titles, and what facts about them refer to.</summary>
internal sealed class ContractBook
{
    private readonly Dictionary<(int Council, string Reference), int> _keys = [];
    private readonly Dictionary<string, int> _labels;

    public ContractBook(RecordsSession records, IReadOnlyList<Council> councils)
    {
        var codes = councils.ToDictionary(council => council.Key, council => council.Code);
        Contracts =
        [
            .. records.Contracts.Current()
                .OrderBy(contract => contract.Title.ToLowerInvariant(), StringComparer.Ordinal)
                .ThenBy(contract => $"{codes[contract.CouncilKey]}:{contract.Reference}", StringComparer.Ordinal),
        ];
        for (var key = 0; key < Contracts.Count; key++)
            _keys[(Contracts[key].CouncilKey, Contracts[key].Reference)] = key;

        Codes = new CodeList(Contracts.Select(contract => $"{codes[contract.CouncilKey]}:{contract.Reference}"), CodeList.RanksOf(Contracts.Select(contract => contract.Title.ToLowerInvariant())));
        Requests = records.CommunityRequests.Current()
            .Where(request => request.ContractReference is not null)
            .GroupBy(request => KeyOf(request.CouncilKey, request.ContractReference))
            .Where(group => group.Key is not null)
            .ToDictionary(group => group.Key!.Value, group => group.Count());
        Labels = NewLabels(records, out _labels);
    }

    /// <summary>By key.</summary>
    public IReadOnlyList<Contract> Contracts { get; }

    /// <summary>By key: E08000007:STK-0012.</summary>
    public CodeList Codes { get; }

    /// <summary>By contract key, the requests that it signed up to.</summary>
    public IReadOnlyDictionary<int, int> Requests { get; }

    /// <summary>Categories and directorates that no spend line has, numbered below zero: a later line's label takes a number above.</summary>
    public IReadOnlyList<Label> Labels { get; }

    public int? KeyOf(int council, string? reference) => reference is not null && _keys.TryGetValue((council, reference), out var key) ? key : null;

    public int? LabelOf(string? text) => text is null ? null : _labels[text];

    private List<Label> NewLabels(RecordsSession records, out Dictionary<string, int> all)
    {
        all = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var label in records.Labels)
            all[label.Text] = label.Id;

        List<Label> added = [];
        var next = -1;
        foreach (var text in Contracts.SelectMany(contract => new[] { contract.Category, contract.Directorate }).OfType<string>())
        {
            if (all.TryAdd(text, next))
                added.Add(new Label { Id = next--, Text = text });
        }

        return added;
    }
}
