using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.State;

namespace Analytics.Dashboard.Pages.LocalSpend;

public sealed class LocalSpendReader(GraphQLGateway gateway, CatalogueMemory memory) : PageReader<LocalSpendVariables, LocalSpendAnswer, LocalSpendView>(gateway, memory)
{
    public override SitePage Page => SitePages.LocalSpend;

    protected override Document<LocalSpendVariables, LocalSpendAnswer> Document => LocalSpendAnswer.Document;

    /// <summary>The one question that the page asks.</summary>
    public static LocalSpendVariables Ask(PageQuestion question)
    {
        var chosen = question.Spend();
        var before = OneOf.Any(question.YearsBefore);
        return new LocalSpendVariables(
            Chosen: chosen,
            Before: chosen with { FinancialYear = before },
            Months: chosen with { FinancialYear = OneOf.Any([.. question.YearsBefore, .. question.Years]) },
            Peers: chosen with { Council = null },
            PeersBefore: chosen with { Council = null, FinancialYear = before },
            question.Filter.Basis,
            CompareWithBefore: question.YearsBefore.Count > 0,
            LookInto: question.Filter.LookedInto is not null,
            question.Learn,
            question.Filter.Version);
    }

    protected override LocalSpendVariables Variables(PageQuestion question) => Ask(question);

    protected override LocalSpendView View(PageQuestion question, LocalSpendAnswer answer, Catalogue catalogue) => new(question, answer, catalogue);
}
