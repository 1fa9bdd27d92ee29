using Analytics.Api.Model;
using Analytics.Api.Records;

namespace Analytics.Api.Ingest.Suppliers;

/// <summary>All spellings of suppliers in memory, for as long as one session writes. What is new is written at once.</summary>
internal sealed class SpellingDirectory
{
    private readonly RecordsSession _records;
    private readonly Dictionary<string, List<SupplierAlias>> _byName = [];

    // Name and number as printed, to the alias: what nearly every line is found by, without making a string.
    private readonly Dictionary<string, int> _printed = [];
    private char[] _key = new char[256];
    private int _lastId;

    public SpellingDirectory(RecordsSession records)
    {
        _records = records;
        foreach (var alias in records.Aliases)
            Remember(alias);
    }

    public IEnumerable<SupplierAlias> All => _byName.Values.SelectMany(aliases => aliases);

    /// <summary>Whether any was added that nobody has said yet whose it is.</summary>
    public bool HasNew { get; set; }

    /// <summary>All of one name, whatever numbers stand beside it.</summary>
    public List<SupplierAlias> Named(string name) => _byName.GetValueOrDefault(name) ?? [];

    /// <summary>The id of the alias for a name and VAT number as a line prints them; made if there is none yet.</summary>
    public int IdOf(ReadOnlySpan<char> name, ReadOnlySpan<char> vatNumber)
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
            aliasId = Get(name.ToString(), VatNumbers.Read(vatNumber), companyNumber: "").Id;
            printed[key] = aliasId;
        }

        return aliasId;
    }

    /// <summary>The alias for a name and the numbers beside it; made if there is none yet. Redactions have no numbers.</summary>
    public SupplierAlias Get(string name, string vatNumber, string companyNumber)
    {
        if (SupplierNames.IsRedacted(name))
            (vatNumber, companyNumber) = ("", "");
        return Named(name).Find(alias => alias.VatNumber == vatNumber && alias.CompanyNumber == companyNumber) ?? Add(name, vatNumber, companyNumber);
    }

    private SupplierAlias Add(string name, string vatNumber, string companyNumber)
    {
        var alias = new SupplierAlias { Id = _lastId + 1, Name = name, VatNumber = vatNumber, CompanyNumber = companyNumber };
        _records.Aliases.Insert(alias);
        Remember(alias);
        HasNew = true;
        return alias;
    }

    private void Remember(SupplierAlias alias)
    {
        _lastId = Math.Max(_lastId, alias.Id);
        if (!_byName.TryGetValue(alias.Name, out var sameName))
            _byName.Add(alias.Name, sameName = new List<SupplierAlias>(1));
        sameName.Add(alias);
    }
}
