using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;
using CsvHelper;

namespace Analytics.Api.Ingest.Reading;

/// <summary>The bytes that were offered: their identity, and how they become text.</summary>
internal sealed class SourceFile
{
    /// <summary>In bytes. What is longer is no row but a file in which a quote never closes.</summary>
    private const int LargestRow = 1 << 20;

    private readonly Stream _content;
    private readonly Encoding? _encoding;

    private SourceFile(Stream content, string sha256, Encoding? encoding, string? problem)
    {
        _content = content;
        Sha256 = sha256;
        _encoding = encoding;
        Problem = problem;
    }

    public string Sha256 { get; }

    public long Length => _content.Length;

    /// <summary>A sentence that says why this cannot be a CSV file; null when it can.</summary>
    public string? Problem { get; }

    /// <summary>Reads the file through once.</summary>
    /// <param name="content">Seekable; it stays open and is read again by every <see cref="Open"/>.</param>
    public static SourceFile Examine(Stream content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
        var utf8 = new Utf8Check();
        string? problem = null;
        try
        {
            content.Position = 0;
            for (var first = true; ; first = false)
            {
                var read = content.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
                var bytes = buffer.AsSpan(0, read);
                if (first)
                    problem = ProblemOf(bytes);
                hash.AppendData(bytes);
                utf8.Add(bytes);
                if (read < buffer.Length)
                    break;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        // What is not UTF-8 was written by a Windows program: cp1252. A UTF-16 mark is honoured by the reader itself.
        var encoding = utf8.IsValid ? null : CodePagesEncodingProvider.Instance.GetEncoding(1252);
        return new SourceFile(content, Convert.ToHexStringLower(hash.GetHashAndReset()), encoding, problem);
    }

    /// <summary>A reader of the whole file from its beginning, headings and all, that counts every line.</summary>
    /// <param name="separator">What stands between cells; null to let the reader find out.</param>
    /// <param name="onMalformed">Told of rows whose quotes make no sense.</param>
    public CsvReader Open(char? separator, Action<CsvMalformedRecord>? onMalformed = null)
    {
        _content.Position = 0;
        var options = new CsvReaderOptions
        {
            Separator = separator,
            HasHeader = false,
            SkipEmptyLines = false,
            TrackLineNumbers = true,
            Encoding = _encoding,
            OnMalformedRecord = onMalformed,
            MaxRecordSize = LargestRow,
        };
        return CsvReader.Create(_content, options, leaveOpen: true);
    }

    private static string? ProblemOf(ReadOnlySpan<byte> start)
    {
        if (start.IsEmpty)
            return "The file is empty.";
        if (start.StartsWith("PK"u8) || start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            return "The file is a spreadsheet workbook: open it, save the sheet as CSV, and import that.";
        if (start.StartsWith("%PDF"u8))
            return "The file is a PDF: ask the publisher for the CSV behind it.";
        if (start[0] is 0xFE or 0xFF)
            return null; // UTF-16 has zeros
        return start.Contains((byte)0) ? "The file is not text: export it as CSV." : null;
    }

    /// <summary>Whether all bytes so far are UTF-8, over the seams of buffers.</summary>
    private sealed class Utf8Check
    {
        private readonly char[] _chars = new char[(1 << 16) + 8];
        private readonly byte[] _bytes = new byte[(1 << 16) + 8];
        private int _carried;

        public bool IsValid { get; private set; } = true;

        public void Add(ReadOnlySpan<byte> bytes)
        {
            for (; IsValid && !bytes.IsEmpty; bytes = bytes[Math.Min(bytes.Length, 1 << 16)..])
                AddSome(bytes[..Math.Min(bytes.Length, 1 << 16)]);
        }

        private void AddSome(ReadOnlySpan<byte> bytes)
        {
            bytes.CopyTo(_bytes.AsSpan(_carried));
            var all = _bytes.AsSpan(0, _carried + bytes.Length);
            var status = Utf8.ToUtf16(all, _chars, out var read, out _, replaceInvalidSequences: false, isFinalBlock: false);
            IsValid = status != OperationStatus.InvalidData;
            all[read..].CopyTo(_bytes);
            _carried = all.Length - read;
        }
    }
}
