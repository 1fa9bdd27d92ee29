using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.State;

namespace Analytics.Dashboard.Pages.Contracts;

public sealed class ContractReader(GraphQLGateway gateway, CatalogueMemory memory) : PageReader<ContractVariables, ContractAnswer, ContractView>(gateway, memory)
{
    public override SitePage Page => SitePages.Contract;

    protected override Document<ContractVariables, ContractAnswer> Document => ContractAnswer.Document;

    /// <summary>The one question that the page asks.</summary>
    public static ContractVariables Ask(PageQuestion question)
    {
        var id = question.Filter.Own.GetValueOrDefault(Urls.IdKey, "");
        return new ContractVariables(id, new CommunityRequestFilterInput(Contract: OneOf.Only(id)), question.Learn, question.Filter.Version);
    }

    protected override ContractVariables Variables(PageQuestion question) => Ask(question);

    protected override ContractView View(PageQuestion question, ContractAnswer answer, Catalogue catalogue) => new(question, answer, catalogue);
}
