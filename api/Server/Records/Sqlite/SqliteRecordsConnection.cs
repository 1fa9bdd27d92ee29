using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Analytics.Api.Records.Sqlite;

/// <inheritdoc />
internal sealed class SqliteRecordsConnection(SqliteTransaction transaction) : RecordsConnection(transaction)
{
    public override SpendLineReader SpendLines { get; } = new SqliteSpendLineReader(transaction);

    public override SpendLineWriter CreateWriter() => new SqliteSpendLineWriter(transaction);

    public override void Prepare(DbCommand command) => command.Prepare();

    public override object Parameter(object? value) => value ?? DBNull.Value;
}
