using System.Diagnostics;

namespace Analytics.GraphQL.Execution;

/// <summary>A mistake of ours, for the log. The client is told its trace id alone.</summary>
/// <param name="TraceId">The id of the request's trace, or a new one where nobody traces.</param>
/// <param name="Message">What failed, and where.</param>
/// <param name="Exception">Why; null when nothing was thrown.</param>
public sealed record ExecutionFailure(string TraceId, string Message, Exception? Exception);

/// <summary>What a client is told of our own mistakes: nothing but where to ask.</summary>
internal static class InternalError
{
    /// <summary>Passes a mistake on to the log and makes the error for the client.</summary>
    internal static GraphQLError Tell(Action<ExecutionFailure> onFailure, string message, Exception? exception = null)
    {
        var trace = (Activity.Current?.TraceId ?? ActivityTraceId.CreateRandom()).ToHexString();
        onFailure(new ExecutionFailure(trace, message, exception));
        return new GraphQLError("Something went wrong here. Quote the trace id when you report it.")
        {
            Code = ErrorCodes.Internal,
            Extensions = new Dictionary<string, object?> { ["traceId"] = trace },
        };
    }
}
