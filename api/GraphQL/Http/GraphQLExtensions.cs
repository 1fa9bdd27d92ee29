using Analytics.GraphQL.Execution;
using Analytics.GraphQL.TypeSystem;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Analytics.GraphQL.Http;

/// <summary>Adds GraphQL to a web application.</summary>
public static partial class GraphQLExtensions
{
    /// <summary>Adds the executor, as a <see cref="GraphQLExecutor"/> for the whole program. The schema is built when it is first asked for.</summary>
    public static IServiceCollection AddGraphQL(this IServiceCollection services, Func<IServiceProvider, Schema> schema, Action<GraphQLOptions>? configure = null)
    {
        var options = new GraphQLOptions();
        configure?.Invoke(options);
        return services
            .AddSingleton(options)
            .AddSingleton(provider => new GraphQLExecutor(schema(provider), options, LogTo(provider.GetRequiredService<ILogger<GraphQLExecutor>>())));
    }

    /// <summary>Serves GraphQL over HTTP.</summary>
    /// <param name="endpoints">The application.</param>
    /// <param name="pattern">The address.</param>
    /// <param name="page">What a browser's address bar gets instead of an answer, such as an editor; null for nothing.</param>
    public static IEndpointConventionBuilder MapGraphQL(this IEndpointRouteBuilder endpoints, string pattern = "/graphql", RequestDelegate? page = null)
    {
        var services = endpoints.ServiceProvider;
        GraphQLHandler? handler = null;
        return endpoints.Map(pattern, context =>
        {
            handler ??= new GraphQLHandler(services.GetRequiredService<GraphQLExecutor>(), services.GetRequiredService<GraphQLOptions>(), page);
            return handler.Handle(context);
        });
    }

    private static Action<ExecutionFailure> LogTo(ILogger logger) => failure => LogFailure(logger, failure.Exception, failure.Message, failure.TraceId);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Problem} Trace {TraceId}")]
    private static partial void LogFailure(ILogger logger, Exception? exception, string problem, string traceId);
}
