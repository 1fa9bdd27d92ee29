using System.Globalization;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Pages.LocalSpend;
using Analytics.Dashboard.State;

namespace Analytics.Dashboard.Tests.State;

public sealed class PageQuestionTests
{
    private static readonly Catalogue FourYears = new(
        [new(SampleAnswer.Bolton, "Bolton"), new(SampleAnswer.Stockport, "Stockport"), new(SampleAnswer.Knowsley, "Knowsley")],
        ["2019/20", "2020/21", "2021/22", "2022/23"],
        "2022/23",
        new DateOnly(2023, 3, 31),
        [new("NT-JOBS", "Jobs")],
        []);

    [Fact]
    public void WithoutAYear_TheLatestWholeOneIsShownBesideTheOneBefore()
    {
        var question = Ask(DashboardFilter.Empty);

        Assert.Equal(["2022/23"], question.Years);
        Assert.Equal(["2021/22"], question.YearsBefore);
        Assert.Empty(question.Filter.FinancialYears);
    }

    [Theory]
    [InlineData("2021/22,2022/23", "2019/20,2020/21")]
    [InlineData("2020/21,2021/22,2022/23", "")]
    [InlineData("2019/20", "")]
    [InlineData("2020/21,2022/23", "")]
    public void YearsBefore_AreAsManyJustBefore(string years, string expected) =>
        Assert.Equal(expected, string.Join(',', Ask(DashboardFilter.Empty.WithFinancialYears(years.Split(','))).YearsBefore));

    [Fact]
    public void WhatTheDataHasNot_IsLeftOutAndReported()
    {
        var question = Ask(DashboardFilter.Empty.WithCouncils([SampleAnswer.Bolton, SampleAnswer.Stockport, "E08000012"]).WithFinancialYears(["2022/23", "2031/32"]));

        Assert.Equal([SampleAnswer.Bolton, SampleAnswer.Stockport], question.Councils);
        Assert.Equal(["2022/23"], question.Years);
        Assert.Equal(
            [
                "E08000012: no council here has this code, so it was left out.",
                "2031/32: no spend has been published for this period, so it was left out.",
            ],
            question.Notices);
    }

