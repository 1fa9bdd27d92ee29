using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.State;

namespace Analytics.Dashboard.Pages.CohortOutcomes;

public sealed class CohortsReader(GraphQLGateway gateway, CatalogueMemory memory) : PageReader<CohortsVariables, CohortsAnswer, CohortsView>(gateway, memory)
{
    public override SitePage Page => SitePages.Cohorts;

    protected override Document<CohortsVariables, CohortsAnswer> Document => CohortsAnswer.Document;

    /// <summary>The one question that the page asks.</summary>
    public static CohortsVariables Ask(PageQuestion question)
    {
        var chosen = question.CohortOutcomes();
        return new CohortsVariables(
            Chosen: chosen,
            OverTime: chosen with { FinancialYear = null, Quarter = null },
            Boroughs: chosen with { Council = null },
            CompareWithBefore: IsCompared(question),
            question.Learn,
            question.Filter.Version);
    }

    /// <summary>The API holds a time against the same time a year before, which for several years would be partly themselves.</summary>
    public static bool IsCompared(PageQuestion question) => question is { Years.Count: 1, YearsBefore.Count: 1 };

    protected override CohortsVariables Variables(PageQuestion question) => Ask(question);

    protected override CohortsView View(PageQuestion question, CohortsAnswer answer, Catalogue catalogue) => new(question, answer, catalogue);
}
