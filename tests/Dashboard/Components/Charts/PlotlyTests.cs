using Analytics.Dashboard.Components.Charts;

namespace Analytics.Dashboard.Tests.Components.Charts;

public sealed class PlotlyTests
{
    [Fact]
    public void Figure_IsWrittenInPlotlysNamesWithoutNulls()
    {
        var figure = new PlotlyFigure(
            [new Trace { Type = "bar", X = [0.5m, null], Y = ["a", "b"], HoverText = ["x"], Marker = new Marker(Pattern: new Pattern("/", "red", "blue", 6, 0.35m)) }],
            new Layout { XAxis = new Axis { TickVals = [0, 1] } });

        Assert.Equal(
            """{"data":[{"type":"bar","x":[0.5,null],"y":["a","b"],"hovertext":["x"],"marker":{"pattern":{"shape":"/","fgcolor":"red","bgcolor":"blue","size":6,"solidity":0.35}}}],"layout":{"showlegend":false,"margin":{"l":8,"r":8,"t":8,"b":8},"xaxis":{"tickvals":[0,1]}}}""",
            PlotlyJson.Write(figure).GetRawText());
    }

    [Fact]
    public void Configuration_IsWrittenInCamelCase() =>
        Assert.Equal("""{"displayModeBar":false,"responsive":true,"doubleClick":false}""", PlotlyJson.Write(new Config()).GetRawText());

    [Fact]
    public void PublishedText_IsEncoded() => Assert.Equal("<b>&lt;a href=&quot;x&quot;&gt; &amp; Co</b>", Plotly.Bold("<a href=\"x\"> & Co"));
}
