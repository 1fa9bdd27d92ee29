using System.Text.RegularExpressions;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Pages.CommunityRequests;
using Analytics.Dashboard.State;
using Analytics.Dashboard.Tests.Components;
using Analytics.Dashboard.Tests.Pages.Contracts;
using Analytics.Dashboard.Tests.Pages.SocialValue;

namespace Analytics.Dashboard.Tests.Pages.CommunityRequests;

public sealed class CommunityRequestsViewTests
{
    private static readonly DashboardFilter IntoStockport = DashboardFilter.Empty.LookInto(SampleAnswer.Stockport);

    private static readonly CommunityRequestsAnswer Sample = new(
        SampleSocialValue.All.Councils,
        SampleSocialValue.All.Calendar,
        SampleSocialValue.All.TomsFramework,
        new Counted(100),
        new Counted(60),
        new Counted(40),
        new Counted(11),
        new RequestsOfYear(SampleSocialValue.Number(90m), [Row(60m, 30m) with { Theme = new("T1", "Jobs") }, Row(30m, 6m) with { Theme = new("T4", "Environment") }], [Row(20m, 5m) with { Ward = new("Reddish") }]),
        new Level<RequestsRow>([Row(40m, 30m) with { Quarter = "2021/22 Q4" }, Row(50m, 6m) with { Quarter = "2022/23 Q1" }]),
        new Level<RequestsRow>(
        [
            Row(50m, 30m) with { Council = new(SampleAnswer.Stockport, "Stockport"), RequestsMetShare = SampleAnswer.Share(0.6m) with { Peers = new(3, FigureStatus.Ok, 0.5m, Rank: 1) } },
            Row(40m, 6m) with { Council = new(SampleAnswer.Bolton, "Bolton") },
        ]),
        new ContractsWithRequests(SampleSocialValue.Number(20m), [new(new ContractId("x")), new(new ContractId("y"))], [new(SampleContracts.Row("a", 1m, 1m, 1m).Contract!, SampleSocialValue.Number(0m))]));

    [Fact]
    public void Lead_SaysWhatIsMetWhatIsMatchedAndWhoCouldDoMore() =>
        Assert.Equal(
            "Communities asked the four councils for help 100 times in 2022/23: 40 requests are met, 40.0%, and 20 more are matched with a contract. 18 of 20 live contracts have signed up to fewer than three.",
            View(Sample, DashboardFilter.Empty).Lead.ToString());

    [Fact]
    public void OneCouncil_IsRankedAmongItsPeers() =>
        Assert.Contains("40.0% (first of three in Greater Manchester), and", View(Sample, IntoStockport).Lead.ToString(), StringComparison.Ordinal);

    [Fact]
    public void Stages_ArePartsOfWhatWasRaised()
    {
        var view = View(Sample, DashboardFilter.Empty);

        Assert.Equal(["100.0%", "60.0%", "40.0%", "11.0%"], view.Stages.Rows.Select(row => row.Cells[2].Text));
        Assert.Equal("29 requests wait for a contract to take them on; 11 were withdrawn.", CommunityRequestsSentences.Stages(view).ToString());
        Assert.Equal(10, view.Unplaced);
    }

    [Fact]
    public void Shares_TellTheirTwoCounts()
    {
        var cell = View(Sample, DashboardFilter.Empty).Themes.Rows[1].Cells[3];

        Assert.Equal(("20.0%", "6 of 30", 0.2m), (cell.Text, cell.Exact, cell.Bar));
    }

    [Fact]
    public void Places_LeadFurtherIn()
    {
        var view = View(Sample, IntoStockport);

        Assert.Equal("/community-requests?council=E08000001", view.Map.Single(place => place.Name == "Bolton").Href);
        Assert.True(view.Map.Single(place => place.Name == "Stockport").IsMine);
        Assert.Equal("x", view.Map.First(place => place.Value is null).Text);
        Assert.EndsWith(" x: no request published.", CommunityRequestsSentences.Councils(view).ToString(), StringComparison.Ordinal);
        Assert.Equal("/contracts/a?council=E08000007", view.Few.Rows[0].Cells[0].Href);
    }

    [Fact]
    public void NothingRaised_IsSaid()
    {
        var view = View(Sample with { Raised = new(0), Matched = new(0), Met = new(0), Withdrawn = new(0) }, IntoStockport);

        Assert.False(view.HasRequests);
        Assert.Equal("No community request to Stockport in 2022/23 has been published.", view.Lead.ToString());
    }

    [Fact]
    public async Task Columns_StandBesideALabelledScale()
    {
        var html = await FirstPaint.OfAsync<QuarterColumns>(new() { ["Rows"] = Sample.Always.Rows, ["Label"] = "Over time" });

        Assert.Equal(["Requests in a quarter", "0", "20", "40", "60"], Regex.Matches(html, "(?<=<text[^>]*>)[^<]*", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Select(match => match.Value));
    }

    [Fact]
    public void OlderVersion_SaysThatTheCountsStandAsOfNow() =>
        Assert.Equal(
            ["How many requests there are, and how far they have come, stands as of now; the figures are those of data version v2."],
            View(Sample, IntoStockport.WithVersion("v2")).Question.Notices);

    [Fact]
    public void Question_CountsWhatWasRaisedInTheYear()
    {
        var asked = CommunityRequestsReader.Ask(PageQuestion.Of(SitePages.CommunityRequests, new FilterReading(IntoStockport, []), Catalogue.Of(Sample, Catalogue.Unknown)));

        Assert.Equal(new DateCondition(new DateOnly(2022, 4, 1), new DateOnly(2023, 3, 31)), asked.Raised.RaisedOn);
        Assert.Equal(["MATCHED", "COMPLETED"], asked.Matched.State!.In);
        Assert.Null(asked.Always.FinancialYear);
        Assert.Null(asked.Around.Council);
    }

    private static RequestsRow Row(decimal raised, decimal met) => new(SampleSocialValue.Number(raised), SampleSocialValue.Number(met), SampleAnswer.Share(met / raised));

    private static CommunityRequestsView View(CommunityRequestsAnswer answer, DashboardFilter filter)
    {
        var catalogue = Catalogue.Of(answer, Catalogue.Unknown);
        return new CommunityRequestsView(PageQuestion.Of(SitePages.CommunityRequests, new FilterReading(filter, []), catalogue), answer, catalogue);
    }
}
