using System.Globalization;
using Analytics.Api.Model;
using Analytics.Api.Records;
using CsvHelper;

namespace Analytics.Api.Ingest;

/// <summary>Fills an empty database with made-up data for demonstration, through the same importer as everything else.</summary>
public sealed class SeedData(RecordsDatabase database, TimeProvider clock)
{
    /// <summary>The list of files, with the columns order, kind, file and council, and perhaps as_at, the day that the file tells the state of.</summary>
    public const string ManifestName = "manifest.csv";

    private const string ImportedBy = "seed data";

    private const string AsAtColumn = "as_at";

    private static readonly string[] Columns = ["order", "kind", "file", "council"];

    /// <summary>
    /// Imports every file of the manifest, marked as synthetic, when nothing has ever been imported. All files in one
    /// transaction: a start that is interrupted is made again from the beginning. Publishing is the caller's next step.
    /// </summary>
    /// <param name="folder">Where the manifest and its files are; without a manifest nothing is done.</param>
    /// <param name="progress">Told the name of each file before it is read.</param>
    /// <param name="cancellationToken">Stops the work and leaves no trace of it.</param>
    /// <returns>One report for each file; none when nothing was done.</returns>
    /// <exception cref="RecordsException">The manifest or one of its files is not as it should be.</exception>
    public Task<IReadOnlyList<ImportReport>> LoadIfEmptyAsync(string folder, IProgress<string>? progress, CancellationToken cancellationToken) =>
        Task.Run<IReadOnlyList<ImportReport>>(() => LoadIfEmpty(folder, progress, cancellationToken), cancellationToken);

    private List<ImportReport> LoadIfEmpty(string folder, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        var manifest = Path.Combine(folder, ManifestName);
        if (!File.Exists(manifest) || !IsEmpty())
            return [];

        var files = Read(manifest);
        using var session = new ImportSession(database.OpenForWriting(), clock);
        if (session.Records.Imports.LastKey() > 0)
            return []; // another process was first

        List<ImportReport> reports = [];
        foreach (var file in files)
        {
            progress?.Report(file.Name);
            reports.Add(Import(session, folder, file, cancellationToken));
        }

        session.Commit();
        return reports;
    }

    private bool IsEmpty()
    {
        using var session = database.OpenForReading();
        return session.Imports.LastKey() == 0;
    }

    private static ImportReport Import(ImportSession session, string folder, SeedFile file, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, file.Name);
        if (!File.Exists(path))
            throw new RecordsException($"The seed data lacks {path}, which its {ManifestName} names: restore the file, or take its row out.");

        using var content = File.OpenRead(path);
        var report = session.Import(
            new ImportRequest { Kind = file.Kind, Content = content, FileName = Path.GetFileName(path), Council = file.Council, ImportedBy = ImportedBy, Synthetic = true, AsAt = file.AsAt },
            progress: null,
            cancellationToken);
        return report.IsAccepted ? report : throw new RecordsException($"The seed data file {path} was not accepted. {report.Verdict}");
    }

    private static List<SeedFile> Read(string manifest)
    {
        using var reader = CsvReader.FromFile(manifest, new CsvReaderOptions { Separator = ',' });
        reader.ReadHeader();
        if (!Columns.All(reader.Headers.Contains))
            throw new RecordsException($"The first line of {manifest} must be {string.Join(',', Columns)}.");

        List<SeedFile> files = [];
        while (reader.Read())
        {
            if (!int.TryParse(reader.GetString("order"), NumberStyles.None, CultureInfo.InvariantCulture, out var order) || !UpperCase.TryRead<ImportKind>(reader.GetString("kind"), out var kind))
                throw new RecordsException($"Row {reader.RowNumber} of {manifest} must have a whole number as its order and one of {UpperCase.AllOf<ImportKind>()} as its kind.");
            files.Add(new SeedFile(order, kind, reader.GetString("file"), reader.GetString("council") is { Length: > 0 } council ? council : null, AsAtOf(reader, manifest)));
        }

        return [.. files.OrderBy(file => file.Order)];
    }

    private static DateOnly? AsAtOf(CsvReader reader, string manifest)
    {
        if (!reader.Headers.Contains(AsAtColumn) || reader.GetString(AsAtColumn) is not { Length: > 0 } text)
            return null;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new RecordsException($"Row {reader.RowNumber} of {manifest} has '{text}' as its as_at: write a day like 2023-03-31, or leave it empty.");
    }

    private sealed record SeedFile(int Order, ImportKind Kind, string Name, string? Council, DateOnly? AsAt);
}
