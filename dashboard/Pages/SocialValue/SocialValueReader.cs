using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.State;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.SocialValue;

public sealed class SocialValueReader(GraphQLGateway gateway, CatalogueMemory memory) : PageReader<SocialValueVariables, SocialValueAnswer, SocialValueView>(gateway, memory)
{
    /// <summary>Measures where nothing is drilled into, and where something is: all that an outcome has.</summary>
    private const int Largest = 12;
    private const int All = 200;

    public override SitePage Page => SitePages.SocialValue;

    protected override Document<SocialValueVariables, SocialValueAnswer> Document => SocialValueAnswer.Document;

    /// <summary>The one question that the page asks.</summary>
    public static SocialValueVariables Ask(PageQuestion question)
    {
        var own = question.Filter.Own;
        var outcome = own.GetValueOrDefault(Urls.OutcomeKey);
        var priority = own.GetValueOrDefault(Urls.PriorityKey);
        var chosen = question.TomsAsAt() with
        {
            Outcome = OneOf.Only(outcome),
            Priority = OneOf.Only(priority),
            ContractPhase = Phases.Condition(own.GetValueOrDefault(Urls.PhaseKey)),
        };
        var isWhole = outcome is null && priority is null;
        return new SocialValueVariables(
            chosen,
            Around: chosen with { Council = null, Priority = null },
            OfCouncil: chosen with { Priority = null },
            question.AsAt,
            Themes: isWhole && question.Filter.Theme is null,
            Outcomes: isWhole && question.Filter.Theme is not null,
            Priorities: question.Filter.LookedInto is not null,
            Measures: isWhole ? Largest : All,
            question.Filter.Peers,
            question.Learn,
            question.Filter.Version);
    }

    protected override SocialValueVariables Variables(PageQuestion question) => Ask(question);

    protected override SocialValueView View(PageQuestion question, SocialValueAnswer answer, Catalogue catalogue) => new(question, answer, catalogue);
}
