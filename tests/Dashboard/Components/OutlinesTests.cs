using Analytics.Dashboard.Components.Drawings;

namespace Analytics.Dashboard.Tests.Components;

public sealed class OutlinesTests
{
    private const string Square = """{"type":"Polygon","coordinates":[[[0,0],[2,0],[2,2],[0,2],[0,0]]]}""";
    private const string TwoIslands = """{"type":"MultiPolygon","coordinates":[[[[2,0],[4,0],[4,2],[2,2],[2,0]]],[[[3.9,1.9],[4,1.9],[4,2],[3.9,1.9]]]]}""";

    [Fact]
    public void Places_FillTheWidthWithTheNorthUp()
    {
        var outlines = new Outlines([KeyValuePair.Create("a", Square), KeyValuePair.Create("b", TwoIslands)]);

        Assert.False(outlines.IsEmpty);
        Assert.Equal(321, outlines.Height); // at one degree north a degree of longitude is a little shorter than one of latitude
        Assert.StartsWith("M0,320L320,320L320,0L0,0", outlines.Of("a")!.Path, StringComparison.Ordinal);
        Assert.Equal((160, 160), ((int)outlines.Of("a")!.X, (int)outlines.Of("a")!.Y));
        Assert.Null(outlines.Of("c"));
    }

    [Fact]
    public void Name_StandsInTheLargestPart()
    {
        var outlines = new Outlines([KeyValuePair.Create("a", Square), KeyValuePair.Create("b", TwoIslands)]);

        Assert.Equal(2, outlines.Of("b")!.Path.Count(letter => letter == 'Z'));
        Assert.Equal(480, Math.Round(outlines.Of("b")!.X));
    }

    [Fact]
    public void PointsThatCannotBeSeenApart_AreLeftOut()
    {
        var fine = string.Join(',', Enumerable.Range(0, 10_000).Select(index => FormattableString.Invariant($"[{index / 5000d},0]")));

        var outlines = new Outlines([KeyValuePair.Create("a", $$"""{"type":"Polygon","coordinates":[[{{fine}},[2,2],[0,0]]]}""")]);

        Assert.InRange(outlines.Of("a")!.Path.Count(letter => letter == 'L'), 300, 1000);
    }

    [Fact]
    public void NoOutlines_AreEmpty() => Assert.True(new Outlines([]).IsEmpty);
}
