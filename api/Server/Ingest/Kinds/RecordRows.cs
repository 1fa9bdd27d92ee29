using Analytics.Api.Ingest.Reading;
using Analytics.Api.Model;
using Analytics.Api.Records;

namespace Analytics.Api.Ingest.Kinds;

/// <summary>Writes rows that are each one record. A record that is known already is superseded; one that stands twice in the file is refused.</summary>
/// <typeparam name="T">The record.</typeparam>
/// <typeparam name="TIdentity">What tells one record from another, whichever import brought it.</typeparam>
internal abstract class RecordRows<T, TIdentity>(ImportSession session, Import import, Ledger ledger, RecordSet<T> records, Func<T, TIdentity> identityOf) : RowImporter
    where T : ImportedRecord
    where TIdentity : notnull
{
    private readonly RecordWriter<T, TIdentity> _writer = new(records, import, identityOf);

    protected ImportSession Session => session;

    protected Ledger Ledger => ledger;

    protected References References { get; } = new(session, import);

    public override void Import(Row row)
    {
        var cells = new CellReader(row);
        var record = Read(cells);
        if (record is not null && cells.Problems.Count == 0 && _writer.LineBefore(identityOf(record), row.Line) is { } before)
            cells.Complain(column: null, "ROW_REPEATED", $"{Describe(record)} stands in line {before} already: keep one of the two rows.");
        if (record is null || cells.Problems.Count > 0)
            Quarantine(cells);
        else
            Write(record, row.Line);
    }

    /// <summary>Makes a record of a row; null, with at least one complaint, where it cannot.</summary>
    protected abstract T? Read(CellReader cells);

    /// <summary>Names a record by its identity, as the subject of a sentence.</summary>
    protected abstract string Describe(T record);

    /// <summary>Says which days of which council an accepted record lies in.</summary>
    protected virtual void Cover(T record)
    {
    }

    /// <summary>Other identities under which an earlier import may have brought the record, which takes their place too.</summary>
    protected virtual IEnumerable<TIdentity> FormerIdentities(T record) => [];

    /// <summary>Tells the ledger; a kind with money tells it the sum too.</summary>
    protected virtual void Accept(T record) => ledger.Accept();

    protected virtual void Quarantine(CellReader cells) => ledger.Quarantine(cells.Row, cells.Problems);

    /// <summary>Writes what belongs to a record that has just been written.</summary>
    protected virtual void WriteParts(T record)
    {
    }

    private void Write(T record, int line)
    {
        _writer.Write(record, line, FormerIdentities(record));
        WriteParts(record);
        Cover(record);
        Accept(record);
    }
}
