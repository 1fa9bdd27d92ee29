using Analytics.Api.Model;
using Analytics.Api.Records;

namespace Analytics.Api.Ingest.Suppliers;

/// <summary>
/// All suppliers and their spellings in memory, for as long as one session writes. What is new is written at once; whose a
/// new spelling is says <see cref="Settle"/>, once all of a session are known, or a file asks by name.
/// </summary>
internal sealed class SupplierDirectory
{
    private readonly RecordsSession _records;
    private readonly Dictionary<int, Supplier> _suppliers = [];
    private readonly SpellingDirectory _spellings;
    private readonly Dictionary<int, SupplierDecision> _decisions = [];
    private readonly Dictionary<string, int> _byVatNumber = [];
    private readonly Dictionary<string, int> _byCompanyNumber = [];
    private readonly Dictionary<string, int> _byCharityNumber = [];
    private readonly HashSet<int> _registeredVcse = [];
    private SupplierIndex? _index; // only files of suppliers ask for names
    private int _lastSupplierId;
    private bool _isSettled;

    public SupplierDirectory(RecordsSession records)
    {
        _records = records;
        _spellings = new SpellingDirectory(records);
        _isSettled = _spellings.All.All(alias => alias.SupplierId is not null || SupplierNames.IsRedacted(alias.Name));
        foreach (var supplier in records.Suppliers)
            Remember(supplier);
        foreach (var decision in records.SupplierDecisions)
            _decisions.Add(decision.AliasId, decision);
    }

    public IReadOnlyCollection<Supplier> All => _suppliers.Values;

    public IEnumerable<SupplierAlias> Aliases => _spellings.All;

    private SupplierIndex Index => _index ??= NewIndex();

    /// <summary>The id of the alias for a name and VAT number as a line prints them; made if there is none yet.</summary>
    public int AliasOf(ReadOnlySpan<char> name, ReadOnlySpan<char> vatNumber) => _spellings.IdOf(name, vatNumber);

    /// <summary>The id of the alias for a name that stands beside a company number; made if there is none yet.</summary>
    /// <param name="name">As printed.</param>
    /// <param name="companyNumber">Eight characters; null where there is none.</param>
    public int AliasOf(string name, string? companyNumber) => _spellings.Get(name, vatNumber: "", companyNumber ?? "").Id;

    /// <summary>Notes that a register calls the supplier of a spelling a voluntary, community or social enterprise.</summary>
    public void NoteVcse(int aliasId) => _isSettled &= !_registeredVcse.Add(aliasId);

    /// <summary>
    /// The known supplier of that name and number: what was decided of the spelling, else by the number, else by the name where
    /// the numbers do not contradict. Null when there is none, or when several have the name and nothing says which is meant.
    /// </summary>
    public Supplier? Resolve(string name, string vatNumber)
    {
        if (_spellings.Named(name).Find(alias => IsRuled(alias) && alias.VatNumber == vatNumber) is { SupplierId: { } ruled })
            return _suppliers[ruled];
        if (vatNumber.Length > 0 && _byVatNumber.TryGetValue(vatNumber, out var id))
            return _suppliers[id];

        var namesakes = Index.Find(name).Where(_suppliers.ContainsKey).Select(found => _suppliers[found]).ToList();
        return namesakes.Find(supplier => supplier.VatNumber is null)
            ?? (vatNumber.Length == 0 && namesakes.Count == 1 ? namesakes[0] : null);
    }

    /// <summary>The supplier that has the number of a company or charity; null when there is none or no number is given.</summary>
    public Supplier? Registered(string? companyNumber, string? charityNumber) =>
        (companyNumber is not null && _byCompanyNumber.TryGetValue(companyNumber, out var id))
        || (charityNumber is not null && _byCharityNumber.TryGetValue(charityNumber, out id))
            ? _suppliers[id]
            : null;

    /// <summary>The supplier of that id; null when there is none.</summary>
    public Supplier? Find(int id) => _suppliers.GetValueOrDefault(id);

    public Supplier Add(string name, string vatNumber)
    {
        var supplier = new Supplier { Id = _lastSupplierId + 1, Name = name, VatNumber = vatNumber.Length > 0 ? vatNumber : null };
        _records.Suppliers.Insert(supplier);
        Remember(supplier);
        return supplier;
    }

