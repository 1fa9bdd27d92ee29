namespace Analytics.SeedData.Tests.SocialValue;

public sealed class CommitmentsTests
{
    private static readonly IReadOnlyList<CommitmentRow> Commitments = CommittedRecords.Commitments;

    [Fact]
    public void Identities_AreUniqueAndNoContractPromisesAMeasureTwice()
    {
        Assert.Equal(Commitments.Count, Commitments.Select(commitment => (commitment.Contract.Council, commitment.Reference)).Distinct().Count());
        Assert.Equal(Commitments.Count, Commitments.Select(commitment => (commitment.Contract.Council, commitment.Contract.Reference, commitment.Measure.Code)).Distinct().Count());
    }

    [Fact]
    public void Contracts_HaveValueAwardStartAndEnd() => Assert.All(Panel.Contracted(_ => true), contract =>
    {
        Assert.True(contract.Value > 50_000);
        Assert.NotNull(contract.AwardedOn);
        Assert.NotNull(contract.EndsOn);
    });

    [Fact]
    public void Editions_AreThoseInForceOnAward() => Assert.All(Commitments, commitment =>
        Assert.InRange(commitment.Contract.AwardedOn!.Value, commitment.Measure.ValidFrom, commitment.Measure.ValidTo ?? DateOnly.MaxValue));

    [Fact]
    public void Quantities_ArePositiveAndInTheMeasuresUnit() => Assert.All(Commitments, commitment =>
    {
        Assert.True(commitment.Quantity > 0);
        Assert.Equal(commitment.Measure.Unit, commitment.Unit);
    });

    [Fact]
    public void Cohorts_AreTheMeasuresOrFillWhatItLeavesOpen()
    {
        var disadvantaged = Commitments.Where(commitment => commitment.Measure.Code == "NT10a").ToList();

        Assert.All(disadvantaged, commitment => Assert.Empty(commitment.Measure.Cohort));
        Assert.Equal(5, disadvantaged.Select(commitment => commitment.Cohort).Distinct().Count(cohort => cohort.Length > 0));
        Assert.All(Commitments.Except(disadvantaged), commitment => Assert.Equal(commitment.Measure.Cohort, commitment.Cohort));
    }

    [Fact]
    public void Contracts_PromiseLessThanTheyCost() => Assert.All(
        Commitments.GroupBy(commitment => commitment.Contract),
        contract => Assert.InRange(contract.Sum(commitment => commitment.Value), 1, contract.Key.Value!.Value));

    [Fact]
    public void CommittedShares_TellTheCouncilsApart()
    {
        var shares = Commitments.Select(commitment => commitment.Contract.Council).Distinct()
            .ToDictionary(council => council, council => Panel.Of(contract => contract.Council == council).CommittedShare);

        Assert.Equal(10, shares.Count);
        Assert.InRange(shares["E08000002"], 0.08m, 0.13m);
        Assert.InRange(shares["E08000001"], 0.12m, 0.16m);
        Assert.InRange(shares["E08000003"], 0.28m, 0.32m);
        Assert.InRange(shares["E08000009"], 0.36m, 0.40m);
    }

    [Fact]
    public void Themes_AllHoldPromisesAndJobsTheMost()
    {
        var themes = Commitments.GroupBy(commitment => commitment.Measure.Theme).ToDictionary(theme => theme.Key, theme => theme.Sum(commitment => commitment.Value));

        Assert.Equal(["T1", "T2", "T3", "T4", "T5"], themes.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("T1", themes.MaxBy(theme => theme.Value).Key);
        Assert.All(themes.Values, value => Assert.InRange(value / themes.Values.Sum(), 0.03m, 0.55m));
    }
}
