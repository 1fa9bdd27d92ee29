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

    /// <summary>A context of its own connection; the caller disposes it.</summary>
    public abstract AnalyticsDb CreateDbContext();

    /// <summary>Opens a session that sees one unchanging state of all tables and may not write.</summary>
    public abstract RecordsSession OpenForReading();

    /// <summary>Opens the one session that may write, after waiting for another writer of any process to finish. Nothing stays unless it commits.</summary>
    /// <exception cref="RecordsException">Another writer did not finish within a minute.</exception>
    public abstract RecordsSession OpenForWriting();
}
