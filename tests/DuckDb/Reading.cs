namespace Analytics.DuckDb.Tests;

/// <summary>The one value that many tests ask for.</summary>
internal static class Reading
{
    internal static T ReadOne<T>(this DuckDbConnection connection, string sql)
        where T : unmanaged
    {
        using var result = connection.Query(sql);
        return result.First().Column(0).Values<T>()[0];
    }

    internal static string ReadText(this DuckDbConnection connection, string sql)
    {
        using var result = connection.Query(sql);
        return result.First().Column(0).GetString(0);
    }

    /// <summary>The first rows; the test fails when there are none.</summary>
    internal static DuckDbChunk First(this DuckDbResult result)
    {
        Assert.True(result.NextChunk(out var chunk));
        return chunk;
    }
}
