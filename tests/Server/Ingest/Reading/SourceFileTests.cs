using System.Text;
using Analytics.Api.Model;

namespace Analytics.Api.Tests.Ingest.Reading;

/// <summary>Bytes are made here rather than kept in files, because version control would change the ends of their lines.</summary>
public sealed class SourceFileTests : IDisposable
{
    private const string Text = "Supplier Name,Payment Date,Amount (£),Description\nCafé Été,01/04/2022,£5.00,crêpes\nBrook Timber,02/04/2022,£6.00,wood\n";

    private static readonly Encoding Cp1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private readonly ImportRig _rig = new();

    public static TheoryData<string, byte[]> Encodings() => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Text) },
        { "UTF-8 with a mark", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Text)] },
        { "UTF-8 with a garbled mark", Encoding.UTF8.GetBytes("ï»¿" + Text) },
        { "cp1252", Cp1252.GetBytes(Text) },
        { "UTF-16", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Text)] },
        { "CR LF", Encoding.UTF8.GetBytes(Text.ReplaceLineEndings("\r\n")) },
        { "CR alone", Encoding.UTF8.GetBytes(Text.ReplaceLineEndings("\r")) },
        { "no line end at the end", Encoding.UTF8.GetBytes(Text.TrimEnd()) },
        { "semicolons", Encoding.UTF8.GetBytes(Text.Replace(',', ';')) },
        { "tabs", Encoding.UTF8.GetBytes(Text.Replace(',', '\t')) },
        { "spaces around", Encoding.UTF8.GetBytes(Text.Replace(",", " ,\u00a0", StringComparison.Ordinal)) },
    };

    public void Dispose() => _rig.Dispose();

    [Theory]
    [MemberData(nameof(Encodings))]
    public void SameTable_ReadsTheSameHoweverItIsWritten(string how, byte[] bytes)
    {
        var report = _rig.ImportBytes(ImportKind.Spend, bytes, "Bury");

        Assert.True(report.IsAccepted, how);
        Assert.Equal(["Café Été", "Brook Timber"], _rig.All(session => session.Aliases).Select(alias => alias.Name));
        Assert.Equal(
            [("crêpes", new Pounds(5_00), 2), ("wood", new Pounds(6_00), 3)],
            _rig.Lines().Select(line => (line.Description!, line.Amount, line.SourceLine)));
    }

    [Fact]
    public void OneByteThatIsNotUtf8FarIntoTheFile_MakesItCp1252()
    {
        var lines = string.Concat(Enumerable.Repeat("Brook Timber,02/04/2022,6.00\n", 5000));

        _rig.ImportBytes(ImportKind.Spend, Cp1252.GetBytes("Supplier,Date,Amount\n" + lines + "Café,01/04/2022,5.00\n"), "Bury");

        Assert.Equal("Café", _rig.All(session => session.Aliases)[^1].Name);
    }

    [Fact]
    public void LettersOverTheSeamOfABuffer_AreStillUtf8()
    {
        var text = "Supplier,Date,Amount\n" + string.Concat(Enumerable.Repeat("é", 200_000)) + ",01/04/2022,5.00\nCafé,01/04/2022,5.00\n";

        _rig.ImportText(ImportKind.Spend, text, "Bury");

        Assert.Equal("Café", _rig.All(session => session.Aliases)[^1].Name);
    }

    [Theory]
    [InlineData("", "The file is empty.")]
    [InlineData("PK\u0003\u0004workbook", "The file begins like a workbook or a ZIP archive, but it is damaged or cut off: fetch it again.")]
    [InlineData("%PDF-1.7", "The file is a PDF: ask the publisher for the CSV behind it.")]
    [InlineData("GIF89a\0\0", "The file is not text: export it as CSV.")]
    [InlineData("hello\nworld\n", "None of the first 100 lines holds headings such as Payment Date, Net Amount, Supplier Name: check that the file is of this kind, and give its columns these headings.")]
    [InlineData("Supplier,Date,Amount\n", "the file has headings but no rows of data.")]
    public void WhatIsNoTable_IsRejectedWithTheReason(string text, string reason)
    {
        var report = _rig.ImportText(ImportKind.Spend, text, "Bury");

        Assert.Equal($"Rejected: {reason}", report.Verdict);
        Assert.Equal(ImportState.Rejected, _rig.All(session => session.Imports)[^1].State);
    }

    [Fact]
    public void OldWorkbookThatIsCutOff_IsRejectedWithTheReason()
    {
        var report = _rig.ImportBytes(ImportKind.Spend, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "Bury");

        Assert.Equal("Rejected: The workbook is damaged: open it, save it as XLSX or CSV, and import that.", report.Verdict);
    }
}
