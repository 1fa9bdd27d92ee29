using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.State;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.Overview;

public sealed class OverviewReader(GraphQLGateway gateway, CatalogueMemory memory) : PageReader<OverviewVariables, OverviewAnswer, OverviewView>(gateway, memory)
{
    public override SitePage Page => SitePages.Overview;

    protected override Document<OverviewVariables, OverviewAnswer> Document => OverviewAnswer.Document;

    /// <summary>The one question that the page asks.</summary>
    public static OverviewVariables Ask(PageQuestion question)
    {
        var asAt = question.AsAt;
        var councils = question.TomsAsAt();
        var live = councils with { ContractPhase = OneOf.Only(Words.Of(ContractPhase.Delivery)) };
        var spend = question.Spend();
        return new OverviewVariables(
            live,
            Everyones: live with { Council = null },
            Waiting: live with { Month = asAt is null ? null : new DateCondition(Lt: Attention.LongAgo(asAt.Value)) },
            Aimed: councils,
            spend,
            SpendYears: spend with { FinancialYear = OneOf.Any(HeadlineYears(question.Years)) },
            SpendOfAll: spend with { Council = null },
            question.Filter.Peers,
            question.Learn,
            asAt,
            asAt?.AddYears(-1),
            asAt?.AddYears(-2),
            asAt?.AddYears(-3),
            asAt?.AddYears(-4),
            question.Filter.Version);
    }

    /// <summary>The years that headlines are followed over: five, ending in the one shown.</summary>
    public static IReadOnlyList<string> HeadlineYears(IReadOnlyList<string> years) => FinancialYears.UpTo(years, 5);

    protected override OverviewVariables Variables(PageQuestion question) => Ask(question);

    protected override OverviewView View(PageQuestion question, OverviewAnswer answer, Catalogue catalogue) => new(question, answer, catalogue);
}
