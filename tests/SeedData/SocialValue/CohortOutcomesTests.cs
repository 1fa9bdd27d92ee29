namespace Analytics.SeedData.Tests.SocialValue;

public sealed class CohortOutcomesTests
{
    private static readonly List<Dictionary<string, string>> Rows = [.. CommittedRecords.Rows("cohort-outcomes.csv")];

    private static readonly string[] Lasting = ["EMPLOYMENT", "APPRENTICESHIP"];

    [Fact]
    public void Identities_AreUnique() => Assert.Equal(Rows.Count, Rows.Select(row => (row["council"], row["reference"])).Distinct().Count());

    [Fact]
    public void ValuesOfAContractAndCohort_AreThoseOfItsValidatedClaims()
    {
        var claimed = CommittedRecords.Validated.Where(claim => claim.Commitment.Cohort.Length > 0)
            .GroupBy(claim => (claim.Commitment.Contract.Council, claim.Commitment.Contract.Reference, claim.Commitment.Cohort, claim.Commitment.Measure.Theme))
            .ToDictionary(claims => claims.Key, claims => claims.Sum(claim => claim.Value));
        var told = Rows.Where(row => row["contract_reference"].Length > 0)
            .GroupBy(row => (row["council"], row["contract_reference"], row["cohort"], row["theme"]))
            .ToDictionary(rows => rows.Key, rows => rows.Sum(row => CommittedRecords.Number(row["value"])));

        Assert.InRange(told.Count, 500, 5_000);
        Assert.Equal(claimed.OrderBy(pair => pair.Key), told.OrderBy(pair => pair.Key));
    }

    [Theory]
    [InlineData("hours")]
    [InlineData("weeks")]
    public void HoursAndWeeks_OfAContractAreThoseOfItsValidatedClaims(string unit)
    {
        var claimed = CommittedRecords.Validated.Where(claim => claim.Commitment.Cohort.Length > 0 && claim.Unit == unit).Sum(claim => claim.Quantity);
        var told = Rows.Where(row => row["contract_reference"].Length > 0 && row["outcome_kind"] != "EMPLOYMENT" && row[unit].Length > 0).Sum(row => CommittedRecords.Number(row[unit]));

        Assert.Equal(claimed, told);
        Assert.True(told > 5_000);
    }

    [Fact]
    public void OutcomesWithoutAContract_HaveNoValue() =>
        Assert.All(Rows.Where(row => row["contract_reference"].Length == 0), row => Assert.Empty(row["value"]));

    [Fact]
    public void Contracts_Suppliers_AndWardsAreKnown()
    {
        var parents = CommittedSeed.Read("places.csv").Rows.ToDictionary(row => row[0], row => row[3]);

        Assert.All(Rows.Where(row => row["contract_reference"].Length > 0), row =>
            Assert.True(CommittedRecords.Contracts[(row["council"], row["contract_reference"])].StartsOn <= CommittedRecords.Day(row["started_on"])));
        Assert.All(Rows.Where(row => row["supplier"].Length > 0), row => Assert.Equal("VCSE", CommittedSeed.Spellings[row["supplier"]].Kind));
        Assert.All(Rows.Where(row => row["ward"].Length > 0), row => Assert.Equal(row["council"], parents[row["ward"]]));
        Assert.InRange(Rows.Count(row => row["ward"].Length > 0) * 100 / Rows.Count, 85, 97);
    }

    [Fact]
    public void People_AreFewerThanOutcomesAndOfOneCouncilAndCohort()
    {
        var people = Rows.Where(row => row["person"].Length > 0).GroupBy(row => row["person"]).ToList();

        Assert.InRange(people.Count * 100 / Rows.Count, 78, 92);
        Assert.All(people, person => Assert.Single(person.Select(row => (row["council"], row["cohort"])).Distinct()));
        Assert.Contains(Rows, row => row["person"].Length == 0);
    }

    [Fact]
    public void Cohorts_AreLargeEnoughToShowInTheLargerCouncils()
    {
        Assert.Equal(5, Rows.Select(row => row["cohort"]).Distinct().Count());
        Assert.Equal(7, Rows.Select(row => row["outcome_kind"]).Distinct().Count());
        Assert.All(Rows.Where(row => row["council"] is "E08000003" or "E08000007").CountBy(row => (row["council"], row["cohort"])), cohort => Assert.InRange(cohort.Value, 100, 1_000));
    }

    [Fact]
    public void Sustained_IsSaidOfJobsAndApprenticeshipsAfterHalfAYear() => Assert.All(Rows, row =>
    {
        var startedOn = CommittedRecords.Day(row["started_on"]);
        var isAsked = Lasting.Contains(row["outcome_kind"]) && startedOn.AddDays(182) <= CommittedRecords.AsAt;
        Assert.Equal(isAsked, row["sustained"].Length > 0);
        if (row["sustained"] == "yes")
            Assert.True(row["ended_on"].Length == 0 || CommittedRecords.Day(row["ended_on"]) >= startedOn.AddDays(182));
        if (row["sustained"] == "no")
            Assert.True(CommittedRecords.Day(row["ended_on"]) < startedOn.AddDays(182));
    });

    [Fact]
    public void SustainedShares_TellTheCouncilsApart()
    {
        var shares = Rows.Where(row => row["sustained"].Length > 0).GroupBy(row => row["council"])
            .ToDictionary(council => council.Key, council => 100 * council.Count(row => row["sustained"] == "yes") / council.Count());

        Assert.InRange(shares["E08000004"], 35, 58);
        Assert.InRange(shares["E08000006"], 68, 82);
    }

    [Fact]
    public void Dates_AreInOrder() => Assert.All(Rows, row =>
    {
        var startedOn = CommittedRecords.Day(row["started_on"]);
        Assert.InRange(startedOn, new DateOnly(2019, 4, 1), CommittedRecords.AsAt);
        Assert.True(row["ended_on"].Length == 0 || (startedOn < CommittedRecords.Day(row["ended_on"]) && CommittedRecords.Day(row["ended_on"]) <= CommittedRecords.AsAt));
    });

    [Fact]
    public void PoorerWards_HaveMorePeople()
    {
        var deciles = CommittedSeed.Read("places.csv").Rows.Where(row => row[6].Length > 0).ToDictionary(row => row[0], row => CommittedRecords.Number(row[6]));
        var wards = Rows.Where(row => row["ward"].Length > 0).GroupBy(row => row["ward"]).ToDictionary(ward => ward.Key, ward => ward.Count());

        Assert.True(wards.Where(ward => deciles[ward.Key] < 3).Average(ward => ward.Value) > 2 * wards.Where(ward => deciles[ward.Key] > 7).Average(ward => ward.Value));
    }
}
