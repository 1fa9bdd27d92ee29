using System.Globalization;
using System.Text;

namespace Analytics.DuckDb.Tests;

public sealed class DuckDbAppenderTests : IDisposable
{
    private static readonly DuckDbColumn[] Columns =
    [
        new("supplier", DuckDbType.Varchar),
        new("ID", DuckDbType.BigInt),
        new("amount", DuckDbType.Decimal),
        new("paid", DuckDbType.Date),
    ];

    private readonly DuckDbDatabase _database = DuckDbDatabase.Open(null);
    private readonly DuckDbConnection _connection;
    private readonly DuckDbTransaction _transaction;

    public DuckDbAppenderTests()
    {
        _connection = _database.Connect();
        _connection.Execute("CREATE TABLE spend (id BIGINT NOT NULL, supplier VARCHAR, paid DATE, amount DECIMAL(18, 2))");
        _transaction = _connection.BeginTransaction();
    }

    public void Dispose()
    {
        _transaction.Dispose();
        _connection.Dispose();
        _database.Dispose();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2047)]
    [InlineData(2048)]
    [InlineData(2049)]
    [InlineData(10_000)]
    [InlineData(300_000)]
    public void Rows_GoToTheColumnsOfTheirNames(int rows)
    {
        var appender = Open();
        for (var row = 0; row < rows; row++)
        {
            appender.Append(Supplier(row));
            appender.Append((long)row);
            appender.Append<decimal>(row % 5 == 0 ? null : row / 100m);
            appender.Append(new DateOnly(2022, 4, 1).AddDays(row % 365));
            appender.EndRow();
        }

        _transaction.Commit();

        Assert.Equal(rows, appender.RowCount);
        HoldsRows(rows);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2047, 2048)]
    [InlineData(2048, 2048)]
    [InlineData(2049, 2048)]
    [InlineData(10_000, 2048)]
    [InlineData(10_000, 777)]
    public void Batches_GoToTheColumnsOfTheirNames(int rows, int batch)
    {
        var appender = Open();
        for (var start = 0; start < rows; start += batch)
        {
            int[] numbers = [.. Enumerable.Range(start, Math.Min(batch, rows - start))];
            appender.Write<long>(1, [.. numbers.Select(row => (long)row)]);
            appender.Write(0, [.. numbers.Select(Supplier)]);
            appender.Write<DateOnly>(3, [.. numbers.Select(row => new DateOnly(2022, 4, 1).AddDays(row % 365))]);
            appender.Write<decimal>(2, [.. numbers.Select(row => row / 100m)], [.. numbers.Select(row => row % 5 == 0)]);
            appender.EndRows();
        }

        _transaction.Commit();

        Assert.Equal(rows, appender.RowCount);
        HoldsRows(rows);
    }

    [Fact]
    public void Batches_AndRows_Mix()
    {
        _connection.Execute("CREATE TABLE t (x BIGINT)");
        var appender = _transaction.OpenAppender("t", new DuckDbColumn("x", DuckDbType.BigInt));
        for (var round = 0; round < 5; round++)
        {
            appender.Append(round * 1001L);
            appender.EndRow();
            appender.Write<long>(0, [.. Enumerable.Range(0, 1000).Select(row => round * 1001L + 1 + row)]);
            appender.EndRows();
        }

        _transaction.Commit();

        Assert.Equal("5005 rows, 5005 values of 0 to 5004", _connection.ReadText("SELECT format('{} rows, {} values of {} to {}', count(*), count(DISTINCT x), min(x), max(x)) FROM t"));
    }

    [Fact]
    public void Batch_ColumnWrittenAgain_IsReplaced()
    {
        _connection.Execute("CREATE TABLE t (x BIGINT, y VARCHAR)");
        var appender = _transaction.OpenAppender("t", new("x", DuckDbType.BigInt), new("y", DuckDbType.Varchar));
        appender.Write<long>(0, [1, 2], [true, false]);
        Assert.Throws<ArgumentException>(() => appender.Write(1, [null, "half \uD83D"]));
        appender.Write<long>(0, [3, 4]);
        appender.Write(1, ["a", "b"]);
        appender.EndRows();

        _transaction.Commit();

        Assert.Equal("3a, 4b", _connection.ReadText("SELECT string_agg(x || y, ', ' ORDER BY rowid) FROM t"));
    }

    [Theory]
    [MemberData(nameof(DuckDbStatementTests.HostileTexts), MemberType = typeof(DuckDbStatementTests))]
    public void Utf8_HostileText_ComesBackUnchanged(string text)
    {
        _connection.Execute("CREATE TABLE t (x VARCHAR)");
        var appender = _transaction.OpenAppender("t", new DuckDbColumn("x", DuckDbType.Varchar));
        var bytes = Encoding.UTF8.GetBytes(text);
        appender.Write(0, [.. "first"u8, .. bytes, .. "last"u8], [5, 5 + bytes.Length, 5 + bytes.Length, 9 + bytes.Length], [false, false, true, false]);
        appender.EndRows();
        _transaction.Commit();

        Assert.Equal(text, _connection.ReadText("SELECT x FROM t WHERE rowid = 1"));
        Assert.Equal("first, NULL, last", _connection.ReadText("SELECT string_agg(coalesce(x, 'NULL'), ', ' ORDER BY rowid) FROM t WHERE rowid <> 1"));
    }

    [Theory]
    [InlineData(new byte[] { 0x41, 0xC3 }, "is not valid UTF-8")]
    [InlineData(new byte[] { 0x41, 0x00 }, "has a NUL character at position 2")]
    public void Utf8_ThatIsNoText_IsRefused(byte[] bytes, string fault)
    {
        _connection.Execute("CREATE TABLE t (x VARCHAR)");
        var appender = _transaction.OpenAppender("t", new DuckDbColumn("x", DuckDbType.Varchar));

        var refusal = Assert.Throws<ArgumentException>(() => appender.Write(0, bytes, [bytes.Length]));

        Assert.StartsWith($"The text for column 'x' {fault}", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(DuckDbStatementTests.HostileTexts), MemberType = typeof(DuckDbStatementTests))]
    public void Append_HostileText_ComesBackUnchanged(string text)
    {
        _connection.Execute("CREATE TABLE t (x VARCHAR)");
        var appender = _transaction.OpenAppender("t", new DuckDbColumn("x", DuckDbType.Varchar));
        appender.Append(text);
        appender.EndRow();
        _transaction.Commit();

        Assert.Equal(text, _connection.ReadText("SELECT x FROM t"));
        using var statement = _connection.Prepare("SELECT count(*) FROM t WHERE x = $1");
        using var found = statement.Bind(1, text).Query();
        Assert.Equal(1, found.First().Column(0).Values<long>()[0]);
    }

    [Theory]
    [InlineData(4, 2, "99.99", "99.99")]
    [InlineData(9, 2, "-1234567.89", "-1234567.89")]
    [InlineData(18, 2, "9999999999999999.99", "9999999999999999.99")]
    [InlineData(18, 2, "1.5", "1.50")]
    [InlineData(18, 2, "1.5000", "1.50")]
    [InlineData(38, 10, "-0.0000000001", "-0.0000000001")]
    public void Append_Decimal_IsExact(int width, int scale, string value, string expected)
    {
        _connection.Execute($"CREATE TABLE t (x DECIMAL({width}, {scale}))");
        var appender = _transaction.OpenAppender("t", new DuckDbColumn("x", DuckDbType.Decimal));
        appender.Append(decimal.Parse(value, CultureInfo.InvariantCulture));
        appender.EndRow();
        _transaction.Commit();

        Assert.Equal(expected, _connection.ReadText("SELECT x::VARCHAR FROM t"));
    }

    [Fact]
    public void Append_DateTime_IsToTheMicrosecond()
    {
        _connection.Execute("CREATE TABLE t (x TIMESTAMP, y TIMESTAMPTZ)");
        var time = new DateTime(2023, 3, 31, 23, 59, 59).AddMicroseconds(123_456);
        var appender = _transaction.OpenAppender("t", new("x", DuckDbType.Timestamp), new("y", DuckDbType.TimestampTz));
        appender.Append(time);
        appender.Append(time);
        appender.EndRow();
        _transaction.Commit();

        using var result = _connection.Query("SELECT * FROM t");
        var row = result.First();
        Assert.Equal(time, row.Column(0).GetDateTime(0));
        Assert.Equal(time, row.Column(1).GetDateTime(0));
    }

    [Theory]
    [InlineData("a\"b")]
    [InlineData("select")]
    [InlineData("with a space; DROP TABLE spend")]
    public void Open_TableWithAHostileName_IsFound(string name)
    {
        _connection.Execute($"CREATE TABLE \"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\" (\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\" BIGINT)");
        var appender = _transaction.OpenAppender(name, new DuckDbColumn(name, DuckDbType.BigInt));
        appender.Append(1L);
        appender.EndRow();
        appender.Flush();

        Assert.Equal(1, appender.RowCount);
    }

    [Fact]
    public void Interrupt_BeforeAppending_HasNoEffect()
    {
        var appender = Open();
        _connection.Interrupt();
        appender.Append("Supplier");
        appender.Append(1L);
        appender.AppendNull();
        appender.AppendNull();
        appender.EndRow();

        _transaction.Commit();

        Assert.Equal(1, _connection.ReadOne<long>("SELECT count(*) FROM spend"));
    }

    private static string? Supplier(int row) => (row % 4) switch
    {
        0 => null,
        1 => "Short",
        2 => $"Supplier {row}",
        _ => $"Supplier number {row} of the Borough of Oldham, a name of some length",
    };

    private DuckDbAppender Open() => _transaction.OpenAppender("spend", Columns);

    private void HoldsRows(int rows)
    {
        using var result = _connection.Query("SELECT id, supplier, paid, amount FROM spend ORDER BY id");
        var next = 0;
        foreach (var chunk in result)
        {
            for (var row = 0; row < chunk.RowCount; row++, next++)
            {
                Assert.Equal(next, chunk.Column(0).Values<long>()[row]);
                Assert.Equal(Supplier(next), chunk.Column(1).IsNull(row) ? null : chunk.Column(1).GetString(row));
                Assert.Equal(new DateOnly(2022, 4, 1).AddDays(next % 365), chunk.Column(2).GetDate(row));
                Assert.Equal<decimal?>(next % 5 == 0 ? null : next / 100m, chunk.Column(3).IsNull(row) ? null : chunk.Column(3).GetDecimal(row));
            }
        }

        Assert.Equal(rows, next);
    }
}
