using System.Globalization;
using Analytics.Api.Ingest.Kinds;
using Analytics.Api.Ingest.Reading;
using Analytics.Api.Ingest.Suppliers;
using Analytics.Api.Model;
using Analytics.Api.Records;

namespace Analytics.Api.Ingest;

/// <summary>One writing transaction in which one file or several are imported: all of them stand when it commits, none when it does not.</summary>
internal sealed class ImportSession(RecordsSession records, TimeProvider clock) : IDisposable
{
    private SupplierDirectory? _suppliers;
    private LabelDirectory? _labels;

    public RecordsSession Records => records;

    public SupplierDirectory Suppliers => _suppliers ??= new SupplierDirectory(records);

    public LabelDirectory Labels => _labels ??= new LabelDirectory(records.Labels);

    /// <summary>The day of the import; nothing that has happened is later.</summary>
    public DateOnly Today { get; } = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <summary>Imports one file; nothing stands before <see cref="Commit"/>.</summary>
    /// <exception cref="ImportRequestException">The council is missing or unknown, or an option makes no sense for it.</exception>
    public ImportReport Import(ImportRequest request, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var kind = FileKinds.Of(request.Kind);
        CheckOptions(request, kind);
        var council = CouncilOf(request, kind);
        using var source = SourceFile.Examine(request.Content);
        var standing = records.Imports.Where("sha256", source.Sha256).FirstOrDefault(import => import.State is ImportState.Accepted or ImportState.AcceptedWithQuarantine);

        var import = new Import
        {
            Id = (int)records.Imports.LastKey() + 1,
            Kind = request.Kind,
            FileName = request.FileName,
            Sha256 = source.Sha256,
            CouncilKey = council?.Key,
            ImportedAt = clock.GetUtcNow(),
            ImportedBy = request.ImportedBy,
            AsAt = request.AsAt,
            Public = request.Public,
            Synthetic = request.Synthetic,
            State = ImportState.Rejected, // until its rows say otherwise
        };
        records.Imports.Insert(import);
        var ledger = new Ledger(import, council, records);
        records.Mark();
        var reading = new FileReading(this, source, request, import, ledger) { Progress = progress, CancellationToken = cancellationToken };
        var problem = standing is not null ? Duplicate(standing) : kind.Read(reading);
        var report = (problem is not null ? ledger.Reject(problem) : ledger.Close(request.MaxBadShare, kind.HasAsAt ? Today : null)) with { Tables = reading.Tables };
        records.Imports.Update(import);
        Audit(report);
        progress?.Report(new ImportProgress(ledger.RowsRead, Fraction: 1));
        if (!report.IsAccepted)
            (_suppliers, _labels) = (null, null); // what they remember may have been taken back
        return report;
    }

    /// <summary>Makes all that was imported stand. Whose the new spellings are is found once for all files.</summary>
    public void Commit()
    {
        _suppliers?.Settle();
        records.Commit();
    }

    public void Dispose() => records.Dispose();

    private void CheckOptions(ImportRequest request, FileKind kind)
    {
        if (request.AsAt is { } asAt && !kind.HasAsAt)
        {
            var having = string.Join(", ", FileKinds.All.Where(known => known.HasAsAt).Select(known => UpperCase.Of(known.Kind)));
            throw new ImportRequestException(string.Create(CultureInfo.InvariantCulture, $"A {UpperCase.Of(request.Kind)} file tells what happened, not how things stood on {asAt:yyyy-MM-dd}: leave the as-at day out. The kinds that have one are {having}."));
        }

        if (!request.Public && !kind.CanBePrivate)
        {
            var having = string.Join(", ", FileKinds.All.Where(known => known.CanBePrivate).Select(known => UpperCase.Of(known.Kind)));
            throw new ImportRequestException($"A {UpperCase.Of(request.Kind)} file is no council's own and other files rest on it, so it cannot be private. The kinds that can are {having}.");
        }

        if (request.AsAt > Today)
            throw new ImportRequestException(string.Create(CultureInfo.InvariantCulture, $"No file can tell how things stand on {request.AsAt:yyyy-MM-dd}, which is later than today, {Today:yyyy-MM-dd}: give the day on which the file was extracted."));
        if (request.MaxBadShare is < 0 or > 1)
            throw new ImportRequestException(string.Create(CultureInfo.InvariantCulture, $"The share of rows that may be wrong is a number from 0 to 1, not {request.MaxBadShare}."));
    }

    private Council? CouncilOf(ImportRequest request, FileKind kind)
    {
        if (!kind.BelongsToCouncil && !kind.NamesCouncils)
            return null;
        if (!string.IsNullOrWhiteSpace(request.Council))
            return new CouncilDirectory(records.Councils).Find(request.Council);
        if (kind.BelongsToCouncil)
            throw new ImportRequestException($"A {UpperCase.Of(request.Kind)} file belongs to one council: say which, by code or name (E08000003 or Manchester).");
        return null;
    }

    private void Audit(ImportReport report)
    {
        var import = report.Import;
        records.Audit(new AuditEntry
        {
            At = import.ImportedAt,
            By = import.ImportedBy,
            Action = report.IsAccepted ? AuditAction.Imported : AuditAction.Refused,
            What = $"{import.FileName}, {UpperCase.Of(import.Kind)}{(report.Council is { } council ? $", {council.Name}" : "")}. {report.Verdict}",
            ImportId = import.Id,
            Sha256 = import.Sha256,
        });
    }

    private static FileProblem Duplicate(Import standing) => new(
        Line: 1,
        "ALREADY_IMPORTED",
        string.Create(
            CultureInfo.GetCultureInfo("en-GB"),
            $"The same file was imported on {standing.ImportedAt:d MMMM yyyy} as {standing.FileName} (import {standing.Id}): there is nothing to do."));
}
