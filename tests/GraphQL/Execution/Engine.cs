using System.Collections.Concurrent;
using System.Text.Json;
using Analytics.GraphQL.Execution;
using Analytics.GraphQL.TypeSystem;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.GraphQL.Tests.Execution;

/// <summary>A schema ready to be asked.</summary>
internal sealed class Engine
{
    private static readonly IServiceProvider NoServices = new ServiceCollection().BuildServiceProvider();

    private readonly GraphQLExecutor _executor;

    public Engine(SchemaBuilder schema, GraphQLOptions? options = null) =>
        _executor = new GraphQLExecutor(schema.Build(), options ?? new GraphQLOptions(), Failures.Enqueue);

    /// <summary>What the log was told and clients were not.</summary>
    public ConcurrentQueue<ExecutionFailure> Failures { get; } = [];

    public GraphQLExecutor Executor => _executor;

    /// <summary>What each operation may cost; null for no limit.</summary>
    public double? CostLimit { get; init; }

    /// <summary>Whom answers may be repeated for; null for nobody.</summary>
    public string? RepeatFor { get; set; }

    /// <summary>The whole answer as JSON.</summary>
    public async Task<string> Ask(string document, string? variables = null, CancellationToken cancellation = default)
    {
        using var given = variables is null ? null : JsonDocument.Parse(variables);
        var request = new GraphQLRequest(document) { Variables = given?.RootElement ?? default, CostLimit = CostLimit, RepeatFor = RepeatFor };
        using var result = await _executor.ExecuteAsync(request, NoServices, cancellation);
        return result.ToJson();
    }

    /// <summary>The messages of the answer's errors, one a line.</summary>
    public async Task<string> AskErrors(string document, string? variables = null)
    {
        using var answer = JsonDocument.Parse(await Ask(document, variables));
        return answer.RootElement.TryGetProperty("errors", out var errors)
            ? string.Join('\n', errors.EnumerateArray().Select(error => error.GetProperty("message").GetString()))
            : "";
    }
}
