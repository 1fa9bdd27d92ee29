using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.State;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.Contracts;

public sealed class ContractsReader(GraphQLGateway gateway, CatalogueMemory memory) : PageReader<ContractsVariables, ContractsAnswer, ContractsView>(gateway, memory)
{
    public override SitePage Page => SitePages.Contracts;

    protected override Document<ContractsVariables, ContractsAnswer> Document => ContractsAnswer.Document;

    /// <summary>The one question that the page asks.</summary>
    public static ContractsVariables Ask(PageQuestion question)
    {
        var own = question.Filter.Own;
        var list = new ContractsList(question.Filter);
        var phase = Phases.Condition(own.GetValueOrDefault(Urls.PhaseKey));
        var category = own.GetValueOrDefault(Urls.CategoryKey) is { } name ? new TextCondition(Eq: name) : null;
        var chosen = question.TomsAsAt() with
        {
            ContractPhase = phase,
            Outcome = OneOf.Only(own.GetValueOrDefault(Urls.OutcomeKey)),
            Measure = OneOf.Only(own.GetValueOrDefault(Urls.MeasureKey)),
            Priority = OneOf.Only(own.GetValueOrDefault(Urls.PriorityKey)),
        };
        var found = list.Search is { } text ? new TextCondition(Contains: text) : null;
        return new ContractsVariables(
            chosen with { Category = category },
            Categories: chosen,
            question.AsAt,
            [list.DeliveryOrder],
            list.Having,
            list.Count,
            ByDelivery: !list.IsRegister,
            new ContractFilterInput(OneOf.Any(question.Councils), phase, category, Or: found is null ? null : [new(Title: found), new(Reference: found)]),
            [list.RegisterOrder],
            ContractsList.PageSize,
            list.IsRegister ? list.After : null,
            ByRegister: list.IsRegister,
            IsNarrowed: own.ContainsKey(Urls.OutcomeKey) || own.ContainsKey(Urls.MeasureKey),
            question.Learn,
            question.Filter.Version);
    }

    protected override ContractsVariables Variables(PageQuestion question) => Ask(question);

    protected override ContractsView View(PageQuestion question, ContractsAnswer answer, Catalogue catalogue) => new(question, answer, catalogue);
}
