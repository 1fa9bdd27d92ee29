using System.Diagnostics;

namespace Analytics.GraphQL.Execution;

/// <summary>What a client is told of our own mistakes: nothing but where to ask.</summary>
internal static class InternalError
{
    internal const string Message = "Something went wrong here. Quote the trace id when you report it.";

    /// <summary>The id of the request's trace, or of a new one where nobody traces.</summary>
    internal static string TraceId() => (Activity.Current?.TraceId ?? ActivityTraceId.CreateRandom()).ToHexString();

    internal static GraphQLError Create(string traceId) => new(Message)
    {
        Code = ErrorCodes.Internal,
        Extensions = new Dictionary<string, object?> { ["traceId"] = traceId },
    };
}
