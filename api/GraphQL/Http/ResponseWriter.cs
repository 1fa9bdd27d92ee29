using System.Text.Json;
using Analytics.GraphQL.Execution;
using Microsoft.AspNetCore.Http;

namespace Analytics.GraphQL.Http;

/// <summary>Writes answers straight into the response's pipe.</summary>
internal static class ResponseWriter
{
    /// <summary>One for each thread: writing an answer waits for nothing, so no two answers are ever in the same one.</summary>
    [ThreadStatic]
    private static Utf8JsonWriter? _writer;

    internal static Task Write(HttpResponse response, string mediaType, int status, ExecutionResult result) =>
        Write(response, mediaType, status, result, static (writer, result) => result.WriteTo(writer));

    internal static Task Write(HttpResponse response, string mediaType, int status, List<ExecutionResult> results) =>
        Write(response, mediaType, status, results, static (writer, results) =>
        {
            writer.WriteStartArray();
            foreach (var result in results)
                result.WriteTo(writer);

            writer.WriteEndArray();
        });

    private static async Task Write<T>(HttpResponse response, string mediaType, int status, T content, Action<Utf8JsonWriter, T> write)
    {
        response.StatusCode = status;
        response.ContentType = mediaType == MediaTypes.Json ? "application/json; charset=utf-8" : "application/graphql-response+json; charset=utf-8";
        response.Headers.Vary = "Accept";

        var writer = _writer ??= new Utf8JsonWriter(Stream.Null, ResultWriter.Options);
        writer.Reset(response.BodyWriter);
        write(writer, content);
        writer.Flush();
        response.ContentLength = writer.BytesCommitted;
        writer.Reset(Stream.Null);
        await response.BodyWriter.FlushAsync(response.HttpContext.RequestAborted);
    }
}
