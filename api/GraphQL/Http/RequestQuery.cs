using System.Text;
using System.Text.Json;
using Analytics.GraphQL.Execution;
using Microsoft.AspNetCore.Http;

namespace Analytics.GraphQL.Http;

/// <summary>The request in the address of a GET.</summary>
internal static class RequestQuery
{
    /// <summary>Reads the request.</summary>
    /// <exception cref="BadRequestException">It is not what is expected.</exception>
    internal static GraphQLRequest Read(IQueryCollection query)
    {
        var document = query["query"].ToString();
        var extensions = Map(query, "extensions");
        if (document.Length == 0 && extensions.ValueKind != JsonValueKind.Object)
            throw new BadRequestException(StatusCodes.Status400BadRequest, "The address has no \"query\": expected ?query=….");

        return new GraphQLRequest
        {
            Document = Encoding.UTF8.GetBytes(document),
            OperationName = query["operationName"],
            Variables = Map(query, "variables"),
            Extensions = extensions,
            QueriesOnly = true,
        };
    }

    private static JsonElement Map(IQueryCollection query, string key)
    {
        var text = query[key].ToString();
        if (text.Length == 0)
            return default;

        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = RequestBody.MostNesting });
            if (document.RootElement.ValueKind is JsonValueKind.Object or JsonValueKind.Null)
                return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            // Told below, as for JSON of another kind.
        }

        throw new BadRequestException(StatusCodes.Status400BadRequest, $"\"{key}\" in the address is not a JSON object.");
    }
}
