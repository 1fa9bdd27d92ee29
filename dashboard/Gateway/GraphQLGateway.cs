using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.Caching.Memory;

namespace Analytics.Dashboard.Gateway;

/// <summary>The only way to the API: a document goes out over HTTP, records or a problem come back.</summary>
public sealed partial class GraphQLGateway(HttpClient http, ApiAddress address, ILogger<GraphQLGateway> log) : IDisposable
{
    /// <summary>Long enough for a browser to come back with its circuit after the first paint, short enough that a new publication shows at once.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(10);

    private readonly MemoryCache _answers = new(new MemoryCacheOptions { SizeLimit = 256 });

    /// <summary>Asks a document. Answers are remembered for ten seconds; problems are not, nor what is answered to the administrator.</summary>
    public async Task<GatewayResult<TData>> AskAsync<TVariables, TData>(
        Document<TVariables, TData> document, TVariables variables, CancellationToken cancellation, string administratorKey = "")
        where TData : class
    {
        var body = JsonSerializer.Serialize(new GraphQLRequest<TVariables>(document.Text, document.Name, variables), document.Request);
        if (administratorKey.Length > 0)
            return await SendAsync(document, body, administratorKey, cancellation);
        if (_answers.TryGetValue<TData>(body, out var remembered))
            return remembered!;

        var result = await SendAsync(document, body, administratorKey, cancellation);
        if (result.Data is { } data)
            _answers.Set(body, data, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Remembered });
        return result;
    }

    /// <summary>Sends a change with the administrator's key. What the API says against it is for whoever asked for it; afterwards no answer is remembered.</summary>
    public async Task<GatewayResult<TData>> ChangeAsync<TVariables, TData>(Document<TVariables, TData> document, TVariables variables, string administratorKey, CancellationToken cancellation)
        where TData : class
    {
        var body = JsonSerializer.Serialize(new GraphQLRequest<TVariables>(document.Text, document.Name, variables), document.Request);
        var result = await SendAsync(document, body, administratorKey, cancellation, isChange: true);
        Forget();
        return result;
    }

    /// <summary>Forgets all answers, because the data has just changed.</summary>
    public void Forget() => _answers.Clear();

    public void Dispose() => _answers.Dispose();

    private async Task<GatewayResult<TData>> SendAsync<TVariables, TData>(
        Document<TVariables, TData> document, string body, string administratorKey, CancellationToken cancellation, bool isChange = false)
        where TData : class
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, address.GraphQL);
            request.Content = new StringContent(body, new MediaTypeHeaderValue("application/json", "utf-8"));
            if (administratorKey.Length > 0)
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", administratorKey);
            request.Headers.Accept.ParseAdd("application/graphql-response+json, application/json;q=0.9");
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            await using var content = await response.Content.ReadAsStreamAsync(cancellation);
            return Judge(document.Name, await JsonSerializer.DeserializeAsync(content, document.Response, cancellation), isChange);
        }
        catch (HttpRequestException reason)
        {
            LogUnreachable(address.GraphQL, reason.Message);
            return new GatewayProblem(GatewayProblemKind.Unreachable, "The figures cannot be reached at the moment. Try again in a minute.");
        }
        catch (JsonException reason)
        {
            LogNotUnderstood(document.Name, address.GraphQL, reason.Message);
            return new GatewayProblem(GatewayProblemKind.NotUnderstood, "The figures came back in a form that this page does not understand. Its two halves may be of different versions.");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            LogTooSlow(document.Name, http.Timeout.TotalSeconds);
            return new GatewayProblem(GatewayProblemKind.TooSlow, "The figures took too long to come. Ask for fewer years, or try again in a minute.");
        }
    }

    private GatewayResult<TData> Judge<TData>(string document, GraphQLResponse<TData>? response, bool isChange)
        where TData : class
    {
        if (response?.Errors is { Count: > 0 } errors)
        {
            if (errors.Select(error => Known(error, isChange)).FirstOrDefault(problem => problem is not null) is { } known)
            {
                LogNotAnswered(document, known.Kind, known.Reason ?? known.Message);
                return known;
            }
            if (isChange)
                return new GatewayProblem(GatewayProblemKind.Refused, errors[0].Message);

            LogRefused(document, string.Join(" | ", errors.Select(error => error.Message)));
            return new GatewayProblem(GatewayProblemKind.Refused, "The figures could not be computed. The reason is in the log of the server.");
        }
        return response?.Data is { } data ? data : throw new JsonException("The answer has neither data nor errors.");
    }

    /// <summary>An error that is no fault of this program, by its code; null for any other.</summary>
    private static GatewayProblem? Known(GraphQLError error, bool isChange) => error.Extensions?.Code switch
    {
        "NO_SUCH_VERSION" => new(GatewayProblemKind.NoSuchVersion, error.Message),
        "BAD_USER_INPUT" => new(GatewayProblemKind.BadQuestion, isChange ? error.Message : $"The address asks for something that cannot be shown. {error.Message}", error.Message),
        "COST_LIMIT" or "OPERATION_TOO_LARGE" => new(GatewayProblemKind.TooMuch, "The address asks for more than can be computed at a time. Choose less.", error.Message),
        "FORBIDDEN" => new(GatewayProblemKind.Refused, "This is not the administrator's key, so nothing was changed. It is the setting ANALYTICS_ADMIN_KEY, or the key that the server printed at its first start.", error.Message),
        "BUSY" => new(GatewayProblemKind.Busy, "Too much is being asked just now. Try again in a minute."),
        _ => null,
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "Nobody answers at {Address}: {Reason}")]
    private partial void LogUnreachable(Uri address, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "The answer to {Document} from {Address} was not understood: {Reason}")]
    private partial void LogNotUnderstood(string document, Uri address, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "No answer to {Document} within {Seconds} s")]
    private partial void LogTooSlow(string document, double seconds);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Document} was not answered ({Kind}): {Reason}")]
    private partial void LogNotAnswered(string document, GatewayProblemKind kind, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "The API refused {Document}: {Errors}")]
    private partial void LogRefused(string document, string errors);
}
