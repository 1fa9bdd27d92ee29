using Analytics.Api.Model;
using Analytics.DuckDb;

namespace Analytics.Api.Columns;

/// <summary>Runs questions about lines.</summary>
internal static class SpendLineEntries
{
    private const int FirstKey = 4;

    public static IReadOnlyList<SpendLineEntry> Read(DuckDbConnection connection, SqlStatement sql, int keys, CancellationToken cancellationToken)
    {
        List<SpendLineEntry> entries = [];
        using var statement = connection.Prepare(sql);
        using var result = statement.Query(cancellationToken);
        foreach (var chunk in result)
        {
            for (var row = 0; row < chunk.RowCount; row++)
                entries.Add(Read(chunk, row, keys));
        }

        return entries;
    }

    public static long Count(DuckDbConnection connection, SqlStatement sql, CancellationToken cancellationToken)
    {
        using var statement = connection.Prepare(sql);
        using var result = statement.Query(cancellationToken);
        return result.NextChunk(out var chunk) ? chunk.Column(0).Values<long>()[0] : 0;
    }

    private static SpendLineEntry Read(DuckDbChunk chunk, int row, int keys)
    {
        var values = new object?[keys];
        for (var index = 0; index < keys; index++)
            values[index] = Key(chunk, FirstKey + index, row);

        return new SpendLineEntry(chunk.Column(0).Values<long>()[row], Number(chunk, 1, row), (LocalityRing)chunk.Column(2).Values<int>()[row], Number(chunk, 3, row), values);
    }

    private static int? Number(DuckDbChunk chunk, int column, int row) => chunk.Column(column).IsNull(row) ? null : chunk.Column(column).Values<int>()[row];

    private static object? Key(DuckDbChunk chunk, int column, int row)
    {
        var vector = chunk.Column(column);
        return vector.IsNull(row) ? null : vector.Type switch
        {
            DuckDbType.BigInt => vector.Values<long>()[row],
            DuckDbType.Date => vector.GetDate(row),
            DuckDbType.Varchar => vector.GetString(row),
            var other => throw new InvalidOperationException($"No key is a {other}."),
        };
    }
}
