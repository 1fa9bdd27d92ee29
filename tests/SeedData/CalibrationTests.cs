namespace Analytics.SeedData.Tests;

/// <summary>The figure that the sources print for the four STAR partners of 2021/22, computed from the files alone.</summary>
public sealed class CalibrationTests
{
    private static readonly string[] StarPartners = ["E08000005", "E08000007", "E08000008", "E08000009"];

    private static readonly List<PaidLine> Lines =
        [.. CommittedSeed.Lines.Where(line => line.Year == "2021-22" && StarPartners.Contains(line.Council))];

    [Fact]
    public void StarPartnersIn202122_KeepSeventySevenPercentInGreaterManchester()
    {
        var share = PercentOf(line => line.Supplier is not null && line.Supplier.Places.Contains("E47000001"));

        Assert.InRange(share, 76.95m, 77.05m);
    }

    [Fact]
    public void StarPartnersIn202122_LoseAtMostSixPointsToRedaction() => Assert.InRange(PercentOf(line => line.Supplier is null), 2m, 6m);

    [Fact]
    public void StarPartnersIn202122_LoseAtMostFivePointsToUnknownPlaces() =>
        Assert.InRange(PercentOf(line => line.Supplier is { Places.Count: 0 }), 1m, 5m);

    [Fact]
    public void StarPartnersIn202122_PayAtMostFourPointsOfTaxAndNationalPensions() =>
        Assert.InRange(PercentOf(line => line.Supplier?.Name is "HM Revenue & Customs" or "Teachers' Pensions"), 3m, 4m);

    private static decimal PercentOf(Func<PaidLine, bool> condition) =>
        100m * Lines.Where(condition).Sum(line => line.Pence) / Lines.Sum(line => line.Pence);
}
