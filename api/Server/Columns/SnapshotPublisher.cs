using System.Data.Common;
using Analytics.Api.Columns.Publishing;
using Analytics.Api.Disclosure;
using Analytics.Api.Model;
using Analytics.Api.Records;
using Analytics.DuckDb;

namespace Analytics.Api.Columns;

/// <summary>
/// Writes a new snapshot beside the old one and makes it current. Where only spend has come, it is a copy of the old one with the new
/// imports' lines behind; else it takes the old one's lines but those of withdrawn imports, adds the new ones and sorts them all. The
/// records are re-read as a whole only to rebuild.
/// </summary>
public sealed class SnapshotPublisher(RecordsDatabase records, ColumnsEngine engine, SnapshotStore store, TimeProvider clock) : IPublisher
{
    private const string PublishingMemory = "512MB";

    /// <inheritdoc cref="SpendLinePublication.LinesSortedAtOnce"/>
    internal long LinesSortedAtOnce { get; init; } = 1_000_000;

    /// <inheritdoc cref="SnapshotWriter.LinesSummarised"/>
    internal long LinesSummarised { get; init; } = 1_000_000;

    /// <summary>How counts of people are shown.</summary>
    public CountTreatment Counts { get; init; } = new(Smallest: 8);

    public Task<DataVersion> PublishAsync(string note, CancellationToken cancellationToken) => PublishAsync(note, rebuild: false, cancellationToken);

    /// <summary>Publishes all that stands now as one new version.</summary>
    /// <param name="note">Why, in a few words, for the list of versions.</param>
    /// <param name="rebuild">Reads every line from the records again instead of taking those of the version before.</param>
    /// <param name="cancellationToken">Stops the work; the version before stays current.</param>
    public async Task<DataVersion> PublishAsync(string note, bool rebuild, CancellationToken cancellationToken)
    {
        using var publishing = await engine.LockAsync(cancellationToken);
        var version = await Task.Run(() => WriteOrExplain(note, rebuild, cancellationToken), cancellationToken);
        store.Refresh();
        engine.Prune(version.Sequence);
        return version;
    }

    /// <summary>
    /// Makes the version that the records call current the one that is asked. Publishes where a program was stopped between
    /// changing the records and publishing, and where the snapshot, which is derived, has been thrown away or is other records'.
    /// </summary>
    public async Task PublishIfStaleAsync(CancellationToken cancellationToken)
    {
        var (latest, isStale) = State();
        if (latest is not null && !IsThere(latest))
        {
            await PublishAsync("Rebuilt from the records", rebuild: true, cancellationToken);
            return;
        }

        if (isStale)
            await PublishAsync(latest is null ? "First publication" : "Published what an interrupted program had changed", cancellationToken);
        else if (latest is not null && ShowsOtherCounts())
            await PublishAsync("Small numbers of people are protected by another measure", cancellationToken);
    }

    /// <summary>Whether a version is the one that the records tell of: an older backup may have been put in their place.</summary>
    private bool IsThere(DataVersion version)
    {
        if (!engine.Has(version.Sequence))
            return false;

        store.Refresh();
        using var lease = store.Current();
        return lease.Snapshot.Version.Sequence > version.Sequence || version.WasPublishedAt(lease.Snapshot.Version.PublishedAt);
    }

    /// <summary>Whether the setting has changed since.</summary>
    private bool ShowsOtherCounts()
    {
        using var lease = store.Current();
        return lease.Snapshot.SmallestShown != Counts.Smallest;
    }

    private (DataVersion? Latest, bool IsStale) State()
    {
        using var session = records.OpenForReading();
        return session.Versions.LastOrDefault() is { } latest
            ? (latest, session.AuditEntries.Any(entry => entry.Id > latest.LastAuditEntry && ChangesRecords(entry.Action)))
            : (null, session.Imports.Any(Stands));
    }

    private static bool ChangesRecords(AuditAction action) =>
        action is AuditAction.Imported or AuditAction.Withdrawn or AuditAction.SupplierAccepted or AuditAction.SupplierSplit;

    private DataVersion WriteOrExplain(string note, bool rebuild, CancellationToken cancellationToken)
    {
        try
        {
            return Write(note, rebuild, cancellationToken);
        }
        catch (DbException exception)
        {
            throw records.Explain(exception);
        }
        catch (Exception exception) when (exception is DuckDbException or IOException)
        {
            throw new RecordsException(
                $"The records are safe, but a new version of them could not be published: {exception.Message.Split('\n')[0]} Make room for the data folder on the disk and in memory; the next start publishes again.", exception);
        }
    }

