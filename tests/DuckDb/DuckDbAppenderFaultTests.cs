using System.Globalization;

namespace Analytics.DuckDb.Tests;

public sealed class DuckDbAppenderFaultTests : IDisposable
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

    public DuckDbAppenderFaultTests()
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

    private DuckDbAppender Open() => _transaction.OpenAppender("spend", Columns);
}