    [Theory]
    [InlineData("E08000001 E08000012", null, "E08000001")]
    [InlineData("", "E08000012", "")]
    [InlineData("E08000001 E08000007 E08000012", "E08000007", "E08000007")]
    public void UnknownCouncils_LeaveTheOthersAsTheyWere(string councils, string? lookedInto, string expected)
    {
        var filter = DashboardFilter.Empty.WithCouncils(councils.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(expected, string.Join(' ', Ask(lookedInto is null ? filter : filter.LookInto(lookedInto)).Councils));
    }

    [Fact]
    public void CouncilLookedInto_IsTheHeadlineAndItsPeersStayWhole()
    {
        var variables = LocalSpendReader.Ask(Ask(DashboardFilter.Empty.LookInto(SampleAnswer.Stockport).WithBasis(SpendBasis.Locatable)));

        Assert.Equal(SampleAnswer.Stockport, variables.Chosen.Council!.Eq);
        Assert.Equal(["2021/22"], variables.Before.FinancialYear!.In);
        Assert.Equal(["2021/22", "2022/23"], variables.Months.FinancialYear!.In);
        Assert.Null(variables.Peers.Council);
        Assert.Equal((SpendBasis.Locatable, true, true), (variables.Basis, variables.LookInto, variables.CompareWithBefore));
    }

    [Fact]
    public void DataVersion_IsAskedForAsTheAddressSays()
    {
        Assert.Null(LocalSpendReader.Ask(Ask(DashboardFilter.Empty)).Version);
        Assert.Equal("v14", LocalSpendReader.Ask(Ask(DashboardFilter.Empty.WithVersion("v14").LookInto(SampleAnswer.Stockport).WithCouncils([SampleAnswer.Bolton, "E08000012"]))).Version);
    }

    [Fact]
    public void Permalink_SaysWhatThePageChoseByItself()
    {
        var current = SampleAnswer.View(SampleAnswer.All, DashboardFilter.Empty);
        var older = SampleAnswer.View(SampleAnswer.LookingIntoStockport, DashboardFilter.Empty.LookInto(SampleAnswer.Stockport).WithVersion("v14"));

        Assert.Equal("/local-spend?years=2022-23&version=v14", current.Permalink);
        Assert.Equal("/local-spend?council=E08000007&years=2022-23&version=v14", older.Permalink);
    }

    [Fact]
    public void DefaultYear_IsTheLatestWholeYearOfMostCouncils()
    {
        YearOnOffer Year(string year, FigureStatus status, int councils) =>
            new(year, new StatusOnly(status), [.. Enumerable.Range(1, councils).Select(index => new CouncilOnly(new CouncilCode($"E0800000{index}")))]);

        var answer = SampleAnswer.All with
        {
            Calendar = new Analytics.Dashboard.Gateway.Calendar(
            [
                Year("2021/22", FigureStatus.Ok, 4),
                Year("2022/23", FigureStatus.Ok, 4),
                Year("2023/24", FigureStatus.Ok, 1),
                Year("2026/27", FigureStatus.Provisional, 4),
            ],
            SampleAnswer.All.Calendar.Info),
        };

        Assert.Equal("2022/23", Catalogue.Of(answer, Catalogue.Unknown).DefaultYear);
    }

    [Theory]
    [InlineData("2021/22", null, "2022-03-31")]
    [InlineData("2021/22", 2, "2021-09-30")]
    [InlineData("2022/23", 4, "2023-03-31")]
    [InlineData("2022/23", null, "2023-03-31")]
    public void Year_OnWhatStandsAtADayMeansItsEnd(string year, int? quarter, string asAt)
    {
        var page = new SitePage("A page", "/a-page", Choices.Year | Choices.Quarter);

        var question = Ask(DashboardFilter.Empty.WithFinancialYears([year]) with { Quarter = quarter }, page);

        Assert.Equal(DateOnly.Parse(asAt, CultureInfo.InvariantCulture), question.AsAt);
    }

    [Fact]
    public void DayThatTheDataHasNotReached_IsNotAskedFor()
    {
        var early = FourYears with { AsAt = new DateOnly(2022, 12, 1) };

        Assert.Equal(new DateOnly(2022, 12, 1), PageQuestion.Of(SitePages.LocalSpend, new FilterReading(DashboardFilter.Empty, []), early).AsAt);
    }

    [Fact]
    public void WhatAPageDoesNotOffer_DoesNotNarrowIt()
    {
        var page = new SitePage("A page", "/a-page", Choices.Council | Choices.Year);
        var filter = DashboardFilter.Empty.WithCouncils([SampleAnswer.Bolton, SampleAnswer.Stockport]).WithFinancialYears(["2021/22", "2022/23"]) with { Quarter = 1, Theme = "NT-JOBS", Cohort = Cohort.Veterans };

        var question = Ask(filter, page);

        Assert.Empty(question.Councils);
        Assert.Equal(["2022/23"], question.Years);
        Assert.Equal((null, null, null), (question.Filter.Quarter, question.Filter.Theme, question.Filter.Cohort));
    }

    [Fact]
    public void ThemeThatTheFrameworkHasNot_IsLeftOutAndReported()
    {
        var question = Ask(DashboardFilter.Empty with { Theme = "NT-NONE" }, new SitePage("A page", "/a-page", Choices.Theme));

        Assert.Null(question.Filter.Theme);
        Assert.Equal(["NT-NONE: the framework has no such theme, so it was left out."], question.Notices);
    }

    private static PageQuestion Ask(DashboardFilter filter, SitePage? page = null) => PageQuestion.Of(page ?? SitePages.LocalSpend, new FilterReading(filter, []), FourYears);
}
