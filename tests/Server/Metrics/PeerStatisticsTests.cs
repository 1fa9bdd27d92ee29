using Analytics.Api.Metrics;
using Analytics.Api.Model;

namespace Analytics.Api.Tests.Metrics;

public sealed class PeerStatisticsTests
{
    private static readonly Metric HigherIsBetter = MetricCatalog.Spend.Metric("boroughShare");
    private static readonly Metric LowerIsBetter = MetricCatalog.Spend.Metric("unknownLocalityShare");
    private static readonly Metric Neutral = MetricCatalog.Spend.Metric("amount");

    [Fact]
    public void Quartiles_AreInterpolated()
    {
        var peers = PeerStatistics.Of(PeerGroup.All, Figures(Neutral, 10m, 20m, 40m, 80m), council: 3);

        Assert.Equal((17.50m, 30.00m, 50.00m, 37.50m), (peers.LowerQuartile, peers.Median, peers.UpperQuartile, peers.Mean));
        Assert.Equal((10m, 80m, 4), (peers.Minimum, peers.Maximum, peers.Members));
    }

    [Theory]
    [InlineData(0, 4, 4)]
    [InlineData(1, 2, 2)] // two alike share the better rank
    [InlineData(2, 2, 2)]
    [InlineData(3, 1, 1)]
    public void Rank_IsByPolarity(int council, int whenHigherIsBetter, int whenNeutral)
    {
        Assert.Equal(whenHigherIsBetter, PeerStatistics.Of(PeerGroup.All, Figures(HigherIsBetter, 0.1m, 0.2m, 0.2m, 0.3m), council).Rank);
        Assert.Equal(whenNeutral, PeerStatistics.Of(PeerGroup.All, Figures(Neutral, 0.1m, 0.2m, 0.2m, 0.3m), council).Rank);
    }

    [Fact]
    public void LowestIsFirst_WhereLowerIsBetter()
    {
        var best = PeerStatistics.Of(PeerGroup.All, Figures(LowerIsBetter, 0.1m, 0.2m, 0.3m, 0.4m), council: 0);
        var worst = PeerStatistics.Of(PeerGroup.All, Figures(LowerIsBetter, 0.1m, 0.2m, 0.3m, 0.4m), council: 3);

        Assert.Equal((1, 1, 4, 4), (best.Rank, best.Quartile, worst.Rank, worst.Quartile));
    }

    [Fact]
    public void CouncilWithoutFigure_IsNoMember()
    {
        var figures = Figures(HigherIsBetter, 0.1m, 0.2m, 0.3m);
        figures[9] = new Figure { Metric = HigherIsBetter, Status = FigureStatus.Suppressed };

        var peers = PeerStatistics.Of(PeerGroup.Star, figures, council: 9);

        Assert.Equal((3, null, null, FigureStatus.Ok), (peers.Members, peers.Rank, peers.Quartile, peers.Status));
    }

    [Fact]
    public void FewerThanThreeMembers_AreOnlyCounted()
    {
        var peers = PeerStatistics.Of(PeerGroup.All, Figures(HigherIsBetter, 0.1m, 0.2m), council: 0);

        Assert.Equal(new PeerFigure { Group = PeerGroup.All, Members = 2, Status = FigureStatus.NotApplicable }, peers);
    }

    private static Dictionary<int, Figure> Figures(Metric metric, params decimal[] values) =>
        values.Select((value, council) => (council, value)).ToDictionary(pair => pair.council, pair => new Figure { Metric = metric, Value = pair.value });
}
