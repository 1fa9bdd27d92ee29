using Analytics.Api.Ingest.Kinds;
using Analytics.Api.Model;
using Analytics.Api.Records;

namespace Analytics.Api.Ingest;

/// <summary>The one door through which files come into the records.</summary>
public sealed class Importer(RecordsDatabase database, TimeProvider clock)
{
    /// <summary>The kinds of file that can be imported.</summary>
    public static IReadOnlyList<ImportKind> Kinds { get; } = [.. FileKinds.All.Select(file => file.Kind)];

    /// <summary>
    /// Imports one file: all its good rows, its quarantine and its account in one transaction, or nothing. A file that is
    /// refused leaves its account and problems. Publishing is the caller's next step.
    /// </summary>
    /// <param name="request">The file, its kind and its council.</param>
    /// <param name="progress">Told every few thousand rows, from another thread.</param>
    /// <param name="cancellationToken">Stops the work and leaves no trace of it.</param>
    /// <exception cref="ImportRequestException">The council is missing or unknown, or an option makes no sense for the kind.</exception>
    /// <exception cref="RecordsException">The database cannot be written.</exception>
    public Task<ImportReport> ImportAsync(ImportRequest request, IProgress<ImportProgress>? progress, CancellationToken cancellationToken) =>
        Task.Run(() => Import(request, progress, cancellationToken), cancellationToken);

    private ImportReport Import(ImportRequest request, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        using var session = new ImportSession(database.OpenForWriting(), clock);
        var report = session.Import(request, progress, cancellationToken);
        if (!request.CheckOnly)
            session.Commit();
        return report;
    }
}
