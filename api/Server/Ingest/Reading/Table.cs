using System.Text;
using CsvHelper;

namespace Analytics.Api.Ingest.Reading;

/// <summary>One table of a file, as text: a text file is one, each sheet of a workbook another.</summary>
internal sealed class Table
{
    /// <summary>What stands between the cells of tables that are written here.</summary>
    public const char OurSeparator = ',';

    /// <summary>In bytes. What is longer is no row but a file in which a quote never closes.</summary>
    private const int LargestRow = 1 << 20;

    private readonly Stream _text;
    private readonly Encoding? _encoding;

    private Table(Stream text, Encoding? encoding, string? sheet, IReadOnlyList<char?> separators)
    {
        _text = text;
        _encoding = encoding;
        Sheet = sheet;
        Separators = separators;
    }

    /// <summary>The sheet's name; null where the file is the table.</summary>
    public string? Sheet { get; }

    /// <summary>In bytes, before they are decoded.</summary>
    public long Length => _text.Length;

    /// <summary>What may stand between cells, null meaning the reader's own guess, which a preamble can mislead.</summary>
    public IReadOnlyList<char?> Separators { get; }

    /// <summary>A text that somebody else wrote.</summary>
    /// <param name="text">Seekable.</param>
    /// <param name="encoding">Null for UTF-8, and for what a byte order mark tells.</param>
    public static Table OfText(Stream text, Encoding? encoding) => new(text, encoding, sheet: null, [null, ',', ';', '\t', '|']);

    /// <summary>A table that was written here, in UTF-8.</summary>
    /// <param name="text">Seekable.</param>
    /// <param name="sheet">The sheet that it was; null for none.</param>
    public static Table OfOurs(Stream text, string? sheet) => new(text, encoding: null, sheet, [OurSeparator]);

    /// <summary>A reader of the whole table from its beginning, headings and all, that counts every line.</summary>
    /// <param name="separator">One of <see cref="Separators"/>, or what became of it.</param>
    /// <param name="onMalformed">Told of rows whose quotes make no sense.</param>
    public CsvReader Open(char? separator, Action<CsvMalformedRecord>? onMalformed = null)
    {
        _text.Position = 0;
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
        return _encoding is not UTF8Encoding
            ? CsvReader.Create(_text, options, leaveOpen: true)
            : CsvReader.Create(Encoding.CreateTranscodingStream(_text, _encoding, Encoding.UTF8, leaveOpen: true), options with { Encoding = null }); // the reader has its own way with UTF-8
    }
}
