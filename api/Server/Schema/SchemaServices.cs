using System.Globalization;
using Analytics.Api.Disclosure;
using Analytics.Api.Model;
using Analytics.Api.Schema.Cubes;
using Analytics.Api.Schema.SavedQueries;
using Analytics.Api.Schema.Statements;
using Analytics.Api.Schema.Toms;
using Analytics.GraphQL.Execution;
using Analytics.GraphQL.Http;

namespace Analytics.Api.Schema;

public static class SchemaServices
{
    /// <summary>Adds the schema and what answers it.</summary>
    /// <param name="services">The program's services.</param>
    /// <param name="cacheBytes">The memory that finished answers may take.</param>
    /// <param name="configure">Sets what requests may ask.</param>
    public static IServiceCollection AddSchema(this IServiceCollection services, long cacheBytes, Action<GraphQLOptions> configure) => services
        .AddSingleton(_ => new AnswerCache(cacheBytes * 3 / 4))
        .AddSingleton<CubeAnswers>()
        .AddScoped<RequestSnapshot>()
        .AddSingleton<TomsFrameworks>()
        .AddSingleton<SavedQueryStore>()
        .AddSingleton<StatementStore>()
        .AddGraphQL(_ => AnalyticsSchema.Build(), options =>
        {
            options.MaxRepeatedBytes = cacheBytes / 4;
            options.RepeatFor = Readers;
            configure(options);
        });

    /// <summary>Those who may see the same of the same version.</summary>
    private static string Readers(HttpContext context)
    {
        var version = context.RequestServices.GetRequiredService<RequestSnapshot>().Sequence;
        var policy = DisclosurePolicy.Of(context.RequestServices.GetRequiredService<Asker>());
        return string.Create(CultureInfo.InvariantCulture, $"{policy.Name} v{version}");
    }
}
