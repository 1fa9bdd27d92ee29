using System.Globalization;
using Analytics.Api.Model;
using Npgsql;

namespace Analytics.Api.Records.Postgres;

/// <summary>Copies lines in PostgreSQL's binary format, a batch at a time, so that other commands of the session find their turn in between.</summary>
internal sealed class PostgresSpendLineWriter(NpgsqlConnection connection) : SpendLineWriter
{
    private static readonly string Sql = $"COPY {SpendLineTable.Name} ({string.Join(", ", SpendLineTable.Columns)}) FROM STDIN (FORMAT BINARY)";

    private readonly PostgresCopyBuffer _rows = new();

    public override long LastId()
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT COALESCE(MAX(last_line_id), 0) FROM import";
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    protected override void Insert(ReadOnlySpan<SpendLine> lines)
    {
        _rows.Clear();
        _rows.Begin();
        foreach (ref readonly var line in lines)
            Add(line);
        _rows.End();

        using var copy = connection.BeginRawBinaryCopy(Sql);
        copy.Write(_rows.Written);
    }

    private void Add(in SpendLine line)
    {
        _rows.Row(SpendLineTable.Columns.Length);
        _rows.Field(line.Id);
        _rows.Field(line.ImportId);
        _rows.Field(line.CouncilKey);
        _rows.Field(line.AliasId);
        _rows.Field(line.PaidOn.DayNumber - PostgresCopy.FirstDay);
        _rows.Field(line.Amount.Pence);
        _rows.Field(line.IrrecoverableVat?.Pence);
        _rows.Field(line.DirectorateId);
        _rows.Field(line.CategoryId);
        _rows.Field(line.Description);
        _rows.Field(line.TransactionNumber);
        _rows.Field(line.SourceLine);
        _rows.Field(line.ContractReference);
    }
}