    private DataVersion Write(string note, bool rebuild, CancellationToken cancellationToken)
    {
        var noise = Noise();
        using var session = records.OpenForReading();
        var previous = session.Versions.LastOrDefault();
        var sequence = NextSequence(session);
        var file = engine.Folder.Prepare(sequence);
        var before = rebuild || previous is null ? null : PreviousSnapshot.Read(engine.Folder.FileOf(previous.Sequence), previous);
        var imports = session.Imports.Where(Stands).ToList();
        var version = Describe(session, sequence, note, imports);
        var addsSpendAlone = before is not null && before.SmallestShown == Counts.Smallest && before.DiffersInSpendAlone(imports, session.Imports);
        var addsToCopy = addsSpendAlone && before!.CanBeAddedTo(imports);
        if (addsToCopy)
            File.Copy(before!.File, file);
        using (var database = DuckDbDatabase.Open(file, new DuckDbOptions { MemoryLimit = PublishingMemory, TempDirectory = engine.Folder.TempFolder }))
        using (var connection = database.Connect())
        {
            var writer = new SnapshotWriter(connection, session, cancellationToken) { LinesSortedAtOnce = LinesSortedAtOnce, LinesSummarised = LinesSummarised };
            if (addsToCopy)
            {
                version.SpendLines = new SnapshotAddition(connection, session, cancellationToken).Write(imports, before!, writer);
            }
            else
            {
                writer.WriteReferenceData();
                before?.Attach(connection);
                WriteSocialValue(connection, session, version.AsAt, noise, addsSpendAlone);
                version.SpendLines = writer.WriteSpend(imports, before, addsToCopy: false);
            }

            writer.WriteVersion(version, Counts.Smallest, addsToCopy ? before!.LinesInOrder : version.SpendLines);
        }

        engine.Publish(sequence, cancellationToken);
        Record(version);
        return version;
    }

    /// <summary>Writes everything but spend.</summary>
    private void WriteSocialValue(DuckDbConnection connection, RecordsSession session, DateOnly asAt, NoiseTable noise, bool isAsBefore)
    {
        connection.Execute(SocialValueTables.Ddl + SocialValueTables.Views);
        connection.Execute(OutcomeTables.Ddl);
        if (isAsBefore)
        {
            PreviousSnapshot.Carry(connection, [.. SocialValueTables.WithoutSuppliers, .. OutcomeTables.All]);
        }
        else
        {
            var socialValue = new SocialValueWriter(connection, session);
            socialValue.Write();
            new OutcomeWriter(connection, session, socialValue).Write(asAt, noise, Counts);
        }

        ContractSuppliers.Write(connection, session);
    }

    /// <summary>The installation's noise, drawn when first needed.</summary>
    private NoiseTable Noise()
    {
        using (var reading = records.OpenForReading())
        {
            if (reading.DisclosureNoise.Select(noise => noise.Value).ToList() is { Count: > 0 } drawn)
                return new NoiseTable(drawn);
        }

        var table = NoiseTable.Draw();
        using var session = records.OpenForWriting();
        for (var sum = 0; sum < NoiseTable.Size; sum++)
            session.DisclosureNoise.Insert(new DisclosureNoise { Id = sum, Value = table.Of(sum) });

        session.Commit();
        return table;
    }

    /// <summary>No number is given twice, not even one that restoring a backup took away: the audit log remembers it.</summary>
    private static int NextSequence(RecordsSession session) =>
        Math.Max((int)session.Versions.LastKey(), session.AuditEntries.Max(entry => entry.VersionSequence) ?? 0) + 1;

    private static bool Stands(Import import) => import.State is ImportState.Accepted or ImportState.AcceptedWithQuarantine;

    private DataVersion Describe(RecordsSession session, int sequence, string note, List<Import> imports)
    {
        var previous = session.Versions.LastOrDefault();
        var coverage = CoverageOfImports.Of(sequence, imports, session.ImportCoverage);
        var to = coverage.Count > 0 ? coverage.Max(span => span.To) : (DateOnly?)null;
        var version = new DataVersion
        {
            Sequence = sequence,
            PublishedAt = clock.GetUtcNow(),
            Contracts = session.Contracts.Current().LongCount(),
            CoversFrom = coverage.Count > 0 ? coverage.Min(span => span.From) : null,
            CoversTo = to,
            // Spend never moves the day that stocks are counted on; until there are stocks, it is where the first spend ended.
            AsAt = imports.Max(import => import.AsAt) ?? previous?.AsAt ?? to ?? DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime),
            LastAuditEntry = session.AuditEntries.LastKey(),
            Note = imports.Exists(import => import.Synthetic) ? note + ". Includes synthetic data." : note + ".",
        };
        version.Coverage.AddRange(coverage);
        return version;
    }

    private void Record(DataVersion version)
    {
        using var session = records.OpenForWriting();
        session.Versions.Insert(version);
        var id = session.Coverage.LastKey();
        foreach (var span in version.Coverage)
        {
            span.Id = ++id;
            session.Coverage.Insert(span);
        }

        session.Audit(new AuditEntry
        {
            At = version.PublishedAt,
            Action = AuditAction.Published,
            What = $"{version.Id}. {version.Note}",
            VersionSequence = version.Sequence,
        });
        session.Commit();
    }
}
