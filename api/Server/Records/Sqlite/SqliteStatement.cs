using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Analytics.Api.Records.Sqlite;

/// <summary>
/// A prepared statement for millions of rows, for one thread at a time. A <see cref="SqliteCommand"/> looks up each parameter by name and
/// boxes its value, and SQLitePCL counts references to the statement around each call: both took longer than the work itself.
/// </summary>
internal sealed unsafe class SqliteStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _owner;
    private readonly nint _statement;

    /// <summary>Prepares it.</summary>
    /// <param name="connection">Open, and outlives the statement.</param>
    /// <param name="sql">With a question mark for each parameter.</param>
    public SqliteStatement(SqliteConnection connection, string sql)
    {
        _database = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(_database, sql, out _owner));
        _statement = _owner.DangerousGetHandle(); // valid until Dispose, which is the last call
    }

    /// <summary>Binds a number.</summary>
    /// <param name="position">From 1.</param>
    /// <param name="value">Null for NULL.</param>
    public void Bind(int position, long? value) =>
        Check(value is { } number ? SqliteNative.BindInt64(_statement, position, number) : SqliteNative.BindNull(_statement, position));

    /// <summary>Binds text without a copy of it.</summary>
    /// <param name="position">From 1.</param>
    /// <param name="pinned">UTF-8 in memory that neither moves nor changes until <see cref="Reset"/>.</param>
    public void BindText(int position, ReadOnlySpan<byte> pinned)
    {
        fixed (byte* text = &MemoryMarshal.GetReference(pinned)) // of an empty span too: SQLite takes a null pointer for NULL
            Check(SqliteNative.BindText(_statement, position, text, pinned.Length, destructor: 0));
    }

    /// <summary>Goes to the next row, or runs a statement that has none.</summary>
    /// <returns>Whether there is a row.</returns>
    public bool Step()
    {
        var result = SqliteNative.Step(_statement);
        if (result is not (raw.SQLITE_ROW or raw.SQLITE_DONE))
            Check(result);
        return result == raw.SQLITE_ROW;
    }

    public void Reset() => Check(SqliteNative.Reset(_statement));

    /// <summary>The number in a column, counted from 0; NULL reads as 0.</summary>
    public long Number(int column) => SqliteNative.ColumnInt64(_statement, column);

    /// <summary>Whether a column, counted from 0, is NULL.</summary>
    public bool IsNull(int column) => SqliteNative.ColumnType(_statement, column) == raw.SQLITE_NULL;

    /// <summary>The UTF-8 of the text in a column, counted from 0, until the next step; empty for NULL.</summary>
    public ReadOnlySpan<byte> Text(int column)
    {
        var text = SqliteNative.ColumnBlob(_statement, column); // first, by the manual: it decides what the length is of
        return new ReadOnlySpan<byte>(text, SqliteNative.ColumnBytes(_statement, column));
    }

    public void Dispose() => _owner.Dispose();

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
            SqliteException.ThrowExceptionForRC(result, _database);
    }
}
