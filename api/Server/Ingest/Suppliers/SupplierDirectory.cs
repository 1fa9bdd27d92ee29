using Analytics.Api.Model;
using Analytics.Api.Records;

namespace Analytics.Api.Ingest.Suppliers;

/// <summary>All suppliers and their spellings in memory, for as long as one session writes; what is new is written at once.</summary>
internal sealed class SupplierDirectory
{
    private readonly RecordsSession _records;
    private readonly Dictionary<int, Supplier> _suppliers = [];
    private readonly Dictionary<string, List<SupplierAlias>> _aliases = [];
    private readonly Dictionary<string, int> _byVatNumber = [];
    private readonly Dictionary<string, int> _byCompanyNumber = [];
    private readonly Dictionary<string, int> _byCharityNumber = [];
    private readonly SupplierIndex _index = new();

    // Name and number as printed, to the alias: what nearly every line is found by, without making a string.
    private readonly Dictionary<string, int> _printed = [];
    private char[] _key = new char[256];
    private int _lastSupplierId;
    private int _lastAliasId;

    public SupplierDirectory(RecordsSession records)
    {
        _records = records;
        foreach (var supplier in records.Suppliers)
            Remember(supplier);
        foreach (var alias in records.Aliases)
            Remember(alias);
    }

    public IReadOnlyCollection<Supplier> All => _suppliers.Values;

    /// <summary>The id of the alias for a name and VAT number as a line prints them; made, with its supplier where that is new too, if there is none yet.</summary>
    public int AliasOf(ReadOnlySpan<char> name, ReadOnlySpan<char> vatNumber)
    {
        if (_key.Length <= name.Length + vatNumber.Length)
            _key = new char[(name.Length + vatNumber.Length) * 2];
        name.CopyTo(_key);
        _key[name.Length] = '\u001f'; // the unit separator, which no name holds
        vatNumber.CopyTo(_key.AsSpan(name.Length + 1));
        var key = _key.AsSpan(0, name.Length + 1 + vatNumber.Length);

        var printed = _printed.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!printed.TryGetValue(key, out var aliasId))
        {
            aliasId = AliasBy(name.ToString(), VatNumbers.Read(vatNumber)).Id;
            printed[key] = aliasId;
        }

