using System.Data.Common;
using System.Globalization;
using Analytics.Api.Model;

namespace Analytics.Api.Records;

/// <summary>Writes spend lines with one prepared statement, in the order in which they are given.</summary>
public sealed class SpendLineWriter : IDisposable
{
    private static readonly string Insert =
        $"INSERT INTO {SpendLineTable.Name} ({string.Join(", ", SpendLineTable.Columns)}) VALUES (@{string.Join(", @", SpendLineTable.Columns)})";

    private readonly DbCommand _insert;
    private readonly DbParameter[] _values;

    internal SpendLineWriter(DbTransaction transaction)
    {
        _insert = transaction.Connection!.CreateCommand();
        _insert.Transaction = transaction;
        _insert.CommandText = Insert;
        _values = new DbParameter[SpendLineTable.Columns.Length];
        for (var i = 0; i < _values.Length; i++)
        {
            _values[i] = _insert.CreateParameter();
            _values[i].ParameterName = $"@{SpendLineTable.Columns[i]}";
            _insert.Parameters.Add(_values[i]);
        }

        _insert.Prepare();
    }

    /// <summary>The last id that any import owns or owned, standing or not; 0 before the first. Ids are never used twice, because snapshots are told apart by them.</summary>
    public long LastId()
    {
        using var command = _insert.Connection!.CreateCommand();
        command.Transaction = _insert.Transaction;
        command.CommandText = "SELECT COALESCE(MAX(last_line_id), 0) FROM import";
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    public void Write(in SpendLine line)
    {
        _values[0].Value = line.Id;
        _values[1].Value = line.ImportId;
        _values[2].Value = line.CouncilKey;
        _values[3].Value = line.AliasId;
        _values[4].Value = line.PaidOn.DayNumber;
        _values[5].Value = line.Amount.Pence;
        _values[6].Value = line.IrrecoverableVat is { } vat ? vat.Pence : DBNull.Value;
        _values[7].Value = line.DirectorateId is { } directorate ? directorate : DBNull.Value;
        _values[8].Value = line.CategoryId is { } category ? category : DBNull.Value;
        _values[9].Value = (object?)line.Description ?? DBNull.Value;
        _values[10].Value = (object?)line.TransactionNumber ?? DBNull.Value;
        _values[11].Value = line.SourceLine;
        _insert.ExecuteNonQuery();
    }

    public void Dispose() => _insert.Dispose();
}
