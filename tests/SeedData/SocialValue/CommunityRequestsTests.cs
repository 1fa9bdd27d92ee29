namespace Analytics.SeedData.Tests.SocialValue;

public sealed class CommunityRequestsTests
{
    private static readonly List<Dictionary<string, string>> Rows = [.. CommittedRecords.Rows("community-requests.csv")];

    [Fact]
    public void Identities_AreUnique() => Assert.Equal(Rows.Count, Rows.Select(row => (row["council"], row["reference"])).Distinct().Count());

    [Fact]
    public void States_AreThoseOfTheDates() => Assert.All(Rows, row =>
    {
        var state = (row["matched_on"].Length > 0, row["completed_on"].Length > 0) switch
        {
            (true, true) => "COMPLETED",
            (true, false) => "MATCHED",
            (false, false) => row["state"] == "WITHDRAWN" ? "WITHDRAWN" : "OPEN",
            (false, true) => "impossible",
        };
        Assert.Equal(state, row["state"]);
    });

    [Fact]
    public void Dates_AreInOrder() => Assert.All(Rows, row =>
    {
        List<DateOnly> days = [.. new[] { row["raised_on"], row["matched_on"], row["completed_on"] }.Where(day => day.Length > 0).Select(CommittedRecords.Day)];
        Assert.Equal(days.Order(), days);
        Assert.InRange(days[0], new DateOnly(2020, 4, 1), CommittedRecords.AsAt);
        Assert.True(days[^1] <= CommittedRecords.AsAt);
    });

    [Fact]
    public void Contracts_SignUpWithinTheirTermAndHaveCommitments()
    {
        var contracted = Panel.Contracted(_ => true).ToHashSet();

        Assert.All(Rows.Where(row => row["contract_reference"].Length > 0), row =>
        {
            var contract = CommittedRecords.Contracts[(row["council"], row["contract_reference"])];
            Assert.Contains(contract, contracted);
            Assert.InRange(CommittedRecords.Day(row["matched_on"]), contract.StartsOn, contract.EndsOn!.Value);
        });
    }

    [Fact]
    public void Contracts_SignUpToNoneToOneOrTwoAndToThreeOrMore()
    {
        var signed = Rows.Where(row => row["contract_reference"].Length > 0).CountBy(row => (row["council"], row["contract_reference"])).ToList();

        Assert.InRange(signed.Count(contract => contract.Value < 3), 80, 400);
        Assert.InRange(signed.Count(contract => contract.Value >= 3), 40, 200);
        Assert.True(signed.Count < Panel.Contracted(_ => true).Count() / 3);
        Assert.Contains(Rows, row => row["state"] == "COMPLETED" && row["contract_reference"].Length == 0);
    }

    [Fact]
    public void KindsThemesCohortsAndPlaces_AreKnown()
    {
        var parents = CommittedSeed.Read("places.csv").Rows.ToDictionary(row => row[0], row => row[3]);

        Assert.Equal(["ACTIVITY", "MONEY", "VOLUNTEER_HOURS", "WORKS_OR_MATERIALS"], Rows.Select(row => row["kind"]).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(["T1", "T2", "T3", "T4", "T5"], Rows.Select(row => row["theme"]).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(6, Rows.Select(row => row["cohort"]).Distinct().Count());
        Assert.All(Rows.Where(row => row["place"].Length > 0), row => Assert.True(row["place"] == row["council"] || parents[row["place"]] == row["council"]));
    }

    [Fact]
    public void MetShares_TellTheCouncilsApart()
    {
        var shares = Rows.GroupBy(row => row["council"]).ToDictionary(council => council.Key, council => 100 * council.Count(row => row["matched_on"].Length > 0) / council.Count());

        Assert.InRange(shares["E08000006"], 70, 90);
        Assert.InRange(shares["E08000004"], 15, 40);
        Assert.DoesNotContain("E08000013", shares.Keys);
    }
}
