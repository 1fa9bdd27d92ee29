using Analytics.Api.Disclosure;
using Analytics.Api.Model;
using Analytics.Api.Schema.Records;
using Analytics.GraphQL.Execution;

namespace Analytics.Api.Schema.Contracts;

/// <summary>What names a contract in the records of one council.</summary>
internal readonly record struct ContractKey(int CouncilKey, string Reference);

/// <summary>A commitment, and whether what was delivered of it is withheld.</summary>
internal sealed record CommitmentNode(Commitment Commitment, bool IsWithheld)
{
    public ContractKey Contract => new(Commitment.CouncilKey, Commitment.ContractReference);
}

/// <summary>What belongs to contracts, fetched for all that are asked for together.</summary>
internal static class ContractLoaders
{
    public static DataLoader<ContractKey, Contract> Contracts(this ResolverContext context) => context.Loader<ContractKey, Contract>(nameof(Contracts), (scope, keys) =>
    {
        var (councils, references) = Split(keys);
        return scope.Shown(scope.Db.Contracts)
            .Where(contract => councils.Contains(contract.CouncilKey) && references.Contains(contract.Reference))
            .ToDictionary(contract => new ContractKey(contract.CouncilKey, contract.Reference));
    });

    /// <summary>By the number that the columns carry, which is that of the contract's row when they were published.</summary>
    public static DataLoader<long, Contract> ContractsByNumber(this ResolverContext context) => context.Loader<long, Contract>(nameof(ContractsByNumber), (scope, numbers) =>
    {
        var hidden = RecordScope.HiddenFrom(scope.Asker, scope.Session).ToHashSet();
        return numbers.SelectMany(number => scope.Session.Contracts.Where("id", number)).Where(contract => !hidden.Contains(contract.ImportId)).ToDictionary(contract => contract.Id);
    });

    /// <summary>By supplier, by title.</summary>
    public static DataLoader<int, IReadOnlyList<Contract>> ContractsOfSuppliers(this ResolverContext context) => context.Loader<int, IReadOnlyList<Contract>>(nameof(ContractsOfSuppliers), (scope, suppliers) =>
    {
        var found = from contract in scope.Shown(scope.Db.Contracts)
                    join supplier in scope.Db.ContractSuppliers on contract.Id equals supplier.ContractId
                    join alias in scope.Db.Aliases on supplier.AliasId equals alias.Id
                    where alias.SupplierId != null && suppliers.Contains(alias.SupplierId!.Value)
                    select new { Supplier = alias.SupplierId!.Value, Contract = contract };
        return found.AsEnumerable().GroupBy(pair => pair.Supplier, pair => pair.Contract).ToDictionary(
            contracts => contracts.Key,
            contracts => (IReadOnlyList<Contract>)
            [
                .. contracts.DistinctBy(contract => contract.Id).OrderBy(contract => RecordText.SortKey(contract.Title), StringComparer.Ordinal)
                    .ThenBy(contract => contract.CouncilKey).ThenBy(contract => contract.Reference, StringComparer.Ordinal),
            ]);
    });

    /// <summary>By contract row, by name.</summary>
    public static DataLoader<long, IReadOnlyList<Supplier>> SuppliersOfContracts(this ResolverContext context) => context.Loader<long, IReadOnlyList<Supplier>>(nameof(SuppliersOfContracts), (scope, contracts) =>
    {
        var found = from link in scope.Db.ContractSuppliers
                    where contracts.Contains(link.ContractId)
                    join alias in scope.Db.Aliases on link.AliasId equals alias.Id
                    join supplier in scope.Db.Suppliers on alias.SupplierId equals supplier.Id
                    select new { link.ContractId, Supplier = supplier };
        return found.AsEnumerable().GroupBy(pair => pair.ContractId, pair => pair.Supplier).ToDictionary(
            suppliers => suppliers.Key,
            suppliers => (IReadOnlyList<Supplier>)[.. suppliers.DistinctBy(supplier => supplier.Id).OrderBy(supplier => RecordText.SortKey(supplier.Name), StringComparer.Ordinal).ThenBy(supplier => supplier.Id)]);
    });

    /// <summary>By contract, by reference.</summary>
    public static DataLoader<ContractKey, IReadOnlyList<CommitmentNode>> Commitments(this ResolverContext context) => context.Loader<ContractKey, IReadOnlyList<CommitmentNode>>(nameof(Commitments), (scope, keys) =>
    {
        var ((councils, references), hidden) = (Split(keys), scope.HiddenImports);
        return scope.Db.Commitments
            .Where(commitment => commitment.SupersededBy == null && councils.Contains(commitment.CouncilKey) && references.Contains(commitment.ContractReference))
            .Select(commitment => new { Commitment = commitment, IsShown = !hidden.Contains(commitment.ImportId) })
            .AsEnumerable()
            .GroupBy(row => new ContractKey(row.Commitment.CouncilKey, row.Commitment.ContractReference), row => (row.Commitment, row.IsShown))
            .ToDictionary(contract => contract.Key, contract => Nodes([.. contract], scope));
    });

    /// <summary>By contract, by the day of delivery; those that are not withheld.</summary>
    public static DataLoader<ContractKey, IReadOnlyList<ClaimNode>> Claims(this ResolverContext context) => context.Loader<ContractKey, IReadOnlyList<ClaimNode>>(nameof(Claims), (scope, keys) =>
    {
        var (councils, references) = Split(keys);
        return ClaimRow.All(scope)
            .Where(row => councils.Contains(row.Claim.CouncilKey) && references.Contains(row.Claim.ContractReference))
            .Select(row => new ClaimNode(row.Claim, row.Edition, row.IsShown))
            .AsEnumerable()
            .GroupBy(node => new ContractKey(node.Claim.CouncilKey, node.Claim.ContractReference))
            .ToDictionary(
                contract => contract.Key,
                contract => (IReadOnlyList<ClaimNode>)[.. contract.OrderBy(node => node.Claim.DeliveredOn).ThenBy(node => node.Claim.Reference, StringComparer.Ordinal)]);
    });

    /// <summary>A claim does not say which commitment it is for, only the measure: where one is withheld, all in its measure are.</summary>
    private static IReadOnlyList<CommitmentNode> Nodes(IReadOnlyList<(Commitment Commitment, bool IsShown)> contract, RecordScope scope)
    {
        // Commitments that the asker may not see withhold their measure all the same.
        var withheld = contract.Where(row => DeliveryDisclosure.IsWithheld(row.Commitment.Cohort)).Select(row => row.Commitment.Measure)
            .Concat(scope.Framework.WithheldMeasures)
            .ToHashSet(StringComparer.Ordinal);
        return [.. contract.Where(row => row.IsShown).Select(row => row.Commitment).OrderBy(commitment => commitment.Reference, StringComparer.Ordinal).Select(commitment => new CommitmentNode(commitment, withheld.Contains(commitment.Measure)))];
    }

    /// <summary>Two lists find more than the pairs, which the dictionary's keys then sort out.</summary>
    private static (List<int> Councils, List<string> References) Split(IReadOnlyList<ContractKey> keys) =>
        ([.. keys.Select(key => key.CouncilKey).Distinct()], [.. keys.Select(key => key.Reference).Distinct()]);
}
