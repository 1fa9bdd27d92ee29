using System.Numerics;
using Analytics.DuckDb;

namespace Analytics.Benchmarks.DuckDb;

/// <summary>How fast results are read, type by type, and what it costs to sum in the program what the engine could sum.</summary>
public sealed class ReadBenchmarks : IContests
{
    private const int Rows = 1_000_000;

    private readonly DuckDbDatabase _database = DuckDbDatabase.Open(null);
    private readonly DuckDbConnection _connection;

    public ReadBenchmarks()
    {
        _connection = _database.Connect();
        _connection.Execute($"""
            CREATE TABLE t AS
            SELECT range::BIGINT AS pence, range::INTEGER AS supplier, range::HUGEINT AS huge, (range / 100)::DECIMAL(18, 2) AS pounds,
                   DATE '2019-04-01' + (range % 1461)::INTEGER AS day, nullif(range, range // 7 * 7) AS gaps, 'Cat ' || range % 1000 AS short,
                   'Supplier number ' || range || ' of Greater Manchester' AS name
            FROM range({Rows})
            """);
    }

    private delegate long Read(DuckDbVector vector);

    public string Title => "DuckDB: reading results";

    public IReadOnlyList<Contest> Contests =>
    [
        new(
            "Query and read a column of a million values",
            "values",
            ReadAll("BIGINT, as a span", "pence", vector => Sum(vector.Values<long>())),
            ReadAll("BIGINT with NULLs", "gaps", SumOfKnown),
            ReadAll("INTEGER, as a span", "supplier", vector => Sum(vector.Values<int>())),
            ReadAll("HUGEINT, as a span", "huge", vector => (long)Sum(vector.Values<Int128>())),
            ReadAll("HUGEINT, one by one", "huge", SumOfWhole),
            ReadAll("DECIMAL, one by one", "pounds", SumOfDecimal),
            ReadAll("DATE, one by one", "day", LastDay),
            ReadAll("VARCHAR up to twelve bytes, as UTF-8", "short", BytesOfText),
            ReadAll("VARCHAR, as UTF-8", "name", BytesOfText),
            ReadAll("VARCHAR, as strings", "name", LengthOfStrings)),
        new(
            "Sum a million amounts",
            "amounts",
            new("by the engine", Rows, SumByEngine),
            ReadAll("read as a span", "pence", vector => Sum(vector.Values<long>())),
            ReadAll("read one by one", "pence", SumOfWhole)),
    ];

    public void Dispose()
    {
        _connection.Dispose();
        _database.Dispose();
    }

    private Contender ReadAll(string name, string column, Read read) => new(name, Rows, () =>
    {
        using var result = _connection.Query($"SELECT {column} FROM t");
        var sum = 0L;
        foreach (var chunk in result)
            sum += read(chunk.Column(0));
        return sum;
    });

    private long SumByEngine()
    {
        using var result = _connection.Query("SELECT sum(pence) FROM t");
        return result.NextChunk(out var chunk) ? (long)chunk.Column(0).GetInt128(0) : 0;
    }

    private static T Sum<T>(ReadOnlySpan<T> values)
        where T : INumber<T>
    {
        var sum = T.Zero;
        foreach (var value in values)
            sum += value;
        return sum;
    }

    private static long SumOfKnown(DuckDbVector vector)
    {
        var values = vector.Values<long>();
        var sum = 0L;
        for (var row = 0; row < values.Length; row++)
            sum += vector.IsNull(row) ? 0 : values[row];
        return sum;
    }

    private static long SumOfWhole(DuckDbVector vector)
    {
        Int128 sum = 0;
        for (var row = 0; row < vector.RowCount; row++)
            sum += vector.GetInt128(row);
        return (long)sum;
    }

    private static long SumOfDecimal(DuckDbVector vector)
    {
        var sum = 0m;
        for (var row = 0; row < vector.RowCount; row++)
            sum += vector.GetDecimal(row);
        return (long)sum;
    }

    private static long LastDay(DuckDbVector vector)
    {
        var last = DateOnly.MinValue;
        for (var row = 0; row < vector.RowCount; row++)
            last = vector.GetDate(row) is var day && day > last ? day : last;
        return last.DayNumber;
    }

    private static long BytesOfText(DuckDbVector vector)
    {
        var bytes = 0L;
        for (var row = 0; row < vector.RowCount; row++)
            bytes += vector.GetUtf8(row).Length;
        return bytes;
    }

    private static long LengthOfStrings(DuckDbVector vector)
    {
        var length = 0L;
        for (var row = 0; row < vector.RowCount; row++)
            length += vector.GetString(row).Length;
        return length;
    }
}
