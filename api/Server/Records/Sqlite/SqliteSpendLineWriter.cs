using System.Globalization;
using System.Text;
using Analytics.Api.Model;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Analytics.Api.Records.Sqlite;

/// <summary>
/// One prepared statement, bound by position through SQLite's own interface. A <see cref="SqliteCommand"/> looks up
/// each parameter by name for each row and boxes its value, which took four times as long as the insertion itself.
/// </summary>
internal sealed class SqliteSpendLineWriter : SpendLineWriter
{
    private static readonly string Insert =
        $"INSERT INTO {SpendLineTable.Name} ({string.Join(", ", SpendLineTable.Columns)}) VALUES ({string.Join(", ", SpendLineTable.Columns.Select(_ => "?"))})";

    private readonly SqliteTransaction _transaction;
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _insert;
    private byte[] _text = new byte[1024];

    public SqliteSpendLineWriter(SqliteTransaction transaction)
    {
        _transaction = transaction;
        _database = transaction.Connection!.Handle!;
        Check(raw.sqlite3_prepare_v2(_database, Insert, out _insert));
    }

    public override long LastId()
    {
        using var command = _transaction.Connection!.CreateCommand();
        command.Transaction = _transaction;
        command.CommandText = "SELECT COALESCE(MAX(last_line_id), 0) FROM import";
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    public override void Write(in SpendLine line)
    {
        Bind(1, line.Id);
        Bind(2, line.ImportId);
        Bind(3, line.CouncilKey);
        Bind(4, line.AliasId);
        Bind(5, line.PaidOn.DayNumber);
        Bind(6, line.Amount.Pence);
        Bind(7, line.IrrecoverableVat?.Pence);
        Bind(8, line.DirectorateId);
        Bind(9, line.CategoryId);
        Bind(10, line.Description);
        Bind(11, line.TransactionNumber);
        Bind(12, line.SourceLine);
        var result = raw.sqlite3_step(_insert);
        if (result != raw.SQLITE_DONE)
            Check(result);
        Check(raw.sqlite3_reset(_insert));
    }

    protected override void Dispose(bool disposing) => _insert.Dispose();

    private void Bind(int position, long? value) =>
        Check(value is { } number ? raw.sqlite3_bind_int64(_insert, position, number) : raw.sqlite3_bind_null(_insert, position));

    private void Bind(int position, string? value)
    {
        if (value is null)
        {
            Check(raw.sqlite3_bind_null(_insert, position));
            return;
        }

        if (_text.Length < Encoding.UTF8.GetMaxByteCount(value.Length))
            _text = new byte[Encoding.UTF8.GetMaxByteCount(value.Length)];
        var length = Encoding.UTF8.GetBytes(value, _text);
        Check(raw.sqlite3_bind_text(_insert, position, _text.AsSpan(0, length))); // copied by SQLite
    }

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, _database);
}
