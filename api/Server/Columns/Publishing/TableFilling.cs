using Analytics.DuckDb;

namespace Analytics.Api.Columns.Publishing;

/// <summary>Fills the small tables of a snapshot.</summary>
internal static class TableFilling
{
    private const int RowsBetweenLooks = 16_384;

    /// <summary>Appends items to a table, in a transaction of their own.</summary>
    public static void Fill<T>(
        this DuckDbConnection connection, string table, ReadOnlySpan<DuckDbColumn> columns, IEnumerable<T> items, Action<DuckDbAppender, T> append, CancellationToken cancellationToken = default)
    {
        using var transaction = connection.BeginTransaction();
        using (var appender = transaction.OpenAppender(table, columns))
        {
            foreach (var item in items)
            {
                append(appender, item);
                appender.EndRow();
                if (appender.RowCount % RowsBetweenLooks == 0)
                    cancellationToken.ThrowIfCancellationRequested();
            }

            appender.Flush();
        }

        transaction.Commit();
    }

    public static DuckDbColumn Int(string name) => new(name, DuckDbType.Integer);

    public static DuckDbColumn Long(string name) => new(name, DuckDbType.BigInt);

    public static DuckDbColumn Text(string name) => new(name, DuckDbType.Varchar);

    public static DuckDbColumn Day(string name) => new(name, DuckDbType.Date);

    public static DuckDbColumn Flag(string name) => new(name, DuckDbType.Boolean);
}
