using System.Text;
using System.Text.Json;
using Analytics.GraphQL.Execution;
using Analytics.GraphQL.TypeSystem;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Analytics.GraphQL.Tests.Execution;

/// <summary>A schema ready to be asked, and the log it writes.</summary>
internal sealed class Engine
{
    private static readonly IServiceProvider NoServices = new ServiceCollection().BuildServiceProvider();

    private readonly GraphQLExecutor _executor;

    public Engine(SchemaBuilder schema, GraphQLOptions? options = null) =>
        _executor = new GraphQLExecutor(schema.Build(), options ?? new GraphQLOptions(), Log);

    public RecordingLogger Log { get; } = new();

    public GraphQLExecutor Executor => _executor;

    /// <summary>The whole answer as JSON.</summary>
    public async Task<string> Ask(string document, string? variables = null, CancellationToken cancellation = default)
    {
        using var given = variables is null ? null : JsonDocument.Parse(variables);
        var request = new GraphQLRequest(document) { Variables = given?.RootElement ?? default };
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

internal sealed class RecordingLogger : ILogger<GraphQLExecutor>
{
    private readonly StringBuilder _text = new();

    public override string ToString() => _text.ToString();

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (_text)
            _text.Append(logLevel).Append(": ").Append(formatter(state, exception)).Append(' ').AppendLine(exception?.Message);
    }
}
