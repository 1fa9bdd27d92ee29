using System.Globalization;
using Analytics.Dashboard.Pages.Overview;
using Analytics.Dashboard.State;

namespace Analytics.Dashboard.Tests.Pages.Overview;

public sealed class AttentionTests
{
    [Fact]
    public void Concerns_AreWhatIsBehindWhatWaitsAndWhatIsMissing()
    {
        var attention = OverviewSample.View(OverviewSample.Stockport, OverviewSample.IntoStockport).Attention;

        Assert.Equal("2 of 137 live contracts are behind what their terms say should be delivered by now, £800,000 in all.", attention.Sentence().ToString());
        Assert.Equal(
            [
                new Concern("Home care, south lots", "−£700,000", "Behind expected; ends 31 Mar 2025", "50% of term, 15% delivered", IsWorse: true, Urls.Contract("E08000007:STO-19-012", OverviewSample.IntoStockport)),
                new Concern("Claims await validation", "£3.0m", "£2.3m of it for work done before 1 January 2023", "in live contracts"),
                new Concern("Fewer than three community requests", "3", "Live contracts that signed up to none, one or two", "of 137", Href: "/community-requests?council=E08000007"),
            ],
            attention.Concerns);
    }

    [Fact]
    public void Gaps_AreToldCouncilByCouncil()
    {
        var concern = OverviewSample.View(OverviewSample.Stockport, DashboardFilter.Empty).Attention.Concerns[^1];

        Assert.Equal(
            new Concern("Not everything is published", "1", "No contracts, commitments, delivery, outcomes for people or community requests; spend only to 31 December 2022", "council"),
            concern);
    }

    [Fact]
    public void NothingBehind_IsSaid()
    {
        var answer = OverviewSample.Stockport with { Live = OverviewSample.Stockport.Live with { Behind = [], FurthestBehind = [] } };

        Assert.Equal("None of 137 live contracts is behind what its term says should be delivered by now.", OverviewSample.View(answer, OverviewSample.IntoStockport).Attention.Sentence().ToString());
    }

    [Theory]
    [InlineData("2023-03-31", "2023-01-01")]
    [InlineData("2023-05-15", "2023-02-01")]
    [InlineData("2023-02-28", "2022-12-01")]
    public void LongAgo_IsTheFirstOfAMonthThreeMonthsBack(string asAt, string expected) =>
        Assert.Equal(DateOnly.Parse(expected, CultureInfo.InvariantCulture), Attention.LongAgo(DateOnly.Parse(asAt, CultureInfo.InvariantCulture)));
}
