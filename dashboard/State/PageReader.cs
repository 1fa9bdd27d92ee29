using Analytics.Dashboard.Gateway;

namespace Analytics.Dashboard.State;

/// <summary>Reads one page's figures, whoever asks: the page itself or a file of one of its tables.</summary>
public interface IPageReader
{
    SitePage Page { get; }

    Task<GatewayResult<PageView>> ReadViewAsync(FilterReading reading, CancellationToken cancellation);
}

/// <summary>What the last answer told of councils, years, themes and definitions; every page's next question starts from it.</summary>
public sealed class CatalogueMemory
{
    public Catalogue Known { get; set; } = Catalogue.Unknown;
}

/// <summary>Reads a page's figures with one operation. What there is to choose from comes with every answer and is kept for the next question.</summary>
public abstract class PageReader<TVariables, TAnswer, TView>(GraphQLGateway gateway, CatalogueMemory memory) : IPageReader
    where TAnswer : class, IFramed
    where TView : PageView
{
    /// <summary>Said where a list begins although the address would have it go on.</summary>
    public const string NoSuchPlace = "The address asks for a place in the list that is none. The list is shown from its beginning.";

    public abstract SitePage Page { get; }

    protected GraphQLGateway Gateway => gateway;

    protected abstract Document<TVariables, TAnswer> Document { get; }

    /// <summary>Asks, and asks once more where the answer shows that the data has other years or councils than the question was put for: at the first visit, and after a publication.</summary>
    public async Task<GatewayResult<TView>> ReadAsync(FilterReading reading, CancellationToken cancellation)
    {
        var known = memory.Known;
        while (true)
        {
            var question = PageQuestion.Of(Page, reading, known);
            var result = await AskAsync(question, known, cancellation);
            if (result.Problem is { Kind: GatewayProblemKind.BadQuestion } && reading.Filter.Own.ContainsKey(Urls.AfterKey))
            {
                reading = new FilterReading(reading.Filter.WithOwn(Urls.AfterKey, value: null), [.. reading.Notices, NoSuchPlace]);
                continue;
            }
            if (result.Data is not { } answer)
                return result.Problem!;

            var found = Catalogue.Of(answer, known);
            if (found.Equals(known))
                return View(question, answer, known);

            known = found;
            if (reading.Filter.Version is null) // an older version may have other years
                memory.Known = found;
        }
    }

    public async Task<GatewayResult<PageView>> ReadViewAsync(FilterReading reading, CancellationToken cancellation)
    {
        var result = await ReadAsync(reading, cancellation);
        return result.Data is { } view ? view : result.Problem!;
    }

    /// <summary>Puts the question; a page whose document depends on it does so in its own way.</summary>
    protected virtual Task<GatewayResult<TAnswer>> AskAsync(PageQuestion question, Catalogue known, CancellationToken cancellation) =>
        gateway.AskAsync(Document, Variables(question), cancellation);

    protected abstract TVariables Variables(PageQuestion question);

    protected abstract TView View(PageQuestion question, TAnswer answer, Catalogue catalogue);
}
