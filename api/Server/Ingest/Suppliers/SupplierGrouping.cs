using Analytics.Api.Model;

namespace Analytics.Api.Ingest.Suppliers;

/// <summary>
/// Which spellings are one supplier: what was decided first, then numbers, then names. It follows from the set of spellings
/// and decisions alone, whatever the order in which files brought them; a later spelling may part what an earlier one joined.
/// </summary>
internal sealed class SupplierGrouping
{
    private readonly Dictionary<int, SupplierGroup> _decided = [];
    private readonly Dictionary<string, SupplierGroup> _byVatNumber = [];
    private readonly Dictionary<string, SupplierGroup> _byCompanyNumber = [];
    private readonly List<SupplierGroup> _groups = [];
    private readonly SupplierQuestions _questions;

    // In the order of the keys, so that the outcome does not hang on the order of the spellings.
    private readonly SortedDictionary<string, List<(SupplierAlias Alias, SupplierGroup Group)>> _byKey = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, List<(SupplierAlias Alias, SupplierGroup Group)>> _byBeginning = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, List<(SupplierAlias Alias, SupplierGroup Group)>> _byCore = new(StringComparer.Ordinal);

    /// <summary>Finds the groups.</summary>
    /// <param name="suppliers">Those that decisions name are looked up here.</param>
    /// <param name="aliases">All spellings but redactions.</param>
    /// <param name="decisions">By the spelling's id.</param>
    public SupplierGrouping(IReadOnlyDictionary<int, Supplier> suppliers, IReadOnlyCollection<SupplierAlias> aliases, IReadOnlyDictionary<int, SupplierDecision> decisions)
    {
        _questions = new SupplierQuestions(decisions);
        foreach (var decision in decisions.Values.OrderBy(decision => decision.SupplierId))
            Decide(suppliers[decision.SupplierId], decision);
        foreach (var alias in aliases.Where(alias => decisions.ContainsKey(alias.Id)))
            _decided[decisions[alias.Id].SupplierId].Add(alias);
        foreach (var group in _groups.Where(group => !group.IsClosed))
            IndexNumbers(group);
        foreach (var alias in aliases.Where(alias => !decisions.ContainsKey(alias.Id)))
            GroupByNumber(alias).Add(alias);
        foreach (var group in _groups.Where(group => !group.IsClosed))
            IndexNames(group);
        JoinSameNames();
        JoinCutNames();
        Groups = [.. _groups.Where(group => group.Current == group && group.Members.Count > 0)];
        AskAboutSharedNumbers();
        AskAboutSimilarNames();
    }

    /// <summary>Every spelling is in one of them.</summary>
    public IReadOnlyList<SupplierGroup> Groups { get; }

    /// <summary>What a person should look at; decided spellings are not among them.</summary>
    public IReadOnlyCollection<SupplierQuestion> Questions => _questions.All;

    private void Decide(Supplier supplier, SupplierDecision decision)
    {
        if (!_decided.TryGetValue(supplier.Id, out var group))
        {
            _decided.Add(supplier.Id, group = new SupplierGroup { Decided = supplier, IsClosed = true });
            _groups.Add(group);
        }

        if (decision.Ruling == SupplierRuling.Stated)
            group.State(supplier);
        group.IsClosed &= decision.Ruling == SupplierRuling.Split; // until others are found to be it too
    }

    private void IndexNumbers(SupplierGroup group)
    {
        foreach (var number in group.VatNumbers)
            _byVatNumber.TryAdd(number, group);
        foreach (var number in group.CompanyNumbers)
            _byCompanyNumber.TryAdd(number, group);
    }

    private SupplierGroup GroupByNumber(SupplierAlias alias)
    {
        if (_byVatNumber.TryGetValue(alias.VatNumber, out var group) || _byCompanyNumber.TryGetValue(alias.CompanyNumber, out group))
            return group;

        _groups.Add(group = new SupplierGroup());
        if (alias.VatNumber.Length > 0)
            _byVatNumber.Add(alias.VatNumber, group);
        if (alias.CompanyNumber.Length > 0)
            _byCompanyNumber.Add(alias.CompanyNumber, group);
        return group;
    }

