using Analytics.Api.Model;

namespace Analytics.Api.Columns;

/// <summary>Runs questions about lines.</summary>
internal static class SpendLineEntries
{
    private const int FirstKey = 4;

    public static IReadOnlyList<SpendLineEntry> Read(SnapshotDatabase database, SqlStatement sql, int keys, CancellationToken cancellationToken)
    {
        List<SpendLineEntry> entries = [];
        using var rows = database.Query(sql, cancellationToken);
        while (rows.Next())
            entries.Add(Read(rows, keys));

        return entries;
    }

    public static long Count(SnapshotDatabase database, SqlStatement sql, CancellationToken cancellationToken)
    {
        using var rows = database.Query(sql, cancellationToken);
        return rows.Next() ? rows.Long(0) : 0;
    }

    private static SpendLineEntry Read(SqlRows row, int keys)
    {
        var values = new object?[keys];
        for (var index = 0; index < keys; index++)
            values[index] = row.Key(FirstKey + index);

        return new SpendLineEntry(row.Long(0), row.IntOrNull(1), (LocalityRing)row.Int(2), row.IntOrNull(3), values);
    }
}
