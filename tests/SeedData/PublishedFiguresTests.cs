namespace Analytics.SeedData.Tests;

/// <summary>The figures that the sources print of social value as at 31 March 2023, computed from the files alone.</summary>
public sealed class PublishedFiguresTests
{
    private const string Stockport = "E08000007";

    private static readonly string[] StarPartners = ["E08000005", Stockport, "E08000008", "E08000009"];

    [Fact]
    public void StockportInDelivery_IsThePublishedPanel()
    {
        var panel = Panel.Of(contract => contract.Council == Stockport && contract.IsLive);

        Assert.Equal(new Panel(137, 143_999_792.00m, 44_548_267.00m, 25_768_467.00m), panel);
    }

    [Fact]
    public void StockportsYear202223_IsThePublishedYearAndAllOfItIsLive()
    {
        var panel = Panel.Of(contract => contract is { Council: Stockport, Year: "2022/23" });

        Assert.Equal((43, 14_200_000.00m, 2_200_000.00m), (panel.Contracts, panel.Committed, panel.Delivered));
        Assert.Equal(panel, Panel.Of(contract => contract is { Council: Stockport, Year: "2022/23", IsLive: true }));
        Assert.Equal(
            [2023, 2024, 2025, 2026, 2027],
            Panel.Contracted(contract => contract is { Council: Stockport, Year: "2022/23" }).Select(contract => contract.EndsOn!.Value.Year).Distinct().Order());
    }

    [Theory]
    [InlineData("NT1", 133, "FTE")]
    [InlineData("NT10", 503, "weeks")]
    [InlineData("NT10a", 178, "weeks")]
    [InlineData("NT11", 100, "hours")]
    [InlineData("NT12", 295, "weeks")]
    [InlineData("NT14", 55_000, "£")]
    [InlineData("NT15", 300, "hours")]
    [InlineData("NT16", 1_200, "£")]
    [InlineData("NT17", 1_160, "hours")]
    [InlineData("NT18", 3_900_000, "£")]
    [InlineData("NT19", 11_000, "£")]
    [InlineData("NT20", 9_278, "hours")]
    [InlineData("NT21", 910, "hours")]
    [InlineData("NT24", 14_000, "£")]
    [InlineData("NT25", 1_000, "£")]
    [InlineData("NT26", 1_300_000, "£")]
    [InlineData("NT27", 783_000, "£")]
    [InlineData("NT28", 121_000, "£")]
    [InlineData("NT29", 5_100, "hours")]
    [InlineData("NT30", 30_000, "£")]
    [InlineData("NT32", 298_000, "miles")]
    [InlineData("NT33", 1_980, "vehicles")]
    [InlineData("NT34", 655, "hours")]
    public void StockportsYear202223_PromisesThePrintedQuantities(string measure, int quantity, string unit)
    {
        var commitments = CommittedRecords.Commitments
            .Where(commitment => commitment.Contract is { Council: Stockport, Year: "2022/23" } && commitment.Measure.Code == measure)
            .ToList();

        Assert.Equal(quantity, commitments.Sum(commitment => commitment.Quantity));
        Assert.All(commitments, commitment => Assert.Equal(unit, commitment.Unit));
    }

    [Fact]
    public void StarPartnersToMarch2022_Promise4079PercentOfTheValue() =>
        Assert.InRange(Panel.Of(contract => StarPartners.Contains(contract.Council) && IsToMarch2022(contract)).CommittedShare, 0.40785m, 0.40795m);

    [Fact]
    public void StockportToMarch2022_PromisesTheMostOfTheFour()
    {
        var shares = StarPartners.ToDictionary(council => council, council => Panel.Of(contract => contract.Council == council && IsToMarch2022(contract)).CommittedShare);

        Assert.Equal(Stockport, shares.MaxBy(council => council.Value).Key);
        Assert.All(shares.Values, share => Assert.InRange(share, 0.35m, 0.45m));
    }

    private static bool IsToMarch2022(ContractRow contract) => contract.AwardedOn <= new DateOnly(2022, 3, 31);
}
