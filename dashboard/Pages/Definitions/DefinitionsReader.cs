using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.State;

namespace Analytics.Dashboard.Pages.Definitions;

public sealed class DefinitionsReader(GraphQLGateway gateway, CatalogueMemory memory) : PageReader<DefinitionsVariables, DefinitionsAnswer, DefinitionsView>(gateway, memory)
{
    public override SitePage Page => SitePages.Definitions;

    protected override Document<DefinitionsVariables, DefinitionsAnswer> Document => DefinitionsAnswer.Document;

    protected override DefinitionsVariables Variables(PageQuestion question) => new(question.Learn, question.Filter.Version);

    protected override DefinitionsView View(PageQuestion question, DefinitionsAnswer answer, Catalogue catalogue) => new(question, answer, catalogue);
}
