using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.State;

namespace Analytics.Dashboard.Pages.Places;

public sealed class PlacesReader(GraphQLGateway gateway, CatalogueMemory memory) : PageReader<PlacesVariables, PlacesAnswer, PlacesView>(gateway, memory)
{
    public override SitePage Page => SitePages.Places;

    protected override Document<PlacesVariables, PlacesAnswer> Document => PlacesAnswer.Document;

    /// <summary>The one question that the page asks: a council chosen means its borough, whoever pays.</summary>
    public static PlacesVariables Ask(PageQuestion question)
    {
        var everywhere = question.Locality() with { Council = null, Borough = OneOf.Any(question.Everyone) };
        var borough = question.Filter.LookedInto;
        return new PlacesVariables(
            borough is null ? everywhere : everywhere with { Borough = OneOf.Exactly(borough) },
            everywhere,
            IntoWards: borough is not null,
            question.Learn,
            question.Filter.Version);
    }

    protected override PlacesVariables Variables(PageQuestion question) => Ask(question);

    protected override PlacesView View(PageQuestion question, PlacesAnswer answer, Catalogue catalogue) => new(question, answer, catalogue);
}
