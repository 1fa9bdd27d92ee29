using Analytics.Api.Model;

namespace Analytics.Api.Ingest.Suppliers;

/// <summary>Spellings that are one supplier, while it is being found out which are.</summary>
internal sealed class SupplierGroup
{
    private SupplierGroup? _mergedInto;

    /// <summary>The supplier that decisions name; null where the spellings alone make the group.</summary>
    public Supplier? Decided { get; init; }

    /// <summary>Whether a file of suppliers tells of it; else its spellings are all that is known.</summary>
    public bool IsStated { get; private set; }

    /// <summary>A person said that it has no other spellings.</summary>
    public bool IsClosed { get; set; }

    public List<SupplierAlias> Members { get; } = [];

    public SortedSet<string> VatNumbers { get; } = new(StringComparer.Ordinal);

    public SortedSet<string> CompanyNumbers { get; } = new(StringComparer.Ordinal);

    public SortedSet<string> CharityNumbers { get; } = new(StringComparer.Ordinal);

    public bool IsNumbered => VatNumbers.Count + CompanyNumbers.Count + CharityNumbers.Count > 0;

    public int FirstAlias => Members.Count == 0 ? int.MaxValue : Members.Min(alias => alias.Id);

    /// <summary>The group that this one has become part of, or itself.</summary>
    public SupplierGroup Current => _mergedInto is { } other ? _mergedInto = other.Current : this;

    public void Add(SupplierAlias alias)
    {
        Members.Add(alias);
        AddNumber(VatNumbers, alias.VatNumber);
        AddNumber(CompanyNumbers, alias.CompanyNumber);
    }

    /// <summary>Adds what a file of suppliers told beyond the spellings.</summary>
    public void State(Supplier supplier)
    {
        IsStated = true;
        AddNumber(VatNumbers, supplier.VatNumber);
        AddNumber(CompanyNumbers, supplier.CompanyNumber);
        AddNumber(CharityNumbers, supplier.CharityNumber);
    }

    /// <summary>Whether neither numbers nor decisions forbid that all these are one.</summary>
    public static bool CanBeOne(IReadOnlyCollection<SupplierGroup> groups) =>
        groups.Count(group => group.Decided is not null) <= 1
        && AtMostOne(groups.Select(group => group.VatNumbers))
        && AtMostOne(groups.Select(group => group.CompanyNumbers))
        && AtMostOne(groups.Select(group => group.CharityNumbers));

    /// <summary>Whether their postcodes are known and differ.</summary>
    public static bool AreApart(SupplierGroup group, SupplierGroup other) =>
        group.Decided?.Postcode is { } here && other.Decided?.Postcode is { } there && here != there;

    /// <summary>Makes all one group, which is the decided one where there is one.</summary>
    public static void Merge(IReadOnlyCollection<SupplierGroup> groups)
    {
        var whole = groups.FirstOrDefault(group => group.Decided is not null) ?? groups.MaxBy(group => group.Members.Count)!;
        foreach (var part in groups.Where(part => part != whole))
        {
            part._mergedInto = whole;
            whole.Members.AddRange(part.Members);
            whole.VatNumbers.UnionWith(part.VatNumbers);
            whole.CompanyNumbers.UnionWith(part.CompanyNumbers);
            whole.CharityNumbers.UnionWith(part.CharityNumbers);
        }
    }

    /// <summary>Numbers that a person has declared to be one supplier's are no contradiction while one group alone has several.</summary>
    private static bool AtMostOne(IEnumerable<SortedSet<string>> numbers)
    {
        var stated = numbers.Where(set => set.Count > 0).ToList();
        return stated.Count <= 1 || stated.TrueForAll(set => set.SetEquals(stated[0]));
    }

    private static void AddNumber(SortedSet<string> numbers, string? number)
    {
        if (!string.IsNullOrEmpty(number))
            numbers.Add(number);
    }
}
