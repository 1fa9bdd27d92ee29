using System.Data.Common;
using Analytics.Api.Model;
using Microsoft.EntityFrameworkCore;

namespace Analytics.Api.Records;

/// <summary>
/// The database that holds the records, whichever engine it is. Two ways in: <see cref="IDbContextFactory{AnalyticsDb}.CreateDbContext"/>
/// for questions that EF Core composes, and sessions for whole tables and bulk writing. Sessions start in
/// milliseconds; the first EF Core context of a process takes about a second to build its model, so nothing that
/// a person waits for at start-up or on the command line may need one.
/// </summary>
public abstract class RecordsDatabase : IDbContextFactory<AnalyticsDb>
{
    /// <summary>Creates what is missing and brings the tables to the shape this program expects. Harmless to repeat, and safe from several processes at once.</summary>
    /// <exception cref="RecordsException">The folder cannot be written, the file is no database, or a newer program wrote it.</exception>
    public abstract Task EnsureReadyAsync(CancellationToken cancellationToken);

    /// <summary>Copies the records as they stand into one file, while others read and write.</summary>
    /// <param name="file">A path where nothing is yet; it is whole or not there.</param>
    /// <param name="cancellationToken">Stops before the copy begins.</param>
    /// <exception cref="RecordsException">The file exists or cannot be written.</exception>
    public abstract Task BackUpAsync(string file, CancellationToken cancellationToken);

    /// <summary>Puts the records of a backup in the place of those here, all or nothing. The audit log goes on: what the backup does not know yet of it is kept.</summary>
    /// <param name="file">What <see cref="BackUpAsync"/> wrote.</param>
    /// <param name="entry">Goes to the audit log; its id is chosen here.</param>
    /// <param name="cancellationToken">Stops before anything is replaced.</param>
    /// <exception cref="RecordsException">The file is no backup or is damaged, or another program uses the records.</exception>
    public abstract Task RestoreAsync(string file, AuditEntry entry, CancellationToken cancellationToken);

    /// <summary>A context of its own connection; the caller disposes it.</summary>
    public abstract AnalyticsDb CreateDbContext();

    /// <summary>Opens a session that sees one unchanging state of all tables and may not write.</summary>
    public abstract RecordsSession OpenForReading();

    /// <summary>Opens the one session that may write, after waiting for another writer of any process to finish. Nothing stays unless it commits.</summary>
    /// <exception cref="RecordsException">Another writer did not finish within a minute.</exception>
    public abstract RecordsSession OpenForWriting();

    /// <summary>What the engine says in the middle of a session, as an operator wants to read it.</summary>
    public abstract RecordsException Explain(DbException exception);
}
