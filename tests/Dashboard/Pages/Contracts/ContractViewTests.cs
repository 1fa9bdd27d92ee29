using Analytics.Dashboard.Pages.Contracts;
using Analytics.Dashboard.State;

namespace Analytics.Dashboard.Tests.Pages.Contracts;

public sealed class ContractViewTests
{
    [Fact]
    public void Lead_SaysHowMuchCameAndHowFarItsTermIs() =>
        Assert.Equal(
            "Stockport’s contract with Goyt Ltd has delivered 29.0% of the £1.0m it promised, 49.9% into its term: £440,000 behind an even pace. "
            + "Promises of £94,250 for priority groups are left out, because what came of them is withheld. Social value pounds are added value, not cash.",
            SampleContracts.View(SampleContracts.One).Lead.ToString());

    [Fact]
    public void Commitments_StandInTheirUnitsWithTheirProxy()
    {
        var table = SampleContracts.View(SampleContracts.One).Commitments!;

        Assert.Equal(["Local people taken on, FTE", "36 FTE", "9 FTE", "25.0%", "£25,500.00", "£1.0m", "£290,000", "1"], table.Rows[0].Cells.Select(cell => cell.Text));
        Assert.Equal(["Befriending of care leavers, hours", "1,450 hours", "c", "c", "£65.00", "£94,250", "c", "c"], table.Rows[1].Cells.Select(cell => cell.Text));
    }

    [Fact]
    public void WithheldClaims_AreExplainedAndCountedNowhere()
    {
        var view = SampleContracts.View(SampleContracts.One);

        Assert.Single(view.Claims!.Rows);
        Assert.Equal(
            "Withheld for one of 2 commitments (c): they are for care leavers. On one contract so few people are helped that claims and evidence would tell who they are.",
            ContractTables.Withheld(view.Answer.Contract!)!.ToString());
    }

    [Fact]
    public void ContractWithoutAPromise_IsSaid()
    {
        var view = SampleContracts.View(SampleContracts.One with { Contract = SampleContracts.One.Contract! with { Commitments = [] } });

        Assert.Equal("Stockport’s contract with Goyt Ltd promises no social value in the published register.", view.Lead.ToString());
        Assert.Equal((null, null), (view.Commitments, view.Claims));
        Assert.Equal(["Contract value", "Community requests signed up to", "Paid to its suppliers meanwhile"], view.Tiles.Select(tile => tile.Title));
    }

    [Fact]
    public void ContractThatIsNotThere_IsSaid()
    {
        var view = SampleContracts.View(SampleContracts.One with { Contract = null });

        Assert.Equal("No such contract", view.Heading);
        Assert.StartsWith("No council here has published a contract “E08000007:STO-1”.", view.Lead.ToString(), StringComparison.Ordinal);
        Assert.Empty(view.Tables);
    }

    [Theory]
    [InlineData(80_000, "£80,000 in published payments, 1.6% of the £5.0m that the contract is worth. Few payments name their contract, ", "began last.")]
    [InlineData(15_500_000, "£15.5m in published payments, 3.1 times the £5.0m that the contract is worth. Few payments name their contract, ", "Some of it must be for other work.")]
    public void Payments_AreHeldAgainstTheContractValueAndNotTakenForItsCost(int paid, string beginning, string end)
    {
        var said = ContractTables.Paid(SampleContracts.One.Contract!, SampleContracts.One.Spend with { Amount = SampleAnswer.Money(paid) }).ToString();

        Assert.StartsWith(beginning, said, StringComparison.Ordinal);
        Assert.EndsWith(end, said, StringComparison.Ordinal);
    }

    [Fact]
    public void OlderVersion_SaysThatTheRecordsStandAsOfNow() =>
        Assert.Equal(
            ["The contract itself, its commitments, claims and requests stand as of now; the figures are those of data version v2."],
            SampleContracts.View(SampleContracts.One, DashboardFilter.Empty.WithVersion("v2")).Question.Notices);

    [Fact]
    public void Timeline_HoldsWhatHappenedInItsOrder() =>
        Assert.Equal(
            ["Start of the term", "End of a time reported in 1 claim, 1 validated", "As at: what is shown here", "End of the term"],
            SampleContracts.View(SampleContracts.One).Term!.Table.Rows.Select(row => row.Cells[1].Text));

    [Theory]
    [InlineData(2022, 3, 31, 0)]
    [InlineData(2022, 4, 1, 1)]
    [InlineData(2024, 3, 31, 731)]
    [InlineData(2030, 1, 1, 731)]
    public void Elapsed_CountsTheDaysOfTheTermThatAreOver(int year, int month, int day, int days) =>
        Assert.Equal(days / 731m, SampleContracts.One.Contract!.Head.Elapsed(new DateOnly(year, month, day)));

    [Fact]
    public void Address_HoldsTheContractInItsPath()
    {
        var filter = DashboardFilter.Empty.LookInto(SampleAnswer.Stockport);
        var address = Urls.Contract("E08000007:DN/21 #7", filter);

        Assert.Equal("/contracts/E08000007:DN%2F21%20%237?council=E08000007", address);
        var read = FilterReader.Read(new Uri("http://localhost" + address), SitePages.Contract).Filter;
        Assert.Equal(("E08000007:DN/21 #7", SampleAnswer.Stockport), (read.Own[Urls.IdKey], read.LookedInto));
        Assert.Equal("/contracts/E08000007:DN%2F21%20%237/claims.csv?council=E08000007", Urls.Table(SitePages.Contract, "claims", read));
    }

    [Theory]
    [InlineData("/contracts", false)]
    [InlineData("/contracts/", false)]
    [InlineData("/contracts/a", true)]
    [InlineData("/contracts/a/claims.csv", true)]
    public void Page_KnowsItsAddresses(string path, bool isHere) => Assert.Equal(isHere, SitePages.Contract.IsAt(path));
}
