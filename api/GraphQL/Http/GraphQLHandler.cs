using System.Globalization;
using Analytics.GraphQL.Execution;
using Microsoft.AspNetCore.Http;

namespace Analytics.GraphQL.Http;

/// <summary>GraphQL over HTTP: a request in, an answer out, the status as its specification says.</summary>
internal sealed class GraphQLHandler(GraphQLExecutor executor, GraphQLOptions options, RequestDelegate? page)
{
    /// <summary>A header that no page can send to another site without being asked first; its value does not matter.</summary>
    internal const string PreflightHeader = "GraphQL-Preflight";

    private const string CostHeader = "GraphQL-Cost";

    internal async Task Handle(HttpContext context)
    {
        if (page is not null && HttpMethods.IsGet(context.Request.Method) && MediaTypes.PrefersHtml(context.Request))
        {
            await page(context);
            return;
        }

        try
        {
            await Answer(context);
        }
        catch (BadRequestException e)
        {
            var refused = new ExecutionResult([new GraphQLError(e.Message) { Code = ErrorCodes.BadRequest }]);
            await ResponseWriter.Write(context.Response, MediaTypes.Negotiate(context.Request) ?? MediaTypes.Response, e.Status, refused);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is listening any more.
        }
    }

    private async Task Answer(HttpContext context)
    {
        var request = context.Request;
        var isGet = HttpMethods.IsGet(request.Method);
        if (!isGet && !HttpMethods.IsPost(request.Method))
        {
            context.Response.Headers.Allow = "GET, POST";
            throw new BadRequestException(StatusCodes.Status405MethodNotAllowed, $"{request.Method} is not supported: use GET or POST.");
        }

        var mediaType = MediaTypes.Negotiate(request)
            ?? throw new BadRequestException(StatusCodes.Status406NotAcceptable, $"Answers are {MediaTypes.Response} or {MediaTypes.Json}, and the Accept header has neither.");

        if (isGet)
            await AnswerGet(context, mediaType);
        else
            await AnswerPost(context, mediaType);
    }

    private async Task AnswerGet(HttpContext context, string mediaType)
    {
        // Browsers say where a request comes from. Another site's page could not read the answer, but it could measure it.
        if (context.Request.Headers["Sec-Fetch-Site"] == "cross-site" && !context.Request.Headers.ContainsKey(PreflightHeader))
            throw new BadRequestException(StatusCodes.Status403Forbidden, $"A page of another site asks by GET: send the header {PreflightHeader}, or use POST.");

        var request = RequestQuery.Read(context.Request.Query);
        using var result = await Execute(context, request);
        await Respond(context, mediaType, result);
    }

    private async Task AnswerPost(HttpContext context, string mediaType)
    {
        if (!MediaTypes.IsJson(context.Request.ContentType))
            throw new BadRequestException(StatusCodes.Status415UnsupportedMediaType, $"The body is {context.Request.ContentType ?? "of no stated type"}: expected {MediaTypes.Json} in UTF-8.");

        using var body = await RequestBody.Read(context.Request, options);
        if (body.IsBatch)
        {
            await AnswerBatch(context, mediaType, body.Requests);
            return;
        }

        using var result = await Execute(context, body.Requests[0]);
        await Respond(context, mediaType, result);
    }

    private static Task Respond(HttpContext context, string mediaType, ExecutionResult result)
    {
        var headers = context.Response.Headers;
        if (result.Outcome == ExecutionOutcome.MutationRefused)
            headers.Allow = "POST";
        else if (result.Outcome == ExecutionOutcome.Busy)
            headers.RetryAfter = string.Create(CultureInfo.InvariantCulture, $"{result.Errors[0].Extensions?[ErrorCodes.RetryAfterSeconds]}");

        return ResponseWriter.Write(context.Response, mediaType, Status(result, mediaType), result);
    }

    private async Task AnswerBatch(HttpContext context, string mediaType, List<GraphQLRequest> requests)
    {
        var results = new List<ExecutionResult>(requests.Count);
        try
        {
            foreach (var request in requests)
                results.Add(await Execute(context, request));

            await ResponseWriter.Write(context.Response, mediaType, StatusCodes.Status200OK, results);
        }
        finally
        {
            results.ForEach(result => result.Dispose());
        }
    }

    private ValueTask<ExecutionResult> Execute(HttpContext context, GraphQLRequest request)
    {
        var policed = request with
        {
            CostLimit = options.CostLimit(context),
            TimeLimit = options.TimeLimit(context),
            RepeatFor = options.RepeatFor(context),
            ReportCost = context.Request.Headers[CostHeader] == "1",
        };
        return executor.ExecuteAsync(policed, context.RequestServices, context.RequestAborted);
    }

    private static int Status(ExecutionResult result, string mediaType) => result.Outcome switch
    {
        ExecutionOutcome.MutationRefused => StatusCodes.Status405MethodNotAllowed,
        ExecutionOutcome.Busy => StatusCodes.Status503ServiceUnavailable,
        ExecutionOutcome.Executed => StatusCodes.Status200OK,
        _ when result.Errors.Any(error => error.Code == ErrorCodes.Internal) => StatusCodes.Status500InternalServerError,
        _ when mediaType == MediaTypes.Json => StatusCodes.Status200OK,
        _ => StatusCodes.Status400BadRequest,
    };
}
