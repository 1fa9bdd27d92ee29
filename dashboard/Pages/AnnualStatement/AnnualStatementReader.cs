using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.State;

namespace Analytics.Dashboard.Pages.AnnualStatement;

public sealed class AnnualStatementReader(GraphQLGateway gateway, CatalogueMemory memory) : PageReader<AnnualStatementVariables, AnnualStatementAnswer, AnnualStatementView>(gateway, memory)
{
    public override SitePage Page => SitePages.AnnualStatement;

    protected override Document<AnnualStatementVariables, AnnualStatementAnswer> Document => AnnualStatementAnswer.Document;

    /// <summary>The one question that the page asks.</summary>
    public static AnnualStatementVariables Ask(PageQuestion question)
    {
        var standing = question.TomsAsAt();
        var council = question.Filter.LookedInto;
        return new AnnualStatementVariables(
            Council: council ?? "",
            Year: question.Years is [.., var year] ? year : "",
            One: council is not null && question.Years.Count > 0,
            None: council is null || question.Years.Count == 0,
            question.AsAt,
            Standing: standing,
            Live: standing with { ContractPhase = OneOf.Only(Words.Of(ContractPhase.Delivery)) },
            Awarded: standing with { AwardYear = OneOf.Any(question.Years) },
            Spend: question.Spend(),
            People: question.CohortOutcomes(),
            Places: question.Locality(),
            question.Learn,
            question.Filter.Version);
    }

    protected override AnnualStatementVariables Variables(PageQuestion question) => Ask(question);

    protected override AnnualStatementView View(PageQuestion question, AnnualStatementAnswer answer, Catalogue catalogue) => new(question, answer, catalogue);
}
