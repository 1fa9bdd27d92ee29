using System.IO.Compression;
using System.Text;

namespace Analytics.Api.Ingest.Reading;

/// <summary>What a file is, whatever its name says.</summary>
internal enum FileForm
{
    Text,

    /// <summary>XLS, XLSX or XLSB.</summary>
    Workbook,
    Archive,

    /// <summary>An OCDS package.</summary>
    Json,
}

/// <summary>Tells what a file is from its first bytes.</summary>
internal static class FileForms
{
    /// <summary>Recognises what can be read.</summary>
    /// <param name="content">Looked into where it is a ZIP archive, which workbooks are too.</param>
    /// <param name="start">The first bytes, at most 64 KB.</param>
    /// <exception cref="UnreadableFileException">It is something else.</exception>
    public static FileForm Recognise(Stream content, ReadOnlySpan<byte> start)
    {
        if (start.IsEmpty)
            throw new UnreadableFileException("The file is empty.");
        if (start.StartsWith("PK\u0003\u0004"u8))
            return RecognisePacked(content);
        if (start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) || IsAncientWorkbook(start))
            return FileForm.Workbook;
        if (ForeignForm(start) is { } problem)
            throw new UnreadableFileException(problem);
        if (!WithoutMark(start).StartsWith("{"u8))
            return FileForm.Text;
        return OcdsPackages.MayBeOne(start)
            ? FileForm.Json
            : throw new UnreadableFileException("The file is JSON, but no OCDS package: export its table as CSV, and import that.");
    }

    /// <summary>Excel before version 5 wrote its records without a container: the first is BOF, number 9 with a version.</summary>
    private static bool IsAncientWorkbook(ReadOnlySpan<byte> start) => start.Length > 4 && start[0] == 9 && start[1] is 0 or 2 or 4 or 8 && start[3] == 0;

    private static FileForm RecognisePacked(Stream content)
    {
        try
        {
            content.Position = 0;
            using var archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            if (archive.GetEntry("content.xml") is not null)
                throw new UnreadableFileException("The file is an OpenDocument spreadsheet: save it as XLSX or CSV, and import that.");
            if (archive.GetEntry("[Content_Types].xml") is null)
                return FileForm.Archive;
            if (archive.GetEntry("xl/workbook.xml") is null && archive.GetEntry("xl/workbook.bin") is null)
                throw new UnreadableFileException("The file is an Office document but no workbook: save its table as CSV, and import that.");
            Archives.RefuseBombs(archive.Entries);
            return FileForm.Workbook;
        }
        catch (InvalidDataException exception)
        {
            throw new UnreadableFileException("The file begins like a workbook or a ZIP archive, but it is damaged or cut off: fetch it again.", exception);
        }
    }

    private static string? ForeignForm(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith("%PDF"u8))
            return "The file is a PDF: ask the publisher for the CSV behind it.";
        if (start.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) || start.StartsWith("7z"u8) || start.StartsWith("Rar!"u8))
            return "The file is packed in a way that is not read here: unpack it, and import the file in it.";
        if (start.StartsWith("{\\rtf"u8))
            return "The file is a text document: save its table as CSV, and import that.";
        var text = WithoutMark(start);
        if (text.StartsWith("<"u8))
            return ForeignMarkup(Encoding.Latin1.GetString(text[..Math.Min(text.Length, 2048)]));
        return LooksBinary(start) ? "The file is not text: export it as CSV." : null;
    }

    /// <summary>From the first sign that is neither a byte order mark nor white space.</summary>
    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> start) =>
        (start.StartsWith(Encoding.UTF8.Preamble) ? start[3..] : start).TrimStart(" \t\r\n"u8);

    private static string? ForeignMarkup(string text)
    {
        if (text.Contains("urn:schemas-microsoft-com:office:spreadsheet", StringComparison.Ordinal))
            return "The file is a spreadsheet written as XML, whatever its name says: open it in a spreadsheet program, save it as XLSX or CSV, and import that.";
        if (text.Contains("<html", StringComparison.OrdinalIgnoreCase) || text.Contains("<table", StringComparison.OrdinalIgnoreCase))
            return "The file is a web page, whatever its name says: open it in a spreadsheet program, save it as XLSX or CSV, and import that.";
        return text.StartsWith("<?xml", StringComparison.Ordinal) ? "The file is XML: export it as CSV, and import that." : null;
    }

    /// <summary>Text has no control characters but those of its lines and pages, the end-of-file sign, and the zeros that a mainframe fills cells with; in UTF-16 every other byte is zero.</summary>
    private static bool LooksBinary(ReadOnlySpan<byte> start)
    {
        if (EncodingEvidence.IsUtf16(start))
            return false;
        var controls = 0;
        foreach (var b in start)
            controls += b is < 0x20 and not (0 or (byte)'\t' or (byte)'\r' or (byte)'\n' or 0x0B or 0x0C or 0x1A) ? 1 : 0;
        return controls * 100 > start.Length || start.StartsWith("GIF8"u8);
    }
}
