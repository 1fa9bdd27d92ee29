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

    // Not to_regclass: that answers from what the connection remembers, and misses what another process did while this one waited for its turn.
    protected override bool HasHistory() =>
        Scalar($"SELECT EXISTS (SELECT FROM pg_tables WHERE schemaname = ANY (current_schemas(false)) AND tablename = '{History}')") is true;
}
