using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Analytics.Api.Model;
using Npgsql;

namespace Analytics.Api.Records.Postgres;

/// <summary>Copies lines in PostgreSQL's binary format, a batch at a time, so that other commands of the session find their turn in between.</summary>
internal sealed class PostgresSpendLineWriter(NpgsqlConnection connection) : SpendLineWriter
{
    private static readonly string Sql = $"COPY {SpendLineTable.Name} ({string.Join(", ", SpendLineTable.Columns)}) FROM STDIN (FORMAT BINARY)";

    private readonly ArrayBufferWriter<byte> _rows = new(1 << 20);

    public override long LastId()
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT COALESCE(MAX(last_line_id), 0) FROM import";
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    protected override void Insert(ReadOnlySpan<SpendLine> lines)
    {
        _rows.ResetWrittenCount();
        _rows.Write(PostgresCopy.Header);
        foreach (ref readonly var line in lines)
            Add(line);
        Int16(PostgresCopy.End);

        using var copy = connection.BeginRawBinaryCopy(Sql);
        copy.Write(_rows.WrittenSpan);
    }

    private void Add(in SpendLine line)
    {
        Int16((short)SpendLineTable.Columns.Length);
        Field(line.Id);
        Field(line.ImportId);
        Field(line.CouncilKey);
        Field(line.AliasId);
        Field(line.PaidOn.DayNumber - PostgresCopy.FirstDay);
        Field(line.Amount.Pence);
        Field(line.IrrecoverableVat?.Pence);
        Field(line.DirectorateId);
        Field(line.CategoryId);
        Field(line.Description);
        Field(line.TransactionNumber);
        Field(line.SourceLine);
    }

    private void Field(int? value)
    {
        Int32(value is null ? PostgresCopy.Null : sizeof(int));
        if (value is { } number)
            Int32(number);
    }

    private void Field(long? value)
    {
        Int32(value is null ? PostgresCopy.Null : sizeof(long));
        if (value is not { } number)
            return;

        BinaryPrimitives.WriteInt64BigEndian(_rows.GetSpan(sizeof(long)), number);
        _rows.Advance(sizeof(long));
    }

    private void Field(string? value)
    {
        if (value is null)
        {
            Int32(PostgresCopy.Null);
            return;
        }

        var text = PostgresText.Storable(value);
        var span = _rows.GetSpan(sizeof(int) + Encoding.UTF8.GetMaxByteCount(text.Length));
        var length = Encoding.UTF8.GetBytes(text, span[sizeof(int)..]);
        BinaryPrimitives.WriteInt32BigEndian(span, length);
        _rows.Advance(sizeof(int) + length);
    }

    private void Int16(short value)
    {
        BinaryPrimitives.WriteInt16BigEndian(_rows.GetSpan(sizeof(short)), value);
        _rows.Advance(sizeof(short));
    }

    private void Int32(int value)
    {
        BinaryPrimitives.WriteInt32BigEndian(_rows.GetSpan(sizeof(int)), value);
        _rows.Advance(sizeof(int));
    }
}
