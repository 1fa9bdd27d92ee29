using System.Globalization;
using Analytics.Api.Records.Postgres;
using Analytics.DuckDb;
using Npgsql;

namespace Analytics.Api.Columns.Postgres;

/// <summary>Copies whatever tables a file has into the schema that a connection works in, and makes what stands over them.</summary>
/// <param name="file">The version as it was written.</param>
/// <param name="connection">In a transaction, its schema empty.</param>
/// <param name="cancellationToken">Looked at as rows go in.</param>
internal sealed class SnapshotCopy(DuckDbConnection file, NpgsqlConnection connection, CancellationToken cancellationToken)
{
    /// <summary>Lines are sorted by council and month, so that a block of pages holds little of either: a few kilobytes of index spare most of a scan.</summary>
    private const string Index = $"CREATE INDEX ON {SpendTable.Name} USING brin ({SpendTable.Council}, {SpendTable.Month}, {SpendTable.PaidOn})";

    /// <summary>As the records' function of this name, letter for letter; a statement must find nothing outside the version's schema.</summary>
    private const string LowerCase = $"""
        CREATE FUNCTION {SnapshotSchema.LowerCase}(text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
        RETURN translate(lower(translate($1, U&'\03A3\0130', U&'\03C3\FFFF') COLLATE "und-x-icu"), U&'\FFFF', U&'\0130') COLLATE "C"
        """;

    private static readonly int DaysBefore2000 = PostgresCopy.FirstDay - new DateOnly(1970, 1, 1).DayNumber;

    private readonly PostgresCopyBuffer _rows = new();

    /// <summary>How many are in memory. No more than a row group of the file: one thread of the engine reads it, so that rows keep their order.</summary>
    public required long RowsAtOnce { get; init; }

    public void Write()
    {
        List<string> tables = [];
        using (var names = file.Query("SELECT table_name FROM duckdb_tables() ORDER BY table_name"))
        {
            foreach (var chunk in names)
            {
                for (var row = 0; row < chunk.RowCount; row++)
                    tables.Add(chunk.Column(0).GetString(row));
            }
        }

        tables.ForEach(Write);
        Execute($"{SocialValueTables.Views}; {LowerCase}; {Index}; ANALYZE {string.Join(", ", tables)}");
    }

    private void Write(string table)
    {
        Execute($"CREATE TABLE {table} ({string.Join(", ", ColumnsOf(table))})");
        using var copy = connection.BeginRawBinaryCopy($"COPY {table} FROM STDIN (FORMAT BINARY, FREEZE)");
        _rows.Clear();
        _rows.Begin();
        var end = EndOf(table);
        for (var first = 0L; first < end; first += RowsAtOnce)
        {
            using var result = file.Query(string.Create(CultureInfo.InvariantCulture, $"SELECT * FROM {table} WHERE rowid BETWEEN {first} AND {first + RowsAtOnce - 1}"), cancellationToken);
            foreach (var chunk in result)
            {
                Add(chunk, result.ColumnCount);
                copy.Write(_rows.Written);
                _rows.Clear();
            }
        }

        _rows.End();
        copy.Write(_rows.Written);
    }

    /// <summary>What follows the last row's number. There are gaps where rows have been deleted, so it is not how many there are.</summary>
    private long EndOf(string table)
    {
        using var result = file.Query($"SELECT coalesce(max(rowid) + 1, 0) FROM {table}");
        return result.NextChunk(out var chunk) ? chunk.Column(0).Values<long>()[0] : 0;
    }

    private List<string> ColumnsOf(string table)
    {
        using var result = file.Query($"SELECT * FROM {table} LIMIT 0");
        return [.. Enumerable.Range(0, result.ColumnCount).Select(column => $"{result.ColumnName(column)} {TypeOf(result.ColumnType(column))}")];
    }

    /// <summary>The smallest type that holds all of the engine's, which has unsigned ones besides.</summary>
    private static string TypeOf(DuckDbType type) => type switch
    {
        DuckDbType.Boolean => "boolean",
        DuckDbType.UTinyInt => "smallint",
        DuckDbType.USmallInt or DuckDbType.Integer => "integer",
        DuckDbType.BigInt => "bigint",
        DuckDbType.Date => "date",
        DuckDbType.Timestamp => "timestamp",
        DuckDbType.Varchar => "text COLLATE \"C\"",
        _ => throw Unknown(type),
    };

    private void Add(DuckDbChunk chunk, int columns)
    {
        for (var row = 0; row < chunk.RowCount; row++)
        {
            _rows.Row(columns);
            for (var column = 0; column < columns; column++)
                Add(chunk.Column(column), row);
        }
    }

    private void Add(DuckDbVector column, int row)
    {
        if (column.IsNull(row))
        {
            _rows.Null();
            return;
        }

        switch (column.Type)
        {
            case DuckDbType.Boolean: _rows.Field(column.Values<bool>()[row]); break;
            case DuckDbType.UTinyInt: _rows.Field((short)column.Values<byte>()[row]); break;
            case DuckDbType.USmallInt: _rows.Field((int)column.Values<ushort>()[row]); break;
            case DuckDbType.Integer: _rows.Field(column.Values<int>()[row]); break;
            case DuckDbType.BigInt: _rows.Field(column.Values<long>()[row]); break;
            case DuckDbType.Date: _rows.Field(column.Values<int>()[row] - DaysBefore2000); break;
            case DuckDbType.Timestamp: _rows.Field(column.Values<long>()[row] - (DaysBefore2000 * TimeSpan.TicksPerDay / TimeSpan.TicksPerMicrosecond)); break;
            case DuckDbType.Varchar: _rows.Field(column.GetUtf8(row)); break;
            default: throw Unknown(column.Type);
        }
    }

    private static InvalidOperationException Unknown(DuckDbType type) => new($"No column of a version is {type}.");

    private void Execute(string sql)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
