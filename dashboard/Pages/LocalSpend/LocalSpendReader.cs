using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.State;

namespace Analytics.Dashboard.Pages.LocalSpend;

/// <summary>Reads the page's figures with one operation. Which years and councils there are comes with every answer and is kept for the next question.</summary>
public sealed class LocalSpendReader(GraphQLGateway gateway)
{
    private Catalogue _catalogue = new([], [], DefaultYear: null);

    /// <summary>Asks, and asks once more where the answer shows that the data has other years or councils than the question was put for: at the first visit, and after a publication.</summary>
    public async Task<GatewayResult<LocalSpendView>> ReadAsync(FilterReading reading, CancellationToken cancellation)
    {
        var known = _catalogue;
        while (true)
        {
            var question = LocalSpendQuestion.Of(reading, known);
            var result = await gateway.AskAsync(Documents.LocalSpend, question.Variables(), cancellation);
            if (result.Data is not { } answer)
                return result.Problem!;

            var found = Catalogue.Of(answer);
            if (found.Equals(known))
                return new LocalSpendView(question, answer, found);

            known = found;
            if (reading.Filter.Version is null) // an older version may have other years
                _catalogue = found;
        }
    }
}
