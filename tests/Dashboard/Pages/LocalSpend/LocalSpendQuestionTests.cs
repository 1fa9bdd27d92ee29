using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Pages.LocalSpend;
using Analytics.Dashboard.State;

namespace Analytics.Dashboard.Tests.Pages.LocalSpend;

public sealed class LocalSpendQuestionTests
{
    private static readonly Catalogue FourYears = new(
        [new(SampleAnswer.Bolton, "Bolton"), new(SampleAnswer.Stockport, "Stockport"), new(SampleAnswer.Knowsley, "Knowsley")],
        ["2019/20", "2020/21", "2021/22", "2022/23"],
        "2022/23");

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
        var variables = Ask(DashboardFilter.Empty.LookInto(SampleAnswer.Stockport).WithBasis(SpendBasis.Locatable)).Variables();

        Assert.Equal([SampleAnswer.Stockport], variables.Chosen.Council!.In);
        Assert.Equal(["2021/22"], variables.Before.FinancialYear!.In);
        Assert.Equal(["2021/22", "2022/23"], variables.Months.FinancialYear!.In);
        Assert.Null(variables.Peers.Council);
        Assert.Equal((SpendBasis.Locatable, true, true), (variables.Basis, variables.LookInto, variables.CompareWithBefore));
    }

    [Fact]
    public void DataVersion_IsAskedForAsTheAddressSays()
    {
        Assert.Null(Ask(DashboardFilter.Empty).Variables().Version);
        Assert.Equal("v14", Ask(DashboardFilter.Empty.WithVersion("v14").LookInto(SampleAnswer.Stockport).WithCouncils([SampleAnswer.Bolton, "E08000012"])).Variables().Version);
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
            Calendar = new Calendar(
            [
                Year("2021/22", FigureStatus.Ok, 4),
                Year("2022/23", FigureStatus.Ok, 4),
                Year("2023/24", FigureStatus.Ok, 1),
                Year("2026/27", FigureStatus.Provisional, 4),
            ],
            SampleAnswer.All.Calendar.Info),
        };

        Assert.Equal("2022/23", Catalogue.Of(answer).DefaultYear);
    }

    private static LocalSpendQuestion Ask(DashboardFilter filter) => LocalSpendQuestion.Of(new FilterReading(filter, []), FourYears);
}
