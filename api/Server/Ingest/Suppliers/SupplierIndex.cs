namespace Analytics.Api.Ingest.Suppliers;

/// <summary>Finds suppliers by what their spellings have in common, and by names that a ledger cut off.</summary>
internal sealed class SupplierIndex
{
    private readonly Dictionary<string, HashSet<int>> _byKey = [];

    // Keys of what a cutting ledger would print of longer names, and keys of names that may have been cut.
    private readonly Dictionary<string, HashSet<int>> _byBeginning = [];
    private readonly Dictionary<string, HashSet<int>> _byPossiblyCut = [];

    public void Add(string name, int supplierId)
    {
        Add(_byKey, SupplierNames.KeyOf(name), supplierId);
        if (name.Length > SupplierNames.CutOff)
            Add(_byBeginning, SupplierNames.KeyOf(SupplierNames.Cut(name)), supplierId);
        else if (SupplierNames.MayBeCut(name))
            Add(_byPossiblyCut, SupplierNames.KeyOf(name), supplierId);
    }

    /// <summary>The suppliers of the same name, by their ids; where there are none, the one supplier whose name this is the beginning of, or the other way round.</summary>
    public IReadOnlyList<int> Find(string name)
    {
        var key = SupplierNames.KeyOf(name);
        if (key.Length == 0)
            return [];
        if (_byKey.TryGetValue(key, out var same))
            return [.. same.Order()];

        HashSet<int>? cut = null;
        if (name.Length > SupplierNames.CutOff)
            _byPossiblyCut.TryGetValue(SupplierNames.KeyOf(SupplierNames.Cut(name)), out cut);
        else if (SupplierNames.MayBeCut(name))
            _byBeginning.TryGetValue(key, out cut);
        return cut is { Count: 1 } ? [.. cut] : []; // two names with the same beginning cannot be told apart
    }

    private static void Add(Dictionary<string, HashSet<int>> index, string key, int supplierId)
    {
        if (!index.TryGetValue(key, out var suppliers))
            index.Add(key, suppliers = []);
        suppliers.Add(supplierId);
    }
}