    /// <summary>Writes a supplier whose properties were changed.</summary>
    public void Update(Supplier supplier)
    {
        _records.Suppliers.Update(supplier);
        Remember(supplier);
    }

    /// <summary>Gives a spelling to a supplier, and all its lines with it, unless the numbers beside it or what a person decided forbid it.</summary>
    public void Attach(string name, Supplier supplier)
    {
        _spellings.Get(name, "", "");
        foreach (var alias in _spellings.Named(name).Where(alias => !IsRuled(alias) && IsCompatible(alias, supplier)))
            Decide(alias, supplier, SupplierRuling.Stated);
    }

    /// <summary>Keeps whose a spelling is; it has effect at the next <see cref="Settle"/>, though for questions by number and name at once.</summary>
    public void Decide(SupplierAlias alias, Supplier supplier, SupplierRuling ruling)
    {
        var decision = new SupplierDecision { AliasId = alias.Id, SupplierId = supplier.Id, Ruling = ruling };
        if (_decisions.ContainsKey(alias.Id))
            _records.SupplierDecisions.Update(decision);
        else
            _records.SupplierDecisions.Insert(decision);
        _decisions[alias.Id] = decision;
        _isSettled = false;
        if (alias.SupplierId == supplier.Id)
            return;

        alias.SupplierId = supplier.Id;
        _records.Aliases.Update(alias);
        _index?.Add(alias.Name, supplier.Id);
    }

    /// <summary>What was decided of a spelling; null when nothing was.</summary>
    public SupplierDecision? DecisionOn(SupplierAlias alias) => _decisions.GetValueOrDefault(alias.Id);

    /// <summary>Whether anything was decided that names the supplier.</summary>
    public bool IsDecided(Supplier supplier) => _decisions.Values.Any(decision => decision.SupplierId == supplier.Id);

    /// <summary>Says whose every spelling is, takes out suppliers that have lost their last one, and writes the review list. Nothing happens where nothing is new.</summary>
    public void Settle()
    {
        if (_isSettled && !_spellings.HasNew)
            return;

        var grouping = new SupplierGrouping(_suppliers, [.. Aliases.Where(alias => !SupplierNames.IsRedacted(alias.Name))], _decisions);
        var settled = new SupplierSettlement(_records, grouping, _suppliers.Values).Write().ToList();
        _suppliers.Clear();
        _byVatNumber.Clear();
        _byCompanyNumber.Clear();
        _byCharityNumber.Clear();
        _index = null;
        settled.ForEach(Remember);
        foreach (var supplier in Aliases.Where(alias => _registeredVcse.Contains(alias.Id)).Select(alias => _suppliers[alias.SupplierId!.Value]).Where(supplier => supplier.Kind == SupplierKind.Unknown).ToList())
        {
            supplier.Kind = SupplierKind.Vcse;
            Update(supplier);
        }

        (_isSettled, _spellings.HasNew) = (true, false);
    }

    private static bool IsCompatible(SupplierAlias alias, Supplier supplier) =>
        (alias.VatNumber.Length == 0 || supplier.VatNumber is null || supplier.VatNumber == alias.VatNumber)
        && (alias.CompanyNumber.Length == 0 || supplier.CompanyNumber is null || supplier.CompanyNumber == alias.CompanyNumber);

    private bool IsRuled(SupplierAlias alias) => _decisions.TryGetValue(alias.Id, out var decision) && decision.Ruling != SupplierRuling.Stated;

    private SupplierIndex NewIndex()
    {
        var index = new SupplierIndex();
        foreach (var supplier in _suppliers.Values)
            index.Add(supplier.Name, supplier.Id);
        foreach (var alias in Aliases.Where(alias => alias.SupplierId is not null))
            index.Add(alias.Name, alias.SupplierId!.Value);
        return index;
    }

    private void Remember(Supplier supplier)
    {
        _suppliers[supplier.Id] = supplier;
        _lastSupplierId = Math.Max(_lastSupplierId, supplier.Id);
        _index?.Add(supplier.Name, supplier.Id);
        if (supplier.VatNumber is { } vatNumber)
            _byVatNumber[vatNumber] = supplier.Id;
        if (supplier.CompanyNumber is { } companyNumber)
            _byCompanyNumber[companyNumber] = supplier.Id;
        if (supplier.CharityNumber is { } charityNumber)
            _byCharityNumber[charityNumber] = supplier.Id;
    }
}
