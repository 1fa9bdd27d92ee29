using System.Text;
using CsvHelper;

namespace Analytics.SeedData.Tests;

/// <summary>A CSV file as somebody else's program reads it: by heading, UTF-8 or else Windows-1252.</summary>
internal sealed class Table
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private Table(string[] headings, List<string[]> rows)
    {
        Headings = headings;
        Rows = rows;
    }

    public string[] Headings { get; }

    public List<string[]> Rows { get; }

    public static Table Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        using var reader = new StringReader(Decode(bytes).TrimStart('\uFEFF'));
        using var csv = CsvReader.Create(reader, new CsvReaderOptions { Separator = ',', HasHeader = false });
        List<string[]> rows = [];
        while (csv.Read())
            rows.Add([.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]);

        return new Table(rows[0], rows[1..]);
    }

    /// <summary>Where the first of the headings stands that this file has.</summary>
    public int Column(params string[] headings) =>
        headings.Select(heading => Array.IndexOf(Headings, heading)).FirstOrDefault(column => column >= 0, -1);

    private static string Decode(byte[] bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes);
        }
    }
}
