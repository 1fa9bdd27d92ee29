using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Analytics.Api.Ingest.Reading;

/// <summary>What one reading of all bytes of a file tells: its identity, how it begins, how it becomes text.</summary>
internal sealed class TextContent
{
    private const int BufferSize = 1 << 16;

    private readonly long _padding;

    private TextContent(byte[] start, string? sha256, Encoding? encoding, long padding)
    {
        Start = start;
        Sha256 = sha256;
        Encoding = encoding;
        _padding = padding;
    }

    /// <summary>The first bytes, at most 64 KB.</summary>
    public byte[] Start { get; }

    /// <summary>Null when it was not asked for.</summary>
    public string? Sha256 { get; }

    /// <summary>Null for UTF-8, and for what a byte order mark tells.</summary>
    public Encoding? Encoding { get; }

    public static TextContent Examine(Stream content, bool withHash)
    {
        using var hash = withHash ? IncrementalHash.CreateHash(HashAlgorithmName.SHA256) : null;
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        byte[] start = [];
        var evidence = new EncodingEvidence();
        var padding = 0L;
        try
        {
            content.Position = 0;
            for (var read = BufferSize; read == BufferSize;)
            {
                read = content.ReadAtLeast(buffer.AsSpan(0, BufferSize), BufferSize, throwOnEndOfStream: false);
                var bytes = buffer.AsSpan(0, read);
                if (start.Length == 0)
                    start = bytes.ToArray();
                hash?.AppendData(bytes);
                evidence.Add(bytes);
                var text = bytes.TrimEnd((ReadOnlySpan<byte>)[0x00, 0x1A]);
                padding = text.IsEmpty ? padding + read : read - text.Length;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        var encoding = evidence.Decide(start);
        return new TextContent(start, hash is null ? null : Convert.ToHexStringLower(hash.GetHashAndReset()), encoding, EncodingEvidence.IsUtf16(start) ? 0 : padding);
    }

    /// <summary>The text without the zero bytes and the end-of-file sign (Ctrl-Z) that old systems put behind it.</summary>
    public Stream Open(Stream content) => _padding == 0 ? content : new FirstPart(content, content.Length - _padding);

    /// <summary>The first bytes of a stream.</summary>
    private sealed class FirstPart(Stream whole, long length) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => true;

        public override bool CanWrite => false;

        public override long Length => length;

        public override long Position { get => whole.Position; set => whole.Position = value; }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer) => whole.Read(buffer[..(int)Math.Clamp(length - whole.Position, 0, buffer.Length)]);

        public override long Seek(long offset, SeekOrigin origin) => whole.Seek(origin == SeekOrigin.End ? length + offset : offset, origin == SeekOrigin.End ? SeekOrigin.Begin : origin);

        public override void Flush()
        {
        }

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
