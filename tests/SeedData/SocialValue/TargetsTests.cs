namespace Analytics.SeedData.Tests.SocialValue;

public sealed class TargetsTests
{
    private static readonly List<Dictionary<string, string>> Rows = [.. CommittedRecords.Rows("targets.csv")];

    [Fact]
    public void Targets_AreOnePerCouncilFigureAndYear()
    {
        Assert.Equal(Rows.Count, Rows.Select(row => (row["council"], row["cube"], row["metric"], row["financial_year"])).Distinct().Count());
        Assert.Equal(["2019/20", "2020/21", "2021/22", "2022/23"], Rows.Select(row => row["financial_year"]).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(12, Rows.Select(row => row["council"]).Distinct().Count());
    }

    [Fact]
    public void Shares_LieBetweenNoughtAndOne() =>
        Assert.All(Rows.Where(row => row["metric"] != "people"), row => Assert.InRange(CommittedRecords.Number(row["value"]), 0.05m, 0.95m));

    [Fact]
    public void BoroughShares_StayBelowThoseOfGreaterManchester()
    {
        var targets = Rows.Where(row => row["cube"] == "SPEND").ToDictionary(row => (row["council"], row["metric"], row["financial_year"]), row => CommittedRecords.Number(row["value"]));

        Assert.All(targets.Where(target => target.Key.Item2 == "greaterManchesterShare"), target => Assert.True(targets[(target.Key.Item1, "boroughShare", target.Key.Item3)] < target.Value));
    }

    [Fact]
    public void TargetsOfContracts_StandWhereThereAreContracts()
    {
        var councils = Rows.Where(row => row["cube"] == "TOMS").Select(row => row["council"]).ToHashSet();

        Assert.Equal(Panel.Contracted(_ => true).Select(contract => contract.Council).ToHashSet(), councils);
    }
}
