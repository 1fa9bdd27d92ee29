namespace Analytics.DuckDb.Tests;

public sealed class DuckDbResultTests : IDisposable
{
    private readonly DuckDbDatabase _database = DuckDbDatabase.Open(null);
    private readonly DuckDbConnection _connection;

    public DuckDbResultTests() => _connection = _database.Connect();

    public void Dispose()
    {
        _connection.Dispose();
        _database.Dispose();
    }

    [Fact]
    public void Columns_HaveNamesAndTypes()
    {
        using var result = _connection.Query("SELECT 1::BIGINT AS id, 'x' AS \"Größe in £\", 1.5 AS amount, sum(1::BIGINT) AS total");

        Assert.Equal(4, result.ColumnCount);
        Assert.Equal(["id", "Größe in £", "amount", "total"], Enumerable.Range(0, 4).Select(result.ColumnName));
        Assert.Equal(
            [DuckDbType.BigInt, DuckDbType.Varchar, DuckDbType.Decimal, DuckDbType.HugeInt],
            Enumerable.Range(0, 4).Select(result.ColumnType));
        Assert.Throws<IndexOutOfRangeException>(() => result.ColumnName(4));
        Assert.Throws<IndexOutOfRangeException>(() => result.ColumnType(-1));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(2047, 1)]
    [InlineData(2048, 1)]
    [InlineData(2049, 2)]
    [InlineData(10_000, 5)]
    public void Chunks_HoldEveryRowOnce(long rows, int chunks)
    {
        using var result = _connection.Query($"SELECT range, range % 3 = 0 AS third FROM range({rows}) ORDER BY range");

        var next = 0L;
        var seen = 0;
        foreach (var chunk in result)
        {
            seen++;
            var numbers = chunk.Column(0).Values<long>();
            var thirds = chunk.Column(1).Values<bool>();
            Assert.Equal(chunk.RowCount, numbers.Length);
            for (var row = 0; row < chunk.RowCount; row++, next++)
            {
                Assert.Equal(next, numbers[row]);
                Assert.Equal(next % 3 == 0, thirds[row]);
            }
        }

        Assert.Equal(rows, next);
        Assert.Equal(chunks, seen);
    }

    [Fact]
    public void NextChunk_AfterTheLast_StaysFalse()
    {
        using var result = _connection.Query("SELECT 1");

        Assert.True(result.NextChunk(out _));
        Assert.False(result.NextChunk(out var none));
        Assert.False(result.NextChunk(out _));
        Assert.Equal(0, none.RowCount);
    }

    [Fact]
    public void Query_WithoutRows_StillHasColumns()
    {
        using var result = _connection.Query("SELECT 1 AS one WHERE false");

        Assert.Equal("one", result.ColumnName(0));
        Assert.False(result.NextChunk(out _));
    }

    [Fact]
    public void Result_OutlivesStatementConnectionAndDatabase()
    {
        var database = DuckDbDatabase.Open(null);
        var connection = database.Connect();
        using var result = connection.Query("SELECT 'a text that is longer than twelve bytes ' || range AS text FROM range(5000)");
        connection.Dispose();
        database.Dispose();

        var rows = 0;
        foreach (var chunk in result)
        {
            for (var row = 0; row < chunk.RowCount; row++, rows++)
                Assert.Equal($"a text that is longer than twelve bytes {rows}", chunk.Column(0).GetString(row));
        }

        Assert.Equal(5_000, rows);
    }

    [Fact]
    public void Chunk_AfterTheResultMovedOn_IsDisposed()
    {
        using var result = _connection.Query("SELECT range, NULL AS nothing, range::VARCHAR FROM range(3000)");
        var chunk = result.First();
        result.First();

        Assert.Throws<ObjectDisposedException>(() => chunk.Column(0));
    }

    [Fact]
    public void Vector_AfterTheResultMovedOn_IsDisposed()
    {
        using var result = _connection.Query("SELECT range, range::VARCHAR FROM range(3000)");
        var chunk = result.First();
        var numbers = chunk.Column(0);
        var texts = chunk.Column(1);
        result.First();

        // A vector cannot be captured by the lambda that Assert.Throws wants.
        Assert.True(IsDisposed(numbers, static vector => vector.Values<long>()));
        Assert.True(IsDisposed(numbers, static vector => vector.IsNull(0)));
        Assert.True(IsDisposed(numbers, static vector => vector.Validity));
        Assert.True(IsDisposed(numbers, static vector => vector.GetInt128(0)));
        Assert.True(IsDisposed(texts, static vector => vector.GetString(0)));
    }

    [Fact]
    public void Dispose_Twice_ThenUse_IsDisposed()
    {
        var result = _connection.Query("SELECT 1");
        var chunk = result.First();
        result.Dispose();
        result.Dispose();

        Assert.Throws<ObjectDisposedException>(() => result.NextChunk(out _));
        Assert.Throws<ObjectDisposedException>(() => chunk.Column(0));
    }

    private static bool IsDisposed<T>(DuckDbVector vector, Func<DuckDbVector, T> read)
        where T : allows ref struct
    {
        try
        {
            read(vector);
            return false;
        }
        catch (ObjectDisposedException)
        {
            return true;
        }
    }
}
