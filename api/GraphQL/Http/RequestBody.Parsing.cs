using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;
using Analytics.GraphQL.Execution;
using Microsoft.AspNetCore.Http;

namespace Analytics.GraphQL.Http;

/// <summary>From bytes to requests, without making text of the documents.</summary>
internal sealed partial class RequestBody
{
    /// <summary>Deepest nesting of lists and objects: far deeper than values of any type, and far below what a thread's stack holds.</summary>
    internal const int MostNesting = 200;

    private const string Expected = "expected a JSON object with the key \"query\"";

    private void Parse(ReadOnlyMemory<byte> bytes, int maxBatch)
    {
        if (!Utf8.IsValid(bytes.Span))
            throw new BadRequestException(StatusCodes.Status400BadRequest, "The body is not UTF-8.");

        var reader = new Utf8JsonReader(bytes.Span, new JsonReaderOptions { MaxDepth = MostNesting });
        reader.Read();
        IsBatch = reader.TokenType == JsonTokenType.StartArray;
        if (!IsBatch)
        {
            Requests.Add(ParseRequest(ref reader, bytes));
            return;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (Requests.Count == maxBatch)
                throw new BadRequestException(StatusCodes.Status400BadRequest, maxBatch == 0 ? $"The body is an array, but batching is off: {Expected}." : $"A batch holds at most {maxBatch} requests.");

            Requests.Add(ParseRequest(ref reader, bytes));
        }

        if (Requests.Count == 0)
            throw new BadRequestException(StatusCodes.Status400BadRequest, "The batch is empty.");
    }

    private GraphQLRequest ParseRequest(ref Utf8JsonReader reader, ReadOnlyMemory<byte> bytes)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new BadRequestException(StatusCodes.Status400BadRequest, $"The body is a JSON {Describe(reader.TokenType)}: {Expected}.");

        var request = new GraphQLRequest();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("query"u8))
                request = request with { Document = Text(ref reader, bytes, "query") };
            else if (reader.ValueTextEquals("operationName"u8))
                request = request with { OperationName = Name(ref reader) };
            else if (reader.ValueTextEquals("variables"u8))
                request = request with { Variables = Map(ref reader, "variables") };
            else if (reader.ValueTextEquals("extensions"u8))
                request = request with { Extensions = Map(ref reader, "extensions") };
            else
                reader.Skip();
        }

        if (request.Document.IsEmpty && request.Extensions.ValueKind != JsonValueKind.Object)
            throw new BadRequestException(StatusCodes.Status400BadRequest, $"The body has no \"query\": {Expected}.");

        return request;
    }

    /// <summary>A string's bytes: where they stand if nothing in it is escaped, or else unescaped into memory of their own.</summary>
    private ReadOnlyMemory<byte> Text(ref Utf8JsonReader reader, ReadOnlyMemory<byte> bytes, string key)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.Null)
            return default;

        if (reader.TokenType != JsonTokenType.String)
            throw WrongType(key, "a string", reader.TokenType);

        if (!reader.ValueIsEscaped)
            return bytes.Slice((int)reader.TokenStartIndex + 1, reader.ValueSpan.Length);

        var text = Rent(reader.ValueSpan.Length);
        return text.AsMemory(0, Unescape(ref reader, text));
    }

    private static string? Name(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.Null))
            throw WrongType("operationName", "a string", reader.TokenType);

        CheckText(ref reader);
        return reader.GetString();
    }

    private JsonElement Map(ref Utf8JsonReader reader, string key)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.Null)
            return default;

        if (reader.TokenType != JsonTokenType.StartObject)
            throw WrongType(key, "an object", reader.TokenType);

        // Look at every text once here, so that no later reader meets half a character.
        var ahead = reader;
        var depth = ahead.CurrentDepth;
        while (ahead.Read() && ahead.CurrentDepth > depth)
            CheckText(ref ahead);

        var document = JsonDocument.ParseValue(ref reader);
        _documents.Add(document);
        return document.RootElement;
    }

    /// <summary>Whether JSON that could not be read nests too deep, wherever else it is wrong.</summary>
    private static bool IsTooDeep(ReadOnlySpan<byte> bytes)
    {
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = MostNesting + 1 });
        try
        {
            while (reader.Read())
            {
                if (reader.CurrentDepth == MostNesting)
                    return true;
            }
        }
        catch (JsonException)
        {
            // Wrong before it nests too deep.
        }

        return false;
    }

    private static void CheckText(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped || reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName))
            return;

        var text = ArrayPool<byte>.Shared.Rent(reader.ValueSpan.Length);
        try
        {
            Unescape(ref reader, text);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(text);
        }
    }

    private static int Unescape(ref Utf8JsonReader reader, byte[] text)
    {
        try
        {
            return reader.CopyString(text);
        }
        catch (InvalidOperationException)
        {
            throw new BadRequestException(StatusCodes.Status400BadRequest, "The body has a \\u escape that stands for half a character.");
        }
    }

    private static BadRequestException WrongType(string key, string expected, JsonTokenType found) =>
        new(StatusCodes.Status400BadRequest, $"\"{key}\" is a JSON {Describe(found)}: expected {expected}.");

    private static string Describe(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "object",
        JsonTokenType.StartArray => "array",
        JsonTokenType.String => "string",
        JsonTokenType.Number => "number",
        JsonTokenType.True or JsonTokenType.False => "boolean",
        _ => "null",
    };
}
