using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Analytics.GraphQL.Http;

/// <summary>The media types of GraphQL over HTTP, and the choice between them.</summary>
internal static class MediaTypes
{
    /// <summary>Answers whose status tells whether the request was good.</summary>
    internal const string Response = "application/graphql-response+json";

    /// <summary>Requests, and answers for clients from before the other type: any well-formed request is answered with 200.</summary>
    internal const string Json = "application/json";

    private const string Html = "text/html";

    /// <summary>
    /// The type to answer with; null when the client accepts neither. Who does not name the newer type gets the older: many
    /// tools look for the word json alone.
    /// </summary>
    internal static string? Negotiate(HttpRequest request)
    {
        var accept = request.Headers.Accept;

        // What most clients send, without parsing.
        if (StringValues.IsNullOrEmpty(accept))
            return Json;

        if (accept.Count == 1 && accept[0] is Response or Json or "*/*")
            return accept[0] == Response ? Response : Json;

        if (!MediaTypeHeaderValue.TryParseList(accept, out var accepted))
            return null;

        var json = Quality(accepted, Json);
        var response = Quality(accepted, Response);
        if (response > json || (response > 0 && response == json && accepted.Any(range => range.MediaType.Equals(Response, StringComparison.OrdinalIgnoreCase))))
            return Response;

        return json > 0 ? Json : null;
    }

    /// <summary>Whether the client would rather have a page: a browser's address bar.</summary>
    internal static bool PrefersHtml(HttpRequest request) =>
        MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted)
        && Quality(accepted, Html) is var html and > 0
        && html > Quality(accepted, Json)
        && html > Quality(accepted, Response);

    /// <summary>Whether a body is JSON in UTF-8, which it is where nothing else is said.</summary>
    internal static bool IsJson(string? contentType)
    {
        if (contentType is Json)
            return true;

        return MediaTypeHeaderValue.TryParse(contentType, out var type)
            && type.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase)
            && (!type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>How much the client wants a type, by the range that names it most precisely.</summary>
    private static double Quality(IList<MediaTypeHeaderValue> accepted, string type)
    {
        var wanted = new MediaTypeHeaderValue(type);
        var best = accepted
            .Where(range => Covers(range, wanted))
            .MaxBy(range => range.MatchesAllTypes ? 0 : range.MatchesAllSubTypes ? 1 : 2);
        return best is null ? 0 : best.Quality ?? 1;
    }

    private static bool Covers(MediaTypeHeaderValue range, MediaTypeHeaderValue wanted) =>
        range.MatchesAllTypes
        || (range.MatchesAllSubTypes && range.Type.Equals(wanted.Type, StringComparison.OrdinalIgnoreCase))
        || (range.MediaType.Equals(wanted.MediaType, StringComparison.OrdinalIgnoreCase) && (!range.Charset.HasValue || range.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)));
}
