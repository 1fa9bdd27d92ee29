using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.State;

namespace Analytics.Dashboard.Pages.Programme;

public sealed class ProgrammeReader(GraphQLGateway gateway, CatalogueMemory memory) : PageReader<ProgrammeVariables, ProgrammeAnswer, ProgrammeView>(gateway, memory)
{
    public override SitePage Page => SitePages.Programme;

    protected override Document<ProgrammeVariables, ProgrammeAnswer> Document => ProgrammeAnswer.Document;

    protected override ProgrammeVariables Variables(PageQuestion question) =>
        new(question.Filter.LookedInto ?? "", question.Filter.LookedInto is not null, question.Learn, question.Filter.Version);

    protected override ProgrammeView View(PageQuestion question, ProgrammeAnswer answer, Catalogue catalogue) => new(question, answer, catalogue);
}
