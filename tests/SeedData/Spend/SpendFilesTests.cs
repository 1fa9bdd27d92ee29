using System.Globalization;

namespace Analytics.SeedData.Tests.Spend;

/// <summary>The shape of the story that the committed ledgers tell.</summary>
public sealed class SpendFilesTests
{
    private static readonly ILookup<(string Council, string Year), PaidLine> Ledgers = CommittedSeed.Lines.ToLookup(line => (line.Council, line.Year));

    [Fact]
    public void Lines_AreAboutAHundredThousandAndNoneIsZero()
    {
        Assert.InRange(CommittedSeed.Lines.Count, 95_000, 105_000);
        Assert.DoesNotContain(CommittedSeed.Lines, line => line.Pence == 0);
    }

    [Fact]
    public void Dates_LieInTheFilesFinancialYear() => Assert.All(Ledgers, ledger =>
    {
        var year = int.Parse(ledger.Key.Year[..4], CultureInfo.InvariantCulture);
        Assert.InRange(ledger.Min(line => line.PaidOn), new DateOnly(year, 4, 1), new DateOnly(year, 4, 7));
        Assert.InRange(ledger.Max(line => line.PaidOn), new DateOnly(year + 1, 3, 25), new DateOnly(year + 1, 3, 31));
    });

    [Fact]
    public void Negatives_AreAFewInAHundredAndEveryLedgerHasThem()
    {
        Assert.InRange(CommittedSeed.Lines.Count(line => line.Pence < 0), 3_000, 8_000);
        Assert.All(Ledgers, ledger => Assert.Contains(ledger, line => line.Pence < 0));
    }

    [Fact]
    public void ExactDuplicates_AreThousands()
    {
        var copies = Ledgers.Sum(ledger => ledger.Count() - ledger.Select(line => line.Printed).Distinct().Count());

        Assert.InRange(copies, 3_000, 8_000);
    }

    [Fact]
    public void TopTenPayees_TakeAboutHalfOfEveryLedger() => Assert.All(Ledgers, ledger =>
        Assert.InRange(Percent(ledger, ledger.GroupBy(line => line.Supplier?.Name).Select(payee => payee.Sum(line => line.Pence)).OrderDescending().Take(10).Sum()), 40, 55));

    [Fact]
    public void UnknownAndRedacted_AreBetweenThreeAndNinePercent() => Assert.All(Ledgers, ledger =>
        Assert.InRange(Percent(ledger, line => line.Supplier is null || line.Supplier.Places.Count == 0), 3, 9.5m));

    [Fact]
    public void SmallAndMediumShare_LiesBetweenThirtyFiveAndFiftyFivePercent() => Assert.All(Ledgers, ledger =>
        Assert.InRange(Percent(ledger, line => line.Supplier?.Size is "MICRO" or "SMALL" or "MEDIUM"), 35, 55));

    [Fact]
    public void VcseShare_LiesBetweenFiveAndTwelvePercent() => Assert.All(Ledgers, ledger =>
        Assert.InRange(Percent(ledger, line => line.Supplier?.Kind == "VCSE"), 5, 12));

    [Fact]
    public void BoroughShare_DiffersBetweenCouncils()
    {
        var shares = Ledgers.ToDictionary(ledger => ledger.Key, ledger => Percent(ledger, line => Lies(line, ledger.Key.Council)));

        Assert.All(shares.Values, share => Assert.InRange(share, 25, 55));
        Assert.True(shares[("E08000003", "2022-23")] > shares[("E08000010", "2022-23")], "Manchester keeps more than Wigan");
        Assert.True(shares[("E08000010", "2022-23")] > shares[("E08000007", "2022-23")], "Wigan keeps more than Stockport");
        Assert.True(shares[("E08000007", "2022-23")] > shares[("E08000007", "2019-20")] + 3, "Stockport keeps more every year");
        Assert.True(shares[("E08000002", "2022-23")] < shares[("E08000002", "2020-21")], "Bury keeps less");
    }

    [Theory]
    [InlineData("E08000011")]
    [InlineData("E08000013")]
    public void MerseysidePartners_SpendInTheirOwnCityRegion(string council)
    {
        var ledger = Ledgers[(council, "2022-23")];

        Assert.InRange(Percent(ledger, line => Lies(line, "E47000004")), 60, 70);
        Assert.InRange(Percent(ledger, line => Lies(line, "E12000002")), 78, 85);
        Assert.InRange(Percent(ledger, line => Lies(line, "E47000001")), 2, 12);
    }

    [Fact]
    public void Influenceable_IsAboutTwoThirds() => Assert.All(Ledgers, ledger =>
        Assert.InRange(Percent(ledger, line => line.Supplier?.Influenceable ?? false), 60, 70));

    [Fact]
    public void Year_BeginsSlowlyAndEndsInARush()
    {
        var april = Percent(CommittedSeed.Lines, line => line.PaidOn.Month == 4);
        var march = Percent(CommittedSeed.Lines, line => line.PaidOn.Month == 3);

        Assert.InRange(april, 6, 8);
        Assert.InRange(march, 10, 13);
    }

    private static bool Lies(PaidLine line, string place) => line.Supplier?.Places.Contains(place) ?? false;

    private static decimal Percent(IEnumerable<PaidLine> ledger, Func<PaidLine, bool> condition) =>
        Percent(ledger, ledger.Where(condition).Sum(line => line.Pence));

    private static decimal Percent(IEnumerable<PaidLine> ledger, long part) => 100m * part / ledger.Sum(line => line.Pence);
}
