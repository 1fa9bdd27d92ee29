using Analytics.Api.Schema.Cubes;
using Analytics.Api.Schema.SavedQueries;
using Analytics.Api.Schema.Toms;
using Analytics.GraphQL.Http;

namespace Analytics.Api.Schema;

public static class SchemaServices
{
    /// <summary>Adds the schema and what answers it.</summary>
    /// <param name="services">The program's services.</param>
    /// <param name="costLimit">What an operation of a request may cost; null for no limit.</param>
    public static IServiceCollection AddSchema(this IServiceCollection services, Func<HttpContext, double?> costLimit) => services
        .AddSingleton<AnswerCache>()
        .AddSingleton<CubeAnswers>()
        .AddSingleton<TomsFrameworks>()
        .AddSingleton<SavedQueryStore>()
        .AddGraphQL(_ => AnalyticsSchema.Build(), options => options.CostLimit = costLimit);
}
