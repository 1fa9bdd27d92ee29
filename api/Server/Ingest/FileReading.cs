using Analytics.Api.Ingest.Reading;
using Analytics.Api.Model;

namespace Analytics.Api.Ingest;

/// <summary>One file while it is read: where it comes from, where its rows go, and who is told how far it is.</summary>
internal sealed record FileReading(ImportSession Session, SourceFile Source, ImportRequest Request, Import Import, Ledger Ledger)
{
    private const int RowsBetweenReports = 4096;

    /// <summary>The tables that were read so far.</summary>
    public List<ReadTable> Tables { get; } = [];

    public IProgress<ImportProgress>? Progress { get; init; }

    public CancellationToken CancellationToken { get; init; }

    /// <summary>Called after every row; reports now and then, and stops where that is wanted.</summary>
    /// <param name="fraction">Which part of the file has been read, 0 to 1.</param>
    public void Tell(double fraction)
    {
        if (Ledger.RowsRead % RowsBetweenReports != 0)
            return;
        CancellationToken.ThrowIfCancellationRequested();
        Progress?.Report(new ImportProgress(Ledger.RowsRead, Math.Min(1, fraction)));
    }
}
