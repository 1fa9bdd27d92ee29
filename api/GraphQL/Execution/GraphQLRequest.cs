using System.Text;
using System.Text.Json;

namespace Analytics.GraphQL.Execution;

/// <summary>One operation to execute.</summary>
public sealed record GraphQLRequest
{
    /// <summary>A request without anything; set at least the document.</summary>
    public GraphQLRequest()
    {
    }

    /// <summary>A request for a document.</summary>
    public GraphQLRequest(string document) => Document = Encoding.UTF8.GetBytes(document);

    /// <summary>The document in UTF-8; empty when extensions name a persisted one.</summary>
    public ReadOnlyMemory<byte> Document { get; init; }

    /// <summary>Which of the document's operations to execute; null or empty when it has one only.</summary>
    public string? OperationName { get; init; }

    /// <summary>A JSON object with the values of the operation's variables; the default when there are none.</summary>
    public JsonElement Variables { get; init; }

    /// <summary>A JSON object with what clients and servers agree on beside the specification; the default when there is nothing.</summary>
    public JsonElement Extensions { get; init; }

    /// <summary>Whether mutations are refused, as over HTTP GET.</summary>
    public bool QueriesOnly { get; init; }

    /// <summary>What the operation may cost; null for no limit.</summary>
    public double? CostLimit { get; init; }

    /// <summary>How long the work of one of its fields may run, for resolvers that mind; null for no limit.</summary>
    public TimeSpan? TimeLimit { get; init; }

    /// <summary>
    /// Whom an answer may be repeated for, beside those who send the same: a word for all that it depends on and the request does not say, such as what the asker
    /// may see, and the version of the data. Null when none may. See <see cref="ResolverContext.MayRepeat"/>.
    /// </summary>
    public string? RepeatFor { get; init; }

    /// <summary>Whether the answer's extensions say what the operation costs.</summary>
    public bool ReportCost { get; init; }
}