        return aliasId;
    }

    /// <summary>The id of the alias for a name that stands beside a company number: the registered company's where the name is new, else what the name means already.</summary>
    /// <param name="name">As printed.</param>
    /// <param name="companyNumber">Eight characters; null where there is none. A supplier without one gets it; one with another keeps its own.</param>
    public int AliasOf(string name, string? companyNumber)
    {
        if (AliasWith(name, "") is null && Registered(companyNumber, charityNumber: null) is { } registered && !SupplierNames.IsRedacted(name))
            return AddAlias(name, "", registered.Id).Id;

        var alias = AliasBy(name, vatNumber: "");
        if (companyNumber is not null && alias.SupplierId is { } id && _suppliers[id] is { CompanyNumber: null } supplier && Registered(companyNumber, charityNumber: null) is null)
        {
            supplier.CompanyNumber = companyNumber;
            Update(supplier);
        }

        return alias.Id;
    }

    /// <summary>
    /// The known supplier of that name and number: by the number, else by the name where the numbers do not contradict.
    /// Null when there is none, or when several have the name under different numbers and nothing says which is meant.
    /// </summary>
    public Supplier? Resolve(string name, string vatNumber)
    {
        if (vatNumber.Length > 0 && _byVatNumber.TryGetValue(vatNumber, out var id))
            return _suppliers[id];

        var namesakes = _index.Find(name).Where(_suppliers.ContainsKey).Select(found => _suppliers[found]).ToList();
        return namesakes.Find(supplier => supplier.VatNumber is null)
            ?? (vatNumber.Length == 0 && namesakes.Count == 1 ? namesakes[0] : null);
    }

    /// <summary>The supplier that has the number of a company or charity; null when there is none or no number is given.</summary>
    public Supplier? Registered(string? companyNumber, string? charityNumber) =>
        (companyNumber is not null && _byCompanyNumber.TryGetValue(companyNumber, out var id))
        || (charityNumber is not null && _byCharityNumber.TryGetValue(charityNumber, out id))
            ? _suppliers[id]
            : null;

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

    /// <summary>Gives a spelling to a supplier, taking it from others where their VAT numbers do not forbid it, and all its lines with it.</summary>
    public void Attach(string name, Supplier supplier)
    {
        var known = _aliases.GetValueOrDefault(name) ?? [];
        foreach (var alias in known.Where(alias => alias.SupplierId != supplier.Id && IsCompatible(alias.VatNumber, supplier)))
        {
            alias.SupplierId = supplier.Id;
            _records.Aliases.Update(alias);
            Index(alias);
        }

        if (!known.Exists(alias => alias.VatNumber.Length == 0))
            AddAlias(name, "", supplier.Id);
    }

    /// <summary>Takes out suppliers that have lost their last spelling to another.</summary>
    public void RemoveUnnamed()
    {
        var named = _aliases.Values.SelectMany(aliases => aliases).Select(alias => alias.SupplierId).ToHashSet();
        foreach (var supplier in _suppliers.Values.Where(supplier => !named.Contains(supplier.Id)).ToList())
        {
            _records.Suppliers.Delete(supplier);
            _suppliers.Remove(supplier.Id);
            Forget(_byVatNumber, supplier.VatNumber, supplier.Id);
            Forget(_byCompanyNumber, supplier.CompanyNumber, supplier.Id);
            Forget(_byCharityNumber, supplier.CharityNumber, supplier.Id);
        }
    }

    private static bool IsCompatible(string vatNumber, Supplier supplier) =>
        vatNumber.Length == 0 || supplier.VatNumber is null || supplier.VatNumber == vatNumber;

    private static void Forget(Dictionary<string, int> byNumber, string? number, int supplierId)
    {
        if (number is not null && byNumber.GetValueOrDefault(number) == supplierId)
            byNumber.Remove(number);
    }

    private SupplierAlias AliasBy(string name, string vatNumber)
    {
        if (SupplierNames.IsRedacted(name))
            return AliasWith(name, "") ?? AddAlias(name, "", supplierId: null);
        if (AliasWith(name, vatNumber) is { } known)
            return known;

        var supplier = Resolve(name, vatNumber) ?? Add(name, vatNumber);
        if (supplier.VatNumber is null && vatNumber.Length > 0)
        {
            supplier.VatNumber = vatNumber;
            Update(supplier);
        }

        return AddAlias(name, vatNumber, supplier.Id);
    }

    private SupplierAlias? AliasWith(string name, string vatNumber) =>
        _aliases.GetValueOrDefault(name)?.Find(alias => alias.VatNumber == vatNumber);

    private SupplierAlias AddAlias(string name, string vatNumber, int? supplierId)
    {
        var alias = new SupplierAlias { Id = _lastAliasId + 1, Name = name, VatNumber = vatNumber, SupplierId = supplierId };
        _records.Aliases.Insert(alias);
        Remember(alias);
        return alias;
    }

    private void Remember(Supplier supplier)
    {
        _suppliers[supplier.Id] = supplier;
        _lastSupplierId = Math.Max(_lastSupplierId, supplier.Id);
        _index.Add(supplier.Name, supplier.Id);
        if (supplier.VatNumber is { } vatNumber)
            _byVatNumber[vatNumber] = supplier.Id;
        if (supplier.CompanyNumber is { } companyNumber)
            _byCompanyNumber[companyNumber] = supplier.Id;
        if (supplier.CharityNumber is { } charityNumber)
            _byCharityNumber[charityNumber] = supplier.Id;
    }

    private void Remember(SupplierAlias alias)
    {
        _lastAliasId = Math.Max(_lastAliasId, alias.Id);
        if (!_aliases.TryGetValue(alias.Name, out var sameName))
            _aliases.Add(alias.Name, sameName = new List<SupplierAlias>(1));
        sameName.Add(alias);
        Index(alias);
    }

    private void Index(SupplierAlias alias)
    {
        if (alias.SupplierId is not { } supplierId)
            return;
        _index.Add(alias.Name, supplierId);
        if (alias.VatNumber.Length > 0)
            _byVatNumber.TryAdd(alias.VatNumber, supplierId);
    }
}
