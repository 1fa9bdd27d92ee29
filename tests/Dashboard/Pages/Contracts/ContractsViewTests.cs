using Analytics.Dashboard.Pages.Contracts;
using Analytics.Dashboard.State;
using Analytics.Dashboard.Tests.Pages.SocialValue;

namespace Analytics.Dashboard.Tests.Pages.Contracts;

public sealed class ContractsViewTests
{
    [Fact]
    public void Lead_NamesTheContractFurthestBehind() =>
        Assert.Equal(
            "Highways a (Stockport) is furthest behind: it has delivered £440,000 less than an even pace over its term would have brought. Two of 40 live contracts with social value commitments are behind.",
            SampleContracts.View(SampleContracts.List, DashboardFilter.Empty).Lead.ToString());

    [Fact]
    public void Row_LeadsToItsContract()
    {
        var cell = SampleContracts.View(SampleContracts.List, DashboardFilter.Empty.LookInto(SampleAnswer.Stockport)).Table.Rows[0].Cells[0];

        Assert.Equal(("Highways a", "/contracts/a?council=E08000007", "Stockport · Goyt Ltd · STO-a"), (cell.Text, cell.Href, cell.Aside));
    }

    [Fact]
    public void Bar_HasATickWhereAnEvenPaceWouldBe()
    {
        var cell = SampleContracts.View(SampleContracts.List, DashboardFilter.Empty).Table.Rows[0].Cells[1];

        Assert.Equal((0.29m, 0.73m), (cell.Bar, cell.Expected));
    }

    [Fact]
    public void WithheldDelivery_HasNeitherBarNorPace() =>
        Assert.Equal(["c", "c", "£90,000", "c"], SampleContracts.View(SampleContracts.List, DashboardFilter.Empty).Table.Rows[2].Cells.Skip(1).Take(4).Select(cell => cell.Text));

    [Fact]
    public void DeliveryWithheldThroughout_IsNotCalledOnTime()
    {
        var answer = SampleContracts.List with { Chosen = new(SampleSocialValue.Number(1m), [], [SampleContracts.Row("c", 90_000m, null, 40_000m)]) };

        Assert.Equal(
            "1 contract of the four councils with such a commitment. Contract by contract, what was delivered is withheld to protect people (c).", SampleContracts.View(answer, DashboardFilter.Empty).Lead.ToString());
    }

    [Fact]
    public void Explore_IsNarrowedAsThePageIs() =>
        Assert.EndsWith(
            "&contractPhase=DELIVERY&cube=toms&figures=deliveredShare,deliveryGap,committed,delivered&measure=NT1",
            SampleContracts.View(SampleContracts.List, DashboardFilter.Empty.WithOwn(Urls.MeasureKey, "NT1")).Origin!.Explore,
            StringComparison.Ordinal);

    [Fact]
    public void Search_ShowsTheRegisterWithWhatMayBeShown()
    {
        var view = SampleContracts.View(SampleContracts.Register, DashboardFilter.Empty.WithOwn(Urls.SearchKey, "high"));

        Assert.Equal("106 contracts of the four councils have “high” in the title or reference.", view.Lead.ToString());
        Assert.Equal(["50.0%", "–", "c"], view.Table.Rows.Select(row => row.Cells[2].Text));
        Assert.Equal(["£1,000", "–", "£600"], view.Table.Rows.Select(row => row.Cells[3].Text));
        Assert.Equal(365m / 731m, view.Table.Rows[0].Cells[2].Expected);
        Assert.Equal("next-page", view.Next);
    }

    [Fact]
    public void NothingFound_IsSaid()
    {
        var answer = SampleContracts.Register with { Register = new(0, new(HasNextPage: false), []) };

        Assert.Equal(
            "No closed contracts of Stockport have “xyz” in their title or reference.",
            SampleContracts.View(answer, DashboardFilter.Empty.LookInto(SampleAnswer.Stockport).WithOwn(Urls.SearchKey, "xyz").WithOwn(Urls.PhaseKey, "closed")).Lead.ToString());
    }

    [Theory]
    [InlineData(Urls.OrderKey, "size", "“size” is no order of contracts. Those furthest behind come first.")]
    [InlineData(Urls.AfterKey, "there", "The address asks for a place in the list that is none. The list is shown from its beginning.")]
    public void WhatTheAddressMisnames_IsSaid(string key, string value, string notice) =>
        Assert.Equal([notice], SampleContracts.View(SampleContracts.List, DashboardFilter.Empty.WithOwn(key, value)).Question.Notices);

    [Fact]
    public void RegisterOfAnOlderVersion_SaysThatItStandsAsOfNow()
    {
        var filter = DashboardFilter.Empty.WithVersion("v2");

        Assert.Equal(
            ["The register stands as of now; the figures are those of data version v2."],
            SampleContracts.View(SampleContracts.Register, filter.WithOwn(Urls.OrderKey, ContractsList.ByEnd)).Question.Notices);
        Assert.Empty(SampleContracts.View(SampleContracts.List, filter).Question.Notices); // by delivery, which every version keeps
    }

    [Fact]
    public void Register_SaysThatItKnowsNoTheme() =>
        Assert.Equal(
            ["This is the whole register as it stands today, whatever the theme, the commitment and the year."],
            SampleContracts.View(SampleContracts.Register, (DashboardFilter.Empty with { Theme = "T1" }).WithOwn(Urls.OrderKey, ContractsList.ByEnd)).Question.Notices);
}
