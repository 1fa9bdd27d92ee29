using System.Globalization;

namespace Analytics.Api.Columns;

/// <summary>Where the snapshots are: <c>snapshots/14.f3.duckdb</c> in the data folder, each written once and never changed.</summary>
public sealed class SnapshotFolder(string dataFolder)
{
    /// <summary>How many versions can be asked for.</summary>
    public const int Kept = 10;

    /// <summary>One more whenever a table of the snapshot changes: a file of another format is as good as missing, and is made anew from the records.</summary>
    public const int Format = 11;

    private readonly string _folder = Path.Combine(Path.GetFullPath(dataFolder), "snapshots");

    /// <summary>Scratch space for sorting.</summary>
    public string TempFolder => Path.Combine(_folder, "tmp");

    public string FileOf(int sequence) => Path.Combine(_folder, string.Create(CultureInfo.InvariantCulture, $"{sequence}.f{Format}.duckdb"));

    /// <summary>The first version that can be asked for when this one is current.</summary>
    public static int OldestKept(int current) => Math.Max(1, current - Kept + 1);

    /// <summary>One publication at a time, whichever process it runs in.</summary>
    /// <exception cref="TimeoutException">Another publication did not end within two minutes.</exception>
    public async Task<IDisposable> LockAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(_folder);
        var file = Path.Combine(_folder, "publishing.lock");
        for (var attempt = 0; attempt < 2400; attempt++)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(50, cancellationToken);
            }
        }

        throw new TimeoutException($"Another publication holds {file} and did not end within two minutes. If no other program is publishing, delete that file.");
    }

    /// <summary>Makes room for a new file: leftovers of a publication that was cut off go.</summary>
    public string Prepare(int sequence)
    {
        Directory.CreateDirectory(TempFolder);
        var file = FileOf(sequence);
        File.Delete(file);
        File.Delete(file + ".wal");
        return file;
    }

    /// <summary>Removes every version, after the records have become others: they are rebuilt from them.</summary>
    public async Task ClearAsync(CancellationToken cancellationToken)
    {
        using var publishing = await LockAsync(cancellationToken);
        foreach (var file in Directory.EnumerateFiles(_folder, "*.duckdb"))
            File.Delete(file);
    }

    /// <summary>Removes the versions before one. One that somebody still reads goes with the next publication.</summary>
    public void Prune(int oldest)
    {
        foreach (var file in Directory.EnumerateFiles(_folder, "*.duckdb"))
        {
            if (!int.TryParse(Path.GetFileName(file).Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) || sequence >= oldest)
                continue;

            try
            {
                File.Delete(file);
            }
            catch (IOException)
            {
                // Somebody reads it; the next publication tries again.
            }
        }
    }
}
