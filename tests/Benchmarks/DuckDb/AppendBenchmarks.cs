using Analytics.DuckDb;

namespace Analytics.Benchmarks.DuckDb;

/// <summary>How fast a table is filled.</summary>
public sealed class AppendBenchmarks : IContests
{
    private const int Rows = 100 * DuckDbAppender.BatchRows;
    private const int InsertedRows = 2_000;

    private static readonly DuckDbColumn[] Numbers =
    [
        new("id", DuckDbType.BigInt), new("council", DuckDbType.Integer), new("supplier", DuckDbType.Integer), new("month", DuckDbType.Integer), new("pence", DuckDbType.BigInt),
    ];

    private static readonly string[] Texts =
        [.. Enumerable.Range(0, DuckDbAppender.BatchRows).Select(row => row % 2 == 0 ? $"Cat {row}" : $"Supplier number {row} of Greater Manchester")];

    private readonly long[] _longs = [.. Enumerable.Range(0, DuckDbAppender.BatchRows).Select(row => (long)row)];
    private readonly int[] _ints = [.. Enumerable.Range(0, DuckDbAppender.BatchRows)];
    private readonly DuckDbDatabase _database = DuckDbDatabase.Open(null);
    private readonly DuckDbConnection _connection;

    public AppendBenchmarks() => _connection = _database.Connect();

    public string Title => "DuckDB: filling a table";

    public IReadOnlyList<Contest> Contests =>
    [
        new(
            "Append rows of five numbers, and commit",
            "rows",
            new("by row", Rows, () => Fill("number", Numbers, NumbersByRow)),
            new("by column", Rows, () => Fill("number", Numbers, NumbersByColumn)),
            new("by a prepared INSERT", InsertedRows, Insert)),
        new(
            "Append a text, half of them short, and commit",
            "texts",
            new("by row", Rows, () => Fill("text", [new("text", DuckDbType.Varchar)], TextsByRow)),
            new("by column", Rows, () => Fill("text", [new("text", DuckDbType.Varchar)], TextsByColumn))),
    ];

    public void Dispose()
    {
        _connection.Dispose();
        _database.Dispose();
    }

    private long Fill(string table, DuckDbColumn[] columns, Action<DuckDbAppender> append)
    {
        Create(table);
        using var transaction = _connection.BeginTransaction();
        var appender = transaction.OpenAppender(table, columns);
        append(appender);
        transaction.Commit();
        return appender.RowCount;
    }

    private void Create(string table) =>
        _connection.Execute($"CREATE OR REPLACE TABLE {table} ({(table == "text" ? "text VARCHAR" : "id BIGINT, council INTEGER, supplier INTEGER, month INTEGER, pence BIGINT")})");

    private void NumbersByRow(DuckDbAppender appender)
    {
        for (var row = 0; row < Rows; row++)
        {
            appender.Append(_longs[row % DuckDbAppender.BatchRows]);
            appender.Append(_ints[row % DuckDbAppender.BatchRows]);
            appender.Append(_ints[row % DuckDbAppender.BatchRows]);
            appender.Append(_ints[row % DuckDbAppender.BatchRows]);
            appender.Append(_longs[row % DuckDbAppender.BatchRows]);
            appender.EndRow();
        }
    }

    private void NumbersByColumn(DuckDbAppender appender)
    {
        for (var row = 0; row < Rows; row += DuckDbAppender.BatchRows)
        {
            appender.Write<long>(0, _longs);
            appender.Write<int>(1, _ints);
            appender.Write<int>(2, _ints);
            appender.Write<int>(3, _ints);
            appender.Write<long>(4, _longs);
            appender.EndRows();
        }
    }

    private static void TextsByRow(DuckDbAppender appender)
    {
        for (var row = 0; row < Rows; row++)
        {
            appender.Append(Texts[row % DuckDbAppender.BatchRows]);
            appender.EndRow();
        }
    }

    private static void TextsByColumn(DuckDbAppender appender)
    {
        for (var row = 0; row < Rows; row += DuckDbAppender.BatchRows)
        {
            appender.Write(0, Texts);
            appender.EndRows();
        }
    }

    private long Insert()
    {
        Create("number");
        using var transaction = _connection.BeginTransaction();
        using var insert = _connection.Prepare("INSERT INTO number VALUES ($1, $2, $3, $4, $5)");
        var rows = 0L;
        for (var row = 0; row < InsertedRows; row++)
            rows += insert.Bind(1, _longs[row]).Bind(2, _ints[row]).Bind(3, _ints[row]).Bind(4, _ints[row]).Bind(5, _longs[row]).Execute();
        transaction.Commit();
        return rows;
    }
}
