using Analytics.Dashboard.Components;
using Analytics.Dashboard.Pages.LocalSpend;
using Analytics.Dashboard.State;

namespace Analytics.Dashboard.Tests.Components;

public sealed class BlockTests
{
    private static readonly LocalSpendView View = SampleAnswer.View(SampleAnswer.LookingIntoStockport, DashboardFilter.Empty.LookInto(SampleAnswer.Stockport));

    [Fact]
    public async Task Chart_HasANameASentenceAndTheSameNumbersAsATable()
    {
        var html = await FirstPaint.OfAsync<Block>(Parameters("Where the money went", View.RingsTable, View.RingsChart));

        Assert.Contains("""role="img" aria-label="Where the money went" aria-describedby="rings-sentence">""", html, StringComparison.Ordinal);
        Assert.Contains("""<strong>Stockport keeps 41.2% in the borough</strong>""", html, StringComparison.Ordinal);
        Assert.Contains("""<th role="rowheader" scope="row"><a href="/local-spend?council=E08000003">Manchester</a></th>""", html, StringComparison.Ordinal);
        Assert.Contains("""<abbr title="£412,000.00">41.2%</abbr>""", html, StringComparison.Ordinal);
        Assert.Contains("""<a href="/local-spend/rings.csv" download>CSV</a>""", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Picture", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HostileName_IsEncoded()
    {
        var html = await FirstPaint.OfAsync<Block>(Parameters("Who received it", View.Suppliers!, figure: null));

        Assert.Contains("Goyt &amp; Sons &lt;b&gt;Ltd&lt;/b&gt;", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>Ltd", html, StringComparison.Ordinal);
        Assert.Contains("Redacted", html, StringComparison.Ordinal);
    }

    private static Dictionary<string, object?> Parameters(string title, Analytics.Dashboard.Components.Tables.DataTable table, Analytics.Dashboard.Components.Charts.PlotlyFigure? figure) => new()
    {
        [nameof(Block.Title)] = title,
        [nameof(Block.Sentence)] = View.Rings.Sentence(),
        [nameof(Block.Table)] = table,
        [nameof(Block.Figure)] = figure,
        [nameof(Block.CsvAddress)] = Urls.Table(SitePages.LocalSpend, table.Name, DashboardFilter.Empty),
    };
}
