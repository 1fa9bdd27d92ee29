using System.Globalization;
using System.Text;
using Analytics.Api.Model;
using Microsoft.Data.Sqlite;

namespace Analytics.Api.Records.Sqlite;

/// <summary>Inserts lines by one statement that is prepared once.</summary>
internal sealed class SqliteSpendLineWriter(SqliteTransaction transaction) : SpendLineWriter
{
    private static readonly string Sql =
        $"INSERT INTO {SpendLineTable.Name} ({string.Join(", ", SpendLineTable.Columns)}) VALUES ({string.Join(", ", SpendLineTable.Columns.Select(_ => "?"))})";

    private readonly SqliteStatement _insert = new(transaction.Connection!, Sql);
    private byte[] _texts = GC.AllocateUninitializedArray<byte>(4096, pinned: true);

    public override long LastId()
    {
        using var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "SELECT COALESCE(MAX(last_line_id), 0) FROM import";
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    protected override void Insert(ReadOnlySpan<SpendLine> lines)
    {
        foreach (ref readonly var line in lines)
            Insert(line);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _insert.Dispose();
    }

    private void Insert(in SpendLine line)
    {
        _insert.Bind(1, line.Id);
        _insert.Bind(2, line.ImportId);
        _insert.Bind(3, line.CouncilKey);
        _insert.Bind(4, line.AliasId);
        _insert.Bind(5, line.PaidOn.DayNumber);
        _insert.Bind(6, line.Amount.Pence);
        _insert.Bind(7, line.IrrecoverableVat?.Pence);
        _insert.Bind(8, line.DirectorateId);
        _insert.Bind(9, line.CategoryId);
        BindTexts(line);
        _insert.Bind(12, line.SourceLine);
        _insert.Step();
        _insert.Reset();
    }

    /// <summary>Binds the texts, which stand one behind the other in memory until the next line.</summary>
    private void BindTexts(in SpendLine line)
    {
        var needed = Encoding.UTF8.GetMaxByteCount((line.Description?.Length ?? 0) + (line.TransactionNumber?.Length ?? 0) + (line.ContractReference?.Length ?? 0));
        if (_texts.Length < needed)
            _texts = GC.AllocateUninitializedArray<byte>(needed, pinned: true);
        var end = BindText(10, line.Description, 0);
        end = BindText(11, line.TransactionNumber, end);
        BindText(13, line.ContractReference, end);
    }

    /// <summary>Binds one text.</summary>
    /// <returns>Where it ends.</returns>
    private int BindText(int position, string? text, int start)
    {
        if (text is null)
        {
            _insert.Bind(position, null);
            return start;
        }

        var bytes = _texts.AsSpan(start);
        bytes = bytes[..Encoding.UTF8.GetBytes(text, bytes)];
        _insert.BindText(position, bytes);
        return start + bytes.Length;
    }
}
