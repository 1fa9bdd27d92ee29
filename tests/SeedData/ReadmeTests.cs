using System.Globalization;
using Analytics.SeedData.Spend;
using Analytics.SeedData.Story;

namespace Analytics.SeedData.Tests;

/// <summary>What the README says of the files is what the files hold.</summary>
public sealed class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(CommittedSeed.Folder, "README.md"));

    private static readonly string[] FixedFormats =
    [
        "manifest.csv", "places.csv", "postcodes.csv", "suppliers.csv", "toms-framework/2022.csv", "priorities.csv", "contracts.csv", "commitments.csv", "delivery.csv",
        "cohort-outcomes.csv", "community-requests.csv", "targets.csv", "assessments.csv",
    ];

    [Fact]
    public void TableOfShares_IsThatOfTheFiles() => Assert.All(Councils.All, council =>
        Assert.Contains(Row(council, [.. CommittedSeed.Lines.Where(line => line.Council == council.Code && line.Year == "2021-22")]), Readme, StringComparison.Ordinal));

    [Fact]
    public void TableOfContracts_IsThatOfTheFiles() => Assert.All(
        CommittedRecords.Commitments.Select(commitment => commitment.Contract.Council).Distinct(),
        council => Assert.Contains(Row(council), Readme, StringComparison.Ordinal));

    [Fact]
    public void Headings_AreAllExplained()
    {
        var headings = Councils.All
            .SelectMany(council => PaymentCalendar.Years.SelectMany(year => LedgerFormats.Of(council.Code, year).Columns))
            .Select(column => column.Heading)
            .Concat(FixedFormats.SelectMany(file => CommittedSeed.Read(file).Headings));

        Assert.All(headings.Distinct(), heading => Assert.Contains($"`{heading}`", Readme, StringComparison.Ordinal));
    }

    private static string Row(string council)
    {
        var panel = Panel.Of(contract => contract.Council == council);
        var live = Panel.Contracted(contract => contract.Council == council && contract.IsLive).Count();
        var waiting = CommittedRecords.Claims.Where(claim => claim.Commitment.Contract.Council == council && claim.State is "CLAIMED" or "EVIDENCED").Sum(claim => claim.Value);
        var name = CommittedSeed.Read("places.csv").Rows.Single(row => row[0] == council)[1];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {panel.Contracts} | {live} | {panel.Value / 1_000_000:0.0} | {100 * panel.CommittedShare:0.0}% | {100 * panel.DeliveredShare:0.0}% | {100 * waiting / panel.Committed:0.0}% |");
    }

    private static string Row(CouncilStory council, List<PaidLine> ledger)
    {
        var total = ledger.Sum(line => line.Pence);
        string Percent(Func<PaidLine, bool> condition) => (100m * ledger.Where(condition).Sum(line => line.Pence) / total).ToString("0.0", CultureInfo.InvariantCulture) + "%";
        string PercentIn(string place) => Percent(line => line.Supplier?.Places.Contains(place) ?? false);
        var name = CommittedSeed.Read("places.csv").Rows.Single(row => row[0] == council.Code)[1];
        var unknown = Percent(line => line.Supplier is null || line.Supplier.Places.Count == 0);
        var small = Percent(line => line.Supplier?.Size is "MICRO" or "SMALL" or "MEDIUM");
        var vcse = Percent(line => line.Supplier?.Kind == "VCSE");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {total / 100_000_000m:0} | {PercentIn(council.Code)} | {PercentIn("E47000001")} | {unknown} | {small} | {vcse} |");
    }
}
