using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using Analytics.GraphQL.Execution;
using Microsoft.AspNetCore.Http;

namespace Analytics.GraphQL.Http;

/// <summary>The JSON body of a POST, and the requests in it. What it holds is pooled: dispose it after the last request has been answered.</summary>
internal sealed partial class RequestBody : IDisposable
{
    private readonly List<byte[]> _rented = [];
    private readonly List<JsonDocument> _documents = [];

    /// <summary>The requests, one unless the body is an array.</summary>
    internal List<GraphQLRequest> Requests { get; } = [];

    /// <summary>Whether the body is an array, which is answered by one.</summary>
    internal bool IsBatch { get; private set; }

    /// <summary>Reads the whole body.</summary>
    /// <exception cref="BadRequestException">It is too large or not what is expected.</exception>
    internal static async ValueTask<RequestBody> Read(HttpRequest request, GraphQLOptions options)
    {
        var body = new RequestBody();
        ReadOnlyMemory<byte> bytes = default;
        try
        {
            bytes = await body.ReadBytes(request, options.MaxRequestBytes);
            body.Parse(bytes, options.MaxBatch);
            return body;
        }
        catch (JsonException e)
        {
            var tooDeep = IsTooDeep(bytes.Span);
            body.Dispose();
            throw new BadRequestException(StatusCodes.Status400BadRequest, tooDeep ? $"The body nests deeper than {MostNesting} levels." : $"The body is not JSON: line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}.");
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        foreach (var document in _documents)
            document.Dispose();

        foreach (var rented in _rented)
            ArrayPool<byte>.Shared.Return(rented);
    }

    private async ValueTask<ReadOnlyMemory<byte>> ReadBytes(HttpRequest request, int limit)
    {
        if (request.ContentLength > limit)
            throw TooLarge(limit);

        var reader = request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(request.HttpContext.RequestAborted);
            if (read.Buffer.Length > limit)
                throw TooLarge(limit);

            if (read.IsCompleted)
                return Copy(reader, read.Buffer);

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private ReadOnlyMemory<byte> Copy(PipeReader reader, ReadOnlySequence<byte> sequence)
    {
        var length = (int)sequence.Length;
        var bytes = Rent(length);
        sequence.CopyTo(bytes);
        reader.AdvanceTo(sequence.End);
        return bytes.AsMemory(0, length);
    }

    private static BadRequestException TooLarge(int limit) =>
        new(StatusCodes.Status413PayloadTooLarge, $"The body is larger than {limit} bytes.");

    private byte[] Rent(int length)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Math.Max(length, 1));
        _rented.Add(bytes);
        return bytes;
    }
}
