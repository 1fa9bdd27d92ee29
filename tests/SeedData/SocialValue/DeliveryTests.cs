namespace Analytics.SeedData.Tests.SocialValue;

public sealed class DeliveryTests
{
    private const string Oldham = "E08000004";
    private const string Salford = "E08000006";
    private const string Wigan = "E08000010";

    private static readonly IReadOnlyList<ClaimRow> Claims = CommittedRecords.Claims;

    [Fact]
    public void Identities_AreUnique() =>
        Assert.Equal(Claims.Count, Claims.Select(claim => (claim.Commitment.Contract.Council, claim.Reference)).Distinct().Count());

    [Fact]
    public void Dates_LieBetweenAwardAndExtractInTheOrderOfEvents() => Assert.All(Claims, claim =>
    {
        Assert.True(claim.Commitment.Contract.AwardedOn < claim.DeliveredOn);
        Assert.True(claim.Commitment.Contract.StartsOn < claim.DeliveredOn && claim.DeliveredOn <= claim.Commitment.Contract.EndsOn);
        Assert.True(claim.DeliveredOn < claim.ClaimedOn && claim.ClaimedOn <= CommittedRecords.AsAt);
        Assert.True(claim.ValidatedOn is null || (claim.ClaimedOn < claim.ValidatedOn && claim.ValidatedOn <= CommittedRecords.AsAt));
    });

    [Fact]
    public void Quantities_ArePositiveInTheMeasuresUnitAndWorthWholePence() => Assert.All(Claims, claim =>
    {
        Assert.True(claim.Quantity > 0);
        Assert.Equal(claim.Commitment.Measure.Unit, claim.Unit);
        Assert.Equal(claim.Quantity * (claim.Commitment.Measure.Proxy ?? 0), claim.Value);
    });

    [Fact]
    public void States_AgreeWithDatesAndEvidence()
    {
        Assert.All(Claims, claim => Assert.Equal(claim.State == "VALIDATED", claim.ValidatedOn is not null));
        Assert.All(Claims.Where(claim => claim.State is "EVIDENCED" or "VALIDATED"), claim => Assert.NotEmpty(claim.Evidence));
        Assert.All(Claims.Where(claim => claim.State == "CLAIMED"), claim => Assert.Empty(claim.Evidence));
        Assert.Equal(["CLAIMED", "EVIDENCED", "REJECTED", "VALIDATED"], Claims.Select(claim => claim.State).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Places_AreKnownAndInTheCouncilsBorough()
    {
        var parents = CommittedSeed.Read("places.csv").Rows.ToDictionary(row => row[0], row => row[3]);
        var postcodes = CommittedSeed.Read("postcodes.csv").Rows.GroupBy(row => row[0]).ToDictionary(row => row.Key, row => row.First()[1]);

        Assert.All(Claims.Where(claim => claim.Place.Length > 0), claim =>
        {
            var place = postcodes.GetValueOrDefault(claim.Place, claim.Place);
            Assert.Equal(claim.Commitment.Contract.Council, parents[place].StartsWith("E08", StringComparison.Ordinal) ? parents[place] : place);
        });
        Assert.Contains(Claims, claim => claim.Place.Length == 0);
        Assert.Contains(Claims, claim => claim.Place.Contains(' ', StringComparison.Ordinal));
    }

    /// <summary>What is shown of a measure about persons is rounded to five by such cells: so it is shown as it is.</summary>
    [Theory]
    [InlineData("VALIDATED")]
    [InlineData("EVIDENCED")]
    [InlineData("CLAIMED")]
    public void CellsOfMeasuresAboutPersons_AreMultiplesOfFive(string state)
    {
        var cells = Claims
            .Where(claim => claim.State == state && claim.Commitment.Cohort.Length > 0)
            .GroupBy(claim => (claim.Commitment.Contract.Council, claim.Commitment.Measure.Code, claim.Commitment.Contract.Year, claim.Commitment.Contract.IsLive, CommittedRecords.YearOf(claim.DeliveredOn)))
            .ToList();

        Assert.InRange(cells.Count, 20, 1_500);
        Assert.All(cells, cell => Assert.Equal(0, cell.Sum(claim => claim.Quantity) % 5));
        Assert.All(cells, cell => Assert.Single(cell.Select(claim => claim.Commitment.Measure.Proxy).Distinct()));
    }

    [Fact]
    public void Contracts_AreBehindAndAheadOfTheirTerm()
    {
        var delivered = CommittedRecords.Validated.ToLookup(claim => claim.Commitment.Contract);
        var paces = CommittedRecords.Commitments.GroupBy(commitment => commitment.Contract).Select(contract =>
        {
            var term = contract.Key.EndsOn!.Value.DayNumber - contract.Key.StartsOn.DayNumber + 1;
            var elapsed = Math.Clamp(CommittedRecords.AsAt.DayNumber - contract.Key.StartsOn.DayNumber + 1, 1, term);
            return delivered[contract.Key].Sum(claim => claim.Value) * term / elapsed / contract.Sum(commitment => commitment.Value);
        }).ToList();

        Assert.InRange(paces.Count(pace => pace < 0.5m) * 100 / paces.Count, 15, 45);
        Assert.InRange(paces.Count(pace => pace > 1.1m) * 100 / paces.Count, 5, 40);
    }

    [Fact]
    public void Councils_AreFarAheadFarBehindAndWaiting()
    {
        var shares = CommittedRecords.Commitments.Select(commitment => commitment.Contract.Council).Distinct()
            .ToDictionary(council => council, council => Panel.Of(contract => contract.Council == council).DeliveredShare);

        Assert.Equal(Salford, shares.MaxBy(council => council.Value).Key);
        Assert.Equal(Oldham, shares.MinBy(council => council.Value).Key);
        Assert.Equal(Wigan, shares.Keys.MaxBy(council => Awaiting(council) / Panel.Of(contract => contract.Council == council).Committed));
        Assert.InRange(Awaiting(Wigan) / Panel.Of(contract => contract.Council == Wigan).Committed, 0.2m, 0.4m);
    }

    [Fact]
    public void WigansClaims_WaitForMonths()
    {
        var waiting = Claims.Where(claim => claim.Commitment.Contract.Council == Wigan && claim.State is "CLAIMED" or "EVIDENCED");

        Assert.InRange(waiting.Count(claim => claim.ClaimedOn < CommittedRecords.AsAt.AddDays(-180)), 100, 1_000);
    }

    [Fact]
    public void Growth_IsDeliveredFastestAndEnvironmentSlowest()
    {
        var delivered = CommittedRecords.Validated.ToLookup(claim => claim.Commitment.Measure.Theme);
        var shares = CommittedRecords.Commitments.GroupBy(commitment => commitment.Measure.Theme)
            .ToDictionary(theme => theme.Key, theme => delivered[theme.Key].Sum(claim => claim.Value) / theme.Sum(commitment => commitment.Value));

        Assert.Equal("T2", shares.MaxBy(theme => theme.Value).Key);
        Assert.Equal("T4", shares.MinBy(theme => theme.Value).Key);
    }

    private static decimal Awaiting(string council) =>
        Claims.Where(claim => claim.Commitment.Contract.Council == council && claim.State is "CLAIMED" or "EVIDENCED").Sum(claim => claim.Value);
}
