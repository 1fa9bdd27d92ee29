using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.State;

namespace Analytics.Dashboard.Pages.Explore;

/// <summary>Asks for the table that was picked; what the API refuses is told beside the picks, so the rest is then asked for alone.</summary>
public sealed class ExploreReader(GraphQLGateway gateway, CatalogueMemory memory) : PageReader<ExploreVariables, ExploreAnswer, ExploreView>(gateway, memory)
{
    public override SitePage Page => SitePages.Explore;

    protected override Document<ExploreVariables, ExploreAnswer> Document => ExploreAnswer.Document;

    protected override ExploreVariables Variables(PageQuestion question) => new(question.Learn, question.Filter.Version);

    protected override async Task<GatewayResult<ExploreAnswer>> AskAsync(PageQuestion question, Catalogue known, CancellationToken cancellation)
    {
        if (ExplorePicks.Of(question, known).Query is not { } query)
            return await base.AskAsync(question, known, cancellation);

        var result = await Gateway.AskAsync(ExploreAnswer.With(query), Variables(question), cancellation);
        if (result.Problem is not { Kind: GatewayProblemKind.BadQuestion or GatewayProblemKind.TooMuch, Reason: { } reason } problem)
            return result;

        var rest = await base.AskAsync(question, known, cancellation);
        return rest.Data is { } answer ? answer with { Refusal = reason, IsTooMuch = problem.Kind == GatewayProblemKind.TooMuch } : rest;
    }

    protected override ExploreView View(PageQuestion question, ExploreAnswer answer, Catalogue catalogue) => new(ExplorePicks.Of(question, catalogue), answer, catalogue);
}
