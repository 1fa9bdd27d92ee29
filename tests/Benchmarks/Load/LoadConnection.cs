using System.Buffers.Text;
using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace Analytics.Benchmarks.Load;

/// <summary>One keep-alive connection that costs next to nothing: an HTTP client would take more of the processors than the server that is measured.</summary>
internal sealed class LoadConnection : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] _received = new byte[64 << 10];

    public LoadConnection(Uri address) => _socket.Connect(address.Host, address.Port);

    /// <summary>A question as it goes over the wire.</summary>
    public static byte[] Post(string query)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new { query });
        return [.. Encoding.ASCII.GetBytes($"POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n"), .. body];
    }

    /// <summary>The cheapest that the server does.</summary>
    public static byte[] Trivial { get; } = "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n"u8.ToArray();

    /// <summary>Sends a request and reads the whole response.</summary>
    /// <returns>The status, and the body until the next request.</returns>
    public (int Status, ReadOnlyMemory<byte> Body) Send(byte[] request)
    {
        _socket.Send(request);
        int length = 0, head, wanted;
        do
        {
            length += Receive(length);
            head = _received.AsSpan(0, length).IndexOf("\r\n\r\n"u8);
        }
        while (head < 0);

        wanted = head + 4 + ContentLength(_received.AsSpan(0, head));
        while (length < wanted)
            length += Receive(length);

        _ = Utf8Parser.TryParse(_received.AsSpan("HTTP/1.1 ".Length), out int status, out _);
        return (status, _received.AsMemory((head + 4)..wanted));
    }

    /// <summary>Sends a request that must be answered, unless the server is busy.</summary>
    /// <returns>How long the answer took, in milliseconds; null when the server is busy.</returns>
    public double? Timed(byte[] request)
    {
        var start = Stopwatch.GetTimestamp();
        var (status, body) = Send(request);
        var time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return (status, body.Span.IndexOf("\"errors\""u8)) switch
        {
            (200, < 0) => time,
            (503, _) => null,
            _ => throw new InvalidOperationException($"Status {status}: {Encoding.UTF8.GetString(body.Span)}\nto {Encoding.UTF8.GetString(request)}"),
        };
    }

    public void Dispose() => _socket.Dispose();

    private static int ContentLength(ReadOnlySpan<byte> head)
    {
        var name = "Content-Length: "u8;
        return head.IndexOf(name) is >= 0 and var at && Utf8Parser.TryParse(head[(at + name.Length)..], out int value, out _)
            ? value
            : throw new InvalidOperationException($"The response has no length:\n{Encoding.UTF8.GetString(head)}");
    }

    private int Receive(int at)
    {
        if (at == _received.Length)
            Array.Resize(ref _received, at * 2);

        return _socket.Receive(_received, at, _received.Length - at, SocketFlags.None) is > 0 and var count ? count : throw new IOException("The server closed the connection.");
    }
}
