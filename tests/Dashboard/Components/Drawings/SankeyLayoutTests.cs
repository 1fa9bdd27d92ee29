using Analytics.Dashboard.Components.Drawings;

namespace Analytics.Dashboard.Tests.Components.Drawings;

public sealed class SankeyLayoutTests
{
    private static readonly IReadOnlyList<Flow> Flows =
    [
        new("Bolton", "Bolton", 30m, "--ring-own"),
        new("Bury", "Bolton", 10m, "--ring-gm"),
        new("Bolton", "Elsewhere", 20m, "--ring-uk"),
        new("Bury", "Elsewhere", 40m, "--ring-uk"),
    ];

    [Fact]
    public void EveryPound_HasTheSameThickness()
    {
        var layout = new SankeyLayout(Flows, height: 132m);

        Assert.Equal([("Bolton", 50m), ("Bury", 50m)], layout.Left.Select(end => (end.Name, end.Height)));
        Assert.Equal([("Bolton", 40m), ("Elsewhere", 60m)], layout.Right.Select(end => (end.Name, end.Height)));
        Assert.Equal([30m, 20m, 10m, 40m], layout.Bands.Select(band => band.Thickness));
    }

    [Fact]
    public void Streams_FillTheirEndsWithoutGapOrOverlap()
    {
        var layout = new SankeyLayout(Flows, height: 132m);

        foreach (var end in layout.Left)
            AssertFilled(end, layout.Bands.Where(band => band.Flow.From == end.Name).Select(band => (band.Left, band.Thickness)));
        foreach (var end in layout.Right)
            AssertFilled(end, layout.Bands.Where(band => band.Flow.To == end.Name).Select(band => (band.Right, band.Thickness)));
    }

    [Fact]
    public void NoFlows_AreNothing() => Assert.Empty(new SankeyLayout([], height: 100m).Bands);

    private static void AssertFilled(FlowEnd end, IEnumerable<(decimal Top, decimal Thickness)> streams)
    {
        var next = end.Top;
        foreach (var (top, thickness) in streams.OrderBy(stream => stream.Top))
        {
            Assert.Equal(next, top);
            next += thickness;
        }
        Assert.Equal(end.Top + end.Height, next);
    }
}
