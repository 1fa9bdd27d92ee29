using Analytics.Dashboard.Components.Drawings;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Pages.LocalSpend;
using Analytics.Dashboard.State;

namespace Analytics.Dashboard.Tests.Pages.LocalSpend;

public sealed class FlowsBlockTests
{
    [Fact]
    public void Flows_GoFromEachCouncilToTheLargestPlaces()
    {
        var block = Block(
            Council("Stockport", ("Stockport", 400m), ("Manchester", 300m), (null, 100m), ("Leeds", -50m)),
            Council("Bolton", ("Manchester", 200m), ("Leeds", 20m)));

        Assert.Equal(
            [new Flow("Bolton", "Manchester", 200m, "--ring-gm"), new("Stockport", "Manchester", 300m, "--ring-gm"), new("Stockport", "Stockport", 400m, "--ring-own"), new("Bolton", "Elsewhere", 20m, "--ring-uk"), new("Stockport", "No borough known", 100m, "--ring-unknown")],
            block.Flows);
        Assert.Equal("Manchester received most, £500, 49.0% of the spend. For £100 no borough is known: redacted, not found, or abroad.", block.Sentence().ToString());
        Assert.Equal(["Supplier’s place", "Bolton", "Stockport"], block.Table().Columns.Select(column => column.Title));
        Assert.Equal(["Manchester", "Stockport", "Elsewhere", "No borough known"], block.Table().Rows.Select(row => row.Cells[0].Text));
        Assert.Equal([300m, 400m, -50m, 100m], block.Table().Rows.Select(row => row.Cells[2].Value));
    }

    [Fact]
    public void PlacesBeyondTheTwelfth_StandTogether()
    {
        var block = Block(Council("Bolton", [.. Enumerable.Range(1, 15).Select(number => ((string?)$"Place {number:00}", (decimal)number))]));

        Assert.Equal(14, block.Table().Rows.Count);
        Assert.Equal(1m + 2m + 3m, block.Flows.Single(flow => flow.To == FlowsBlock.Elsewhere).Amount);
    }

    private static FlowsBlock Block(params CouncilFlows[] councils)
    {
        var catalogue = Catalogue.Of(SampleAnswer.All, Catalogue.Unknown);
        return new FlowsBlock(councils, catalogue, new Subject(PageQuestion.Of(SitePages.LocalSpend, new FilterReading(DashboardFilter.Empty, []), catalogue), catalogue));
    }

    private static CouncilFlows Council(string name, params (string? Place, decimal Amount)[] flows) =>
        new(new Council(name, name), [.. flows.Select(flow => new BoroughFlow(flow.Place is null ? null : new PlaceName(flow.Place), SampleAnswer.Money(flow.Amount)))]);
}
