namespace Analytics.Api.Columns;

/// <summary>The tables of one data version in their engine, for any number of readers at once.</summary>
internal abstract class SnapshotDatabase : IDisposable
{
    /// <summary>What the engine can do.</summary>
    public abstract SqlCapabilities Engine { get; }

    /// <summary>Runs a statement on this thread.</summary>
    /// <exception cref="OperationCanceledException">The asker has gone; the engine was interrupted.</exception>
    public abstract SqlRows Query(SqlStatement sql, CancellationToken cancellationToken);

    /// <summary>Runs a statement without parameters, and reads all its rows.</summary>
    public List<T> Read<T>(string sql, Func<SqlRows, T> read)
    {
        List<T> rows = [];
        using var answer = Query(new SqlStatement(sql, []), CancellationToken.None);
        while (answer.Next())
            rows.Add(read(answer));

        return rows;
    }

    public abstract void Dispose();
}
