namespace Analytics.Api.Ingest.Reading;

/// <summary>
/// The bytes that were offered: their identity, and the tables of text that they hold. What they are is told by what they
/// begin with, never by the file's name: councils publish text under names that end in .xls, and the other way round.
/// </summary>
internal sealed class SourceFile : IDisposable
{
    private readonly List<IDisposable> _opened = [];

    private SourceFile(string sha256) => Sha256 = sha256;

    public string Sha256 { get; }

    /// <summary>One for a text, one for each visible sheet of a workbook; none when there is a <see cref="Problem"/>.</summary>
    public IReadOnlyList<Table> Tables { get; private set; } = [];

    /// <summary>A sentence that says why there are no tables; null when there are.</summary>
    public string? Problem { get; private set; }

    /// <summary>Reads the file through once, and unpacks it where it is packed.</summary>
    /// <param name="content">Seekable; it stays open and is read again by every <see cref="Table.Open"/>.</param>
    public static SourceFile Examine(Stream content)
    {
        var text = TextContent.Examine(content, withHash: true);
        var file = new SourceFile(text.Sha256!);
        try
        {
            file.Tables = [.. file.TablesOf(content, text, isUnpacked: false).Select(table => GrantsTable.Translate(table, file.Keep))];
        }
        catch (UnreadableFileException problem)
        {
            file.Problem = problem.Message;
        }

        return file;
    }

    public void Dispose()
    {
        foreach (var opened in _opened)
            opened.Dispose();
    }

    private IReadOnlyList<Table> TablesOf(Stream content, TextContent text, bool isUnpacked)
    {
        switch (FileForms.Recognise(content, text.Start))
        {
            case FileForm.Workbook:
                return Workbooks.Read(content, Keep);
            case FileForm.Archive when !isUnpacked:
                var inner = Keep(Archives.UnpackOnly(content));
                return TablesOf(inner, TextContent.Examine(inner, withHash: false), isUnpacked: true);
            case FileForm.Archive:
                throw new UnreadableFileException("The archive holds another archive: unpack it, and import the file in it.");
            case FileForm.Json:
                return OcdsPackages.Read(content, Keep);
            default:
                return [Table.OfText(text.Open(content), text.Encoding)];
        }
    }

    private T Keep<T>(T opened) where T : IDisposable
    {
        _opened.Add(opened);
        return opened;
    }
}

/// <summary>The file holds no table that can be read. The message is a sentence for whoever offered it.</summary>
internal sealed class UnreadableFileException(string message, Exception? innerException = null) : Exception(message, innerException);
