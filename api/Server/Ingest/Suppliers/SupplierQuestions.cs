using Analytics.Api.Model;

namespace Analytics.Api.Ingest.Suppliers;

/// <summary>A spelling that may be another supplier.</summary>
/// <param name="Alias">The spelling.</param>
/// <param name="Other">Whose it might be; null where it might be one of its own.</param>
/// <param name="Reason">Why it may be so.</param>
internal sealed record SupplierQuestion(SupplierAlias Alias, SupplierGroup? Other, SupplierDoubt Reason);

/// <summary>What a person should look at, asked once; of spellings that are decided nothing is asked.</summary>
/// <param name="decisions">By the spelling's id.</param>
internal sealed class SupplierQuestions(IReadOnlyDictionary<int, SupplierDecision> decisions)
{
    private readonly Dictionary<(int Alias, SupplierGroup? Other), SupplierQuestion> _questions = [];

    public IReadOnlyCollection<SupplierQuestion> All => _questions.Values;

    /// <summary>Asks of each spelling whether it is the group that is known best, where nothing forbids it.</summary>
    public void AskWhetherOne(List<(SupplierAlias Alias, SupplierGroup Group)> named, SupplierDoubt doubt)
    {
        var groups = InOrder(Distinct(named));
        foreach (var (alias, group) in named.Where(pair => pair.Group.Current != groups[0] && SupplierGroup.CanBeOne([groups[0], pair.Group.Current])))
        {
            if (doubt != SupplierDoubt.Misspelt || !SupplierGroup.AreApart(groups[0], group.Current))
                Ask(alias, groups[0], doubt);
        }
    }

    /// <summary>Asks of each spelling whether it is one of the groups that are better known than its own.</summary>
    public void Ask(List<(SupplierAlias Alias, SupplierGroup Group)> named, IReadOnlyCollection<SupplierGroup> others, SupplierDoubt doubt)
    {
        var order = InOrder([.. Distinct(named).Union(others)]);
        foreach (var (alias, group) in named)
        {
            foreach (var other in others.Where(other => other != group.Current && (doubt == SupplierDoubt.CutOff || order.IndexOf(other) < order.IndexOf(group.Current))))
                Ask(alias, other, doubt);
        }
    }

    public void Ask(SupplierAlias alias, SupplierGroup? other, SupplierDoubt doubt)
    {
        if (!decisions.ContainsKey(alias.Id))
            _questions.TryAdd((alias.Id, other), new SupplierQuestion(alias, other, doubt));
    }

    public static List<SupplierGroup> Distinct(IEnumerable<(SupplierAlias Alias, SupplierGroup Group)> named) => [.. named.Select(pair => pair.Group.Current).Distinct()];

    private static List<SupplierGroup> InOrder(IEnumerable<SupplierGroup> groups) =>
    [
        .. groups.OrderBy(group => group.Decided is null).ThenBy(group => !group.IsNumbered)
            .ThenBy(group => group.VatNumbers.Min, StringComparer.Ordinal).ThenBy(group => group.CompanyNumbers.Min, StringComparer.Ordinal).ThenBy(group => group.FirstAlias),
    ];
}
