using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Pages.Definitions;
using Analytics.Dashboard.State;
using Analytics.Dashboard.Tests.Pages.Explore;

namespace Analytics.Dashboard.Tests.Pages.Definitions;

public sealed class DefinitionsViewTests
{
    [Fact]
    public void Everything_IsDefinedOnce()
    {
        var view = View("");

        Assert.Equal("4 figures, each defined once and computed the same way on every page, in every file and for every program.", view.Lead.ToString());
        Assert.Equal(4, view.Table.Rows.Count);
        Assert.Equal(Terms.All.Select(group => group.Anchor), view.Groups.Select(group => group.Anchor));
        Assert.Equal(["c", "z", "x", "p"], view.Groups[0].Terms.Select(term => term.Name));
    }

    [Theory]
    [InlineData("?search=DIVIDED", "Nothing here mentions “DIVIDED”. Try a shorter word.")]
    [InlineData("?search=veterans", "0 figures and 1 other entry mentions “veterans”.")]
    [InlineData("?search=boroughSHARE", "1 figure and 0 other entries mention “boroughSHARE”.")]
    public void Word_LeavesWhatMentionsIt(string query, string lead) => Assert.Equal(lead, View(query).Lead.ToString());

    [Fact]
    public void Figure_LeadsToItselfByCouncil() =>
        Assert.Equal("/explore?by=COUNCIL&cube=spend&figures=boroughShare", View("").Explore(ExploreSample.Glossary[1]));

    private static DefinitionsView View(string query)
    {
        var answer = new DefinitionsAnswer(SampleAnswer.All.Councils, SampleAnswer.All.Calendar, SampleAnswer.All.TomsFramework, ExploreSample.Glossary);
        return new DefinitionsView(
            PageQuestion.Of(SitePages.Definitions, FilterReader.Read(query, SitePages.Definitions), ExploreSample.Catalogue), answer, ExploreSample.Catalogue);
    }
}
