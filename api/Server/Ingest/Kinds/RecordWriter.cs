using Analytics.Api.Model;
using Analytics.Api.Records;

namespace Analytics.Api.Ingest.Kinds;

/// <summary>Writes the records of one import. Each takes the place of the record that was known by its identity.</summary>
/// <typeparam name="T">The record.</typeparam>
/// <typeparam name="TIdentity">What tells one record from another, whichever import brought it.</typeparam>
internal sealed class RecordWriter<T, TIdentity>(RecordSet<T> records, Import import, Func<T, TIdentity> identityOf)
    where T : ImportedRecord
    where TIdentity : notnull
{
    private readonly Dictionary<TIdentity, long> _current = records.Current().ToDictionary(identityOf, record => record.Id);
    private readonly Dictionary<TIdentity, int> _lines = [];
    private long _lastId = records.LastKey();

    /// <summary>The line of the file that has the record already; null when this one is the first.</summary>
    public int? LineBefore(TIdentity identity, int line) => _lines.TryAdd(identity, line) ? null : _lines[identity];

    /// <summary>Writes one record.</summary>
    /// <param name="record">Its id, import and line are set here.</param>
    /// <param name="line">Where it stands in the file, counted from 1.</param>
    /// <param name="formerIdentities">Others under which an earlier import may have brought it.</param>
    public void Write(T record, int line, params IEnumerable<TIdentity> formerIdentities)
    {
        record.Id = ++_lastId;
        record.ImportId = import.Id;
        record.SourceLine = line;
        foreach (var identity in formerIdentities.Prepend(identityOf(record)))
        {
            if (_current.TryGetValue(identity, out var earlier))
                records.Supersede(earlier, record.Id);
        }

        records.Insert(record);
    }
}
