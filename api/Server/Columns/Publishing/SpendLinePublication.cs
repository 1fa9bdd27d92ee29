using Analytics.Api.Model;
using Analytics.Api.Records;
using Analytics.DuckDb;

namespace Analytics.Api.Columns.Publishing;

/// <summary>Brings the lines of the standing imports into a new snapshot: the old snapshot's where it has them, the records' where not.</summary>
internal sealed class SpendLinePublication(DuckDbConnection connection, SpendLineReader records, CancellationToken cancellationToken)
{
    private static readonly DuckDbColumn[] StagingColumns =
    [
        new(SpendTable.LineId, DuckDbType.BigInt),
        new(SpendTable.ImportId, DuckDbType.Integer),
        new(SpendTable.Council, DuckDbType.Integer),
        new(SpendTable.Alias, DuckDbType.Integer),
        new(SpendTable.PaidOn, DuckDbType.Date),
        new(SpendTable.Amount, DuckDbType.BigInt),
        new(SpendTable.Directorate, DuckDbType.Integer),
        new(SpendTable.Category, DuckDbType.Integer),
        new(SpendTable.Description, DuckDbType.Varchar),
        new(SpendTable.IrrecoverableVat, DuckDbType.BigInt),
        new(SpendTable.TransactionNumber, DuckDbType.Varchar),
        new(SpendTable.SourceLine, DuckDbType.Integer),
        new(SpendTable.ContractReference, DuckDbType.Varchar),
    ];

    /// <summary>More lines take more memory, fewer more time.</summary>
    public required long LinesSortedAtOnce { get; init; }

    /// <summary>Writes the lines that are not there yet, sorted together, beside the reference data, which is there already.</summary>
    /// <param name="imports">Those that stand.</param>
    /// <param name="before">Null to take every line from the records.</param>
    /// <param name="addsToCopy">Whether the lines of <paramref name="before"/> are there already.</param>
    /// <returns>How many lines there are.</returns>
    public long Write(IReadOnlyList<Import> imports, PreviousSnapshot? before, bool addsToCopy)
    {
        var carried = before?.Imports ?? new HashSet<int>();
        foreach (var import in imports.Where(import => !carried.Contains(import.Id)))
            Stage(import);

        var standing = imports.Select(import => import.Id).ToHashSet();
        var kept = addsToCopy ? [] : carried.Where(standing.Contains).ToList();
        var staged = $"SELECT {SnapshotSchema.BaseColumns} FROM {SnapshotSchema.Staging}";
        var old = kept.Count == 0 ? "" : $"SELECT {SnapshotSchema.BaseColumns} FROM old.{SpendTable.Name}"
            + (kept.Count == carried.Count ? "" : $" WHERE {SpendTable.ImportId} IN ({string.Join(", ", kept)})") + " UNION ALL ";
        Sort(old + staged, isFirst: !addsToCopy);
        using var counted = connection.Query($"SELECT count(*) FROM {SpendTable.Name}", cancellationToken);
        return counted.NextChunk(out var chunk) ? chunk.Column(0).Values<long>()[0] : 0;
    }

    private void Stage(Import import)
    {
        if (import is not { FirstLineId: { } first, LastLineId: { } last })
            return;

        using var transaction = connection.BeginTransaction();
        using var appender = transaction.OpenAppender(SnapshotSchema.Staging, StagingColumns);
        foreach (var batch in records.ReadBatches(first, last))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Append(appender, batch);
        }

        transaction.Commit();
    }

    private static void Append(DuckDbAppender appender, SpendLineBatch lines)
    {
        appender.Write(0, lines.Ids.Values);
        appender.Write(1, lines.ImportIds.Values);
        appender.Write(2, lines.CouncilKeys.Values);
        appender.Write(3, lines.AliasIds.Values);
        appender.Write(4, lines.PaidOn.Values);
        appender.Write(5, lines.Pence.Values);
        appender.Write(6, lines.DirectorateIds.Values, lines.DirectorateIds.IsNull);
        appender.Write(7, lines.CategoryIds.Values, lines.CategoryIds.IsNull);
        appender.Write(8, lines.Descriptions.Bytes, lines.Descriptions.Ends.Values, lines.Descriptions.Ends.IsNull);
        appender.Write(9, lines.IrrecoverableVatPence.Values, lines.IrrecoverableVatPence.IsNull);
        appender.Write(10, lines.TransactionNumbers.Bytes, lines.TransactionNumbers.Ends.Values, lines.TransactionNumbers.Ends.IsNull);
        appender.Write(11, lines.SourceLines.Values);
        appender.Write(12, lines.ContractReferences.Bytes, lines.ContractReferences.Ends.Values, lines.ContractReferences.Ends.IsNull);
        appender.EndRows();
    }

    private void Sort(string source, bool isFirst)
    {
        foreach (var (first, last) in Spans(source))
        {
            connection.Execute(SnapshotSchema.WriteSpend(source, isFirst, first, last), cancellationToken);
            isFirst = false;
        }

        connection.Execute($"DROP TABLE {SnapshotSchema.Staging}", cancellationToken);
    }

    /// <summary>Spans of sort keys that each hold about as many lines as are sorted in little memory; one that holds none where there are no lines.</summary>
    private IEnumerable<(int First, int Last)> Spans(string source)
    {
        List<(int Key, long Lines)> keys = [];
        using (var result = connection.Query(SnapshotSchema.CountByKey(source), cancellationToken))
        {
            foreach (var chunk in result)
            {
                for (var row = 0; row < chunk.RowCount; row++)
                    keys.Add((chunk.Column(0).Values<int>()[row], chunk.Column(1).Values<long>()[row]));
            }
        }

        var (first, lines) = (0, 0L);
        for (var i = 0; i < keys.Count - 1; i++)
        {
            lines += keys[i].Lines;
            if (lines + keys[i + 1].Lines <= LinesSortedAtOnce)
                continue;

            yield return (keys[first].Key, keys[i].Key);
            (first, lines) = (i + 1, 0);
        }

        yield return keys.Count == 0 ? (0, 0) : (keys[first].Key, keys[^1].Key);
    }
}
