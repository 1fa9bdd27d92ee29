using Analytics.Api.Model;
using Analytics.Api.Records;

namespace Analytics.Api.Ingest.Suppliers;

/// <summary>Gives the groups of spellings their suppliers, keeping those that are there, and writes what has changed.</summary>
internal sealed class SupplierSettlement(RecordsSession records, SupplierGrouping grouping, IReadOnlyCollection<Supplier> known)
{
    private readonly Dictionary<SupplierGroup, Supplier> _suppliers = [];

    /// <summary>Writes suppliers, spellings and the review list.</summary>
    /// <returns>The suppliers that have spellings now.</returns>
    public IReadOnlyCollection<Supplier> Write()
    {
        Claim();
        var last = known.Count == 0 ? 0 : known.Max(supplier => supplier.Id);
        foreach (var group in grouping.Groups.Where(group => !_suppliers.ContainsKey(group)).OrderBy(group => group.FirstAlias))
        {
            var supplier = new Supplier { Id = ++last, Name = group.Members.MinBy(alias => alias.Id)!.Name };
            Describe(supplier, group);
            records.Suppliers.Insert(supplier);
            _suppliers.Add(group, supplier);
        }

        records.SupplierCandidates.DeleteAll();
        foreach (var (group, supplier) in _suppliers)
            Move(group, supplier);
        foreach (var supplier in known.Except(_suppliers.Values))
            records.Suppliers.Delete(supplier);
        WriteCandidates();
        return _suppliers.Values;
    }

    /// <summary>A decided group is its supplier; the others keep the one that their spellings had, those with numbers first.</summary>
    private void Claim()
    {
        var free = known.ToDictionary(supplier => supplier.Id);
        foreach (var group in grouping.Groups.Where(group => group.Decided is not null))
            Take(group, group.Decided!.Id);
        foreach (var group in grouping.Groups.Where(group => group.Decided is null).OrderBy(group => !group.IsNumbered).ThenBy(group => group.FirstAlias))
        {
            if (group.Members.Where(alias => alias.SupplierId is { } id && free.ContainsKey(id)).Min(alias => alias.SupplierId) is { } id)
                Take(group, id);
        }

        void Take(SupplierGroup group, int id)
        {
            free.Remove(id, out var supplier);
            _suppliers.Add(group, supplier!);
            if (Describe(supplier!, group))
                records.Suppliers.Update(supplier!);
        }
    }

    /// <summary>Gives a supplier what its spellings tell.</summary>
    /// <returns>Whether anything of it is new.</returns>
    private static bool Describe(Supplier supplier, SupplierGroup group)
    {
        var before = (supplier.Name, supplier.VatNumber, supplier.CompanyNumber, supplier.Kind);
        if (!group.IsStated)
        {
            // What it had of spellings that are another's now goes with them.
            if (!group.Members.Exists(alias => alias.Name == supplier.Name))
                supplier.Name = group.Members.MinBy(alias => alias.Id)!.Name;
            (supplier.VatNumber, supplier.CompanyNumber) = (group.VatNumbers.Min, group.CompanyNumbers.Min);
        }
        else
        {
            supplier.VatNumber ??= group.VatNumbers.Min;
            supplier.CompanyNumber ??= group.CompanyNumbers.Min;
        }

        if (supplier.Kind == SupplierKind.Unknown && (supplier.CharityNumber is not null || SupplierNames.IsCommunityInterestCompany(supplier.Name)))
            supplier.Kind = SupplierKind.Vcse;
        return before != (supplier.Name, supplier.VatNumber, supplier.CompanyNumber, supplier.Kind);
    }

    private void Move(SupplierGroup group, Supplier supplier)
    {
        foreach (var alias in group.Members.Where(alias => alias.SupplierId != supplier.Id))
        {
            alias.SupplierId = supplier.Id;
            records.Aliases.Update(alias);
        }
    }

    private void WriteCandidates()
    {
        var asked = grouping.Questions
            .Select(question => (question.Alias, Other: question.Other is { } other ? _suppliers[other.Current].Id : (int?)null, question.Reason))
            .Where(question => question.Other != question.Alias.SupplierId) // a later rule made them one
            .DistinctBy(question => (question.Alias.Id, question.Other))
            .OrderBy(question => question.Alias.Id).ThenBy(question => question.Other);
        var id = 0;
        foreach (var (alias, other, reason) in asked)
            records.SupplierCandidates.Insert(new SupplierCandidate { Id = ++id, AliasId = alias.Id, SupplierId = other, Doubt = reason });
    }
}
