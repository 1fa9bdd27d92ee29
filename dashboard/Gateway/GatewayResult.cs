namespace Analytics.Dashboard.Gateway;

/// <summary>Why there is no answer.</summary>
public enum GatewayProblemKind
{
    /// <summary>Nobody answers at the address.</summary>
    Unreachable,

    /// <summary>No answer within the time a reader would wait.</summary>
    TooSlow,

    /// <summary>Somebody answers, but not with a GraphQL answer of ours.</summary>
    NotUnderstood,

    /// <summary>The API answered with errors.</summary>
    Refused,

    /// <summary>The data version asked for is not there, or no longer.</summary>
    NoSuchVersion,

    /// <summary>A word of the question means nothing to the API: a place in a list that is none, a month that is none.</summary>
    BadQuestion,

    /// <summary>More was asked than the API computes for one question.</summary>
    TooMuch,

    /// <summary>The API has too much to do just now.</summary>
    Busy,
}

/// <summary>A question that was not answered.</summary>
/// <param name="Message">For the reader of a page: what happened and what to do.</param>
/// <param name="Reason">The API's own sentence about what is wrong with the question, for those who wrote it themselves; otherwise null.</param>
public sealed record GatewayProblem(GatewayProblemKind Kind, string Message, string? Reason = null)
{
    /// <summary>The HTTP status of a page or a file that has nothing else to show. Not 404, with which Blazor sends no page at all.</summary>
    public int Status => Kind switch
    {
        GatewayProblemKind.NoSuchVersion => StatusCodes.Status410Gone,
        GatewayProblemKind.BadQuestion or GatewayProblemKind.TooMuch => StatusCodes.Status400BadRequest,
        _ => StatusCodes.Status503ServiceUnavailable,
    };

    /// <summary>Whether another question would be answered: the service is well.</summary>
    public bool IsOfQuestion => Kind is GatewayProblemKind.NoSuchVersion or GatewayProblemKind.BadQuestion or GatewayProblemKind.TooMuch;
}

/// <summary>An answer or a problem, never both and never neither.</summary>
public sealed class GatewayResult<T>
    where T : class
{
    private GatewayResult(T? data, GatewayProblem? problem) => (Data, Problem) = (data, problem);

    public T? Data { get; }

    public GatewayProblem? Problem { get; }

    public static implicit operator GatewayResult<T>(T data) => new(data, problem: null);

    public static implicit operator GatewayResult<T>(GatewayProblem problem) => new(data: null, problem);
}
