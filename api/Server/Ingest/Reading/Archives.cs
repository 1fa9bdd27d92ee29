using System.IO.Compression;

namespace Analytics.Api.Ingest.Reading;

/// <summary>Takes the one file out of a ZIP archive.</summary>
internal static class Archives
{
    /// <summary>Ledgers shrink to a tenth, empty sheets to a fiftieth; what shrinks to less was made to burst.</summary>
    private const int LargestRatio = 200;

    /// <summary>Far beyond any ledger: ten million lines take two gigabytes.</summary>
    private const long LargestContent = 8L << 30;

    /// <summary>Below this the ratio says nothing.</summary>
    private const long AlwaysAllowed = 32L << 20;

    /// <summary>Unpacks the only file of an archive.</summary>
    /// <returns>A temporary file, which goes when it is disposed.</returns>
    /// <exception cref="UnreadableFileException">There is none, there are several, or it would burst.</exception>
    public static FileStream UnpackOnly(Stream content)
    {
        try
        {
            content.Position = 0;
            using var archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            var files = archive.Entries.Where(IsFile).ToList();
            if (files.Count != 1)
                throw new UnreadableFileException(Refusal(files));

            RefuseBombs(files);
            return Unpack(files[0]);
        }
        catch (InvalidDataException exception)
        {
            throw new UnreadableFileException("The archive is damaged, or needs a password: unpack it, and import the file in it.", exception);
        }
    }

    /// <summary>Refuses an archive that would unpack to far more than it is.</summary>
    /// <remarks>The sizes are those that the archive states; the runtime never unpacks more than is stated.</remarks>
    /// <exception cref="UnreadableFileException">It would.</exception>
    public static void RefuseBombs(IReadOnlyCollection<ZipArchiveEntry> entries)
    {
        var unpacked = entries.Sum(entry => entry.Length);
        var packed = entries.Sum(entry => entry.CompressedLength);
        if (unpacked > LargestContent || (unpacked > AlwaysAllowed && unpacked / Math.Max(packed, 1) > LargestRatio))
            throw new UnreadableFileException($"The file of {packed / 1024:N0} KB would unpack to {unpacked >> 20:N0} MB, which no ledger does: check where it comes from.");
    }

    /// <summary>Folders and what Macs add are not files that anybody packed.</summary>
    private static bool IsFile(ZipArchiveEntry entry) =>
        entry.Name.Length > 0
        && !entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal)
        && !entry.Name.StartsWith("._", StringComparison.Ordinal)
        && entry.Name is not (".DS_Store" or "Thumbs.db" or "desktop.ini");

    private static string Refusal(List<ZipArchiveEntry> files)
    {
        if (files.Count == 0)
            return "The archive is empty.";
        var names = string.Join(", ", files.Take(5).Select(file => file.FullName));
        return $"The archive holds {files.Count} files ({names}{(files.Count > 5 ? ", …" : "")}): import them one by one, so that each has its account.";
    }

    private static FileStream Unpack(ZipArchiveEntry entry)
    {
        var unpacked = TemporaryFile.Create();
        try
        {
            using var packed = entry.Open();
            packed.CopyTo(unpacked);
            return unpacked;
        }
        catch
        {
            unpacked.Dispose();
            throw;
        }
    }
}
