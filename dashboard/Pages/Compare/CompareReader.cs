using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.State;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.Compare;

public sealed class CompareReader(GraphQLGateway gateway, CatalogueMemory memory) : PageReader<CompareVariables, CompareAnswer, CompareView>(gateway, memory)
{
    public override SitePage Page => SitePages.Compare;

    protected override Document<CompareVariables, CompareAnswer> Document => CompareAnswer.Document;

    /// <summary>The one question that the page asks: whoever is compared, every council comes, so that another choice is answered from the same figures.</summary>
    public static CompareVariables Ask(PageQuestion question)
    {
        var (asAt, years) = (question.AsAt, OneOf.Any(Years(question)));
        return new CompareVariables(
            new TomsFilterInput(ContractPhase: OneOf.Only(Words.Of(ContractPhase.Delivery))),
            new SpendFilterInput(FinancialYear: years),
            new CohortOutcomesFilterInput(FinancialYear: years),
            new LocalityFilterInput(FinancialYear: years),
            question.Learn,
            asAt,
            asAt?.AddYears(-1),
            asAt?.AddYears(-2),
            asAt?.AddYears(-3),
            asAt?.AddYears(-4),
            question.Filter.Version);
    }

    /// <summary>Five years, ascending; the last is the one compared.</summary>
    public static IReadOnlyList<string> Years(PageQuestion question) => FinancialYears.UpTo(question.Years, 5);

    protected override CompareVariables Variables(PageQuestion question) => Ask(question);

    protected override CompareView View(PageQuestion question, CompareAnswer answer, Catalogue catalogue) => new(question, answer, catalogue);
}
