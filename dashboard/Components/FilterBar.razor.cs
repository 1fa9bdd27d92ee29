using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.State;
using Analytics.Dashboard.Text;
using Microsoft.AspNetCore.Components;

namespace Analytics.Dashboard.Components;

/// <summary>What a page lets its reader choose (<see cref="SitePage.Choices"/>), as one form.</summary>
public sealed partial class FilterBar : ComponentBase
{
    [Parameter, EditorRequired]
    public required PageQuestion Question { get; set; }

    [Parameter, EditorRequired]
    public required Catalogue Catalogue { get; set; }

    [Parameter, EditorRequired]
    public required DataVersion Version { get; set; }

    private DashboardFilter Filter => Question.Filter;

    private string ChosenYears => Question.Years.Count == 0 ? "None" : FinancialYears.Span(Question.Years);

    private string ChosenCouncils => Filter switch
    {
        { LookedInto: { } code } => Catalogue.Name(code),
        { Councils.Count: 0 } => $"All {English.Cardinal(Catalogue.Councils.Count)}",
        { Councils.Count: <= 2 } => English.List([.. Filter.Councils.Select(Catalogue.Name)]),
        _ => $"{English.Sentence(English.Cardinal(Filter.Councils.Count))} of {English.Cardinal(Catalogue.Councils.Count)}",
    };

    private IEnumerable<(string Name, IReadOnlyList<string> Codes)> Groups => new[] { PeerGroup.GreaterManchester, PeerGroup.Star }
        .Select(group => (PeerGroups.Name(group), (IReadOnlyList<string>)[.. Catalogue.Members(group).Select(council => council.Code)]))
        .Where(group => group.Item2.Count > 1);

    /// <summary>What is chosen and has no control here, so that a change of the rest leaves it.</summary>
    private IEnumerable<KeyValuePair<string, string>> Kept => Urls.Parts(Filter).Where(part => part.Key switch
    {
        Urls.CouncilsKey => !Offers(Choices.Councils),
        Urls.LookedIntoKey => !Offers(Choices.Council) && Filter.Councils.Count > 0 == Offers(Choices.Councils),
        Urls.PeersKey => !Offers(Choices.Peers),
        Urls.YearsKey => !Offers(Choices.Year | Choices.Years),
        Urls.QuarterKey => !Offers(Choices.Quarter),
        Urls.ThemeKey => !Offers(Choices.Theme),
        Urls.CohortKey => !Offers(Choices.Cohort),
        Urls.BasisKey => !Offers(Choices.Basis),
        _ => !Question.Page.PassingKeys.Contains(part.Key),
    });

    /// <summary>Whether the page offers any of these.</summary>
    private bool Offers(Choices choices) => (Question.Page.Choices & choices) != Choices.None;

    private string Here(DashboardFilter filter) => Urls.Of(Question.Page, filter);

    private bool IsChosen(string code) => Filter.Councils.Count > 0 ? Filter.Councils.Contains(code) : Filter.LookedInto == code;
}
