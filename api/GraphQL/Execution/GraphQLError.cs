using System.Collections;
using System.Collections.Immutable;
using Analytics.GraphQL.Language;

namespace Analytics.GraphQL.Execution;

/// <summary>One entry of an answer's <c>errors</c>.</summary>
/// <param name="Message">What was found, where, what was expected and what to do.</param>
public sealed record GraphQLError(string Message)
{
    /// <summary>Where in the document; empty when it is about the request as a whole.</summary>
    public ImmutableArray<Location> Locations { get; init; } = [];

    /// <summary>Where in the answer; null when it is not about a field's value.</summary>
    public ResponsePath? Path { get; init; }

    /// <summary>A word for programs, such as <c>BAD_USER_INPUT</c>: <c>extensions.code</c>. See <see cref="ErrorCodes"/>.</summary>
    public string? Code { get; init; }

    /// <summary>More for programs, beside the code: text, numbers, booleans, JSON, lists and maps of such; anything else as its invariant text.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; init; }
}

/// <summary>The codes that the engine itself gives to errors.</summary>
public static class ErrorCodes
{
    /// <summary>The request is not what GraphQL over HTTP expects.</summary>
    public const string BadRequest = "BAD_REQUEST";

    /// <summary>The document is not GraphQL.</summary>
    public const string ParseFailed = "GRAPHQL_PARSE_FAILED";

    /// <summary>The document asks for what the schema does not have.</summary>
    public const string ValidationFailed = "GRAPHQL_VALIDATION_FAILED";

    /// <summary>The operation to run cannot be told or is not there.</summary>
    public const string OperationResolution = "OPERATION_RESOLUTION_FAILURE";

    /// <summary>A variable or argument does not fit its type.</summary>
    public const string BadUserInput = "BAD_USER_INPUT";

    /// <summary>The document's hash is not known: send the document with it.</summary>
    public const string PersistedQueryNotFound = "PERSISTED_QUERY_NOT_FOUND";

    /// <summary>Persisted queries are switched off.</summary>
    public const string PersistedQueryNotSupported = "PERSISTED_QUERY_NOT_SUPPORTED";

    /// <summary>The operation nests deeper or selects more than any may.</summary>
    public const string OperationTooLarge = "OPERATION_TOO_LARGE";

    /// <summary>The operation costs more than the asker may spend.</summary>
    public const string CostLimit = "COST_LIMIT";

    /// <summary>
    /// Given by resolvers when the service has too much to do: the same request may be sent again after <see cref="RetryAfterSeconds"/>, an extension. An answer
    /// that is nothing else has no data, over HTTP status 503 and the header Retry-After.
    /// </summary>
    public const string Busy = "BUSY";

    /// <summary>The extension of <see cref="Busy"/>: a whole number.</summary>
    public const string RetryAfterSeconds = "retryAfterSeconds";

    /// <summary>Our fault; the trace id leads to the log.</summary>
    public const string Internal = "INTERNAL";
}

/// <summary>Where a value stands in an answer: response names (text) and list indexes (whole numbers) from the root.</summary>
public sealed class ResponsePath(IReadOnlyList<object> segments) : IReadOnlyList<object>
{
    /// <inheritdoc/>
    public int Count => segments.Count;

    /// <inheritdoc/>
    public object this[int index] => segments[index];

    /// <inheritdoc/>
    public IEnumerator<object> GetEnumerator() => segments.GetEnumerator();

    /// <summary>For people: <c>councils.0.name</c>.</summary>
    public override string ToString() => string.Join('.', segments);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>A client's mistake, found while resolving: its message reaches the client as it is.</summary>
public sealed class GraphQLException : Exception
{
    /// <summary>Refuses with a message for the client.</summary>
    /// <param name="message">What was found, where, what was expected and what to do.</param>
    /// <param name="code">A word for programs.</param>
    /// <param name="extensions">More for programs.</param>
    public GraphQLException(string message, string code = ErrorCodes.BadUserInput, IReadOnlyDictionary<string, object?>? extensions = null)
        : this(new GraphQLError(message) { Code = code, Extensions = extensions })
    {
    }

    /// <summary>Refuses with an error for the client; its path and locations are those of the field, unless it has its own.</summary>
    public GraphQLException(GraphQLError error)
        : base(error.Message) => Error = error;

    /// <summary>The error for the client.</summary>
    public GraphQLError Error { get; }
}
