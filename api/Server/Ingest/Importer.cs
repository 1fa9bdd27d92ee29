using System.Data.Common;
using Analytics.Api.Ingest.Kinds;
using Analytics.Api.Model;
using Analytics.Api.Records;

namespace Analytics.Api.Ingest;

/// <summary>The one door through which files come into the records.</summary>
public sealed class Importer(RecordsDatabase database, TimeProvider clock) : IDisposable
{
    // Whoever comes second waits here for as long as it takes; the database itself would give up after a minute.
    private readonly SemaphoreSlim _turn = new(1);

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
        InTurnAsync(() => Import(request, progress, cancellationToken), cancellationToken);

    /// <summary>
    /// Takes an import out again: all that it brought goes, and what it had superseded counts again. Its account stays, and
    /// its file may be offered anew. Publishing is the caller's next step.
    /// </summary>
    /// <param name="id">The import's number.</param>
    /// <param name="who">Who withdraws it; null when nobody said.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <exception cref="ImportRequestException">There is no such import, it does not stand, or its kind cannot be taken out.</exception>
    /// <exception cref="RecordsException">The database cannot be written.</exception>
    public Task<WithdrawalReport> WithdrawAsync(int id, string? who, CancellationToken cancellationToken) => InTurnAsync(
        () =>
        {
            using var session = database.OpenForWriting();
            var report = new Withdrawal(session, clock).Withdraw(id, who);
            cancellationToken.ThrowIfCancellationRequested();
            session.Commit();
            return report;
        },
        cancellationToken);

    /// <summary>The columns of a kind of file, in the order of its template; for boundaries the one property that counts.</summary>
    public static IReadOnlyList<ColumnDescription> Columns(ImportKind kind) =>
        [.. FileKinds.Of(kind).Fields.All.Select(field => new ColumnDescription(field.Name, field.Required, field.Description, field.Example, [.. field.Headings.Skip(1)]))];

    /// <summary>An empty file of a kind: its headings and no rows.</summary>
    public static string Template(ImportKind kind) => FileKinds.Of(kind).Template;

    public void Dispose() => _turn.Dispose();

    private async Task<T> InTurnAsync<T>(Func<T> write, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(write, cancellationToken);
        }
        catch (DbException exception)
        {
            throw database.Explain(exception);
        }
        finally
        {
            _turn.Release();
        }
    }

    private ImportReport Import(ImportRequest request, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        using var session = new ImportSession(database.OpenForWriting(), clock);
        var report = session.Import(request, progress, cancellationToken);
        if (!request.CheckOnly)
            session.Commit();
        return report;
    }
}

/// <summary>One column of a kind of file.</summary>
/// <param name="Name">Its best heading.</param>
/// <param name="Required">Whether a file without it is refused.</param>
/// <param name="Description">What its cells say.</param>
/// <param name="Example">A cell as it may look.</param>
/// <param name="OtherHeadings">What it is also known by, the best first.</param>
public sealed record ColumnDescription(string Name, bool Required, string Description, string Example, IReadOnlyList<string> OtherHeadings);
