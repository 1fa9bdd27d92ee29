using Analytics.Api.Model;

namespace Analytics.Api.Records;

/// <summary>How records supersede each other and come back, the same for every kind: see <see cref="ImportedRecord"/>.</summary>
public static class ImportedRecords
{
    /// <summary>The rows that count: of each identity the one that was imported last.</summary>
    public static IEnumerable<T> Current<T>(this RecordSet<T> records) where T : ImportedRecord => records.Rows("superseded_by IS NULL");

    /// <summary>Gives the place of a row to another, which may be inserted afterwards only: of one identity never two count.</summary>
    public static void Supersede<T>(this RecordSet<T> records, long earlierId, long laterId) where T : ImportedRecord =>
        records.Execute($"UPDATE {records.Table} SET superseded_by = @p1 WHERE id = @p0", earlierId, laterId);

    /// <summary>Takes out the rows of one import; what they had superseded counts again, or passes to what had superseded them.</summary>
    /// <returns>How many rows are gone.</returns>
    internal static long Withdraw<T>(this RecordSet<T> records, int importId) where T : ImportedRecord
    {
        var table = records.Table;
        records.Execute($"CREATE TEMP TABLE heir AS SELECT e.id, w.superseded_by FROM {table} w JOIN {table} e ON e.superseded_by = w.id WHERE w.import_id = @p0", importId);
        var removed = records.Execute($"DELETE FROM {table} WHERE import_id = @p0", importId);
        records.Execute($"UPDATE {table} SET superseded_by = (SELECT heir.superseded_by FROM heir WHERE heir.id = {table}.id) WHERE id IN (SELECT id FROM heir)");
        records.Execute("DROP TABLE heir");
        return removed;
    }
}
