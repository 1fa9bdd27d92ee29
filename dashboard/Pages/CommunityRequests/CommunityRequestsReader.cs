using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.State;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.CommunityRequests;

public sealed class CommunityRequestsReader(GraphQLGateway gateway, CatalogueMemory memory)
    : PageReader<CommunityRequestsVariables, CommunityRequestsAnswer, CommunityRequestsView>(gateway, memory)
{
    public override SitePage Page => SitePages.CommunityRequests;

    protected override Document<CommunityRequestsVariables, CommunityRequestsAnswer> Document => CommunityRequestsAnswer.Document;

    /// <summary>The one question that the page asks.</summary>
    public static CommunityRequestsVariables Ask(PageQuestion question)
    {
        var raised = new CommunityRequestFilterInput(
            OneOf.Any(question.Councils),
            OneOf.Only(question.Filter.Theme),
            RaisedOn: question.Years is [var year] ? new DateCondition(Gte: FinancialYears.Start(year), Lte: FinancialYears.End(year)) : null);
        var placed = question.Locality();
        return new CommunityRequestsVariables(
            raised,
            Matched: raised with { State = InState(RequestState.Matched, RequestState.Completed) },
            Met: raised with { State = InState(RequestState.Completed) },
            Withdrawn: raised with { State = InState(RequestState.Withdrawn) },
            Year: placed,
            Always: placed with { FinancialYear = null },
            Around: placed with { Council = null },
            Live: new TomsFilterInput(Council: OneOf.Any(question.Councils), ContractPhase: Phases.Condition(word: null)),
            question.AsAt,
            Wards: question.Filter.LookedInto is not null,
            question.Filter.Peers,
            question.Learn,
            question.Filter.Version);
    }

    protected override CommunityRequestsVariables Variables(PageQuestion question) => Ask(question);

    protected override CommunityRequestsView View(PageQuestion question, CommunityRequestsAnswer answer, Catalogue catalogue) => new(question, answer, catalogue);

    private static OneOf InState(params IEnumerable<RequestState> states) => new([.. states.Select(state => Words.Of(state))]);
}
