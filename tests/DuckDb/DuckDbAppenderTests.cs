using System.Globalization;

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

        Assert.Equal(5_005, _connection.ReadOne<long>("SELECT count(*) FROM t"));
        Assert.Equal(0, _connection.ReadOne<long>("SELECT count(*) FROM t WHERE x <> rowid"));
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

    [Fact]
    public void Append_TextThatCannotBeStored_IsRefusedAndAnotherMayFollow()
    {
        _connection.Execute("CREATE TABLE t (x VARCHAR)");
        var appender = _transaction.OpenAppender("t", new DuckDbColumn("x", DuckDbType.Varchar));

        var nul = Assert.Throws<ArgumentException>(() => appender.Append("a\0"));
        var half = Assert.Throws<ArgumentException>(() => appender.Append("\uDC4D"));
        var large = Assert.Throws<ArgumentException>(() => appender.Append(new string('x', 100_000_000)));
        appender.Append("kept");
        appender.EndRow();
        _transaction.Commit();

        Assert.Equal("The text for column 'x' has a NUL character at position 2. Remove it: for parts of the database a text ends there. (Parameter 'value')", nul.Message);
        Assert.Equal("The text for column 'x' has half a surrogate pair (U+DC4D) at position 1. It is not valid Unicode; write the whole character or none. (Parameter 'value')", half.Message);
        Assert.Equal("The text for column 'x' is 100,000,000 bytes long; at most 16,777,216 are taken. Shorten it, or keep it outside the database. (Parameter 'value')", large.Message);
        Assert.Equal("kept", _connection.ReadText("SELECT string_agg(x, ',') FROM t"));
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

    [Theory]
    [InlineData("0.001", "0.001 has more than 2 decimal places.")]
    [InlineData("-10000000000000000", "-10000000000000000 has more than 16 digits before the point.")]
    public void Append_DecimalThatDoesNotFit_IsRefusedNotRounded(string value, string expected)
    {
        var appender = Open();
        appender.Append("Supplier");
        appender.Append(1L);

        var error = Assert.Throws<OverflowException>(() => appender.Append(decimal.Parse(value, CultureInfo.InvariantCulture)));

        Assert.Equal(expected, error.Message);
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

    [Fact]
    public void Open_ColumnsThatAreNotTheTables_ListsEveryDifference()
    {
        var error = Assert.Throws<ArgumentException>(() => _transaction.OpenAppender(
            "spend",
            new("id", DuckDbType.Integer),
            new("SUPPLIER", DuckDbType.Varchar),
            new("supplier", DuckDbType.Varchar),
            new("colour", DuckDbType.Varchar),
            new("paid", DuckDbType.Date)));

        Assert.Equal(
            "The columns are not those of table 'spend': 'id' is BigInt, not Integer; 'supplier' is given twice; 'colour' is not in the table; 'amount' is not given. (Parameter 'given')",
            error.Message);
    }

    [Fact]
    public void Open_NoSuchTable_SaysSo()
    {
        var error = Assert.Throws<DuckDbException>(() => _transaction.OpenAppender("commitments", Columns));

        Assert.Equal("Table \".main.commitments\" could not be found", error.Message);
        Assert.Equal(DuckDbErrorType.Catalog, error.ErrorType);
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
    public void Append_AnotherType_SaysWhatTheColumnIs()
    {
        var appender = Open();

        Assert.Equal("Column 'supplier' is Varchar and takes no Int64.", Assert.Throws<InvalidOperationException>(() => appender.Append(1L)).Message);
        appender.Append("Supplier");
        Assert.Equal("Column 'id' is BigInt and takes no Int32.", Assert.Throws<InvalidOperationException>(() => appender.Append(1)).Message);
        Assert.Equal("Column 'id' is BigInt and takes no String.", Assert.Throws<InvalidOperationException>(() => appender.Append("1")).Message);
        Assert.Equal("Column 'id' is BigInt and takes no Decimal.", Assert.Throws<InvalidOperationException>(() => appender.Append(1m)).Message);
        Assert.Throws<InvalidOperationException>(() => appender.Append(new DateOnly(2023, 3, 31)));
        Assert.Throws<InvalidOperationException>(() => appender.Append(new DateTime(2023, 3, 31)));
    }

    [Fact]
    public void Row_WithTooFewOrTooManyValues_IsRefused()
    {
        var appender = Open();
        appender.Append("Supplier");
        appender.Append(1L);

        Assert.Equal("Row 1 has 2 of 4 values; 'amount' is next.", Assert.Throws<InvalidOperationException>(appender.EndRow).Message);
        Assert.Equal("Row 1 is begun and not ended.", Assert.Throws<InvalidOperationException>(_transaction.Commit).Message);
        Assert.Equal("Row 1 is begun. End it before a batch of columns is written.", Assert.Throws<InvalidOperationException>(() => appender.Write<long>(1, [1])).Message);
        appender.AppendNull();
        appender.AppendNull();
        Assert.Equal("Row 1 has all its 4 values. End it first.", Assert.Throws<InvalidOperationException>(appender.AppendNull).Message);
        appender.EndRow();
        _transaction.Commit();

        Assert.Equal(1, _connection.ReadOne<long>("SELECT count(*) FROM spend"));
    }

    [Fact]
    public void Batch_ThatIsNotWhole_IsRefused()
    {
        var appender = Open();
        Assert.Equal("The batch has no values for column 'supplier'.", Assert.Throws<InvalidOperationException>(appender.EndRows).Message);
        Assert.Equal(
            "Column 'id' got 2049 values. At most 2048 fit into a batch. (Parameter 'rows')",
            Assert.Throws<ArgumentException>(() => appender.Write<long>(1, new long[2049])).Message);
        appender.Write<long>(1, [1, 2]);

        Assert.Equal(
            "Column 'supplier' got 1 values where the batch has 2. (Parameter 'rows')",
            Assert.Throws<ArgumentException>(() => appender.Write(0, ["one"])).Message);
        Assert.Equal(
            "Column 'id' got 2 values and 1 marks for NULL. (Parameter 'isNull')",
            Assert.Throws<ArgumentException>(() => appender.Write<long>(1, [1, 2], [false])).Message);
        Assert.Equal("Column 'id' is BigInt and takes no Int32.", Assert.Throws<InvalidOperationException>(() => appender.Write<int>(1, [1, 2])).Message);
        Assert.Equal("A batch of columns is begun. End it before a row is appended.", Assert.Throws<InvalidOperationException>(appender.AppendNull).Message);
        Assert.Throws<IndexOutOfRangeException>(() => appender.Write<long>(4, [1, 2]));
        Assert.Throws<InvalidOperationException>(_transaction.Commit);
    }

    [Fact]
    public void Constraint_Broken_TellsAtFlushAndNothingIsKept()
    {
        _connection.Execute("INSERT INTO spend VALUES (1, NULL, NULL, NULL)");
        var appender = Open();
        for (var row = 0; row < 4; row++)
            appender.AppendNull();
        appender.EndRow();

        var error = Assert.Throws<DuckDbException>(appender.Flush);

        Assert.Equal("Failed to append: NOT NULL constraint failed: spend.id", error.Message);
        Assert.Equal(DuckDbErrorType.Constraint, error.ErrorType);
        Assert.Equal(
            "The engine refused rows of this appender. Dispose it and its transaction: nothing of it is kept.",
            Assert.Throws<InvalidOperationException>(appender.AppendNull).Message);
        Assert.Throws<InvalidOperationException>(_transaction.Commit);
        _transaction.Dispose();
        Assert.Equal(0, _connection.ReadOne<long>("SELECT count(*) FROM spend"));
    }

    [Fact]
    public void Constraint_BrokenInTheMiddleOfManyRows_KeepsNoneOfThem()
    {
        var appender = Open();
        Assert.Throws<DuckDbException>(() =>
        {
            for (var row = 0; row < 1_000_000; row++)
            {
                appender.AppendNull();
                appender.Append<long>(row == 500_000 ? null : row);
                appender.AppendNull();
                appender.AppendNull();
                appender.EndRow();
            }
        });

        _transaction.Dispose();

        Assert.InRange(appender.RowCount, 500_001, 999_999);
        Assert.Equal(0, _connection.ReadOne<long>("SELECT count(*) FROM spend"));
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

    [Fact]
    public void Dispose_Twice_ThenUse_IsDisposed()
    {
        var appender = Open();
        appender.Dispose();
        appender.Dispose();

        Assert.Throws<ObjectDisposedException>(appender.AppendNull);
        Assert.Throws<ObjectDisposedException>(() => appender.Append("text"));
        Assert.Throws<ObjectDisposedException>(() => appender.Write<long>(1, [1]));
        Assert.Throws<ObjectDisposedException>(appender.Flush);
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
