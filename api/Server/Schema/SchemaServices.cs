using Analytics.Api.Schema.Cubes;
using Analytics.GraphQL.Http;

namespace Analytics.Api.Schema;

public static class SchemaServices
{
    /// <summary>Adds the schema and what answers it.</summary>
    public static IServiceCollection AddSchema(this IServiceCollection services) => services
        .AddSingleton<AnswerCache>()
        .AddSingleton<CubeAnswers>()
        .AddGraphQL(_ => AnalyticsSchema.Build());
}
