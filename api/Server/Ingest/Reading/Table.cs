using System.Text;
using CsvHelper;

namespace Analytics.Api.Ingest.Reading;

/// <summary>One table of a file, as text: a text file is one, each sheet of a workbook another.</summary>
internal sealed class Table(Stream text, Encoding? encoding, string? sheet)
{
    /// <summary>In bytes. What is longer is no row but a file in which a quote never closes.</summary>
    private const int LargestRow = 1 << 20;

    /// <summary>The sheet's name; null where the file is the table.</summary>
    public string? Sheet { get; } = sheet;

    /// <summary>In bytes, before they are decoded.</summary>
    public long Length => text.Length;

    /// <summary>What may stand between cells, null meaning the reader's own guess, which a preamble can mislead.</summary>
    public IReadOnlyList<char?> Separators { get; } = sheet is null ? [null, ',', ';', '\t', '|'] : [Workbooks.Separator];

    /// <summary>A reader of the whole table from its beginning, headings and all, that counts every line.</summary>
    /// <param name="separator">One of <see cref="Separators"/>, or what became of it.</param>
    /// <param name="onMalformed">Told of rows whose quotes make no sense.</param>
    public CsvReader Open(char? separator, Action<CsvMalformedRecord>? onMalformed = null)
    {
        text.Position = 0;
        var options = new CsvReaderOptions
        {
            Separator = separator,
            HasHeader = false,
            SkipEmptyLines = false,
            TrackLineNumbers = true,
            Encoding = encoding,
            OnMalformedRecord = onMalformed,
            MaxRecordSize = LargestRow,
        };
        return encoding is not UTF8Encoding
            ? CsvReader.Create(text, options, leaveOpen: true)
            : CsvReader.Create(Encoding.CreateTranscodingStream(text, encoding, Encoding.UTF8, leaveOpen: true), options with { Encoding = null }); // the reader has its own way with UTF-8
    }
}
