using Analytics.SeedData.Spend;
using Analytics.SeedData.Story;

namespace Analytics.SeedData.SocialValue;

/// <summary>What one council has on social value.</summary>
internal sealed record CouncilRecords(
    CouncilStory Council,
    IReadOnlyList<Contract> Contracts,
    IReadOnlyList<Commitment> Commitments,
    IReadOnlyList<Claim> Claims,
    IReadOnlyList<PersonOutcome> Outcomes,
    IReadOnlyList<CommunityRequest> Requests)
{
    /// <summary>The records of all councils, on the ledgers that they must agree with.</summary>
    public static List<CouncilRecords> All(Geography geography, SupplierCatalogue catalogue, Ledgers ledgers)
    {
        var buyers = Councils.All.ToDictionary(council => council.Code, council => new Buyer(council, ledgers));
        var joint = JointContracts.Draw(buyers);
        return [.. Councils.All.Select(council =>
        {
            var contracts = new Register(buyers[council.Code], joint, geography).Contracts();
            return Of(council, contracts, new Localities(council.Code, geography, catalogue), catalogue.Pool(council.Code, Segment.Vcse));
        })];
    }

    private static CouncilRecords Of(CouncilStory council, List<Contract> contracts, Localities localities, IReadOnlyList<Supplier> voluntary)
    {
        List<Commitment> commitments = [];
        List<Claim> claims = [];
        foreach (var portfolio in contracts.Where(contract => contract.Portfolio is not null).GroupBy(contract => contract.Portfolio!))
        {
            var promised = Promises.Of(portfolio.Key, [.. portfolio]);
            commitments.AddRange(promised);
            claims.AddRange(Deliveries.Of(portfolio.Key, promised, localities));
        }

        var outcomes = new PersonOutcomes(council, localities).Of(claims, voluntary);
        return new CouncilRecords(council, contracts, commitments, claims, outcomes, CommunityRequests.Of(council, contracts, localities));
    }
}
