using System.Globalization;

namespace Analytics.DuckDb.Tests;

public sealed class DuckDbVectorTests : IDisposable
{
    private readonly DuckDbDatabase _database = DuckDbDatabase.Open(null);
    private readonly DuckDbConnection _connection;

    public DuckDbVectorTests() => _connection = _database.Connect();

    public void Dispose()
    {
        _connection.Dispose();
        _database.Dispose();
    }

    [Fact]
    public void Boolean_RoundTrips() => Holds("BOOLEAN", true, false, "true", "false");

    [Fact]
    public void TinyInt_RoundTrips() => Holds("TINYINT", sbyte.MinValue, sbyte.MaxValue, "-128", "127");

    [Fact]
    public void SmallInt_RoundTrips() => Holds("SMALLINT", short.MinValue, short.MaxValue, "-32768", "32767");

    [Fact]
    public void Integer_RoundTrips() => Holds("INTEGER", int.MinValue, int.MaxValue, "-2147483648", "2147483647");

    [Fact]
    public void BigInt_RoundTrips() => Holds("BIGINT", long.MinValue, long.MaxValue, "-9223372036854775808", "9223372036854775807");

    [Fact]
    public void UTinyInt_RoundTrips() => Holds("UTINYINT", byte.MinValue, byte.MaxValue, "0", "255");

    [Fact]
    public void USmallInt_RoundTrips() => Holds("USMALLINT", ushort.MinValue, ushort.MaxValue, "0", "65535");

    [Fact]
    public void UInteger_RoundTrips() => Holds("UINTEGER", uint.MinValue, uint.MaxValue, "0", "4294967295");

    [Fact]
    public void UBigInt_RoundTrips() => Holds("UBIGINT", ulong.MinValue, ulong.MaxValue, "0", "18446744073709551615");

    [Fact]
    public void HugeInt_RoundTrips() => Holds("HUGEINT", Int128.MinValue, Int128.MaxValue, "-170141183460469231731687303715884105728", "170141183460469231731687303715884105727");

    [Fact]
    public void UHugeInt_RoundTrips() => Holds("UHUGEINT", UInt128.MinValue, UInt128.MaxValue, "0", "340282366920938463463374607431768211455");

    [Fact]
    public void Float_RoundTrips() => Holds("FLOAT", -1.5f, float.MaxValue, "-1.5", "3.4028235e+38");

    [Fact]
    public void Double_RoundTrips() => Holds("DOUBLE", -0.1, double.MaxValue, "-0.1", "1.7976931348623157e+308");

    [Fact]
    public void Date_RoundTrips() => Holds("DATE", -1, 19_447, "1969-12-31", "2023-03-31");

