namespace Analytics.SeedData.Tests.SocialValue;

public sealed class ContractsTests
{
    private const string Knowsley = "E08000011";

    private static readonly List<ContractRow> Contracts = [.. CommittedRecords.Contracts.Values];

    private static readonly ILookup<(string Council, string Supplier), PaidLine> Payments =
        CommittedSeed.Lines.Where(line => line.Supplier is not null).ToLookup(line => (line.Council, line.Supplier!.Name));

    [Fact]
    public void Councils_HaveRegistersOfHundreds_ButForTheThinOnes()
    {
        var counts = Contracts.CountBy(contract => contract.Council).ToDictionary();

        Assert.DoesNotContain(Knowsley, counts.Keys);
        Assert.InRange(counts["E08000002"], 80, 150);
        Assert.InRange(counts["E08000013"], 50, 100);
        Assert.All(counts.Where(council => council.Key is not ("E08000002" or "E08000013")), council => Assert.InRange(council.Value, 200, 600));
    }

    [Fact]
    public void Suppliers_AreAllKnownAndInfluenceable() =>
        Assert.All(Contracts.SelectMany(contract => contract.Suppliers), supplier =>
        {
            Assert.Equal(supplier, CommittedSeed.Spellings[supplier].Name);
            Assert.True(CommittedSeed.Spellings[supplier].Influenceable);
        });

    [Fact]
    public void CompanyNumbers_AreTheSuppliers()
    {
        var numbers = CommittedRecords.Rows("suppliers.csv").ToDictionary(row => row["name"], row => row["company_number"]);

        Assert.All(CommittedRecords.Rows("contracts.csv"), row => Assert.Equal(numbers.GetValueOrDefault(row["suppliers"], ""), row["company_number"]));
    }

    [Fact]
    public void Suppliers_ArePaidByTheCouncilWithinTheTerm() => Assert.All(
        Contracts.Where(contract => contract.StartsOn <= CommittedRecords.AsAt),
        contract => Assert.All(contract.Suppliers, supplier => Assert.Contains(
            Payments[(contract.Council, supplier)],
            line => line.PaidOn >= contract.StartsOn && (contract.EndsOn is null || line.PaidOn <= contract.EndsOn) && line.Pence > 0)));

    [Fact]
    public void Categories_AreThoseOfTheLedgers() => Assert.All(Contracts, contract =>
        Assert.All(contract.Suppliers, supplier => Assert.All(Payments[(contract.Council, supplier)], line => Assert.Contains(contract.Category, line.Printed.Split('\t')))));

    [Fact]
    public void Directorates_AreThoseOfTheNewestLedger()
    {
        var printed = CommittedSeed.Lines.Where(line => line.Year == "2022-23").GroupBy(line => line.Council)
            .ToDictionary(council => council.Key, council => council.SelectMany(line => line.Printed.Split('\t')).ToHashSet());

        Assert.All(Contracts, contract => Assert.Contains(contract.Directorate, printed[contract.Council]));
    }

    [Fact]
    public void Suppliers_HoldOneContractOfACouncilAtATime() => Assert.All(
        Contracts
            .Where(contract => contract is { AwardedOn: not null, EndsOn: not null })
            .SelectMany(contract => contract.Suppliers.Select(supplier => (supplier, contract)))
            .GroupBy(held => (held.contract.Council, held.supplier)),
        held =>
        {
            var terms = held.Select(pair => pair.contract).OrderBy(contract => contract.StartsOn).ToList();
            Assert.All(terms.Zip(terms.Skip(1)), pair => Assert.True(pair.First.EndsOn < pair.Second.StartsOn, $"{pair.First.Reference} and {pair.Second.Reference}"));
        });

    [Theory]
    [InlineData("2019-20", 12, 30)]
    [InlineData("2022-23", 38, 60)]
    public void SpendOnContract_GrowsFromAFifthToNearlyHalf(string year, int least, int most)
    {
        var terms = Contracts
            .SelectMany(contract => contract.Suppliers.Select(supplier => (supplier, contract)))
            .ToLookup(held => (held.contract.Council, held.supplier), held => held.contract);
        bool IsOnContract(PaidLine line) =>
            terms[(line.Council, line.Supplier?.Name ?? "")].Any(contract => contract.StartsOn <= line.PaidOn && !(contract.EndsOn < line.PaidOn));
        var ledgers = CommittedSeed.Lines
            .Where(line => line.Year == year && line.Council is not ("E08000002" or "E08000011" or "E08000013"))
            .GroupBy(line => line.Council);

        Assert.All(ledgers, ledger => Assert.InRange(100 * ledger.Where(IsOnContract).Sum(line => line.Pence) / ledger.Sum(line => line.Pence), least, most));
    }

    [Fact]
    public void Dates_AreInOrder() => Assert.All(Contracts, contract =>
    {
        Assert.True(contract.AwardedOn is null || (contract.AwardedOn <= contract.StartsOn && contract.AwardedOn <= CommittedRecords.AsAt));
        Assert.True(contract.EndsOn is null || contract.StartsOn < contract.EndsOn);
    });

    [Fact]
    public void References_BeginWithTheCouncilsLettersAndTheYear() => Assert.All(Contracts, contract =>
    {
        var parts = contract.Reference.Split('-');
        Assert.Equal([3, 2, 3], parts.Select(part => part.Length));
        if (contract.AwardedOn is not null)
            Assert.Equal(contract.Year[2..4], parts[1]);
    });

    [Fact]
    public void Registers_HaveTheGapsOfRealOnes()
    {
        Assert.InRange(Contracts.Count(contract => contract.AwardedOn is null), 300, 600);
        Assert.InRange(Contracts.Count(contract => contract.EndsOn is null), 40, 150);
        Assert.InRange(Contracts.Count(contract => contract.Value is null), 100, 300);
        Assert.InRange(Contracts.Count(contract => contract.Weighting is null), 300, 1_500);
        Assert.Contains(Contracts, contract => contract.AwardedOn is null && contract.StartsOn > CommittedRecords.AsAt);
        Assert.Contains(Contracts, contract => contract.Suppliers.Length > 2);
    }

    [Fact]
    public void JointContracts_StandOncePerPartnerUnderOneTerm() => Assert.All(
        Contracts.Where(contract => contract.Joint.Length > 0).GroupBy(contract => contract.Joint),
        joint =>
        {
            Assert.InRange(joint.Select(contract => contract.Council).Distinct().Count(), 2, 3);
            Assert.Equal(joint.Count(), joint.Select(contract => contract.Council).Distinct().Count());
            Assert.Single(joint.Select(contract => (contract.Suppliers[0], contract.AwardedOn, contract.StartsOn, contract.EndsOn)).Distinct());
        });

    [Fact]
    public void Weightings_OfStarPartnersAreAtLeastAFifthOnAverage() => Assert.All(
        (string[])["E08000005", "E08000007", "E08000008", "E08000009"],
        council => Assert.InRange(Panel.Contracted(contract => contract.Council == council).Average(contract => contract.Weighting)!.Value, 0.20m, 0.24m));
}
