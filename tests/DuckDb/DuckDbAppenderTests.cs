namespace Analytics.DuckDb.Tests;

public sealed class DuckDbAppenderTests
{
    [Fact]
    public void RowsByRow_CommitKeepsThem()
    {
        using var database = DuckDbDatabase.Open(null);
        using var connection = database.Connect();
        connection.Execute("CREATE TABLE spend (id BIGINT, supplier VARCHAR, paid DATE, amount DECIMAL(18, 2))");

        using (var transaction = connection.BeginTransaction())
        {
            using var appender = transaction.OpenAppender(
                "spend",
                new("amount", DuckDbType.Decimal),
                new("id", DuckDbType.BigInt),
                new("supplier", DuckDbType.Varchar),
                new("paid", DuckDbType.Date));
            for (var row = 0L; row < 10_000; row++)
            {
                appender.Append(row / 100m);
                appender.Append(row);
                appender.Append(row % 2 == 0 ? "Short" : "A supplier with a longer name");
                appender.Append(new DateOnly(2023, 3, 31));
                appender.EndRow();
            }

            transaction.Commit();
        }

        using var result = connection.Query("SELECT count(*), sum(id), sum(amount), count(DISTINCT supplier), max(paid) FROM spend");
        Assert.True(result.NextChunk(out var chunk));
        Assert.Equal(10_000, chunk.Column(0).Values<long>()[0]);
        Assert.Equal(49_995_000, chunk.Column(1).GetInt128(0));
        Assert.Equal(499_950.00m, chunk.Column(2).GetDecimal(0));
        Assert.Equal(2, chunk.Column(3).Values<long>()[0]);
        Assert.Equal(new DateOnly(2023, 3, 31), chunk.Column(4).GetDate(0));
    }
}