    [Fact]
    public void Timestamp_RoundTrips() => Holds("TIMESTAMP", -1L, 1_000_001L, "1969-12-31 23:59:59.999999", "1970-01-01 00:00:01.000001");

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("1969-12-31")]
    [InlineData("1970-01-01")]
    [InlineData("2024-02-29")]
    [InlineData("9999-12-31")]
    public void GetDate_IsTheDate(string date)
    {
        using var result = _connection.Query($"SELECT DATE '{date}'");

        Assert.Equal(DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture), result.First().Column(0).GetDate(0));
    }

    [Theory]
    [InlineData("DATE 'infinity'", "The date 2147483647 days from 1970-01-01 is outside the years 1 to 9999.")]
    [InlineData("DATE '-infinity'", "The date -2147483647 days from 1970-01-01 is outside the years 1 to 9999.")]
    [InlineData("DATE '10000-01-01'", "The date 2932897 days from 1970-01-01 is outside the years 1 to 9999.")]
    [InlineData("DATE '0001-01-01' - 1", "The date -719163 days from 1970-01-01 is outside the years 1 to 9999.")]
    public void GetDate_OutsideTheCalendar_SaysSo(string sql, string expected)
    {
        using var result = _connection.Query($"SELECT ({sql})::DATE");

        var error = Assert.Throws<OverflowException>(() => result.First().Column(0).GetDate(0));

        Assert.Equal(expected, error.Message);
    }

    [Fact]
    public void GetDateTime_HasTheKindOfItsColumn()
    {
        using var result = _connection.Query("SELECT TIMESTAMP '2023-07-01 12:30:00.25', TIMESTAMPTZ '2023-07-01 12:30:00+01', TIMESTAMP 'infinity'");
        var row = result.First();

        var plain = row.Column(0).GetDateTime(0);
        var zoned = row.Column(1).GetDateTime(0);
        Assert.Equal(new DateTime(2023, 7, 1, 12, 30, 0, 250), plain);
        Assert.Equal(DateTimeKind.Unspecified, plain.Kind);
        Assert.Equal(new DateTime(2023, 7, 1, 11, 30, 0), zoned);
        Assert.Equal(DateTimeKind.Utc, zoned.Kind);
        var error = Assert.Throws<OverflowException>(() => row.Column(2).GetDateTime(0));
        Assert.Equal("The time 9223372036854775807 microseconds from 1970-01-01 is outside the years 1 to 9999.", error.Message);
    }

    [Theory]
    [InlineData("99.99", 4, 2)]
    [InlineData("-99.99", 4, 2)]
    [InlineData("0.00", 9, 2)]
    [InlineData("1234567.89", 9, 2)]
    [InlineData("-9999999999999999.99", 18, 2)]
    [InlineData("79228162514264337593543950335", 38, 0)]
    [InlineData("-7.9228162514264337593543950335", 38, 28)]
    public void GetDecimal_IsExact(string value, int width, int scale)
    {
        using var result = _connection.Query($"SELECT unnest([{value}::DECIMAL({width}, {scale}), NULL])");
        var column = result.First().Column(0);

        Assert.Equal(value, column.GetDecimal(0).ToString(CultureInfo.InvariantCulture));
        Assert.True(column.IsNull(1));
    }

    [Theory]
    [InlineData("79228162514264337593543950336::DECIMAL(38, 0)", "79228162514264337593543950336 with 0 decimal places does not fit a decimal. Round it in SQL.")]
    [InlineData("0.1::DECIMAL(38, 29)", "10000000000000000000000000000 with 29 decimal places does not fit a decimal. Round it in SQL.")]
    public void GetDecimal_TooLarge_SaysSo(string sql, string expected)
    {
        using var result = _connection.Query($"SELECT {sql}");

        var error = Assert.Throws<OverflowException>(() => result.First().Column(0).GetDecimal(0));

        Assert.Equal(expected, error.Message);
    }

    [Fact]
    public void GetInt128_SumOfBigInt_DoesNotOverflow()
    {
        using var result = _connection.Query($"SELECT sum(x), -sum(x), sum(x) FILTER (false) FROM (SELECT {long.MaxValue} AS x FROM range(3))");
        var row = result.First();

        Assert.Equal(DuckDbType.HugeInt, row.Column(0).Type);
        Assert.Equal(3 * (Int128)long.MaxValue, row.Column(0).GetInt128(0));
        Assert.Equal(-3 * (Int128)long.MaxValue, row.Column(1).GetInt128(0));
        Assert.True(row.Column(2).IsNull(0));
    }

    [Theory]
    [InlineData("TINYINT")]
    [InlineData("SMALLINT")]
    [InlineData("INTEGER")]
    [InlineData("BIGINT")]
    [InlineData("HUGEINT")]
    public void GetInt128_OfAnyWholeNumber_IsItsValue(string type)
    {
        using var result = _connection.Query($"SELECT (-42)::{type}");

        Assert.Equal(-42, result.First().Column(0).GetInt128(0));
    }

    [Fact]
    public void GetUtf8_InlineAndLong_AreTheBytes()
    {
        using var result = _connection.Query("SELECT unnest(['', '£', 'twelve bytes', 'thirteen byte', NULL]) AS text");
        var column = result.First().Column(0);

        Assert.Equal(""u8, column.GetUtf8(0));
        Assert.Equal("£"u8, column.GetUtf8(1));
        Assert.Equal("twelve bytes"u8, column.GetUtf8(2));
        Assert.Equal("thirteen byte"u8, column.GetUtf8(3));
        Assert.True(column.IsNull(4));
        Assert.Equal(""u8, column.GetUtf8(4));
    }

    [Fact]
    public void Validity_NoNull_IsEmpty_OtherwiseABitARow()
    {
        using var result = _connection.Query("SELECT range, nullif(range % 3, 0) FROM range(70) ORDER BY range");
        var chunk = result.First();

        Assert.Equal(0, chunk.Column(0).Validity.Length);
        var bits = chunk.Column(1).Validity;
        Assert.Equal(2, bits.Length);
        for (var row = 0; row < 70; row++)
        {
            Assert.Equal(row % 3 == 0, chunk.Column(1).IsNull(row));
            Assert.Equal(row % 3 != 0, (bits[row / 64] >> (row % 64) & 1) == 1);
        }
    }

    [Fact]
    public void Read_AsAnotherType_SaysWhatTheColumnIs()
    {
        using var result = _connection.Query("SELECT 1::BIGINT AS id, 1.5::DECIMAL(18, 2) AS amount, [1] AS list, 'x' AS name");
        var row = result.First();

        Assert.Equal(
            "Column 'id' is BigInt and cannot be read as Int32. Cast it in SQL, or read it as what it is.",
            Assert.Throws<InvalidOperationException>(() => row.Column(0).Values<int>().Length).Message);
        Assert.Equal(
            "Column 'amount' is Decimal(18, 2) and cannot be read as Int64. Cast it in SQL, or read it as what it is.",
            Assert.Throws<InvalidOperationException>(() => row.Column(1).Values<long>().Length).Message);
        Assert.Equal(
            "Column 'list' is List and cannot be read as String. Cast it in SQL, or read it as what it is.",
            Assert.Throws<InvalidOperationException>(() => row.Column(2).GetString(0)).Message);
        Assert.Equal(
            "Column 'name' is Varchar and cannot be read as Int128. Cast it in SQL, or read it as what it is.",
            Assert.Throws<InvalidOperationException>(() => row.Column(3).GetInt128(0)).Message);
        Assert.Throws<InvalidOperationException>(() => row.Column(0).GetDate(0));
        Assert.Throws<InvalidOperationException>(() => row.Column(0).GetDateTime(0));
        Assert.Throws<InvalidOperationException>(() => row.Column(0).GetDecimal(0));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    [InlineData(int.MaxValue)]
    public void Read_NoSuchRow_IsRefused(int row)
    {
        using var result = _connection.Query("SELECT range, range::VARCHAR FROM range(3)");
        var chunk = result.First();

        Assert.Throws<ArgumentOutOfRangeException>(() => chunk.Column(0).IsNull(row));
        Assert.Throws<ArgumentOutOfRangeException>(() => chunk.Column(0).GetInt128(row));
        Assert.Throws<ArgumentOutOfRangeException>(() => chunk.Column(1).GetString(row));
        Assert.Throws<IndexOutOfRangeException>(() => chunk.Column(2));
    }

    /// <summary>Writes two values and a NULL with the appender, reads them back, and asks the engine for them as text.</summary>
    private void Holds<T>(string sqlType, T low, T high, string lowText, string highText)
        where T : unmanaged
    {
        _connection.Execute($"CREATE TABLE t (x {sqlType})");
        using var described = _connection.Query("SELECT x FROM t");
        using (var transaction = _connection.BeginTransaction())
        {
            var appender = transaction.OpenAppender("t", new DuckDbColumn("x", described.ColumnType(0)));
            appender.Append(low);
            appender.EndRow();
            appender.Append<T>(null);
            appender.EndRow();
            appender.Append(high);
            appender.EndRow();
            transaction.Commit();
        }

        using var result = _connection.Query("SELECT x, x::VARCHAR FROM t ORDER BY rowid");
        var chunk = result.First();
        var values = chunk.Column(0);
        var texts = chunk.Column(1);
        Assert.Equal([low, high], [values.Values<T>()[0], values.Values<T>()[2]]);
        Assert.Equal([lowText, highText], [texts.GetString(0), texts.GetString(2)]);
        Assert.Equal([false, true, false], [values.IsNull(0), values.IsNull(1), values.IsNull(2)]);
    }
}
