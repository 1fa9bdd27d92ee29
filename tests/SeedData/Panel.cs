namespace Analytics.SeedData.Tests;

/// <summary>What the contracts that have commitments come to; pounds.</summary>
internal sealed record Panel(int Contracts, decimal Value, decimal Committed, decimal Delivered)
{
    public decimal CommittedShare => Committed / Value;

    public decimal DeliveredShare => Delivered / Committed;

    public static Panel Of(Func<ContractRow, bool> condition)
    {
        var contracts = Contracted(condition).ToList();
        return new Panel(
            contracts.Count,
            contracts.Sum(contract => contract.Value!.Value),
            CommittedRecords.Commitments.Where(commitment => condition(commitment.Contract)).Sum(commitment => commitment.Value),
            CommittedRecords.Validated.Where(claim => condition(claim.Commitment.Contract)).Sum(claim => claim.Value));
    }

    /// <summary>The contracts with at least one commitment.</summary>
    public static IEnumerable<ContractRow> Contracted(Func<ContractRow, bool> condition) =>
        CommittedRecords.Commitments.Select(commitment => commitment.Contract).Distinct().Where(condition);
}
