using System.Data.Common;
using Npgsql;

namespace Analytics.Api.Records.Postgres;

/// <inheritdoc />
internal sealed class PostgresRecordsConnection(NpgsqlTransaction transaction) : RecordsConnection(transaction)
{
    private PostgresSpendLineWriter? _writer;

    public override SpendLineReader SpendLines { get; } = new PostgresSpendLineReader(transaction);

    public override SpendLineWriter CreateWriter() => _writer = new PostgresSpendLineWriter(transaction.Connection!);

    /// <summary>Nothing: a statement is prepared when it runs again (see <see cref="PostgresRecordsDatabase"/>), because its types are known by its values alone.</summary>
    public override void Prepare(DbCommand command)
    {
    }

    public override object Parameter(object? value) => value switch
    {
        null => DBNull.Value,
        string text => PostgresText.Storable(text),
        decimal number => WithoutTrailingZeros(number),
        _ => value,
    };

    /// <summary>A number as SQLite keeps it, because askers see the zeros: one decimal at least, and none at the end beyond that.</summary>
    private static decimal WithoutTrailingZeros(decimal number)
    {
        var shortest = number / 1.0000000000000000000000000000m;
        return shortest.Scale > 0 ? shortest : shortest + 0.0m;
    }

    /// <summary>A connection does one thing at a time, and lines may be on their way.</summary>
    public override void WaitForTurn() => _writer?.WaitForBatch();
}
