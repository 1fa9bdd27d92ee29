using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Pages.SocialValue;
using Analytics.Dashboard.State;

namespace Analytics.Dashboard.Tests.Pages.SocialValue;

public sealed class SocialValueViewTests
{
    private static readonly DashboardFilter IntoStockport = DashboardFilter.Empty.LookInto(SampleAnswer.Stockport);

    [Fact]
    public void Lead_SaysWhatIsPromisedWhatCameAndWhetherItKeepsPace() =>
        Assert.Equal(
            "Live contracts of the four councils promise £1.0m of social value; £600,000 is delivered, 60.00%, up 10.0 points in a year. "
            + "That is £50,000 behind an even pace over each contract’s term. Social value pounds are added value, not cash.",
            SampleSocialValue.View(SampleSocialValue.All, DashboardFilter.Empty).Lead.ToString());

    [Fact]
    public void OneCouncil_IsRankedAmongItsPeers() =>
        Assert.Contains("60.00%, first of three in Greater Manchester, up", SampleSocialValue.View(SampleSocialValue.OfStockport, IntoStockport).Lead.ToString(), StringComparison.Ordinal);

    [Fact]
    public void WithheldDelivery_IsExplainedAndNotGuessed()
    {
        var withheld = SampleAnswer.Without(FigureStatus.Suppressed);
        var answer = SampleSocialValue.All with { Chosen = SampleSocialValue.All.Chosen with { Delivered = withheld, DeliveredShare = withheld, DeliveryGap = withheld } };

        Assert.EndsWith("what was delivered is withheld to protect people, because so few were helped.", SampleSocialValue.View(answer, DashboardFilter.Empty).Lead.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void NoCommitment_IsSaid()
    {
        var view = SampleSocialValue.View(SampleSocialValue.All with { Chosen = SampleSocialValue.All.Chosen with { ContractCount = SampleSocialValue.Number(0m) } }, IntoStockport with { Theme = "T4" });

        Assert.False(view.HasCommitments);
        Assert.Equal("No live contracts of Stockport with a social value commitment for environment were in force on 31 March 2023.", view.Lead.ToString());
    }

    [Fact]
    public void NothingPublished_IsNotSaidToBeNothing()
    {
        var answer = SampleSocialValue.All with { Chosen = SampleSocialValue.All.Chosen with { Committed = SampleAnswer.Without(FigureStatus.Unavailable) } };

        Assert.Equal("No contract of Stockport with social value commitments is published, so nothing can be said of delivery.", SampleSocialValue.View(answer, IntoStockport).Lead.ToString());
    }

    [Fact]
    public void Themes_LeadFurtherInAndToTheirContracts()
    {
        var table = SampleSocialValue.View(SampleSocialValue.All, DashboardFilter.Empty).Parts!;

        var environment = table.Rows[1];
        Assert.Equal(["Environment", "33.3%", "▼ £100,000 behind", "£300,000", "£100,000", "£100,000", "£200,000", "12"], environment.Cells.Select(cell => cell.Text));
        Assert.Equal("/social-value?theme=T4", environment.Cells[0].Href);
        Assert.Equal("/contracts?theme=T4", environment.Cells[^1].Href);
        Assert.Equal(200_000m / 300_000m, environment.Cells[1].Expected);
    }

    [Fact]
    public void Measures_StandInTheirOwnUnits()
    {
        var table = SampleSocialValue.View(SampleSocialValue.All, DashboardFilter.Empty).Measures;

        Assert.Equal(["Local people taken on, FTE", "20 FTE", "12.5 FTE"], table.Rows[0].Cells.Take(3).Select(cell => cell.Text));
        Assert.Equal(20m, table.Rows[0].Cells[1].Value);
        Assert.Equal(["z", "z"], table.Rows[1].Cells.Skip(1).Take(2).Select(cell => cell.Text));
        Assert.Equal(["6 FTE", "c", "c", "c", "£90,000"], table.Rows[2].Cells.Skip(1).Take(5).Select(cell => cell.Text));
        Assert.Equal("GM1 · Young adults with SEND", table.Rows[2].Cells[0].Aside);
        Assert.Equal("/contracts?measure=NT1", table.Rows[0].Cells[^1].Href);
    }

    [Fact]
    public void Priorities_AreTheCouncilsOwn()
    {
        Assert.Null(SampleSocialValue.View(SampleSocialValue.All, DashboardFilter.Empty).Priorities);

        var table = SampleSocialValue.View(SampleSocialValue.OfStockport, IntoStockport).Priorities!;
        Assert.Equal(["Buying local", "No priority of this council"], table.Rows.Select(row => row.Cells[0].Text));
        Assert.Equal("/social-value?council=E08000007&priority=E08000007:B2", table.Rows[0].Cells[0].Href);
    }

    [Fact]
    public void Outcome_StandsUnderItsTheme()
    {
        var drilled = SampleSocialValue.View(SampleSocialValue.All, (DashboardFilter.Empty with { Theme = "T1" }).WithOwn(Urls.OutcomeKey, "O2")).Drilled;

        Assert.Equal("Better skills", drilled.Name);
        Assert.Equal([("All themes", "/social-value"), ("Jobs", "/social-value?theme=T1")], drilled.Trail);
    }

    [Theory]
    [InlineData(Urls.OutcomeKey, "O9", "O9: this theme has no such outcome, so there is nothing to show for it.")]
    [InlineData(Urls.PriorityKey, "B7", "Priorities are each council’s own: choose a council first.")]
    [InlineData(Urls.PhaseKey, "gone", "“gone” is no phase of contracts: choose closed or all. Live contracts are shown.")]
    public void WhatTheAddressMisnames_IsSaid(string key, string value, string notice) =>
        Assert.Equal([notice], SampleSocialValue.View(SampleSocialValue.All, (DashboardFilter.Empty with { Theme = "T1" }).WithOwn(key, value)).Question.Notices);

    [Fact]
    public void Question_AsksAboutLiveContractsAndWhatIsDrilledInto()
    {
        var question = PageQuestion.Of(SitePages.SocialValue, new FilterReading((IntoStockport with { Theme = "T1" }).WithOwn(Urls.OutcomeKey, "O2"), []), Catalogue.Of(SampleSocialValue.All, Catalogue.Unknown));

        var asked = SocialValueReader.Ask(question);

        Assert.Equal(("DELIVERY", "T1", "O2"), (asked.Chosen.ContractPhase!.In!.Single(), asked.Chosen.Theme!.In!.Single(), asked.Chosen.Outcome!.In!.Single()));
        Assert.Equal((false, false, true), (asked.Themes, asked.Outcomes, asked.Priorities));
        Assert.Null(asked.Around.Council);
    }
}
