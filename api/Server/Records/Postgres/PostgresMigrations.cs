using System.Data.Common;
using Analytics.Api.Records.Postgres.Migrations;
using Npgsql;

namespace Analytics.Api.Records.Postgres;

/// <inheritdoc />
internal sealed class PostgresMigrations(NpgsqlConnection connection) : RecordsMigrations(connection, Known)
{
    /// <summary>The ids of all migrations, oldest first.</summary>
    public static readonly string[] Known = [IdOf(typeof(CreateRecords)), IdOf(typeof(CreateSocialValue)), IdOf(typeof(AddStatementTexts)), IdOf(typeof(AddContractReference))];

    protected override string Name => $"{connection.Database} on {connection.Host}";

    protected override string Setting => "ANALYTICS_RECORDS to another database";

    protected override DbTransaction BeginAlone() => PostgresTurn.Begin(connection);

    protected override bool HasHistory() => Scalar($"SELECT to_regclass('\"{History}\"') IS NOT NULL") is true;
}
