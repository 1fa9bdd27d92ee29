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
    private const int RowsBetweenReports = 4096;

    private SupplierDirectory? _suppliers;
    private LabelDirectory? _labels;

    public RecordsSession Records => records;

    public SupplierDirectory Suppliers => _suppliers ??= new SupplierDirectory(records);

    public LabelDirectory Labels => _labels ??= new LabelDirectory(records.Labels);

    /// <summary>Imports one file; nothing stands before <see cref="Commit"/>.</summary>
    /// <exception cref="ImportRequestException">The council is missing or unknown, or the kind cannot be imported.</exception>
    public ImportReport Import(ImportRequest request, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var kind = FileKinds.Find(request.Kind)
            ?? throw new ImportRequestException($"Files of the kind {UpperCase.Of(request.Kind)} cannot be imported: the kinds are {string.Join(", ", FileKinds.All.Select(known => UpperCase.Of(known.Kind)))}.");
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
            Synthetic = request.Synthetic,
            State = ImportState.Rejected, // until its rows say otherwise
        };
        records.Imports.Insert(import);
        var ledger = new Ledger(import, council, records.Issues);
        var report = standing is not null
            ? ledger.Reject(Duplicate(standing))
            : ImportTables(kind, source, new ReadingHints(request.FileName, request.DateOrder), import, ledger, progress, cancellationToken);
        records.Imports.Update(import);
        return report;
    }

    public void Commit() => records.Commit();

    public void Dispose() => records.Dispose();

    private Council? CouncilOf(ImportRequest request, FileKind kind)
    {
        if (!kind.BelongsToCouncil)
            return null;
        if (string.IsNullOrWhiteSpace(request.Council))
            throw new ImportRequestException($"A {UpperCase.Of(request.Kind)} file belongs to one council: say which, by code or name (E08000003 or Manchester).");
        return new CouncilDirectory(records.Councils).Find(request.Council);
    }

    private ImportReport ImportTables(
        FileKind kind, SourceFile source, ReadingHints hints, Import import, Ledger ledger, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var (layouts, problem) = LayoutFinder.Find(source, kind.Fields, hints);
        if (problem is not null)
            return ledger.Reject(problem);

        var rows = kind.Begin(this, import, ledger);
        var (before, whole) = (0L, Math.Max(1, layouts.Sum(layout => layout.Length)));
        List<ReadTable> tables = [];
        foreach (var layout in layouts)
        {
            var above = ledger.RowsRead;
            var start = before;
            ReadRows(layout, rows, ledger, offset =>
            {
                cancellationToken.ThrowIfCancellationRequested();
                progress?.Report(new ImportProgress(ledger.RowsRead, Math.Min(1, (double)(start + offset) / whole)));
            });
            before += layout.Length;
            tables.Add(ReadTable.Of(layout, kind.Fields, ledger.RowsRead - above));
        }

        rows.Complete();
        progress?.Report(new ImportProgress(ledger.RowsRead, Fraction: 1));
        return ledger.Close() with { Tables = tables };
    }

    private static void ReadRows(Layout layout, RowImporter rows, Ledger ledger, Action<long> pause)
    {
        using var reader = layout.Open();
        var row = new Row(reader, layout);
        while (row.Read())
        {
            if (row.IsBlank)
                ledger.Skip(row, SkipReason.Blank);
            else if (row.RepeatsHeadings)
                ledger.Skip(row, SkipReason.RepeatedHeadings);
            else
                rows.Import(row);

            if (ledger.RowsRead % RowsBetweenReports == 0)
                pause(reader.ByteOffset);
        }
    }

    private static FileProblem Duplicate(Import standing) => new(
        Line: 1,
        "ALREADY_IMPORTED",
        string.Create(
            CultureInfo.GetCultureInfo("en-GB"),
            $"The same file was imported on {standing.ImportedAt:d MMMM yyyy} as {standing.FileName} (import {standing.Id}): there is nothing to do."));
}