    private void IndexNames(SupplierGroup group)
    {
        foreach (var alias in group.Members)
        {
            if (SupplierNames.KeyOf(alias.Name) is not { Length: > 0 } key)
                continue;
            Index(_byKey, key, alias, group);
            if (alias.Name.Length > SupplierNames.CutOff)
                Index(_byBeginning, SupplierNames.KeyOf(SupplierNames.Cut(alias.Name)), alias, group);
            foreach (var core in SupplierNames.CoresOf(alias.Name))
                Index(_byCore, core, alias, group);
        }
    }

    private static void Index(SortedDictionary<string, List<(SupplierAlias Alias, SupplierGroup Group)>> index, string key, SupplierAlias alias, SupplierGroup group)
    {
        if (!index.TryGetValue(key, out var named))
            index.Add(key, named = []);
        named.Add((alias, group));
    }

    private void JoinSameNames()
    {
        foreach (var named in _byKey.Values.Where(named => named.Count > 1))
        {
            // Spellings without a number are one before they are compared with those that have one.
            var unnumbered = SupplierQuestions.Distinct(named).Where(group => group.Decided is null && !group.IsNumbered).ToList();
            if (unnumbered.Count > 1)
                SupplierGroup.Merge(unnumbered);
            var groups = SupplierQuestions.Distinct(named);
            if (groups.Count == 1)
                continue;
            if (SupplierGroup.CanBeOne(groups))
                SupplierGroup.Merge(groups);
            else
                _questions.Ask(named, groups, SupplierDoubt.DifferentNumbers);
        }
    }

    /// <summary>A name that may be cut off is the one longer name that is known; two with the same beginning cannot be told apart.</summary>
    private void JoinCutNames()
    {
        foreach (var (key, longer) in _byBeginning)
        {
            var cut = _byKey.GetValueOrDefault(key)?.Where(named => SupplierNames.MayBeCut(named.Alias.Name)).ToList() ?? [];
            if (cut.Count == 0)
                continue;

            var whole = SupplierQuestions.Distinct(longer);
            var parts = SupplierQuestions.Distinct(cut);
            List<SupplierGroup> all = [.. whole.Union(parts)];
            if (all.Count == 1)
                continue;
            if (whole.Count == 1 && parts.Count == 1 && SupplierGroup.CanBeOne(all))
                SupplierGroup.Merge(all);
            else
                _questions.Ask(cut, whole, SupplierDoubt.CutOff);
        }
    }

    private void AskAboutSharedNumbers()
    {
        foreach (var group in Groups.Where(group => group.Members.Count > 1))
        {
            var name = group.Decided?.Name ?? group.Members.MinBy(alias => alias.Id)!.Name;
            foreach (var alias in group.Members.Where(alias => alias.VatNumber.Length + alias.CompanyNumber.Length > 0 && !Resemble(alias.Name, name)).DistinctBy(alias => SupplierNames.KeyOf(alias.Name)))
                _questions.Ask(alias, other: null, SupplierDoubt.SharedNumber);
        }
    }

    private void AskAboutSimilarNames()
    {
        foreach (var named in _byCore.Values.Where(named => named.Count > 1))
            _questions.AskWhetherOne(named, SupplierDoubt.SimilarName);
        foreach (var (name, other) in NearNames.Find(_byCore.Keys))
            _questions.AskWhetherOne([.. _byCore[name], .. _byCore[other]], SupplierDoubt.Misspelt);
    }

    private static bool Resemble(string one, string other)
    {
        var (a, b) = (SupplierNames.KeyOf(one), SupplierNames.KeyOf(other));
        return a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal)
            || SupplierNames.IsCutOf(one, other) || SupplierNames.IsCutOf(other, one)
            || SupplierNames.CoresOf(one).Intersect(SupplierNames.CoresOf(other)).Any();
    }
}
