using Analytics.Dashboard.Components;
using Analytics.Dashboard.State;

namespace Analytics.Dashboard.Tests.Components;

public sealed class FilterBarTests
{
    [Fact]
    public async Task Filter_IsAPlainFormThatKnowsWhatIsChosen()
    {
        var html = await RenderAsync(DashboardFilter.Empty.LookInto(SampleAnswer.Stockport));

        Assert.Contains("""<form class="filter" method="get" action="/local-spend" data-navigate>""", html, StringComparison.Ordinal);
        Assert.Contains("""name="councils" value="E08000007" checked />""", html, StringComparison.Ordinal);
        Assert.Contains("""name="councils" value="E08000003" />""", html, StringComparison.Ordinal);
        Assert.Contains("""name="years" value="2022-23" checked />""", html, StringComparison.Ordinal);
        Assert.Contains("""name="basis" value="all" checked""", html, StringComparison.Ordinal);
        Assert.Contains("""<a href="/local-spend?councils=E08000001,E08000003,E08000007">Greater Manchester</a>""", html, StringComparison.Ordinal);
        Assert.DoesNotContain("""type="hidden""", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CouncilLookedIntoAmongOthers_StaysSoWhenTheYearChanges()
    {
        var html = await RenderAsync(DashboardFilter.Empty.WithCouncils([SampleAnswer.Bolton, SampleAnswer.Stockport]).LookInto(SampleAnswer.Stockport));

        Assert.Contains("""<input type="hidden" name="council" value="E08000007" />""", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OlderVersion_IsSaidAndStaysWhenTheFilterChanges()
    {
        var html = await RenderAsync(DashboardFilter.Empty.LookInto(SampleAnswer.Stockport).WithVersion("v14"));

        Assert.Contains("""<input type="hidden" name="version" value="v14" />""", html, StringComparison.Ordinal);
        Assert.Contains("""<span>as of data version v14, <a href="/local-spend?council=E08000007">show the current one</a></span>""", html, StringComparison.Ordinal);
        Assert.Contains("""<a href="/local-spend?councils=E08000001,E08000003,E08000007&amp;version=v14">Greater Manchester</a>""", html, StringComparison.Ordinal);
    }

    private static Task<string> RenderAsync(DashboardFilter filter)
    {
        var catalogue = Catalogue.Of(SampleAnswer.All, Catalogue.Unknown);
        return FirstPaint.OfAsync<FilterBar>(new()
        {
            [nameof(FilterBar.Question)] = PageQuestion.Of(SitePages.LocalSpend, new FilterReading(filter, []), catalogue),
            [nameof(FilterBar.Catalogue)] = catalogue,
            [nameof(FilterBar.Version)] = SampleAnswer.Version,
        });
    }
}
