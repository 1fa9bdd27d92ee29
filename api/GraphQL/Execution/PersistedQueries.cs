using System.Security.Cryptography;
using System.Text.Json;

namespace Analytics.GraphQL.Execution;

/// <summary>
/// Automatic persisted queries: a client sends the SHA-256 of a document, and the document itself only when told that the hash is not known.
/// </summary>
internal sealed class PersistedQueries(GraphQLOptions options)
{
    private readonly LeastRecentlyUsed<string, byte[]> _documents = new(options.MaxPersistedQueries, options.MaxPersistedQueryBytes);

    /// <summary>The document to execute; with an error when there is none.</summary>
    internal ReadOnlyMemory<byte> Resolve(GraphQLRequest request, out GraphQLError? error)
    {
        error = null;
        if (request.Extensions.ValueKind != JsonValueKind.Object || !request.Extensions.TryGetProperty("persistedQuery"u8, out var persisted))
        {
            error = request.Document.IsEmpty ? new GraphQLError("Must provide a document.") { Code = ErrorCodes.BadRequest } : null;
            return request.Document;
        }

        var hash = Hash(persisted, out error);
        if (error is not null)
            return default;

        return request.Document.IsEmpty ? Find(hash, out error) : Keep(hash, request.Document, out error);
    }

    private string Hash(JsonElement persisted, out GraphQLError? error)
    {
        error = null;
        if (!options.PersistedQueries)
        {
            error = new GraphQLError("PersistedQueryNotSupported") { Code = ErrorCodes.PersistedQueryNotSupported };
            return "";
        }

        if (persisted.ValueKind == JsonValueKind.Object
            && persisted.TryGetProperty("version"u8, out var version) && version.ValueKind == JsonValueKind.Number && version.TryGetInt32(out var number) && number == 1
            && persisted.TryGetProperty("sha256Hash"u8, out var hash) && hash.ValueKind == JsonValueKind.String)
        {
            return hash.GetString()!.ToLowerInvariant();
        }

        error = new GraphQLError("The extension \"persistedQuery\" is not understood: expected version 1 and a \"sha256Hash\".") { Code = ErrorCodes.BadRequest };
        return "";
    }

    private byte[] Find(string hash, out GraphQLError? error)
    {
        var found = _documents.TryGet(hash, out var document);
        error = found ? null : new GraphQLError("PersistedQueryNotFound") { Code = ErrorCodes.PersistedQueryNotFound };
        return document ?? [];
    }

    private ReadOnlyMemory<byte> Keep(string hash, ReadOnlyMemory<byte> document, out GraphQLError? error)
    {
        error = null;
        if (Convert.ToHexStringLower(SHA256.HashData(document.Span)) != hash)
            error = new GraphQLError("The provided sha256Hash is not that of the document.") { Code = ErrorCodes.BadRequest };
        else
            _documents.Add(hash, document.ToArray(), document.Length);

        return document;
    }
}
