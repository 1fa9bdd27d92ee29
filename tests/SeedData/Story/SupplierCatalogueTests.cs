namespace Analytics.SeedData.Tests.Story;

/// <summary>The supplier list as committed.</summary>
public sealed class SupplierCatalogueTests
{
    private static readonly List<string[]> Rows = CommittedSeed.Read("suppliers.csv").Rows;

    [Fact]
    public void Suppliers_AreThousandsAndNearlyAllArePaid()
    {
        Assert.InRange(Rows.Count, 4_000, 6_000);
        var paid = CommittedSeed.Lines.Select(line => line.Supplier?.Name).Distinct().Count();
        Assert.InRange(paid, Rows.Count * 85 / 100, Rows.Count);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void RegistrationNumbers_AreUniqueAndOutsideTheRangesInUse(int column)
    {
        var numbers = Rows.Select(row => row[column]).Where(number => number.Length > 0).ToList();

        Assert.Equal(numbers.Count, numbers.Distinct().Count());
        Assert.InRange(numbers.Count, 500, Rows.Count);
        if (column < 4)
            Assert.All(numbers, number => Assert.StartsWith("9", number, StringComparison.Ordinal));
        else
            Assert.All(numbers, number => Assert.False(PassesACheck(number)));
    }

    [Fact]
    public void Postcodes_EndInALetterThatNoAddressHas() =>
        Assert.All(Rows.Where(row => row[5].Length > 0), row => Assert.Contains(row[5][^1], "CKMV"));

    [Fact]
    public void Vcse_IsToldByNumberOrFormAndNotByName() =>
        Assert.All(Rows.Where(row => row[8] == "VCSE"), row => Assert.True(row[3].Length > 0 || row[0].EndsWith("CIC", StringComparison.Ordinal), row[0]));

    [Fact]
    public void Traps_AreWhereTheirNamesAreNot()
    {
        Assert.Contains("E06000007", CommittedSeed.Spellings["Wexenholt (Stockport) Ltd"].Places);
        Assert.DoesNotContain("E08000007", CommittedSeed.Spellings["Stockport Way Tyres Ltd"].Places);
        Assert.Contains(CommittedSeed.Lines, line => line.Supplier?.Name == "Redactline Press Ltd");
    }

    [Fact]
    public void Wards_AreKnownForMostSuppliersOfGreaterManchester()
    {
        var local = CommittedSeed.Spellings.Values.Distinct().Where(supplier => supplier.Places.Contains("E47000001")).ToList();

        Assert.InRange(100 * local.Count(supplier => supplier.Places[0].StartsWith("E05", StringComparison.Ordinal)) / local.Count, 75, 95);
    }

    /// <summary>HMRC's two checks of a VAT number.</summary>
    private static bool PassesACheck(string number)
    {
        var sum = Enumerable.Range(0, 7).Sum(i => (8 - i) * (number[2 + i] - '0')) + (10 * (number[9] - '0')) + number[10] - '0';
        return sum % 97 == 0 || (sum + 55) % 97 == 0;
    }
}
