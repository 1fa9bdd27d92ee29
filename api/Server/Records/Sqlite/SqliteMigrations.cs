using System.Data;
using System.Data.Common;
using Analytics.Api.Records.Sqlite.Migrations;
using Microsoft.Data.Sqlite;

namespace Analytics.Api.Records.Sqlite;

/// <inheritdoc />
internal sealed class SqliteMigrations(SqliteConnection connection) : RecordsMigrations(connection, Known)
{
    /// <summary>The ids of all migrations, oldest first.</summary>
    public static readonly string[] Known =
    [
        IdOf(typeof(CreateRecords)), IdOf(typeof(AddSocialValue)), IdOf(typeof(AddSupplierReview)), IdOf(typeof(AddSavedQueries)), IdOf(typeof(AddLastAuditEntry)),
        IdOf(typeof(AddHeadingRow)), IdOf(typeof(AddDisclosureNoise)), IdOf(typeof(AddStatementTexts)),
        IdOf(typeof(AddContractReference)),
    ];

    protected override string Name => connection.DataSource;

    protected override string Setting => "ANALYTICS_DATA to another folder";

    protected override DbTransaction BeginAlone()
    {
        Run("PRAGMA journal_mode = WAL");
        return connection.BeginTransaction(IsolationLevel.Serializable, deferred: false);
    }

    protected override bool HasHistory() => Scalar($"SELECT COUNT(*) FROM sqlite_master WHERE name = '{History}'") is not 0L;
}
